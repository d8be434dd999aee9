package id.kentongan.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Takes the words that only one language has from the texts and the words of all; run by the build. */
final class LanguageWordLists {
    private static final String SMALL = ".small";
    private static final int SHORTEST = 2;
    /** A word tells a language by itself when it is so long and stands in a list of its words, or in so many texts. */
    private static final int SHORTEST_SURE = 4;
    private static final int OFTEN = 3;
    /** A word in so many Indonesian texts is also an Indonesian one, although the list of languages does not have it. */
    private static final int ALSO_INDONESIAN = 2;

    /** People are called so all over the country. */
    private static final Set<String> ADDRESSES = Set.of("mas", "mbak", "mba", "mbah", "eyang", "yu", "lek", "paklik",
            "bulik", "pakde", "bude", "cak", "neng", "kang", "akang", "teh", "teteh", "ceu", "abah", "aki", "nini",
            "nyai", "mang", "sir", "madam", "miss");

    private final Map<String, Map<String, Integer>> times = new HashMap<>();
    private final Map<String, Set<String>> small = new HashMap<>();

    private LanguageWordLists(Corpus texts, Corpus words) {
        texts.lines().forEach(line -> Corpus.letters(line.text()).forEach(word -> count(line.label(), word, 1)));
        for (Corpus.Line line : words.lines()) {
            String language = line.label().substring(0, line.label().indexOf('.'));
            for (String word : line.text().split(" ")) {
                count(language, word, OFTEN);
                if (line.label().endsWith(SMALL)) {
                    small.computeIfAbsent(language, _ -> new HashSet<>()).add(word);
                }
            }
        }
    }

    private void count(String language, String word, int more) {
        times.computeIfAbsent(language, _ -> new HashMap<>()).merge(word, more, Integer::sum);
    }

    /**
     * The lines of {@link LanguageWords#LIST}.
     *
     * @param texts
     *            labelled by their language
     * @param words
     *            words by themselves, {@code language.small} and {@code language.other}
     * @param villages
     *            what villagers write, mostly in Indonesian
     */
    static List<String> of(Corpus texts, Corpus words, Corpus villages) {
        var lists = new LanguageWordLists(texts, words);
        Set<String> indonesian = lists.only(LanguageWords.INDONESIAN, LanguageWords.OTHERS);
        var own = new HashMap<String, Set<String>>();
        LanguageWords.OTHERS.forEach(language -> own.put(language, lists.only(language, Set.of(
                LanguageWords.INDONESIAN, "mlj"))));
        Set<String> shared = shared(villages, indonesian, own);
        var lines = new ArrayList<String>();
        lines.add(line(LanguageWords.INDONESIAN + LanguageWords.OWN, indonesian));
        for (String language : new TreeSet<>(LanguageWords.OTHERS)) {
            var told = new TreeSet<>(own.get(language));
            told.removeAll(shared);
            told.removeAll(ADDRESSES);
            lines.add(line(language + LanguageWords.OWN, told));
            told.removeIf(word -> !lists.sure(language, word));
            lines.add(line(language + LanguageWords.SURE, told));
        }
        return lines;
    }

    private Set<String> only(String language, Set<String> others) {
        var only = new TreeSet<>(times.getOrDefault(language, Map.of()).keySet());
        others.forEach(other -> only.removeAll(times.getOrDefault(other, Map.of()).keySet()));
        only.removeIf(word -> word.length() < SHORTEST);
        return only;
    }

    private boolean sure(String language, String word) {
        return language.equals(LanguageWords.ENGLISH)
                ? small.getOrDefault(language, Set.of()).contains(word)
                : word.length() >= SHORTEST_SURE && times.getOrDefault(language, Map.of()).getOrDefault(word,
                        0) >= OFTEN;
    }

    /** The words of texts that have more Indonesian words than words of another language. */
    private static Set<String> shared(Corpus villages, Set<String> indonesian, Map<String, Set<String>> own) {
        var seen = new HashMap<String, Integer>();
        for (Corpus.Line line : villages.lines()) {
            var words = new HashSet<>(Corpus.letters(line.text()));
            long others = own.values().stream().mapToLong(some -> common(words, some)).max().orElse(0);
            if (common(words, indonesian) > others) {
                words.forEach(word -> seen.merge(word, 1, Integer::sum));
            }
        }
        seen.values().removeIf(count -> count < ALSO_INDONESIAN);
        return seen.keySet();
    }

    private static long common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    private static String line(String kind, Set<String> words) {
        return kind + '\t' + String.join(" ", words);
    }
}
