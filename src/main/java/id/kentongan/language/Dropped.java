package id.kentongan.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which common word is meant where somebody left its vowels out ("kbkran") or wrote its last letter twice. */
final class Dropped {
    private static final int SHORTEST = 3;
    private static final int RATHER_LONG = 5;

    private final Set<String> common;
    private final Map<String, List<String>> byConsonants = new HashMap<>();

    /**
     * @param common
     *            what can be meant
     */
    Dropped(Collection<String> common) {
        this.common = Set.copyOf(common);
        for (String word : this.common) {
            byConsonants.merge(consonants(word), List.of(word), (some, one) -> some.size() > 1
                    ? some
                    : List.of(some.getFirst(), one.getFirst()));
        }
    }

    /** The only common word that fits, else what was written. */
    String meant(String written) {
        int length = written.length();
        if (length < SHORTEST) {
            return written;
        }
        if (length > RATHER_LONG && written.charAt(length - 1) == written.charAt(length - 2)) {
            String shorter = written.substring(0, length - 1);
            return common.contains(shorter) && !common.contains(written) ? shorter : written;
        }
        int vowels = vowels(written);
        boolean few = vowels == 0 || length >= RATHER_LONG && 4 * vowels <= length
                || length > RATHER_LONG && 3 * vowels <= length && isHardToSay(written);
        if (!few || common.contains(written)) {
            return written;
        }
        List<String> fitting = byConsonants.getOrDefault(consonants(written), List.of());
        return fitting.size() == 1 && isWithin(written, fitting.getFirst()) ? fitting.getFirst() : written;
    }

    /** Whether three consonants stand together, "ng" and "ny" for one. */
    private static boolean isHardToSay(String word) {
        int together = 0;
        for (int i = 0; i < word.length(); i++) {
            boolean one = i > 0 && word.charAt(i - 1) == 'n' && (word.charAt(i) == 'g' || word.charAt(i) == 'y');
            together = isVowel(word.charAt(i)) ? 0 : one ? together : together + 1;
            if (together > 2) {
                return true;
            }
        }
        return false;
    }

    private static int vowels(String word) {
        int vowels = 0;
        for (int i = 0; i < word.length(); i++) {
            vowels += isVowel(word.charAt(i)) ? 1 : 0;
        }
        return vowels;
    }

    private static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
    }

    private static String consonants(String word) {
        var consonants = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isVowel(word.charAt(i))) {
                consonants.append(word.charAt(i));
            }
        }
        return consonants.toString();
    }

    /** Whether the letters of one stand in the other in their order. */
    private static boolean isWithin(String one, String other) {
        int found = 0;
        for (int i = 0; i < other.length() && found < one.length(); i++) {
            found += other.charAt(i) == one.charAt(found) ? 1 : 0;
        }
        return found == one.length();
    }
}
