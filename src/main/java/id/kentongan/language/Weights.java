package id.kentongan.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * What a model learned of its features. A feature has a row of one number a label, from 0 for the label that it speaks
 * most against: only the differences within a row count. Apart from the rows is kept what counts once for every feature.
 * <p>
 * Six numbers of a row share a long, ten bits for each. Every second one, with the bits of its neighbour made room for
 * the sum, is summed up at once, and so the numbers of three labels by one addition.
 */
final class Weights {
    private static final int NUMBERS = 6;
    private static final int NUMBER_BITS = 10;
    private static final int GREATEST = (1 << NUMBER_BITS) - 1;
    private static final int SUM_BITS = 2 * NUMBER_BITS;
    private static final int SUM = (1 << SUM_BITS) - 1;
    /** The bits of every second number. */
    private static final long SECONDS = GREATEST | (long) GREATEST << SUM_BITS | (long) GREATEST << 2 * SUM_BITS;
    /** More, and a sum could run over into the next. */
    private static final int ROWS_AT_ONCE = SUM / GREATEST;

    private final Places places;
    /** So many longs have a row. */
    private final int width;
    /** One row after the other; the first is for none. */
    private final long[] rows;
    private final double unit;
    private final List<String> labels;
    private final double[] each;
    private final Optional<double[]> eachPiece;

    /**
     * Weights that were read.
     *
     * @param rows
     *            as {@link #rows()} tells them
     */
    Weights(Places places, long[] rows, double unit, List<String> labels, double[] each, Optional<double[]> eachPiece) {
        this.places = places;
        this.width = width(labels.size());
        this.rows = rows;
        this.unit = unit;
        this.labels = List.copyOf(labels);
        this.each = each;
        this.eachPiece = eachPiece;
    }

    /** How many longs the row of so many labels has. */
    static int width(int labels) {
        return (labels + NUMBERS - 1) / NUMBERS;
    }

    /** What OpenNLP learned. */
    static Weights of(AbstractModel model) {
        Map<String, Context> known = new TreeMap<>(Trainer.known(model));
        List<String> labels = IntStream.range(0, model.getNumOutcomes()).mapToObj(model::getOutcome).toList();
        double[] each = said(Objects.requireNonNull(known.remove(Trainer.EACH), "no model of ours"), labels.size());
        Optional<double[]> eachPiece = Optional.ofNullable(known.remove(Trainer.EACH_PIECE))
                .map(context -> said(context, labels.size()));
        List<double[]> said = known.values().stream().map(context -> overLeast(said(context, labels.size()))).toList();
        double unit = said.stream().flatMapToDouble(Arrays::stream).max().orElse(0) / GREATEST;
        var places = new Places(known.size());
        int width = width(labels.size());
        long[] rows = new long[(known.size() + 1) * width];
        int row = 0;
        for (String feature : known.keySet()) {
            double[] numbers = said.get(row);
            places.take(Places.hash(feature), ++row);
            for (int label = 0; label < numbers.length; label++) {
                rows[row * width + label / NUMBERS] |= Math.round(numbers[label] / unit) << label % NUMBERS
                        * NUMBER_BITS;
            }
        }
        return new Weights(places, rows, unit, labels, each, eachPiece);
    }

    /** What a feature says of each label. */
    private static double[] said(Context context, int labels) {
        double[] said = new double[labels];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            said[context.getOutcomes()[i]] = context.getParameters()[i];
        }
        return said;
    }

    private static double[] overLeast(double[] said) {
        double least = Arrays.stream(said).min().orElse(0);
        return Arrays.stream(said).map(value -> value - least).toArray();
    }

    /** Where the rows stand. */
    Places places() {
        return places;
    }

    /** All the rows, the one for none first. */
    long[] rows() {
        return rows;
    }

    /** The labels in the order of a row. */
    List<String> labels() {
        return labels;
    }

    /** What each known feature counts beside its row, the pieces of words left out where {@link #eachPiece} is there. */
    double[] each() {
        return each;
    }

    /** What each known piece of a word counts beside its row, where the pieces are to be summed up apart from the words. */
    Optional<double[]> eachPiece() {
        return eachPiece;
    }

    /** What a number of a row is worth. */
    double unit() {
        return unit;
    }

    boolean knows(String feature) {
        return places.find(Places.hash(feature)) != 0;
    }

    /** What a feature says of each label: nothing of any where it is not known. */
    double[] said(String feature) {
        int row = places.find(Places.hash(feature));
        double[] said = new double[labels.size()];
        if (row != 0) {
            boolean piece = feature.indexOf('=') < 0;
            add(piece ? eachPiece.orElse(each) : each, 1, sums(new int[]{row}, 0, 1), 1, said);
        }
        return said;
    }

    /**
     * Adds to the evidence for each label what some features say of it.
     *
     * @param said
     *            what each of them counts beside its row
     * @param count
     *            how many they are
     * @param sums
     *            of their rows
     * @param power
     *            how much all this counts
     */
    void add(double[] said, int count, int[] sums, double power, double[] evidence) {
        for (int label = 0; label < evidence.length; label++) {
            evidence[label] += power * (unit * sums[label] + count * said[label]);
        }
    }

    /** The sums of some rows, a number for each label; behind them may stand zeros. */
    int[] sums(int[] some, int from, int to) {
        int[] sums = new int[width * NUMBERS];
        for (int start = from; start < to; start += ROWS_AT_ONCE) {
            int end = Math.min(start + ROWS_AT_ONCE, to);
            for (int column = 0; column < width; column++) {
                long even = 0;
                long odd = 0;
                for (int i = start; i < end; i++) {
                    long numbers = rows[some[i] * width + column];
                    even += numbers & SECONDS;
                    odd += numbers >>> NUMBER_BITS & SECONDS;
                }
                for (int number = 0; number < NUMBERS; number += 2) {
                    sums[column * NUMBERS + number] += (int) (even >>> number * NUMBER_BITS) & SUM;
                    sums[column * NUMBERS + number + 1] += (int) (odd >>> number * NUMBER_BITS) & SUM;
                }
            }
        }
        return sums;
    }
}
