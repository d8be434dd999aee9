package id.kentongan.language;

import java.util.Collection;
import java.util.Optional;

/**
 * How far apart two words are, in single wrong, missing, added or swapped letters (Damerau's distance in its restricted
 * form, where no letter is touched twice).
 */
public final class Spelling {
    private Spelling() {
    }

    /** The distance, or {@code limit + 1} as soon as it is certain to be more than the limit. */
    public static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            if (fill(one, other, i, before, above, row) > limit) {
                return limit + 1;
            }
            int[] oldest = before;
            before = above;
            above = row;
            row = oldest;
        }
        return Math.min(above[other.length()], limit + 1);
    }

    /** Fills one row of the table and returns the least number in it. */
    private static int fill(String one, String other, int i, int[] before, int[] above, int[] row) {
        row[0] = i;
        int least = i;
        for (int j = 1; j < row.length; j++) {
            int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
            int best = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                    && one.charAt(i - 2) == other.charAt(j - 1)) {
                best = Math.min(best, before[j - 2] + 1);
            }
            row[j] = best;
            least = Math.min(least, best);
        }
        return least;
    }

    /** How many wrong letters a word of this length may have and still be told: none below 4, one below 8, else two. */
    public static int tolerance(int length) {
        return length < 4 ? 0 : length < 8 ? 1 : 2;
    }

    /** The word of a list that was probably meant: the nearest one, if no more than a third of its letters differ. */
    public static Optional<String> nearest(String written, Collection<String> words) {
        Optional<String> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String word : words) {
            int limit = Math.clamp(Math.max(word.length(), written.length()) / 3, 1, 3);
            int distance = distance(written, word, limit);
            if (distance <= limit && distance < least) {
                least = distance;
                nearest = Optional.of(word);
            }
        }
        return nearest;
    }
}
