package id.kentongan.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticket's number, {@code TJT-4821K}: the village's three letters, then the partition and the partition's running
 * count in base 32 without look-alikes (Crockford's alphabet), then a check character (Luhn modulo 32) that catches
 * every single wrong character and nearly every swap. The letters are for people; the body alone is unique.
 */
public record TicketNumber(String area, String body) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SHORTEST = 4;
    private static final Pattern WITH_AREA = Pattern.compile(
            "(NO\\.?\\s*)?(?<area>[A-Z]{3})\\s*-?\\s*(?<body>[0-9A-Z]{4,12})[.!?]*");
    private static final Pattern BARE = Pattern.compile("(NO\\.?\\s*)?(?<area>(?!))?(?<body>[0-9A-Z]{4,12})[.!?]*");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    public TicketNumber {
        if (!area.matches("[A-Z]{3}") || body.length() < 2
                || check(body.substring(0, body.length() - 1)) != body.charAt(
                        body.length() - 1)) {
            throw new IllegalArgumentException("not a ticket number: " + area + "-" + body);
        }
    }

    /** The number of the {@code count}th ticket (from 1) of a partition, where there are {@code partitions} of them. */
    public static TicketNumber of(String area, int partition, int partitions, long count) {
        return new TicketNumber(area, code(partition, partitions, count));
    }

    /** The body alone, also used for what else needs a code that can be typed. */
    public static String code(int partition, int partitions, long count) {
        var digits = new StringBuilder();
        for (long rest = count * partitions + partition; rest > 0; rest /= 32) {
            digits.append(ALPHABET.charAt((int) (rest % 32)));
        }
        while (digits.length() < SHORTEST) {
            digits.append('0');
        }
        String data = digits.reverse().toString();
        return data + check(data);
    }

    /**
     * Reads a number as people write it: in any case, with or without dash, blanks and letters, with O for 0 and I or L
     * for 1, and with the check character forgotten. The letters of the area are not compared.
     */
    public static Optional<TicketNumber> parse(String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT);
        Optional<TicketNumber> withArea = read(WITH_AREA.matcher(plain), true);
        return withArea.or(() -> read(BARE.matcher(plain), true)).or(() -> read(WITH_AREA.matcher(plain), false)).or(
                () -> read(BARE.matcher(plain), false));
    }

    /** Reads a match whose check character is right, or, when not {@code checked}, was forgotten. */
    private static Optional<TicketNumber> read(Matcher match, boolean checked) {
        if (!match.matches()) {
            return Optional.empty();
        }
        String area = match.group("area") == null ? "XXX" : match.group("area");
        String body = match.group("body").replace('O', '0').replace('I', '1').replace('L', '1').replace('U', 'V');
        String data = body.substring(0, body.length() - 1);
        if (checked) {
            return data.length() >= SHORTEST && check(data) == body.charAt(body.length() - 1)
                    ? Optional.of(
                            new TicketNumber(area, body))
                    : Optional.empty();
        }
        // A word is no number: one without its check character needs a digit to be told from it.
        return DIGIT.matcher(match.group("body")).find()
                ? Optional.of(new TicketNumber(area, body + check(body)))
                : Optional.empty();
    }

    /** The partition that the ticket lives in. */
    public int partition(int partitions) {
        return partition(body, partitions);
    }

    /** The partition that a {@link #code} was made in. */
    public static int partition(String code, int partitions) {
        long value = 0;
        for (int i = 0; i < code.length() - 1; i++) {
            value = value * 32 + ALPHABET.indexOf(code.charAt(i));
        }
        return (int) (value % partitions);
    }

    private static char check(String data) {
        int sum = 0;
        int factor = 2;
        for (int i = data.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(data.charAt(i));
            sum += addend / 32 + addend % 32;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((32 - sum % 32) % 32);
    }

    @Override
    public String toString() {
        return area + "-" + body;
    }
}
