package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understanding by Apache OpenNLP: three categorisers, trained by the build on this project's own texts. */
public final class OpenNlpInterpreter implements Interpreter {
    // Of those tried, the ones with the least logarithmic loss on our held-out lines; for languages, on others' sentences.
    private static final double INTENT_SHARPNESS = 0.4;
    private static final double CATEGORY_SHARPNESS = 0.4;
    private static final double LANGUAGE_SHARPNESS = 2;
    /** To miss one of these is the worst error. */
    private static final Map<String, Double> URGENT = Map.of("BENCANA", 2.0, "LINDUNG", 2.0, "DANADESA", 2.0);
    private static final int MOST_REASONS = 8;
    /** What is as short as "ya", "iya" and "ok" is said in several languages. */
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_WORDS = 4;

    private final Normaliser normaliser = Lexicon.normaliser();
    private final Matters matters = new Matters(this::intents, this::categories);
    private final Categoriser intents;
    private final Categoriser categories;
    private final Categoriser languages;
    private final LanguageWords languageWords = LanguageWords.load();

    /** With the models that the build has trained. */
    public OpenNlpInterpreter() {
        this(Optional.empty());
    }

    /**
     * With the models in a folder, each where it has one, else as the build has trained them.
     *
     * @throws BrokenModelException
     *             if one cannot be read
     */
    public OpenNlpInterpreter(Path folder) {
        this(Optional.of(folder));
    }

    private OpenNlpInterpreter(Optional<Path> folder) {
        this.intents = Categoriser.load(folder, Task.INTENT, INTENT_SHARPNESS, Map.of());
        this.categories = Categoriser.load(folder, Task.CATEGORY, CATEGORY_SHARPNESS, URGENT);
        this.languages = Categoriser.load(folder, Task.LANGUAGE, LANGUAGE_SHARPNESS, Map.of());
    }

    @Override
    public Understanding understand(String text) {
        List<String> words = normaliser.words(text);
        if (words.isEmpty()) {
            return Understanding.NOTHING;
        }
        Hashed looked = categories.hashed(words);
        Shares wishes = OptOut.checked(words, intents.shares(
                words.size() > WordFeatures.OF_INTENTS.most() ? intents.hashed(words) : looked));
        String read = Normaliser.cut(text);
        return new Understanding(Lure.checked(words, wishes).guesses(), categories.shares(looked).guesses(),
                language(text), matters.in(read), Entities.of(read));
    }

    /** What is understood of a text and why, for those who want to know. */
    public Explanation explain(String text) {
        List<String> words = normaliser.words(text);
        var reasons = new LinkedHashMap<String, List<Explanation.Reason>>();
        reasons.put("intent", intents.reasons(words, MOST_REASONS));
        reasons.put("category", categories.reasons(words, MOST_REASONS));
        reasons.put("language", languages.reasons(Corpus.letters(text), MOST_REASONS));
        return new Explanation(understand(text), normaliser.pieces(text), reasons);
    }

    @Override
    public Optional<Spoken> spoken(String text) {
        return languageWords.spoken(text, languages::guesses);
    }

    @Override
    public List<String> because(String text, String category) {
        return categories.speaking(normaliser.words(masked(text)), category, MOST_WORDS);
    }

    /** A text without the private pieces in it, so that it can be kept as a line for training. */
    public static String masked(String text) {
        return Entities.masked(text);
    }

    /**
     * As {@link #masked(String)}, and without these people's names, also where nothing before them tells that they are
     * names.
     *
     * @param people
     *            each as "Siti Aminah"
     */
    public static String masked(String text, Collection<String> people) {
        return Names.masked(masked(text), people);
    }

    /** Those whom a text calls by a title: of "Bu Ratna (Kasi Pelayanan)" it is "Ratna". */
    public static List<String> called(String text) {
        return Names.called(text);
    }

    List<Guess> guesses(Task task, String text) {
        return switch (task) {
        case INTENT -> intents(text);
        case CATEGORY -> categories(text);
        case LANGUAGE -> language(text);
        };
    }

    private List<Guess> intents(String text) {
        List<String> words = normaliser.words(text);
        return OptOut.checked(words, intents.shares(intents.hashed(words))).guesses();
    }

    private List<Guess> categories(String text) {
        return categories.guesses(normaliser.words(text));
    }

    private List<Guess> language(String text) {
        List<String> words = Corpus.letters(text);
        return words.stream().mapToInt(String::length).sum() < FEWEST_LETTERS ? List.of() : languages.guesses(words);
    }
}
