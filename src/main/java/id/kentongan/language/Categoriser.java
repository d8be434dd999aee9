package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ext.ExtensionLoader;

/** One document categoriser of OpenNLP with the words that it knows. Safe for many threads. */
final class Categoriser {
    static {
        allowFeatures();
    }

    private final MaxentModel model;
    private final Set<String> known;

    private Categoriser(MaxentModel model) {
        this.model = model;
        this.known = known(model);
    }

    /** OpenNLP makes our feature generators by name, and only from packages that it was told of. */
    static void allowFeatures() {
        ExtensionLoader.registerAllowedPackage(Categoriser.class.getPackageName());
    }

    /** Loads a model that the build has trained. */
    static Categoriser load(String name) {
        try (InputStream stream = Lexicon.open(name)) {
            return new Categoriser(new DoccatModel(stream).getMaxentModel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All labels by falling confidence; none when not one of the words was ever seen. */
    List<Guess> guesses(List<String> words, String[] features) {
        if (words.stream().noneMatch(word -> known.contains(WordFeatures.WORD + word))) {
            return List.of();
        }
        double[] confidences = model.eval(features);
        var guesses = new ArrayList<Guess>(confidences.length);
        for (int i = 0; i < confidences.length; i++) {
            guesses.add(new Guess(model.getOutcome(i), confidences[i]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::confidence).reversed());
        return List.copyOf(guesses);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> known(MaxentModel model) {
        return ((Map<String, Context>) ((AbstractModel) model).getDataStructures()[1]).keySet();
    }
}
