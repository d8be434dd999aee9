package id.kentongan.language;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
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

    private static final long ROW = 0xff_ffffL;

    /** The number of a row in the lowest bits, at the place of its hash, whose other bits stand above; 0 for none. */
    private final long[] places;
    /** One after the other; the first is for none. */
    private final short[] rows;
    private final int size;
    private final int labels;
    private final double unit;
    private final boolean apart;

    Weights(AbstractModel model) {
        Map<String, Context> known = Trainer.known(model);
        this.labels = model.getNumOutcomes();
        double[] each = evened(row(known, Trainer.EACH));
        this.apart = known.containsKey(Trainer.EACH_PIECE);
        double[] eachPiece = apart ? evened(row(known, Trainer.EACH_PIECE)) : each;
        this.unit = greatest(known, each, eachPiece) / Short.MAX_VALUE;
        this.places = new long[Integer.highestOneBit(known.size() * ROOM) * 2];
        this.size = known.size() + 1;
        this.rows = new short[size * labels];
        int row = 0;
        for (Map.Entry<String, Context> entry : known.entrySet()) {
            String feature = entry.getKey();
            take(hash(feature), ++row);
            double[] once = isPiece(feature) ? eachPiece : each;
            for (int label = 0; label < labels; label++) {
                rows[row * labels + label] = (short) Math.round(once[label] / unit);
            }
            int[] outcomes = entry.getValue().getOutcomes();
            double[] values = entry.getValue().getParameters();
            for (int i = 0; i < outcomes.length; i++) {
                rows[row * labels + outcomes[i]] = (short) Math.round((values[i] + once[outcomes[i]]) / unit);
            }
        }
    }

    private void take(long hash, int row) {
        int place = place(hash);
        if (places[place] != 0 || row > ROW) {
            throw new IllegalStateException("two features of a model share a hash, or there are too many");
        }
        places[place] = hash & ~ROW | row;
    }

    private double[] row(Map<String, Context> known, String feature) {
        double[] row = new double[labels];
        Context context = Objects.requireNonNull(known.get(feature), "no model of ours");
        for (int i = 0; i < context.getOutcomes().length; i++) {
            row[context.getOutcomes()[i]] = context.getParameters()[i];
        }
        return row;
    }

    /** What counts the same for all labels changes nothing. */
    private static double[] evened(double[] row) {
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

    /** Whether the pieces of words are to be summed up apart from the words. */
    boolean apart() {
        return apart;
    }

    static boolean isPiece(String feature) {
        return feature.indexOf('=') < 0;
    }

    /** How many rows there are, with the one for none. */
    int size() {
        return size;
    }

    /** The row of the feature with this hash, or 0. */
    int find(long hash) {
        return (int) (places[place(hash)] & ROW);
    }

    /** Where the hash stands or would stand. */
    private int place(long hash) {
        int mask = places.length - 1;
        int place = (int) (hash ^ hash >>> 32) & mask;
        while (places[place] != 0 && ((places[place] ^ hash) & ~ROW) != 0) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** Adds what the feature of a row says of each label, in {@link #unit}s. */
    void add(int row, int[] evidence) {
        int start = row * labels;
        for (int label = 0; label < evidence.length; label++) {
            evidence[label] += rows[start + label];
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
