package id.kentongan.demo;

import id.kentongan.message.Medium;
import id.kentongan.message.Option;
import id.kentongan.message.PhoneNumber;
import java.util.List;

/**
 * A message that {@link LocalTwilio} took and brought to a phone.
 *
 * @param body
 *            the words, without the options
 * @param options
 *            what can be tapped below them
 * @param contentSid
 *            of the content that it was made of, empty where it is only words
 * @param attached
 *            a pin as {@code geo:-6.1,106.2}, or the address of a file, to which the words belong; empty for neither
 */
public record TwilioMessage(String sid, Medium medium, PhoneNumber to, String body, List<Option> options,
        String contentSid, String attached, String statusCallback) {
    public TwilioMessage {
        options = List.copyOf(options);
    }

    /** All that the phone shows: what is attached in brackets before the words, the options as numbered lines. */
    public String text() {
        var lines = new StringBuilder(attached.isEmpty() ? body : ("[" + attached + "] " + body).strip());
        for (int i = 0; i < options.size(); i++) {
            lines.append('\n').append(i + 1).append(". ").append(options.get(i).title());
        }
        return lines.toString();
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "TwilioMessage[" + sid + ", " + to + "]";
    }
}
