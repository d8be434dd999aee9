package id.kentongan.flow.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Halves, quarters and tenths in figures: {@code 1/2}, {@code 1 1/2}, {@code \u00bd}. */
final class Ratios {
    private static final Set<String> DENOMINATORS = Set.of("2", "4", "5", "8", "10");

    private Ratios() {
    }

    /**
     * The pieces with a ratio at their beginning written as a number with a comma. What may be two numbers stays as it
     * is: "2/3", and "1/2 juta", which one or two millions are written with.
     */
    static List<Piece> written(List<Piece> pieces) {
        int at = pieces.size() > 1 && pieces.get(1).isFigures() && pieces.getFirst().isFigures() ? 1 : 0;
        if (at + 2 >= pieces.size() || !isRatio(pieces.subList(at, at + 3))
                || at == 0 && pieces.size() > 3 && pieces.get(1).isSign('/')) {
            return pieces;
        }
        BigDecimal above = whole(pieces.get(at));
        BigDecimal below = whole(pieces.get(at + 2));
        boolean proper = above.signum() > 0 && above.compareTo(below) < 0
                && (above.intValue() == 1 || below.intValue() == 4 || below.intValue() == 10);
        if (!proper) {
            return pieces;
        }
        BigDecimal share = above.divide(below).add(at == 1 ? whole(pieces.getFirst()) : BigDecimal.ZERO);
        var written = new ArrayList<Piece>();
        written.add(new Piece(Piece.Type.FIGURES, share.toPlainString().replace('.', ','), true));
        written.addAll(pieces.subList(at + 3, pieces.size()));
        return written;
    }

    private static boolean isRatio(List<Piece> three) {
        return three.getFirst().isFigures() && (three.get(1).isSign('/') || three.get(1).isSign('\u2044'))
                && three.getLast().isFigures() && DENOMINATORS.contains(three.getLast().text());
    }

    private static BigDecimal whole(Piece piece) {
        List<BigDecimal> values = Figures.of(piece.text()).values();
        return values.size() == 1 && values.getFirst().scale() <= 0 ? values.getFirst() : BigDecimal.ZERO;
    }
}
