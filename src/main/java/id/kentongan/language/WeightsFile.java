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

/**
 * How weights are kept in a file: without the names of the features, whose reading took longest, and of a row only what
 * differs from the commonest number for its label. The same weights give the same bytes.
 */
final class WeightsFile {
    private static final int VERSION = 0x4b_54_57_02;

    private WeightsFile() {
    }

    static void write(Weights weights, OutputStream stream) throws IOException {
        if (weights.labels().size() > Long.SIZE) {
            throw new IllegalArgumentException("more labels than a row can tell");
        }
        var out = new DataOutputStream(stream);
        out.writeInt(VERSION);
        out.writeInt(weights.size() - 1);
        out.writeDouble(weights.unit());
        out.writeBoolean(weights.apart());
        out.writeInt(weights.labels().size());
        for (String label : weights.labels()) {
            out.writeUTF(label);
        }
        short[] common = commonest(weights);
        for (short number : common) {
            out.writeShort(number);
        }
        long[] hashes = weights.hashes();
        for (int row = 1; row < weights.size(); row++) {
            out.writeByte((int) (hashes[row] >>> Integer.SIZE));
            out.writeInt((int) hashes[row]);
            writeRow(weights, row, common, out);
        }
        out.flush();
    }

    private static void writeRow(Weights weights, int row, short[] common, DataOutputStream out) throws IOException {
        long told = 0;
        for (int label = 0; label < common.length; label++) {
            told |= weights.number(row, label) == common[label] ? 0 : 1L << label;
        }
        out.writeLong(told);
        for (int label = 0; label < common.length; label++) {
            if (weights.number(row, label) != common[label]) {
                out.writeShort(weights.number(row, label));
            }
        }
    }

    /** For each label the number that most rows have. */
    private static short[] commonest(Weights weights) {
        var common = new short[weights.labels().size()];
        int[] counts = new int[1 << Short.SIZE];
        for (int label = 0; label < common.length; label++) {
            Arrays.fill(counts, 0);
            int most = 0;
            for (int row = 1; row < weights.size(); row++) {
                short number = weights.number(row, label);
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
                throw new IOException("a model of another version of Kentongan; it must be trained again");
            }
            return read(in);
        } catch (BufferUnderflowException e) {
            throw new IOException("a model that ends too soon; it must be trained again", e);
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
        var numbers = new short[common.length];
        for (int row = 1; row <= features; row++) {
            long hash = (long) in.get() << Integer.SIZE | Integer.toUnsignedLong(in.getInt());
            System.arraycopy(common, 0, numbers, 0, common.length);
            for (long told = in.getLong(); told != 0; told &= told - 1) {
                numbers[Long.numberOfTrailingZeros(told)] = in.getShort();
            }
            weights.put(row, hash, numbers);
        }
        return weights;
    }
}
