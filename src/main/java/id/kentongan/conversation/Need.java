package id.kentongan.conversation;

/** Something that a decision must know before it can be taken. */
public sealed interface Need {
    record Document(DocumentKey key) implements Need {
    }

    /** A figure of one partition. */
    record Counter(int partition, String figure) implements Need {
    }

    /** A figure summed over all partitions. */
    record Total(String figure) implements Need {
    }

    /** Members of a group in one partition, in the order of their digits, after the given ones ("" for the first). */
    record Members(int partition, String group, String after, int limit) implements Need {
    }
}
