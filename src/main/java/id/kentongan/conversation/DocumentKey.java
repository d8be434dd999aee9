package id.kentongan.conversation;

/** The name of one JSON document in a partition. */
public record DocumentKey(Kind kind, int partition, String id) {
    /** The kinds of documents; each lives in the partition of its person, ticket or training. */
    public enum Kind {
        PERSON(true), CONVERSATION(false), TICKET(true), TRAINING(true), PARTS(false);

        private final boolean lasting;

        Kind(boolean lasting) {
            this.lasting = lasting;
        }

        /** Whether such a document stays until it is removed; the others vanish some time after their last write. */
        boolean lasting() {
            return lasting;
        }
    }
}
