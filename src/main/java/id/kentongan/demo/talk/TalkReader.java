package id.kentongan.demo.talk;

import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import id.kentongan.yaml.Fault;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code .talk} file and says all that is wrong in it. */
public final class TalkReader {
    private static final Pattern PHONE = Pattern
            .compile("^(?:(?<name>[a-z][a-z0-9-]*)\\s+)??(?:(?<medium>sms|whatsapp)\\s+)?"
                    + "(?<number>\\+[\\d ]+)$");
    private static final Pattern WAIT = Pattern.compile("^\\+\\s*(?<count>\\d+)\\s*(?<unit>min|h|d)$");
    private static final Pattern TIME = Pattern
            .compile("^(?:[A-Za-z]+\\s+)?(?<time>\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2})$");
    private static final Pattern NAMED = Pattern.compile("^(?<name>[a-z][a-z0-9-]*):\\s*(?<rest>.*)$");
    private static final Pattern LOCATION = Pattern
            .compile("^\\[location (?<latitude>-?[\\d.]+),\\s*(?<longitude>-?[\\d.]+)]$");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final String file;
    private final List<Talk.Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> phones = new LinkedHashSet<>();

    private TalkReader(String file) {
        this.file = file;
    }

    /** What came of reading: the talk, with faults where there are any. */
    public record Read(Talk talk, List<Fault> faults) {
    }

    /** Reads the text of a file. */
    public static Read read(String file, String text) {
        var reader = new TalkReader(file);
        int number = 0;
        for (String line : text.lines().toList()) {
            reader.line(++number, line.strip());
        }
        return new Read(new Talk(file, reader.lines), List.copyOf(reader.faults));
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String rest = line.substring(1).strip();
        switch (line.charAt(0)) {
        case '@' -> at(number, rest);
        case '>' -> speaking(number, rest).ifPresent(said -> lines.add(new Talk.Sends(number, said.phone(), content(said
                .text()))));
        case '<' -> speaking(number, rest).ifPresent(said -> lines.add(new Talk.Gets(number, said.phone(), said
                .text())));
        case '!' -> lines.add(new Talk.Happened(number, rest));
        default ->
            fault(number, "expected a line that begins with @ (who, when), > (sent), < (got), ! (happened) or #");
        }
    }

    private void at(int number, String rest) {
        Matcher wait = WAIT.matcher(rest);
        if (wait.matches()) {
            long count = Long.parseLong(wait.group("count"));
            lines.add(new Talk.Wait(number, switch (wait.group("unit")) {
            case "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
            }));
            return;
        }
        Optional<LocalDateTime> time = time(rest);
        if (time.isPresent()) {
            lines.add(new Talk.At(number, time.get()));
        } else {
            phone(number, rest.split(","));
        }
    }

    private void phone(int number, String... parts) {
        Matcher phone = PHONE.matcher(parts[0].strip());
        Optional<PhoneNumber> address = phone.matches() ? PhoneNumber.parse(phone.group("number")) : Optional.empty();
        if (address.isEmpty()) {
            fault(number, "expected a time, +3 d, or a phone as in: siti sms +62 812 0000 0001, desa 36.02.04.2003");
            return;
        }
        Optional<PlaceCode> village = Optional.empty();
        Optional<LocalDateTime> at = Optional.empty();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.matches("desa \\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}")) {
                village = Optional.of(new PlaceCode(part.substring(5)));
            } else if (time(part).isPresent()) {
                at = time(part);
            } else {
                fault(number,
                        "expected desa and a code PP.KK.CC.VVVV, or a time as in Monday 2026-03-02 08:10: " + part);
            }
        }
        String name = Optional.ofNullable(phone.group("name")).orElse(phones.isEmpty() ? "resident" : "");
        if (name.isEmpty() || !phones.add(name)) {
            fault(number, "this phone needs a name of its own, as in: officer +62 812 0000 0003");
            return;
        }
        lines.add(new Talk.PhoneOn(number, name, address.get(), Optional.ofNullable(phone.group("medium")).map(
                medium -> Medium.valueOf(medium.toUpperCase(Locale.ROOT))), village, at));
    }

    private record Said(String phone, String text) {
    }

    private Optional<Said> speaking(int number, String rest) {
        if (phones.isEmpty()) {
            fault(number, "nobody is there yet: begin with a line such as @ +62 812 0000 0001");
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(rest);
        return Optional.of(named.matches() && phones.contains(named.group("name"))
                ? new Said(named.group("name"), named
                        .group("rest"))
                : new Said(phones.iterator().next(), rest));
    }

    private static Content content(String text) {
        Matcher location = LOCATION.matcher(text);
        if (location.matches()) {
            return new Content.Location(Double.parseDouble(location.group("latitude")),
                    Double.parseDouble(location.group(
                            "longitude")),
                    "");
        }
        return switch (text) {
        case "[photo]" -> new Content.Media("https://api.twilio.com/photo", "image/jpeg", "");
        case "[voice]" -> new Content.Media("https://api.twilio.com/voice", "audio/ogg", "");
        case "[sticker]" -> new Content.Unsupported("sticker");
        default -> new Content.Text(text);
        };
    }

    private Optional<LocalDateTime> time(String text) {
        Matcher time = TIME.matcher(text);
        try {
            return time.matches() ? Optional.of(LocalDateTime.parse(time.group("time"), WHEN)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void fault(int number, String message) {
        faults.add(new Fault(file, number, 1, message));
    }
}
