package id.kentongan.ticket;

import java.util.Locale;
import java.util.Optional;

/**
 * A ticket's number, {@code TJT-4821K}: the village's three letters, then the partition and the partition's running
 * count in base 32 without look-alikes (Crockford's alphabet), then a check character (Luhn modulo 32) that catches
 * every single wrong character and nearly every swap. The letters are for people; the body alone is unique.
 */
public record TicketNumber(String area, String body) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;

    public TicketNumber {
        if (!area.matches("[A-Z]{3}") || body.length() < 2 || check(body.substring(0, body.length() - 1)) != body.charAt(
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
        String plain = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String area = "XXX";
        String rest = plain;
        if (plain.matches("[A-Z]{3}.*\\d.*")) {
            area = plain.substring(0, 3);
            rest = plain.substring(3);
        }
        String body = rest.replace('O', '0').replace('I', '1').replace('L', '1').replace('U', 'V');
        if (body.length() < SHORTEST || body.length() > LONGEST) {
            return Optional.empty();
        }
        String data = body.substring(0, body.length() - 1);
        if (data.length() >= SHORTEST && check(data) == body.charAt(body.length() - 1)) {
            return Optional.of(new TicketNumber(area, body));
        }
        return Optional.of(new TicketNumber(area, body + check(body)));
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
