package id.kentongan.message;

import java.time.Instant;
import java.util.List;

/**
 * A message to a person.
 *
 * @param route
 *            the link that the conversation goes by, empty when any link of the medium may take it
 * @param options
 *            in the order of their numbers, counted from 1; empty when nothing is offered
 * @param created
 *            when it was decided
 */
public record Outbound(MessageId id, Lane lane, Medium medium, String route, PhoneNumber to, String text,
        List<Option> options, Instant created) {
    public Outbound {
        options = List.copyOf(options);
    }

    /** The text with its options as numbered lines, for media that show nothing better. */
    public String plainText() {
        if (options.isEmpty()) {
            return text;
        }
        var lines = new StringBuilder(text);
        for (int i = 0; i < options.size(); i++) {
            lines.append('\n').append(i + 1).append(". ").append(options.get(i).title());
        }
        return lines.toString();
    }
}
