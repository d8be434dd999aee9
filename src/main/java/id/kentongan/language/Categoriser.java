package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.maxent.io.GISModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/** One document categoriser of OpenNLP with the words that it knows. Safe for many threads. */
final class Categoriser {
    /** So many known pieces of words tell as much as one known word. */
    private static final int ENOUGH_PIECES = 8;

    private final MaxentModel model;
    private final Set<String> known;

    Categoriser(AbstractModel model) {
        this.model = model;
        this.known = known(model);
    }

    /** Loads a model that the build has trained. */
    static Categoriser load(String name) {
        try (var stream = new BufferedInputStream(Lexicon.open(name))) {
            return new Categoriser(new GISModelReader(new BinaryFileDataReader(stream)).getModel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All labels by falling confidence; none when nothing in the text was seen in training: OpenNLP would answer that
     * with equal shares for all.
     */
    List<Guess> guesses(String[] features) {
        if (!understands(features)) {
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

    private boolean understands(String[] features) {
        int pieces = 0;
        for (String feature : features) {
            if (known.contains(feature)) {
                if (feature.startsWith(WordFeatures.WORD) || ++pieces == ENOUGH_PIECES) {
                    return true;
                }
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> known(AbstractModel model) {
        return ((Map<String, Context>) model.getDataStructures()[1]).keySet();
    }
}
