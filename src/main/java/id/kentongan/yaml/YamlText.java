package id.kentongan.yaml;

import id.kentongan.language.Spelling;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A text in a file, exactly as it stands there: {@code no}, {@code 10:30} and {@code 01} are these texts. */
public final class YamlText implements YamlValue {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?(ms|s|min|m|h|d)");

    private final Mark mark;
    private final Faults faults;
    private final String value;
    private final boolean plain;

    YamlText(Mark mark, Faults faults, String value, boolean plain) {
        this.mark = mark;
        this.faults = faults;
        this.value = value;
        this.plain = plain;
    }

    public String value() {
        return value;
    }

    /** Whether nothing at all was written, not even quotes. */
    boolean absent() {
        return plain && value.isEmpty();
    }

    /** The text, when there is more to it than blanks; else a fault. */
    public Optional<String> filled() {
        if (value.isBlank()) {
            fault("expected a text here, found nothing");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** A whole number between two bounds, both included. */
    public Optional<Integer> integer(int least, int most) {
        if (INTEGER.matcher(value).matches()) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        fault("expected a whole number from " + least + " to " + most + ", found \"" + shown() + "\"");
        return Optional.empty();
    }

    /** {@code true} or {@code false}; {@code yes} and {@code no} are taken too. */
    public Optional<Boolean> yesOrNo() {
        return switch (value) {
        case "true", "yes" -> Optional.of(true);
        case "false", "no" -> Optional.of(false);
        default -> {
            fault("expected true or false, found \"" + shown() + "\"");
            yield Optional.empty();
        }
        };
    }

    /** A length of time, a number with its unit: {@code 500 ms}, {@code 30 s}, {@code 5 min}, {@code 2 h}, {@code 7 d}. */
    public Optional<Duration> duration() {
        var matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            fault("expected a length of time such as 500 ms, 30 s, 5 min, 2 h or 7 d, found \"" + shown() + "\"");
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(switch (matcher.group(2)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        case "min", "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
        });
    }

    /** One of the given words, in their order; the fault names the nearest. */
    public <T> Optional<T> oneOf(Map<String, T> words) {
        T meaning = words.get(value);
        if (meaning == null) {
            fault("expected " + choice(List.copyOf(words.keySet())) + ", found \"" + shown() + "\""
                    + suggestion(value, words.keySet()));
        }
        return Optional.ofNullable(meaning);
    }

    /** One of an enum's constants, written in small letters with dashes: {@code PERSON_NAME} is {@code person-name}. */
    public <E extends Enum<E>> Optional<E> oneOf(Class<E> words) {
        var constants = new LinkedHashMap<String, E>();
        for (E constant : words.getEnumConstants()) {
            constants.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return oneOf(constants);
    }

    /** What a reader makes of the text; a fault "expected …" where it makes nothing of it. */
    public <T> Optional<T> as(String expected, Function<String, Optional<T>> reader) {
        Optional<T> read = reader.apply(value);
        if (read.isEmpty()) {
            fault("expected " + expected + ", found \"" + shown() + "\"");
        }
        return read;
    }

    private String shown() {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }

    private static String choice(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }

    /** The end of a fault about a wrong word: {@code ; did you mean "window"?}, or nothing. */
    static String suggestion(String word, Collection<String> right) {
        return Spelling.nearest(word, right).map(near -> "; did you mean \"" + near + "\"?").orElse("");
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public void fault(String message) {
        faults.add(mark, message);
    }

    @Override
    public String kind() {
        return absent() ? "nothing" : "the text \"" + shown() + "\"";
    }
}
