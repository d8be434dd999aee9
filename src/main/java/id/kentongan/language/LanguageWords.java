package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words that only one language has, as the build has taken them from its lists. The categoriser of languages is
 * sure of any text, also of a single word that all languages share, for it must choose one: only words tell whether a
 * text leaves no doubt.
 */
final class LanguageWords {
    /** The list that the build writes: {@code language.kind<TAB>words}. */
    static final String LIST = "language-words.tsv";
    /** Any word that only this language has. */
    static final String OWN = ".own";
    /** A word that tells it by itself. */
    static final String SURE = ".sure";
    static final String INDONESIAN = "ind";
    static final String ENGLISH = "eng";
    /** Malay is answered in Indonesian, so that nothing has to tell these two apart. */
    static final Set<String> OTHERS = Set.of("jav", "sun", ENGLISH);

    private static final double SURE_ENOUGH = 0.9;
    private static final int FEW_WORDS = 3;
    private static final int PAIR = 2;
    /** A form, "SKTM#3602…#sekolah", is written in none. */
    private static final char FORM = '#';

    private final Map<String, Set<String>> kinds;

    LanguageWords(Collection<Corpus.Line> lines) {
        this.kinds = lines.stream().collect(Collectors.toMap(Corpus.Line::label,
                line -> Set.of(line.text().split(" "))));
    }

    static LanguageWords load() {
        return new LanguageWords(Corpus.read(LIST).lines());
    }

    /**
     * Javanese, Sundanese or English have two words of their own and more than Indonesian has, or are so short that one
     * tells it; English words stand in Indonesian texts too, so that one of those must be small, "the", "my". Indonesian
     * has two words of its own and nobody else one.
     */
    Optional<Spoken> spoken(String text, Function<List<String>, List<Guess>> guesser) {
        if (text.indexOf(FORM) >= 0) {
            return Optional.empty();
        }
        List<String> said = Corpus.letters(text);
        var words = new HashSet<>(said);
        int indonesian = count(words, INDONESIAN + OWN);
        if (indonesian < PAIR && OTHERS.stream().allMatch(language -> count(words, language + OWN) == 0)) {
            return Optional.empty();
        }
        Optional<Guess> likeliest = guesser.apply(said).stream().findFirst()
                .filter(guess -> guess.confidence() >= SURE_ENOUGH);
        return likeliest.flatMap(guess -> OTHERS.contains(guess.label())
                ? other(guess.label(), words, indonesian)
                : indonesian(words, indonesian));
    }

    private Optional<Spoken> other(String language, Set<String> words, int indonesian) {
        int own = count(words, language + OWN);
        int sure = count(words, language + SURE);
        boolean several = own >= PAIR && own > indonesian && (sure > 0 || !language.equals(ENGLISH));
        boolean single = own == 1 && sure == 1 && indonesian == 0 && words.size() <= FEW_WORDS
                && !language.equals(ENGLISH);
        return several || single ? Optional.of(new Spoken(language, isSentence(own, words))) : Optional.empty();
    }

    private Optional<Spoken> indonesian(Set<String> words, int own) {
        return own >= PAIR && OTHERS.stream().allMatch(language -> count(words, language + OWN) == 0)
                ? Optional.of(new Spoken(INDONESIAN, isSentence(own, words)))
                : Optional.empty();
    }

    private static boolean isSentence(int own, Set<String> words) {
        return own > PAIR && words.size() > FEW_WORDS;
    }

    private int count(Set<String> words, String kind) {
        Set<String> known = kinds.getOrDefault(kind, Set.of());
        return (int) words.stream().filter(known::contains).count();
    }
}
