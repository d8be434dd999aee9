package id.kentongan.message;

import java.time.Instant;
import java.util.Objects;

/**
 * Until when a message may go, and how.
 *
 * @param free
 *            until when WhatsApp takes it as free text, after which only a {@link Template} may go; always in the past
 *            for a person who has not written there
 * @param worth
 *            after which it is not worth sending any more
 * @param quiet
 *            the time zone by whose quiet hours it waits, {@code Asia/Jakarta}; "" where it may go at any hour
 */
public record Term(Instant free, Instant worth, String quiet) {
    /** Any time. */
    public static final Term OPEN = new Term(Instant.ofEpochMilli(Long.MAX_VALUE),
            Instant.ofEpochMilli(Long.MAX_VALUE));

    public Term {
        // Jackson hands a null for what an older version did not write.
        quiet = Objects.requireNonNullElse(quiet, "");
    }

    /** At any hour. */
    public Term(Instant free, Instant worth) {
        this(free, worth, "");
    }

    /** The same, but not in the quiet hours of a zone. */
    public Term quietIn(String zone) {
        return new Term(free, worth, zone);
    }
}
