package id.kentongan.message;

import java.time.Instant;

/**
 * A message from a sender who is no person, so that nobody can answer it: a name such as a bank's, a short code, an
 * invalid number.
 *
 * @param link
 *            the name of the link that it came by
 * @param sender
 *            as the provider wrote it; may be empty
 * @param to
 *            our number or short code that was written to
 * @param text
 *            decoded; of a part of a long SMS that part, with its place before it
 */
public record Stranger(String link, String sender, String to, String text, Instant at) {
    /** Never the words. */
    @Override
    public String toString() {
        return "message of a stranger by " + link;
    }
}
