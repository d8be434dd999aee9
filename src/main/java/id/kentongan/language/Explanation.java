package id.kentongan.language;

import java.util.List;
import java.util.Map;

/**
 * Why a text was understood as it was.
 *
 * @param pieces
 *            the text as it was normalised, piece by piece
 * @param reasons
 *            for {@code intent}, {@code category} and {@code language} what spoke most for the likeliest label against
 *            the next one, the weightiest first
 */
public record Explanation(Understanding understanding, List<Piece> pieces, Map<String, List<Reason>> reasons) {
    /**
     * A piece of the text between white space.
     *
     * @param start
     *            index of its first character in the text
     * @param words
     *            what it was normalised to; several for "didepan", none for what holds no word
     */
    public record Piece(String written, int start, List<String> words) {
    }

    /** A feature that the text has: {@code w=} a word, {@code s=} a stem, {@code p=} two neighbours, else letters. */
    public record Reason(String feature, double weight) {
    }
}
