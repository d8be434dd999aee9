package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.util.List;
import java.util.Map;

/** Understanding by Apache OpenNLP: three categorisers, trained by the build on this project's own texts. */
public final class OpenNlpInterpreter implements Interpreter {
    private final Normaliser normaliser = Lexicon.normaliser();
    private final Categoriser intents = Categoriser.load("intents.bin");
    private final Categoriser categories = Categoriser.load("categories.bin");
    private final Categoriser languages = Categoriser.load("languages.bin");
    private final WordFeatures wordFeatures = new WordFeatures();
    private final LetterFeatures letterFeatures = new LetterFeatures();

    @Override
    public Understanding understand(String text) {
        List<String> words = normaliser.words(text);
        if (words.isEmpty()) {
            return Understanding.NOTHING;
        }
        String[] features = wordFeatures.extractFeatures(words.toArray(String[]::new), Map.of()).toArray(String[]::new);
        return new Understanding(intents.guesses(features), categories.guesses(features),
                language(text));
    }

    private List<Guess> language(String text) {
        List<String> words = Corpus.letters(text);
        return languages.guesses(
                letterFeatures.extractFeatures(words.toArray(String[]::new), Map.of()).toArray(String[]::new));
    }
}
