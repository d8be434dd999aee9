package id.kentongan.demo.talk;

import id.kentongan.language.Spelling;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that a talk may use, with others that people write for them. */
final class Meant {
    private final Map<String, String> words = new LinkedHashMap<>();

    private Meant() {
    }

    /** Each text is a word with the others that mean it after it. */
    static Meant of(String... families) {
        var meant = new Meant();
        for (String family : families) {
            List<String> all = Arrays.asList(family.split(" "));
            all.forEach(word -> meant.words.put(word, all.getFirst()));
        }
        return meant;
    }

    /** Whether it is one of the words itself. */
    boolean has(String word) {
        return word.equals(words.get(word));
    }

    /** {@code ; did you mean "photo"?}, or nothing when no word is near. */
    String question(String written) {
        return Spelling.nearest(written, words.keySet()).map(words::get).map(word -> "; did you mean \"" + word + "\"?")
                .orElse("");
    }
}
