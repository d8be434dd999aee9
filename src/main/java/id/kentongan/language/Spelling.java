package id.kentongan.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How far two words lie apart, for words that are nearly right. */
public final class Spelling {
    private Spelling() {
    }

    /**
     * The number of letters put in, left out, changed or swapped with their neighbour (optimal string alignment)
     * between two words; {@code limit + 1} as soon as it is more than the limit.
     */
    public static int distance(CharSequence one, CharSequence other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[other.length()], limit + 1);
    }

    /** How many wrong letters a word of this length may have and still be told: none below 4, one below 8, else two. */
    public static int tolerance(int length) {
        return length < 4 ? 0 : length < 8 ? 1 : 2;
    }

    /** The one among the right words that a wrong one most likely stands for; empty when none is near. */
    public static Optional<String> nearest(String wrong, Collection<String> right) {
        String word = wrong.strip();
        int limit = Math.max(1, Math.min(3, word.length() / 2));
        record Near(String word, int distance) {
        }
        return right.stream().map(candidate -> new Near(candidate, distance(fold(word), fold(candidate), limit)))
                .filter(near -> near.distance() <= limit)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word)).map(Near::word);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
