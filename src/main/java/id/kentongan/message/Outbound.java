package id.kentongan.message;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A message to a person.
 *
 * @param route
 *            the link that the conversation goes by, empty when any link of the medium may take it
 * @param options
 *            in the order of their numbers, counted from 1; empty when nothing is offered
 * @param attachments
 *            what goes with the text where the link can show it, which the text tells of as well; mostly empty
 * @param template
 *            what stands for the text outside of WhatsApp's window, {@link Template#NONE} where nothing does
 * @param term
 *            until when it may go, and how
 * @param origin
 *            what it goes out for
 * @param created
 *            when it was decided
 */
public record Outbound(MessageId id, Lane lane, Medium medium, String route, PhoneNumber to, String text,
        List<Option> options, List<Attachment> attachments, Template template, Term term, Origin origin,
        Instant created) {
    public Outbound {
        options = List.copyOf(options);
        attachments = List.copyOf(attachments);
        // Jackson hands a null for what an older version did not write.
        template = Objects.requireNonNullElse(template, Template.NONE);
        term = Objects.requireNonNullElse(term, Term.OPEN);
        origin = Objects.requireNonNullElse(origin, Origin.NONE);
    }

    /** A message of words only. */
    public Outbound(MessageId id, Lane lane, Medium medium, String route, PhoneNumber to, String text,
            List<Option> options, Template template, Term term, Origin origin, Instant created) {
        this(id, lane, medium, route, to, text, options, List.of(), template, term, origin, created);
    }

    /** A message that nobody has to be told about. */
    public Outbound(MessageId id, Lane lane, Medium medium, String route, PhoneNumber to, String text,
            List<Option> options, Template template, Term term, Instant created) {
        this(id, lane, medium, route, to, text, options, template, term, Origin.NONE, created);
    }

    /** A message that may go at any time and has no template. */
    public Outbound(MessageId id, Lane lane, Medium medium, String route, PhoneNumber to, String text,
            List<Option> options, Instant created) {
        this(id, lane, medium, route, to, text, options, Template.NONE, Term.OPEN, created);
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
