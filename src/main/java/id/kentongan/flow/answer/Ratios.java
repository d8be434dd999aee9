package id.kentongan.flow.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Halves, quarters and tenths in figures: {@code 1/2}, {@code 1 1/2}. */
final class Ratios {
    private static final Set<String> DENOMINATORS = Set.of("2", "4", "5", "8", "10");

    private Ratios() {
    }

    /** The value, where nothing else was written; none otherwise. "2/3" could as well be two or three. */
    static List<BigDecimal> read(List<Piece> pieces) {
        int at = pieces.size() - 3;
        if (at != 0 && at != 1 || !pieces.get(at).isFigures() || !pieces.get(at + 1).isSign('/')
                || !pieces.get(at + 2).isFigures() || !DENOMINATORS.contains(pieces.get(at + 2).text())) {
            return List.of();
        }
        BigDecimal above = whole(pieces.get(at));
        BigDecimal below = whole(pieces.get(at + 2));
        boolean proper = above.signum() > 0 && above.compareTo(below) < 0
                && (above.intValue() == 1 || below.intValue() == 4 || below.intValue() == 10);
        if (!proper || at == 1 && !pieces.getFirst().isFigures()) {
            return List.of();
        }
        BigDecimal share = above.divide(below);
        return List.of(at == 1 ? share.add(whole(pieces.getFirst())) : share);
    }

    private static BigDecimal whole(Piece piece) {
        List<BigDecimal> values = Figures.of(piece.text()).values();
        return values.size() == 1 && values.getFirst().scale() <= 0 ? values.getFirst() : BigDecimal.ZERO;
    }
}
