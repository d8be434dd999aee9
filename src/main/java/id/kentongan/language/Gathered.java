package id.kentongan.language;

import java.util.Arrays;

/**
 * Some features of one text by their hashes. They are looked up when all are there: one after the other, each would wait
 * for the memory.
 */
final class Gathered {
    /** At most one place in so many is taken. */
    private static final int ROOM = 2;

    private long[] hashes = new long[64];
    private int count;

    void take(long hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash;
    }

    /** The rows of those that are known, each once. */
    int[] rows(Weights known) {
        long[] places = new long[count];
        for (int i = 0; i < count; i++) {
            places[i] = known.first(hashes[i]);
        }
        int[] rows = new int[count];
        int[] seen = new int[Integer.highestOneBit(Math.max(1, count) * ROOM) * 2];
        int found = 0;
        for (int i = 0; i < count; i++) {
            int row = known.row(hashes[i], places[i]);
            if (row != 0 && isNew(row, seen)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    private static boolean isNew(int row, int[] seen) {
        int mask = seen.length - 1;
        int place = row & mask;
        while (seen[place] != 0) {
            if (seen[place] == row) {
                return false;
            }
            place = place + 1 & mask;
        }
        seen[place] = row;
        return true;
    }
}
