package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Understanding by Apache OpenNLP: three categorisers, trained by the build on this project's own texts. */
public final class OpenNlpInterpreter implements Interpreter {
    // Chosen so that of the guesses of a confidence of 0.8, eight in ten are right: on a part of our own texts that was
    // kept out of training, and on others' texts that are not ours to ship.
    private static final double INTENT_SHARPNESS = 10;
    private static final double CATEGORY_SHARPNESS = 20;
    private static final double LANGUAGE_SHARPNESS = 20;

    private final Normaliser normaliser = Lexicon.normaliser();
    private final Categoriser intents = Categoriser.load("intents.bin", INTENT_SHARPNESS);
    private final Categoriser categories = Categoriser.load("categories.bin", CATEGORY_SHARPNESS);
    private final Categoriser languages = Categoriser.load("languages.bin", LANGUAGE_SHARPNESS);
    private final WordFeatures wordFeatures = new WordFeatures();
    private final LetterFeatures letterFeatures = new LetterFeatures();

    @Override
    public Understanding understand(String text) {
        List<String> words = normaliser.words(text);
        if (words.isEmpty()) {
            return Understanding.NOTHING;
        }
        Collection<String> features = wordFeatures.extractFeatures(words.toArray(String[]::new), Map.of());
        return new Understanding(intents.guesses(features), categories.guesses(features), language(text));
    }

    private List<Guess> language(String text) {
        String[] words = Corpus.letters(text).toArray(String[]::new);
        return languages.guesses(letterFeatures.extractFeatures(words, Map.of()));
    }
}
