package id.kentongan.demo;

import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.util.List;

/**
 * A phone on the page.
 *
 * @param role
 *            who holds it, in a word or two
 * @param media
 *            what it can send and receive, the usual one first
 * @param hints
 *            what to try, each a text that a tap puts into the input line
 */
public record Phone(String name, String role, PhoneNumber number, List<Medium> media, List<String> hints) {
    public Phone {
        media = List.copyOf(media);
        hints = List.copyOf(hints);
        if (media.isEmpty()) {
            throw new IllegalArgumentException("a phone can do SMS, WhatsApp or both");
        }
    }
}
