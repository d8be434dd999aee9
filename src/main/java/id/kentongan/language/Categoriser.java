package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.io.GISModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;

/** One document categoriser of OpenNLP with the words that it knows. Safe for many threads. */
final class Categoriser {
    /** So many known pieces of words, and half of all, tell as much as one known word. */
    private static final int ENOUGH_PIECES = 8;

    private static final Comparator<Guess> FALLING = Comparator.comparingDouble(Guess::confidence).reversed();
    private static final double LEAST_POWER = 0.02;
    private static final double MOST_POWER = 4;

    private final Map<String, Context> known;
    private final Context each;
    private final String[] labels;
    private final double sharpness;
    private final double[] weights;

    /**
     * A model's evidence adds up with every known piece of the text, so that it is too sure of a long text and too
     * modest about a short one. The evidence is multiplied by {@code sharpness / sqrt(known pieces)}, which leaves the
     * order as it is. The share of a label in {@code weights} counts so many times, for some errors are worse than others.
     */
    Categoriser(AbstractModel model, double sharpness, Map<String, Double> weights) {
        this.known = Trainer.known(model);
        this.each = Objects.requireNonNull(known.get(Trainer.EACH), "a model of ours");
        this.labels = IntStream.range(0, model.getNumOutcomes()).mapToObj(model::getOutcome).toArray(String[]::new);
        this.sharpness = sharpness;
        this.weights = Arrays.stream(labels).mapToDouble(label -> weights.getOrDefault(label, 1.0)).toArray();
    }

    /** Loads a model from the folder, where it has one, else the one that the build has trained. */
    static Categoriser load(Optional<Path> folder, String name, double sharpness, Map<String, Double> weights) {
        Optional<Path> file = folder.map(path -> path.resolve(name)).filter(Files::exists);
        try (var stream = new BufferedInputStream(
                file.isPresent() ? Files.newInputStream(file.get()) : Lexicon.open(name))) {
            return new Categoriser(new GISModelReader(new BinaryFileDataReader(stream)).getModel(), sharpness, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The features that spoke most for the likeliest label against the next one. */
    List<Explanation.Reason> reasons(Collection<String> features, int most) {
        List<Guess> guesses = guesses(features);
        if (guesses.size() < 2) {
            return List.of();
        }
        List<String> names = List.of(labels);
        int first = names.indexOf(guesses.getFirst().label());
        int next = names.indexOf(guesses.get(1).label());
        return features.stream().filter(known::containsKey).map(feature -> {
            double[] evidence = new double[labels.length];
            add(Objects.requireNonNull(known.get(feature)), evidence);
            add(each, evidence);
            return new Explanation.Reason(feature, evidence[first] - evidence[next]);
        }).filter(reason -> reason.weight() > 0)
                .sorted(Comparator.comparingDouble(Explanation.Reason::weight).reversed()).limit(most).toList();
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
        if (!word && (pieces < ENOUGH_PIECES || pieces * 2 < features.size())) {
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
            evidence[i] = Math.exp((evidence[i] - most) * power) * weights[i];
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
