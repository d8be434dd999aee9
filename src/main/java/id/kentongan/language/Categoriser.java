package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** One document categoriser of OpenNLP with the words that it knows. Safe for many threads. */
final class Categoriser {
    /** So many known pieces of words, and half of all, tell as much as one known word. */
    private static final int ENOUGH_PIECES = 8;

    private static final int BUFFER = 1 << 16;
    private static final double LEAST_POWER = 0.02;
    private static final double MOST_POWER = 4;

    private final Features features;
    private final Weights known;
    private final String[] labels;
    private final double sharpness;
    private final double[] weights;

    /**
     * A model's evidence adds up with every known piece of the text, so that it is too sure of a long text and too
     * modest about a short one. The evidence is multiplied by {@code sharpness / sqrt(known pieces)}, which leaves the
     * order as it is. The share of a label in {@code weights} counts so many times, for some errors are worse than others.
     */
    Categoriser(Weights known, Features features, double sharpness, Map<String, Double> weights) {
        this.features = features;
        this.known = known;
        this.labels = known.labels().toArray(String[]::new);
        this.sharpness = sharpness;
        this.weights = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            this.weights[i] = weights.getOrDefault(labels[i], 1.0);
        }
    }

    /**
     * Loads a model from the folder, where it has one, else the one that the build has trained.
     *
     * @throws BrokenModelException
     *             if the one in the folder cannot be read
     */
    static Categoriser load(Optional<Path> folder, Task task, double sharpness, Map<String, Double> weights) {
        Optional<Path> file = folder.map(path -> path.resolve(task.model())).filter(Files::exists);
        try (var stream = new GZIPInputStream(
                file.isPresent() ? Files.newInputStream(file.get()) : Lexicon.open(task.model()), BUFFER)) {
            return new Categoriser(WeightsFile.read(stream), task.features(), sharpness, weights);
        } catch (IOException e) {
            throw file.<RuntimeException>map(path -> new BrokenModelException(path, e))
                    .orElseGet(() -> new UncheckedIOException(e));
        }
    }

    /** The features that spoke most for the likeliest label against the next one. */
    List<Explanation.Reason> reasons(List<String> words, int most) {
        List<Guess> guesses = guesses(words);
        if (guesses.size() < 2) {
            return List.of();
        }
        List<String> names = List.of(labels);
        int first = names.indexOf(guesses.getFirst().label());
        int next = names.indexOf(guesses.get(1).label());
        return features.of(words).stream().filter(known::knows).map(feature -> {
            double[] said = known.said(feature);
            return new Explanation.Reason(feature, said[first] - said[next]);
        }).filter(reason -> reason.weight() > 0)
                .sorted(Comparator.comparingDouble(Explanation.Reason::weight).reversed()).limit(most).toList();
    }

    /** The words that speak for a label more than for the mean of all, the weightiest first. */
    List<String> speaking(List<String> words, String label, int most) {
        int wanted = List.of(labels).indexOf(label);
        if (wanted < 0) {
            return List.of();
        }
        return words.stream().distinct().filter(word -> word.charAt(0) != '<').map(word -> {
            double[] said = known.said(WordFeatures.WORD + word);
            return new Explanation.Reason(word, said[wanted] - Arrays.stream(said).average().orElse(0));
        }).filter(reason -> reason.weight() > 1)
                .sorted(Comparator.comparingDouble(Explanation.Reason::weight).reversed()).limit(most)
                .map(Explanation.Reason::feature).toList();
    }

    /**
     * All labels by falling confidence; none when nothing in the text was seen in training: OpenNLP would answer that
     * with equal shares for all.
     */
    List<Guess> guesses(List<String> words) {
        return shares(hashed(words)).guesses();
    }

    /** What this looks at in a text. */
    Hashed hashed(List<String> words) {
        return Hashed.of(words, features);
    }

    /**
     * The shares are those of OpenNLP's own evaluation of the model but for the sharpness; each feature is looked up
     * once, for this is where the time of a turn goes.
     *
     * @param text
     *            may hold longer pieces of words than this looks at
     */
    Shares shares(Hashed text) {
        Hashed.Rows found = text.rows(known.places(), features.longest());
        int count = found.known();
        if (count == 0 || found.whole() == 0 && (count < ENOUGH_PIECES || count * 2 < found.asked())) {
            return Shares.NONE;
        }
        double[] evidence = new double[labels.length];
        int[] rows = found.rows();
        if (known.eachPiece().isPresent()) {
            int pieces = count - found.words();
            known.add(known.each(), found.words(), known.sums(rows, 0, found.words()), power(found.words()), evidence);
            known.add(known.eachPiece().get(), pieces, known.sums(rows, found.pieces(), rows.length), power(pieces),
                    evidence);
        } else {
            known.add(known.each(), count, known.sums(rows, 0, rows.length), power(count), evidence);
        }
        return shares(evidence);
    }

    /** How much the evidence of so many features counts. */
    private double power(int features) {
        return Math.clamp(sharpness / Math.sqrt(Math.max(features, 1)), LEAST_POWER, MOST_POWER);
    }

    private Shares shares(double[] evidence) {
        double most = Double.NEGATIVE_INFINITY;
        for (double one : evidence) {
            most = Math.max(most, one);
        }
        double sum = 0;
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = Math.exp(evidence[i] - most) * weights[i];
            sum += evidence[i];
        }
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] /= sum;
        }
        return new Shares(labels, evidence);
    }
}
