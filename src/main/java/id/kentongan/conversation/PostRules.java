package id.kentongan.conversation;

import id.kentongan.message.Lane;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How messages are brought to people, as operators set it.
 *
 * @param kinds
 *            by the kind of message
 * @param templates
 *            the notices for which a template is approved
 * @param trace
 *            how long the way of a message is kept
 * @param summary
 *            how long after an announcement its sender is told what became of it
 */
public record PostRules(Map<Lane, Kind> kinds, Set<String> templates, QuietHours quiet, Duration trace,
        Duration summary) {
    /** What stands where nothing is set. */
    public static final PostRules USUAL = new PostRules(Map.of(Lane.CONVERSATION, new Kind(List.of(Way.values()),
            Duration.ofDays(1)), Lane.NOTICE, new Kind(List.of(Way.values()), Duration.ofDays(3)), Lane.ANNOUNCEMENT,
            new Kind(List.of(Way.values()), Duration.ofDays(1))), Set.of(), QuietHours.USUAL, Duration.ofDays(3),
            Duration.ofHours(2));

    /** What is done for a person whom WhatsApp does not let us write to freely. */
    public enum Way {
        TEMPLATE, SMS, WAIT
    }

    /**
     * One kind of message.
     *
     * @param outside
     *            the ways outside of WhatsApp's window, the first that is possible is taken
     * @param worth
     *            how long a message is worth sending
     */
    public record Kind(List<Way> outside, Duration worth) {
        public Kind {
            outside = List.copyOf(outside);
        }
    }

    public PostRules {
        kinds = new EnumMap<>(kinds);
        templates = Set.copyOf(templates);
        if (kinds.size() != Lane.values().length) {
            throw new IllegalArgumentException("each kind of message needs its rules");
        }
    }

    /** The same with these notices as templates. */
    public PostRules approved(Set<String> notices) {
        return new PostRules(kinds, notices, quiet, trace, summary);
    }

    /** The rules of one kind. */
    public Kind of(Lane lane) {
        return java.util.Objects.requireNonNull(kinds.get(lane));
    }
}
