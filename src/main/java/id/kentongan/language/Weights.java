package id.kentongan.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * What a model learned of its features, found by a feature's hash, so that no name has to be put together to look for
 * it. Two names of one model never share a hash; that a strange one shares it with a known one is less than one chance in 10^12.
 * A feature has a row of one small number a label, in which stands too what counts once for every feature.
 */
final class Weights {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** Of all places in the table at most one in so many is taken. */
    private static final int ROOM = 2;

    private static final int ROW_BITS = 24;
    private static final long ROW = (1L << ROW_BITS) - 1;

    /** The number of a row in the lowest bits, at the place of its hash, whose other bits stand above; 0 for none. */
    private final long[] places;
    /** One after the other; the first is for none. */
    private final short[] rows;
    private final int size;
    private final List<String> labels;
    private final double unit;
    private final boolean apart;

    Weights(int features, List<String> labels, double unit, boolean apart) {
        this.places = new long[Integer.highestOneBit(Math.max(1, features) * ROOM) * 2];
        this.size = features + 1;
        this.labels = List.copyOf(labels);
        this.rows = new short[size * labels.size()];
        this.unit = unit;
        this.apart = apart;
    }

    /** What OpenNLP learned. */
    static Weights of(AbstractModel model) {
        Map<String, Context> known = Trainer.known(model);
        List<String> labels = IntStream.range(0, model.getNumOutcomes()).mapToObj(model::getOutcome).toList();
        boolean apart = known.containsKey(Trainer.EACH_PIECE);
        double[] each = once(known, Trainer.EACH, labels.size());
        double[] eachPiece = apart ? once(known, Trainer.EACH_PIECE, labels.size()) : each;
        var weights = new Weights(known.size(), labels, greatest(known, each, eachPiece) / Short.MAX_VALUE, apart);
        int row = 0;
        for (Map.Entry<String, Context> entry : new TreeMap<>(known).entrySet()) {
            weights.take(hash(entry.getKey()), ++row);
            weights.set(row, isPiece(entry.getKey()) ? eachPiece : each, entry.getValue());
        }
        return weights;
    }

    private void set(int row, double[] once, Context context) {
        double[] all = once.clone();
        for (int i = 0; i < context.getOutcomes().length; i++) {
            all[context.getOutcomes()[i]] += context.getParameters()[i];
        }
        for (int label = 0; label < all.length; label++) {
            rows[row * all.length + label] = (short) Math.round(all[label] / unit);
        }
    }

    private void take(long hash, int row) {
        int place = place(hash);
        if (places[place] != 0 || row > ROW) {
            throw new IllegalStateException("two features of a model share a hash, or there are too many");
        }
        places[place] = hash & ~ROW | row;
    }

    /** What counts once for every feature. What would count the same for all labels changes nothing and is left out. */
    private static double[] once(Map<String, Context> known, String feature, int labels) {
        double[] row = new double[labels];
        Context context = Objects.requireNonNull(known.get(feature), "no model of ours");
        for (int i = 0; i < context.getOutcomes().length; i++) {
            row[context.getOutcomes()[i]] = context.getParameters()[i];
        }
        double mean = Arrays.stream(row).average().orElse(0);
        return Arrays.stream(row).map(value -> value - mean).toArray();
    }

    private static double greatest(Map<String, Context> known, double[] each, double[] eachPiece) {
        double once = 0;
        for (int i = 0; i < each.length; i++) {
            once = Math.max(once, Math.max(Math.abs(each[i]), Math.abs(eachPiece[i])));
        }
        double greatest = 0;
        for (Context context : known.values()) {
            for (double value : context.getParameters()) {
                greatest = Math.max(greatest, Math.abs(value));
            }
        }
        return greatest + once;
    }

    /** The labels in the order of a row. */
    List<String> labels() {
        return labels;
    }

    /** Whether the pieces of words are to be summed up apart from the words. */
    boolean apart() {
        return apart;
    }

    static boolean isPiece(String feature) {
        return feature.indexOf('=') < 0;
    }

    /** The hash of each row's feature, as far as it is kept; nothing at 0. */
    long[] hashes() {
        var hashes = new long[size];
        for (long place : places) {
            hashes[(int) (place & ROW)] = place >>> ROW_BITS;
        }
        return hashes;
    }

    /** The number of a row for a label. */
    short number(int row, int label) {
        return rows[row * labels.size() + label];
    }

    /** Fills the next empty row. */
    void put(int row, long hash, short[] numbers) {
        take(hash << ROW_BITS, row);
        System.arraycopy(numbers, 0, rows, row * numbers.length, numbers.length);
    }

    /** How many rows there are, with the one for none. */
    int size() {
        return size;
    }

    /** The row of the feature with this hash, or 0. */
    int find(long hash) {
        return (int) (places[place(hash)] & ROW);
    }

    /** What stands where the hash would stand first. */
    long first(long hash) {
        return places[start(hash)];
    }

    /** As {@link #find}, by what stands {@link #first}. */
    int row(long hash, long first) {
        return first == 0 || ((first ^ hash) & ~ROW) == 0 ? (int) (first & ROW) : find(hash);
    }

    private int start(long hash) {
        return (int) (hash >>> ROW_BITS ^ hash >>> 40) & places.length - 1;
    }

    /** Where the hash stands or would stand. */
    private int place(long hash) {
        int mask = places.length - 1;
        int place = start(hash);
        while (places[place] != 0 && ((places[place] ^ hash) & ~ROW) != 0) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** Adds what the feature of a row says of each label, in {@link #unit}s. */
    void add(int row, int[] evidence) {
        int start = row * evidence.length;
        for (int label = 0; label < evidence.length; label++) {
            evidence[label] += rows[start + label];
        }
    }

    /** Adds what the features of all these rows say. */
    void add(int[] all, int[] evidence) {
        int length = evidence.length;
        int i = 0;
        for (; i + 3 < all.length; i += 4) {
            int a = all[i] * length;
            int b = all[i + 1] * length;
            int c = all[i + 2] * length;
            int d = all[i + 3] * length;
            for (int label = 0; label < length; label++) {
                evidence[label] += rows[a + label] + rows[b + label] + rows[c + label] + rows[d + label];
            }
        }
        for (; i < all.length; i++) {
            add(all[i], evidence);
        }
    }

    /** What one of the numbers of a row is worth. */
    double unit() {
        return unit;
    }

    /** Of a whole name, or of the beginning of one. */
    static long hash(String mark) {
        return hash(BASIS, mark);
    }

    /** FNV-1a over the letters, going on from the hash of what stands before them. */
    static long hash(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return hash;
    }

    static long hash(long before, char letter) {
        return (before ^ letter) * PRIME;
    }
}
