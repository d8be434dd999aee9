package id.kentongan.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Looks for what is private where it must not be (promise P9): in any text whole Indonesian mobile numbers and NIKs, and
 * the words that people are known to have written or read.
 */
final class PrivacyScan {
    /** Shorter texts, such as "1" or "CEK", stand in a log by chance. */
    private static final int SHORTEST = 10;
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z.])(\\+?62|0)8[1-9]\\d{7,10}(?![0-9A-Za-z])");
    private static final Pattern NIK = Pattern.compile(
            "(?<![0-9A-Za-z.])[1-9]\\d{5}[0-7]\\d[01]\\d\\d{6}(?![0-9A-Za-z])");

    private final Set<String> words = new LinkedHashSet<>();

    /** @param secrets
     *            texts, numbers and NIKs that were used; long texts are looked for line by line */
    PrivacyScan(Collection<String> secrets) {
        for (String secret : secrets) {
            secret.lines().map(String::strip).filter(line -> line.length() >= SHORTEST).forEach(words::add);
        }
    }

    /** The lines that hold anything private, without telling what. */
    List<String> leaks(String name, String text) {
        Set<String> leaks = new TreeSet<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (MOBILE.matcher(line).find()) {
                leaks.add(name + ":" + number + " holds a phone number");
            }
            if (NIK.matcher(line).find()) {
                leaks.add(name + ":" + number + " holds a NIK");
            }
            if (words.stream().anyMatch(line::contains)) {
                leaks.add(name + ":" + number + " holds what somebody wrote or read");
            }
        }
        return List.copyOf(leaks);
    }

    void assertNothingPrivate(String name, String text) {
        assertEquals(List.of(), leaks(name, text));
    }
}
