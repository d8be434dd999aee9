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
 */
public record TwilioMessage(String sid, Medium medium, PhoneNumber to, String body, List<Option> options,
        String contentSid, String statusCallback) {
    public TwilioMessage {
        options = List.copyOf(options);
    }

    /** All that the phone shows, the options as numbered lines. */
    public String text() {
        var lines = new StringBuilder(body);
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
