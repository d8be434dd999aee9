package id.kentongan.flow.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of tickets as people write them, {@code TJT-4821K}: in small letters, with a blank or nothing for the dash.
 * Whether there is such a ticket is known elsewhere.
 */
public final class TicketNumbers {
    /** Only a digit or the dash tells "TJT 4821K" from "pak sudah". */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:nomor|nomer|no)?[ .:]*#?([a-z]{3})(?: ?- ?|(?= ?[a-z]{0,7}[0-9])) ?([0-9a-z]{4,12})\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern END = Pattern.compile("[ .!?]*");

    private TicketNumbers() {
    }

    /** A number at the beginning of a text, and what follows it. */
    public record Found(String number, String rest) {
    }

    /** The number that the text begins with, perhaps after "nomor". */
    public static Optional<Found> leading(String text) {
        if (!hasDigitOrDash(text)) {
            return Optional.empty();
        }
        var matcher = NUMBER.matcher(text);
        return matcher.lookingAt()
                ? Optional.of(new Found(written(matcher.group(1), matcher.group(2)), text.substring(matcher.end())))
                : Optional.empty();
    }

    /** Most texts have neither, and need no pattern. */
    private static boolean hasDigitOrDash(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '-' || character >= '0' && character <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The number that the whole text is, with no more than a full stop around it. */
    public static Optional<String> whole(String text) {
        return leading(text.strip()).filter(found -> found.rest().isEmpty() || END.matcher(found.rest()).matches())
                .map(Found::number);
    }

    private static String written(String area, String body) {
        return area.toUpperCase(Locale.ROOT) + "-" + body.toUpperCase(Locale.ROOT);
    }
}
