package id.kentongan.message;

import java.time.Instant;

/**
 * Until when a message may go, and how.
 *
 * @param free
 *            until when WhatsApp takes it as free text, after which only a {@link Template} may go; always in the past
 *            for a person who has not written there
 * @param worth
 *            after which it is not worth sending any more
 */
public record Term(Instant free, Instant worth) {
    /** Any time. */
    public static final Term OPEN = new Term(Instant.ofEpochMilli(Long.MAX_VALUE),
            Instant.ofEpochMilli(Long.MAX_VALUE));
}
