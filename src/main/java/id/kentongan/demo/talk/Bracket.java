package id.kentongan.demo.talk;

import id.kentongan.message.Content;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of a talk sends: words as they are, and in brackets what is no words: {@code [photo] the bridge}. */
public final class Bracket {
    private static final String EXPECTED = "expected [photo], [voice], [document], [sticker] or [location -6.1,106.2]";
    private static final Meant KINDS = Meant.of("photo foto image picture gambar", "voice suara audio",
            "document dokumen file berkas", "sticker stiker", "location lokasi pin");
    private static final Pattern BRACKET = Pattern
            .compile("\\[(?<kind>[a-z]+)(?<more> [^]]*)?](?: (?<caption>.*))?");
    private static final Pattern DEGREES = Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?), *(-?\\d{1,3}(?:\\.\\d+)?)");

    private Bracket() {
    }

    /** What is meant by a line. */
    public sealed interface Meaning {
        /** It can be sent. */
        record Sendable(Content content) implements Meaning {
        }

        /** Nobody can tell what is meant, and why. */
        record Unclear(String problem) implements Meaning {
        }
    }

    /** Reads what a line sends. */
    public static Meaning read(String text) {
        Matcher bracket = BRACKET.matcher(text);
        return bracket.matches()
                ? read(bracket.group("kind"), orEmpty(bracket, "more").strip(), orEmpty(bracket, "caption"))
                : new Meaning.Sendable(new Content.Text(text));
    }

    private static String orEmpty(Matcher bracket, String group) {
        return bracket.start(group) < 0 ? "" : bracket.group(group);
    }

    private static Meaning read(String kind, String more, String caption) {
        if (kind.equals("location")) {
            return location(more, caption);
        }
        if (!more.isEmpty() || !KINDS.has(kind)) {
            String found = "[" + (kind + " " + more).strip() + "]";
            return new Meaning.Unclear(EXPECTED + ", found " + found + KINDS.question(kind));
        }
        return new Meaning.Sendable(switch (kind) {
        case "photo" -> new Content.Media("https://api.twilio.com/photo", "image/jpeg", caption);
        case "voice" -> new Content.Media("https://api.twilio.com/voice", "audio/ogg", caption);
        case "document" -> new Content.Media("https://api.twilio.com/document", "application/pdf", caption);
        default -> new Content.Unsupported(kind);
        });
    }

    private static Meaning location(String more, String label) {
        Matcher degrees = DEGREES.matcher(more);
        if (degrees.matches()) {
            double latitude = Double.parseDouble(degrees.group(1));
            double longitude = Double.parseDouble(degrees.group(2));
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return new Meaning.Sendable(new Content.Location(latitude, longitude, label));
            }
        }
        return new Meaning.Unclear("expected degrees north and east, as in [location -6.1,106.2], found [location "
                + more + "]");
    }
}
