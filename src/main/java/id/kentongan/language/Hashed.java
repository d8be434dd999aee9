package id.kentongan.language;

import java.util.Arrays;
import java.util.List;

/** The features of one text by the hashes of their names, each once. */
final class Hashed implements Features.Sink {
    private static final int WHOLE_WORD = 0;
    private static final int WORD = 1;
    private static final long NOTHING = Places.hash("");
    private static final long MARK_OF_WORDS = Places.hash(WordFeatures.WORD);
    /** At most one place in so many is taken. */
    private static final int ROOM = 2;

    private long[] hashes = new long[128];
    /** What each is of: a whole word, words else, or the number of letters in a piece of a word. */
    private byte[] kinds = new byte[hashes.length];
    private int count;
    /** Where a hash stands among all, counted from 1, at the place of its highest bits. */
    private int[] table = new int[ROOM * hashes.length];

    private Hashed() {
    }

    static Hashed of(List<String> words, Features features) {
        var hashed = new Hashed();
        features.tell(words, hashed);
        return hashed;
    }

    /**
     * Looks the features up, leaving out the pieces of more than so many letters. All places are read before one is
     * looked at: one after the other, each would wait for the memory.
     */
    Rows rows(Places places, int longest) {
        long[] first = new long[count];
        for (int i = 0; i < count; i++) {
            first[i] = kinds[i] > longest ? 0 : places.first(hashes[i]);
        }
        int[] rows = new int[count];
        int asked = 0;
        int whole = 0;
        int words = 0;
        int pieces = count;
        for (int i = 0; i < count; i++) {
            if (kinds[i] > longest) {
                continue;
            }
            asked++;
            int row = places.row(hashes[i], first[i]);
            if (row != 0 && kinds[i] > WORD) {
                rows[--pieces] = row;
            } else if (row != 0) {
                rows[words++] = row;
                whole += kinds[i] == WHOLE_WORD ? 1 : 0;
            }
        }
        return new Rows(rows, asked, whole, words, pieces);
    }

    /** The rows of the features that a model knows. */
    static final class Rows {
        private final int[] rows;
        private final int asked;
        private final int whole;
        private final int words;
        private final int pieces;

        private Rows(int[] rows, int asked, int whole, int words, int pieces) {
            this.rows = rows;
            this.asked = asked;
            this.whole = whole;
            this.words = words;
            this.pieces = pieces;
        }

        /** Those of words first, those of pieces last, the row of none between. */
        int[] rows() {
            return rows;
        }

        /** How many features were looked up. */
        int asked() {
            return asked;
        }

        /** How many rows are of whole words. */
        int whole() {
            return whole;
        }

        /** How many rows are of words. */
        int words() {
            return words;
        }

        /** Where the rows of pieces begin. */
        int pieces() {
            return pieces;
        }

        /** How many features are known. */
        int known() {
            return words + rows.length - pieces;
        }
    }

    @Override
    public void word(String mark, String word) {
        long begun = Places.hash(mark);
        take(Places.hash(begun, word), begun == MARK_OF_WORDS ? WHOLE_WORD : WORD);
    }

    @Override
    public void pair(String mark, String first, String second) {
        take(Places.hash(Places.hash(Places.hash(Places.hash(mark), first), ' '), second), WORD);
    }

    @Override
    public void pieces(String word, int shortest, int longest) {
        int last = word.length();
        for (int start = -1; start + shortest <= last + 1; start++) {
            long hash = NOTHING;
            int end = Math.min(start + longest - 1, last);
            for (int at = start; at <= end; at++) {
                hash = Places.hash(hash, at < 0 || at == last ? ' ' : word.charAt(at));
                if (at - start + 1 >= shortest) {
                    take(hash, at - start + 1);
                }
            }
        }
    }

    private void take(long hash, int kind) {
        int place = place(hash);
        if (table[place] != 0) {
            return;
        }
        hashes[count] = hash;
        kinds[count] = (byte) kind;
        table[place] = ++count;
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
            table = new int[2 * table.length];
            for (int i = 0; i < count; i++) {
                table[place(hashes[i])] = i + 1;
            }
        }
    }

    /** Where in the table the hash stands or would stand. */
    private int place(long hash) {
        int mask = table.length - 1;
        int place = (int) (hash >>> 40) & mask;
        while (table[place] != 0 && hashes[table[place] - 1] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }
}
