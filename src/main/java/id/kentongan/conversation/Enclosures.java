package id.kentongan.conversation;

import id.kentongan.message.Attachment;
import id.kentongan.ticket.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the reporter of a case sent besides words, for the officer who gets it: the answers that {@code flow.Sent} has
 * kept. People can type the same, so whoever sends a file must see to it that its address is ours.
 */
final class Enclosures {
    private static final String DEGREES = "(-?\\d{1,3}(?:\\.\\d{1,20})?(?:E-?\\d{1,2})?)";
    private static final Pattern PIN = Pattern.compile("geo:" + DEGREES + "," + DEGREES);
    /** The address, and what was written below it, which the summary tells. */
    private static final Pattern FILE = Pattern.compile("(photo|voice|document):(https?://[\\w.:/?=&~-]+)(?:\\s.*)?",
            Pattern.DOTALL);

    private Enclosures() {
    }

    /** In the order of the questions, each with the number of the case beside it. */
    static List<Attachment> of(Ticket ticket) {
        String label = ticket.number().toString();
        return ticket.answers().values().stream().flatMap(answer -> pin(answer, label).or(() -> file(answer, label))
                .stream()).toList();
    }

    private static Optional<Attachment> pin(String answer, String label) {
        Matcher pin = PIN.matcher(answer);
        if (!pin.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(pin.group(1));
        double longitude = Double.parseDouble(pin.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Attachment.Pin(latitude, longitude, label))
                : Optional.empty();
    }

    private static Optional<Attachment> file(String answer, String label) {
        Matcher file = FILE.matcher(answer);
        return file.matches()
                ? Optional.of(new Attachment.File(Attachment.Kind.valueOf(file.group(1).toUpperCase(Locale.ROOT)), file
                        .group(2), label))
                : Optional.empty();
    }
}
