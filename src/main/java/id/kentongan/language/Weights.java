package id.kentongan.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    private static final int VERSION = 0x4b_54_57_01;

    /** The number of a row in the lowest bits, at the place of its hash, whose other bits stand above; 0 for none. */
    private final long[] places;
    /** One after the other; the first is for none. */
    private final short[] rows;
    private final int size;
    private final List<String> labels;
    private final double unit;
    private final boolean apart;

    private Weights(int features, List<String> labels, double unit, boolean apart) {
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

    /**
     * Writes all of it, of a row only what differs from the commonest number for its label. The same weights give the
     * same bytes. Features that begin alike stand side by side, since a text that has one often has the other.
     */
    void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeInt(VERSION);
        out.writeInt(size - 1);
        out.writeDouble(unit);
        out.writeBoolean(apart);
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        short[] common = commonest();
        for (short number : common) {
            out.writeShort(number);
        }
        var hashes = new long[size];
        for (long place : places) {
            hashes[(int) (place & ROW)] = place >>> ROW_BITS;
        }
        for (int row = 1; row < size; row++) {
            out.writeByte((int) (hashes[row] >>> Integer.SIZE));
            out.writeInt((int) hashes[row]);
            writeRow(out, row, common);
        }
        out.flush();
    }

    private void writeRow(DataOutputStream out, int row, short[] common) throws IOException {
        int start = row * common.length;
        int told = 0;
        for (int label = 0; label < common.length; label++) {
            told |= rows[start + label] == common[label] ? 0 : 1 << label;
        }
        out.writeInt(told);
        for (int label = 0; label < common.length; label++) {
            if (rows[start + label] != common[label]) {
                out.writeShort(rows[start + label]);
            }
        }
    }

    /** For each label the number that most rows have. */
    private short[] commonest() {
        var common = new short[labels.size()];
        int[] counts = new int[1 << Short.SIZE];
        for (int label = 0; label < common.length; label++) {
            Arrays.fill(counts, 0);
            int most = 0;
            for (int row = 1; row < size; row++) {
                short number = rows[row * common.length + label];
                int count = ++counts[number - Short.MIN_VALUE];
                if (count > most) {
                    most = count;
                    common[label] = number;
                }
            }
        }
        return common;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException
     *             also when it was written by another version of the program
     */
    static Weights read(InputStream stream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(stream.readAllBytes());
        try {
            if (in.getInt() != VERSION) {
                throw new IOException("a model of another version; it must be trained again");
            }
            return read(in);
        } catch (BufferUnderflowException e) {
            throw new IOException("a model that ends too soon", e);
        }
    }

    private static Weights read(ByteBuffer in) {
        int features = in.getInt();
        double unit = in.getDouble();
        boolean apart = in.get() != 0;
        var labels = new String[in.getInt()];
        for (int i = 0; i < labels.length; i++) {
            byte[] name = new byte[in.getShort()];
            in.get(name);
            labels[i] = new String(name, StandardCharsets.UTF_8);
        }
        var common = new short[labels.length];
        for (int label = 0; label < common.length; label++) {
            common[label] = in.getShort();
        }
        var weights = new Weights(features, List.of(labels), unit, apart);
        for (int row = 1; row <= features; row++) {
            long hash = (long) in.get() << Integer.SIZE | Integer.toUnsignedLong(in.getInt());
            weights.take(hash << ROW_BITS, row);
            weights.readRow(in, row * common.length, common);
        }
        return weights;
    }

    private void readRow(ByteBuffer in, int start, short[] common) {
        System.arraycopy(common, 0, rows, start, common.length);
        for (int told = in.getInt(); told != 0; told &= told - 1) {
            rows[start + Integer.numberOfTrailingZeros(told)] = in.getShort();
        }
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
        int place = (int) (hash >>> ROW_BITS ^ hash >>> 40) & mask;
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
