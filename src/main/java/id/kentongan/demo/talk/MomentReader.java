package id.kentongan.demo.talk;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes moments. */
final class MomentReader {
    static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WAIT = Pattern.compile("\\+\\s*(?<count>\\d{1,4})\\s*(?<unit>[a-z]+)");
    private static final Pattern TIME = Pattern
            .compile("(?<day>[A-Za-z]*)\\s*(?<time>\\d{4}-\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{2})");
    private static final Meant UNITS = Meant.of("min m minute minutes menit", "h hour hours jam", "d day days hari");

    private MomentReader() {
    }

    static Moment read(String written) {
        Matcher wait = WAIT.matcher(written);
        if (wait.matches()) {
            return later(Long.parseLong(wait.group("count")), wait.group("unit"));
        }
        Matcher time = TIME.matcher(written);
        return time.matches() ? on(time) : new Moment.None();
    }

    private static Moment later(long count, String unit) {
        return switch (unit) {
        case "min" -> new Moment.Later(Duration.ofMinutes(count));
        case "h" -> new Moment.Later(Duration.ofHours(count));
        case "d" -> new Moment.Later(Duration.ofDays(count));
        default -> new Moment.Wrong("expected +30 min, +2 h or +3 d, found \"" + unit + "\"" + UNITS.question(unit));
        };
    }

    private static Moment on(Matcher matcher) {
        try {
            LocalDateTime time = LocalDateTime.parse(matcher.group("time"), FORMAT);
            String day = matcher.group("day");
            return day.isEmpty() || day.equalsIgnoreCase(day(time))
                    ? new Moment.On(time)
                    : new Moment.Wrong("%s is a %s, not a %s".formatted(time.toLocalDate(), day(time), day));
        } catch (DateTimeParseException e) {
            return new Moment.Wrong("there is no such day or time; expected one as in Monday 2026-03-02 08:10");
        }
    }

    static String day(LocalDateTime time) {
        return time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
