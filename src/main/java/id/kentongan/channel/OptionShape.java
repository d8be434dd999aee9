package id.kentongan.channel;

import id.kentongan.message.Option;
import id.kentongan.message.Outbound;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;

/**
 * How WhatsApp shows options to tap, within its limits (Meta: interactive reply buttons and lists; Twilio:
 * {@code quick-reply} and {@code list-picker}).
 */
public enum OptionShape {
    /** Up to three below the text, with 20 characters each. */
    BUTTONS(3, 20),
    /** Up to ten behind one button, with 24 characters each. */
    LIST(10, 24);

    /** The longest text above options, in characters. */
    public static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_ID = 200;

    private final int most;
    private final int longestTitle;

    OptionShape(int most, int longestTitle) {
        this.most = most;
        this.longestTitle = longestTitle;
    }

    /** How many options it can show. */
    public int most() {
        return most;
    }

    /** The first that can show a message's options; empty where they must be numbered lines. */
    public static Optional<OptionShape> of(Outbound message) {
        boolean sayable = !message.text().isBlank() && message.text().length() <= LONGEST_TEXT
                && !message.options().isEmpty();
        for (OptionShape shape : values()) {
            if (sayable && shape.shows(message)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    /** Ids and titles must differ, or a tap would mean two things; braces would be taken for placeholders. */
    private boolean shows(Outbound message) {
        var ids = new HashSet<String>();
        var titles = new HashSet<String>();
        for (Option option : message.options()) {
            boolean fits = !option.title().isBlank() && option.title().length() <= longestTitle
                    && !option.id().isBlank() && option.id().length() <= LONGEST_ID
                    && option.id().equals(option.id().strip());
            if (!fits || !ids.add(option.id()) || !titles.add(option.title().strip().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return message.options().size() <= most && !message.plainText().contains("{{");
    }
}
