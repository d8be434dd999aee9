package id.kentongan.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How weights are kept in a file: as they stand in memory, so that they are read at one go, and without the names of
 * the features. The same weights give the same bytes.
 */
final class WeightsFile {
    private static final int VERSION = 0x4b_54_57_02;

    private WeightsFile() {
    }

    static void write(Weights weights, OutputStream stream) throws IOException {
        int features = weights.rows().length / Weights.width(weights.labels().size()) - 1;
        var out = new DataOutputStream(stream);
        out.writeInt(VERSION);
        out.writeInt(features);
        out.writeDouble(weights.unit());
        out.writeInt(weights.labels().size());
        for (String label : weights.labels()) {
            out.writeUTF(label);
        }
        writeEach(weights.each(), out);
        out.writeBoolean(weights.eachPiece().isPresent());
        if (weights.eachPiece().isPresent()) {
            writeEach(weights.eachPiece().get(), out);
        }
        for (long hash : weights.places().hashes(features)) {
            out.writeLong(hash);
        }
        for (long row : weights.rows()) {
            out.writeLong(row);
        }
        out.flush();
    }

    private static void writeEach(double[] each, DataOutputStream out) throws IOException {
        for (double said : each) {
            out.writeDouble(said);
        }
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
        var labels = new String[in.getInt()];
        for (int i = 0; i < labels.length; i++) {
            byte[] name = new byte[in.getShort()];
            in.get(name);
            labels[i] = new String(name, StandardCharsets.UTF_8);
        }
        double[] each = readEach(in, labels.length);
        Optional<double[]> eachPiece = in.get() == 0 ? Optional.empty() : Optional.of(readEach(in, labels.length));
        long[] hashes = longs(in, features + 1);
        var places = new Places(features);
        for (int row = 1; row <= features; row++) {
            places.take(hashes[row], row);
        }
        long[] rows = longs(in, (features + 1) * Weights.width(labels.length));
        return new Weights(places, rows, unit, List.of(labels), each, eachPiece);
    }

    private static double[] readEach(ByteBuffer in, int labels) {
        double[] each = new double[labels];
        for (int label = 0; label < labels; label++) {
            each[label] = in.getDouble();
        }
        return each;
    }

    private static long[] longs(ByteBuffer in, int count) {
        long[] longs = new long[count];
        in.asLongBuffer().get(longs);
        in.position(in.position() + count * Long.BYTES);
        return longs;
    }
}
