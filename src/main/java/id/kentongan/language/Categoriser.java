package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.io.GISModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;

/** One document categoriser of OpenNLP with the words that it knows. Safe for many threads. */
final class Categoriser {
    /** So many known pieces of words tell as much as one known word. */
    private static final int ENOUGH_PIECES = 8;

    private static final Comparator<Guess> FALLING = Comparator.comparingDouble(Guess::confidence).reversed();
    private static final double LEAST_POWER = 0.02;
    private static final double MOST_POWER = 4;

    private final Map<String, Context> known;
    private final Context each;
    private final String[] labels;
    private final double sharpness;

    /**
     * A model's evidence adds up with every known piece of the text, so that it is too sure of a long text and too
     * modest about a short one. The evidence is multiplied by {@code sharpness / sqrt(known pieces)}, which leaves the
     * order as it is.
     */
    Categoriser(AbstractModel model, double sharpness) {
        this.known = Trainer.known(model);
        this.each = known.get(Trainer.EACH);
        this.labels = IntStream.range(0, model.getNumOutcomes()).mapToObj(model::getOutcome).toArray(String[]::new);
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
     * with equal shares for all. The shares are those of OpenNLP's own evaluation of the model but for the sharpness;
     * each feature is looked up once, for this is where the time of a turn goes.
     */
    List<Guess> guesses(Collection<String> features) {
        double[] evidence = new double[labels.length];
        int pieces = 0;
        boolean word = false;
        for (String feature : features) {
            Context context = known.get(feature);
            if (context != null) {
                pieces++;
                add(each, evidence);
                word |= feature.startsWith(WordFeatures.WORD);
                add(context, evidence);
            }
        }
        if (!word && pieces < ENOUGH_PIECES) {
            return List.of();
        }
        return shares(evidence, Math.clamp(sharpness / Math.sqrt(pieces), LEAST_POWER, MOST_POWER));
    }

    private static void add(Context context, double[] evidence) {
        int[] outcomes = context.getOutcomes();
        double[] parameters = context.getParameters();
        for (int i = 0; i < outcomes.length; i++) {
            evidence[outcomes[i]] += parameters[i];
        }
    }

    private List<Guess> shares(double[] evidence, double power) {
        double sum = 0;
        double most = Arrays.stream(evidence).max().orElse(0);
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = Math.exp((evidence[i] - most) * power);
            sum += evidence[i];
        }
        var guesses = new Guess[evidence.length];
        for (int i = 0; i < guesses.length; i++) {
            guesses[i] = new Guess(labels[i], evidence[i] / sum);
        }
        Arrays.sort(guesses, FALLING);
        return List.of(guesses);
    }
}
