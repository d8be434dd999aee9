package id.kentongan.message;

/**
 * The identity of one message out, derived from the inbox entry that caused it ({@code 17-4821.0}: partition, entry,
 * index), so that deciding the same entry again gives the same ids.
 */
public record MessageId(int partition, long entry, int index) {
    @Override
    public String toString() {
        return partition + "-" + entry + "." + index;
    }

    /** Reads what {@link #toString} wrote. */
    public static MessageId parse(String text) {
        int dash = text.indexOf('-');
        int dot = text.indexOf('.', dash);
        return new MessageId(Integer.parseInt(text.substring(0, dash)),
                Long.parseLong(text.substring(dash + 1, dot)), Integer.parseInt(text.substring(dot + 1)));
    }
}
