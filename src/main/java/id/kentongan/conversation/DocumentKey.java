package id.kentongan.conversation;

/** The name of one JSON document in a partition. */
public record DocumentKey(Kind kind, int partition, String id) {
    /** The kinds of documents; each lives in the partition of its person, ticket or training. */
    public enum Kind {
        PERSON, CONVERSATION, TICKET, TRAINING, PARTS
    }
}
