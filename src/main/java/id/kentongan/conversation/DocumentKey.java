package id.kentongan.conversation;

/** The name of one JSON document in a partition. */
public record DocumentKey(Kind kind, int partition, String id) {
    /** The kinds of documents; each lives in the partition of its person, ticket, training or message. */
    public enum Kind {
        PERSON(true), CONVERSATION(false), TICKET(true), TRAINING(true), PARTS(false),
        /** The waybill of a message; written by the courier first. */
        MESSAGE(false),
        /** Which message a provider's id stands for; written by the courier. */
        TAKEN(false),
        /** An entry that a timer brings back. */
        DEFERRED(true),
        /** Messages that wait until their person writes. */
        HELD(true),
        /** What is known of something that somebody sent. */
        MEDIA(false),
        /** What became of this partition's part of an announcement. */
        TALLY(false);

        private final boolean lasting;

        Kind(boolean lasting) {
            this.lasting = lasting;
        }

        /** Whether such a document stays until it is removed; the others vanish some time after their last write. */
        boolean lasting() {
            return lasting;
        }

        /** Whether only turns write such documents, so that the partition's owner may remember them. */
        boolean onlyByTurns() {
            return this != MESSAGE && this != TAKEN;
        }
    }
}
