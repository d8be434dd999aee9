package id.kentongan.flow.answer;

import id.kentongan.language.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words and what they mean, also lengthened ("iyaaa"), run together ("duapuluh") or with a wrong letter, where only one
 * meaning is near and the word is not another one of the language.
 */
final class Vocabulary<T> {
    private static final int LONGEST = 40;
    private static final int SHORTEST_MISSPELT = 5;
    private static final int SHORTEST_MISTYPED = 7;
    private static final int LONGEST_JOINED = 160;

    private final Map<String, T> meanings = new HashMap<>();
    private final Map<String, T> single = new HashMap<>();
    private final Set<String> others;
    private final int longest;

    /** {@code meanings} by words between blanks; {@code others} are words that are none of these, misspelt or not. */
    Vocabulary(Map<String, T> meanings, String others) {
        meanings.forEach((words, meaning) -> {
            for (String word : words.split(" ")) {
                T before = this.meanings.put(word, meaning);
                if (before != null && !before.equals(meaning)) {
                    throw new IllegalArgumentException("\"" + word + "\" has two meanings");
                }
                single.put(squeezed(word), meaning);
            }
        });
        this.others = words(others);
        this.longest = this.meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** A set of words that stand between blanks. */
    static Set<String> words(String written) {
        return Set.copyOf(Arrays.asList(written.split(" ")));
    }

    /** What the word means as it stands, or with its repeated letters taken for one. */
    Optional<T> exact(String word) {
        T meaning = meanings.get(word);
        if (meaning == null && word.length() <= LONGEST && repeats(word)) {
            meaning = single.get(squeezed(word));
        }
        return Optional.ofNullable(meaning);
    }

    /**
     * What the word probably means: the one meaning that a slip of the finger away begins with the same letter. Short
     * words have none, since too many of them are words of their own ("lupa" is not "lusa"); in a word of up to six
     * letters one may be missing, added or swapped, but not another ("kamus" is not "kamis").
     */
    Optional<T> near(String word) {
        int limit = Math.min(Spelling.tolerance(word.length()), word.length() < SHORTEST_MISSPELT ? 0 : 2);
        if (limit == 0 || word.length() > LONGEST || others.contains(word) || OrdinaryWords.contains(word)) {
            return Optional.empty();
        }
        T nearest = null;
        int least = limit + 1;
        boolean certain = true;
        for (Map.Entry<String, T> entry : meanings.entrySet()) {
            String known = entry.getKey();
            if (comparable(word, known, Math.min(limit, least))) {
                int distance = Spelling.distance(word, known, Math.min(limit, least));
                if (distance < least) {
                    least = distance;
                    nearest = entry.getValue();
                    certain = true;
                } else if (distance == least && distance <= limit && !entry.getValue().equals(nearest)) {
                    certain = false;
                }
            }
        }
        return certain ? Optional.ofNullable(nearest) : Optional.empty();
    }

    private static boolean comparable(String word, String known, int limit) {
        return known.length() >= SHORTEST_MISSPELT && known.charAt(0) == word.charAt(0)
                && Math.abs(known.length() - word.length()) <= limit
                && (word.length() >= SHORTEST_MISTYPED || known.length() != word.length() || sameLetters(word, known));
    }

    private static boolean sameLetters(String one, String other) {
        return one.chars().sorted().boxed().toList().equals(other.chars().sorted().boxed().toList());
    }

    /** The meanings of the words that were run together; empty unless every letter belongs to a word. */
    List<T> parts(String word) {
        if (word.length() < 5 || word.length() > LONGEST_JOINED || others.contains(word)
                || OrdinaryWords.contains(word)) {
            return List.of();
        }
        List<List<T>> ways = new ArrayList<>();
        ways.add(List.of());
        for (int end = 1; end <= word.length(); end++) {
            List<T> best = null;
            for (int from = Math.max(0, end - longest); from <= end - 3; from++) {
                T meaning = meanings.get(word.substring(from, end));
                List<T> before = ways.get(from);
                if (meaning != null && before != null && (best == null || before.size() + 1 < best.size())) {
                    best = new ArrayList<>(before);
                    best.add(meaning);
                }
            }
            ways.add(best);
        }
        List<T> parts = ways.getLast();
        return parts == null ? List.of() : parts;
    }

    private static boolean repeats(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static String squeezed(String word) {
        var squeezed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                squeezed.append(word.charAt(i));
            }
        }
        return squeezed.toString();
    }
}
