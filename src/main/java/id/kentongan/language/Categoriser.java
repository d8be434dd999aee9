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

    private static final double LEAST_POWER = 0.6;
    private static final double MOST_POWER = 4;

    private final MaxentModel model;
    private final Set<String> known;
    private final double sharpness;

    /**
     * A model's evidence adds up with every known piece of the text, so that it is too sure of a long text and too
     * modest about a short one. The probabilities are raised to the power {@code sharpness / sqrt(known pieces)}, which
     * leaves their order as it is.
     */
    Categoriser(AbstractModel model, double sharpness) {
        this.model = model;
        this.known = known(model);
        this.sharpness = sharpness;
    }

    /** Loads a model that the build has trained. */
    static Categoriser load(String name, double sharpness) {
        try (var stream = new BufferedInputStream(Lexicon.open(name))) {
            return new Categoriser(new GISModelReader(new BinaryFileDataReader(stream)).getModel(), sharpness);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All labels by falling confidence; none when nothing in the text was seen in training: OpenNLP would answer that
     * with equal shares for all.
     */
    List<Guess> guesses(String[] features) {
        int pieces = knownPieces(features);
        if (pieces == 0) {
            return List.of();
        }
        double[] confidences = model.eval(features);
        sharpen(confidences, Math.clamp(sharpness / Math.sqrt(pieces), LEAST_POWER, MOST_POWER));
        var guesses = new ArrayList<Guess>(confidences.length);
        for (int i = 0; i < confidences.length; i++) {
            guesses.add(new Guess(model.getOutcome(i), confidences[i]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::confidence).reversed());
        return List.copyOf(guesses);
    }

    private static void sharpen(double[] confidences, double power) {
        double sum = 0;
        for (int i = 0; i < confidences.length; i++) {
            confidences[i] = Math.pow(confidences[i], power);
            sum += confidences[i];
        }
        for (int i = 0; i < confidences.length; i++) {
            confidences[i] /= sum;
        }
    }

    /** How many features the model knows; 0 when it knows neither a word nor enough pieces of words. */
    private int knownPieces(String[] features) {
        int pieces = 0;
        boolean word = false;
        for (String feature : features) {
            if (known.contains(feature)) {
                pieces++;
                word |= feature.startsWith(WordFeatures.WORD);
            }
        }
        return word || pieces >= ENOUGH_PIECES ? pieces : 0;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> known(AbstractModel model) {
        return ((Map<String, Context>) model.getDataStructures()[1]).keySet();
    }
}
