package id.kentongan.language;

/**
 * Finds the row of a feature by the hash of its name, so that no name has to be put together to look for it. Two names
 * of one model never share a hash; that a strange one shares it with a certain known one is less than one chance in 10^12.
 */
final class Places {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** Of all places at most one in so many is taken, so that most are found where they are looked for first. */
    private static final int ROOM = 3;

    private static final int ROW_BITS = 24;
    private static final long ROW = (1L << ROW_BITS) - 1;

    /** The number of a row in the lowest bits, at the place of its hash, whose other bits stand above; 0 for none. */
    private final long[] places;

    Places(int rows) {
        this.places = new long[Integer.highestOneBit(Math.max(1, rows) * ROOM) * 2];
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

    /** What of a hash is kept. */
    static long kept(long hash) {
        return hash & ~ROW;
    }

    /** Gives a row, counted from 1, to the feature with this hash. */
    void take(long hash, int row) {
        int place = place(hash);
        if (places[place] != 0 || row > ROW) {
            throw new IllegalStateException("two features of a model share a hash, or there are too many");
        }
        places[place] = kept(hash) | row;
    }

    /** What is kept of the hash of each row's feature, rows counted from 1; nothing at 0. */
    long[] hashes(int rows) {
        var hashes = new long[rows + 1];
        for (long place : places) {
            hashes[(int) (place & ROW)] = kept(place);
        }
        return hashes;
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
        return first == 0 || kept(first ^ hash) == 0 ? (int) (first & ROW) : find(hash);
    }

    private int start(long hash) {
        return (int) (hash >>> ROW_BITS ^ hash >>> 40) & places.length - 1;
    }

    /** Where the hash stands or would stand. */
    private int place(long hash) {
        int mask = places.length - 1;
        int place = start(hash);
        while (places[place] != 0 && kept(places[place] ^ hash) != 0) {
            place = place + 1 & mask;
        }
        return place;
    }
}
