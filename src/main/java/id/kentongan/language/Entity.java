package id.kentongan.language;

/**
 * A piece of a text that answers a question which a flow may ask later.
 *
 * @param text
 *            as it was written
 * @param start
 *            index of its first character in the text
 */
public record Entity(Kind kind, String text, int start) {
    /** What a piece of a text is. */
    public enum Kind {
        NIK, PHONE, MONEY, DATE, CLOCK, TICKET, NAME, PLACE, PURPOSE
    }

    /** Without the text, which may be private: this stands in logs. */
    @Override
    public String toString() {
        return kind + "@" + start;
    }
}
