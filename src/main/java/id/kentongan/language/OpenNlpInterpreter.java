package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.util.List;

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
    private final LetterFeatures letterFeatures = new LetterFeatures();

    @Override
    public Understanding understand(String text) {
        List<String> words = normaliser.words(text);
        if (words.isEmpty()) {
            return Understanding.NOTHING;
        }
        return new Understanding(intents.guesses(WordFeatures.OF_INTENTS.of(words)),
                categories.guesses(WordFeatures.OF_CATEGORIES.of(words)), language(text));
    }

    private List<Guess> language(String text) {
        return languages.guesses(letterFeatures.of(Corpus.letters(text)));
    }
}
