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
        this.weights = Arrays.stream(labels).mapToDouble(label -> weights.getOrDefault(label, 1.0)).toArray();
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
        return features.of(words).stream().filter(feature -> known.find(Weights.hash(feature)) != 0).map(feature -> {
            int[] evidence = new int[labels.length];
            known.add(known.find(Weights.hash(feature)), evidence);
            return new Explanation.Reason(feature, (evidence[first] - evidence[next]) * known.unit());
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
            int[] evidence = new int[labels.length];
            known.add(known.find(Weights.hash(WordFeatures.WORD + word)), evidence);
            double mean = Arrays.stream(evidence).average().orElse(0);
            return new Explanation.Reason(word, (evidence[wanted] - mean) * known.unit());
        }).filter(reason -> reason.weight() > 1)
                .sorted(Comparator.comparingDouble(Explanation.Reason::weight).reversed()).limit(most)
                .map(Explanation.Reason::feature).toList();
    }

    /**
     * All labels by falling confidence; none when nothing in the text was seen in training: OpenNLP would answer that
     * with equal shares for all. The shares are those of OpenNLP's own evaluation of the model but for the sharpness;
     * each feature is looked up once, for this is where the time of a turn goes.
     */
    List<Guess> guesses(List<String> words) {
        var seen = new Seen();
        features.tell(words, seen);
        int[] whole = seen.whole.rows(known);
        int[] other = seen.other.rows(known);
        int[] pieces = seen.pieces.rows(known);
        int count = whole.length + other.length + pieces.length;
        if (count == 0 || whole.length == 0 && (count < ENOUGH_PIECES || count * 2 < features.of(words).size())) {
            return List.of();
        }
        double[] evidence = new double[labels.length];
        if (known.apart()) {
            add(evidence, whole, other);
            add(evidence, pieces);
        } else {
            add(evidence, whole, other, pieces);
        }
        return shares(evidence);
    }

    /** Adds what the features of some rows say, with the power that all of them have by their number. */
    private void add(double[] evidence, int[]... rows) {
        int[] sum = new int[labels.length];
        int count = 0;
        for (int[] some : rows) {
            known.add(some, sum);
            count += some.length;
        }
        double power = known.unit() * Math.clamp(sharpness / Math.sqrt(Math.max(count, 1)), LEAST_POWER, MOST_POWER);
        for (int i = 0; i < sum.length; i++) {
            evidence[i] += power * sum[i];
        }
    }

    /** The features of one text by their hashes: whole words, what else is told of words, and pieces of words. */
    private static final class Seen implements Features.Sink {
        private final Gathered whole = new Gathered();
        private final Gathered other = new Gathered();
        private final Gathered pieces = new Gathered();

        @Override
        public void word(String mark, String written) {
            (mark.equals(WordFeatures.WORD) ? whole : other).take(Weights.hash(Weights.hash(mark), written));
        }

        @Override
        public void pair(String mark, String first, String second) {
            other.take(Weights.hash(Weights.hash(Weights.hash(Weights.hash(mark), first), ' '), second));
        }

        @Override
        public void pieces(String written, int shortest, int longest) {
            int last = written.length();
            for (int start = -1; start + shortest <= last + 1; start++) {
                long hash = Weights.hash("");
                int end = Math.min(start + longest - 1, last);
                for (int at = start; at <= end; at++) {
                    hash = Weights.hash(hash, at < 0 || at == last ? ' ' : written.charAt(at));
                    if (at - start + 1 >= shortest) {
                        pieces.take(hash);
                    }
                }
            }
        }
    }

    private List<Guess> shares(double[] evidence) {
        double sum = 0;
        double most = Arrays.stream(evidence).max().orElse(0);
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = Math.exp(evidence[i] - most) * weights[i];
            sum += evidence[i];
        }
        var guesses = new Guess[evidence.length];
        for (int i = 0; i < guesses.length; i++) {
            var guess = new Guess(labels[i], evidence[i] / sum);
            int at = i;
            for (; at > 0 && guesses[at - 1].confidence() < guess.confidence(); at--) {
                guesses[at] = guesses[at - 1];
            }
            guesses[at] = guess;
        }
        return List.of(guesses);
    }
}
