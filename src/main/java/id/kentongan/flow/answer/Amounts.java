package id.kentongan.flow.answer;

import id.kentongan.flow.answer.NumberWords.Part;
import id.kentongan.flow.answer.NumberWords.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the number in an answer that says nothing else, with the words that people put around it. */
final class Amounts {
    /** What a number was read as. */
    sealed interface Amount {
    }

    /** All that it may be, likeliest first, at least one. */
    record Exact(List<BigDecimal> values) implements Amount {
    }

    /** From the one to the other. */
    record Between(BigDecimal from, BigDecimal until) implements Amount {
    }

    /** About so many, or more or less than so many. */
    record About() implements Amount {
    }

    /** No number, or more than one. */
    record Nothing() implements Amount {
    }

    private static final Set<String> LINKS = Vocabulary.words("""
            sampai sampe smp smpe sd hingga hg to tekan dugi nepi s""");
    private static final Set<String> ABOUT = Vocabulary.words("""
            sekitar skitar sktr kira kurang lebih lbh krg kurleb hampir an minimal maksimal paling lebihan \
            about around sekitaran kisaran perkiraan kirang langkung mungkin kayaknya kyknya sepertinya \
            mungkin2 max min maks jutaan ribuan ratusan puluhan belasan jutaannya atas bawah almost udakara \
            kinten watara nyaris beberapa bbrp banyak sedikit less more plus rban jtan pirang setengahan \
            lewat""");

    private final List<Piece> pieces;
    private final boolean money;

    private Amounts(List<Piece> pieces, boolean money) {
        this.pieces = pieces;
        this.money = money;
    }

    /** {@code money} takes "m" for a thousand million and lets no unit but rupiah stand. */
    static Amount read(String text, boolean money) {
        int bracket = text.indexOf('(');
        int end = text.indexOf(')', bracket + 1);
        return bracket > 0 && end > 0
                ? agreeing(plain(text.substring(0, bracket) + text.substring(end + 1), money),
                        plain(text.substring(bracket, end), money))
                : plain(text, money);
    }

    /** "Rp 350.000 (tiga ratus lima puluh ribu rupiah)". */
    private static Amount agreeing(Amount figures, Amount words) {
        return figures.equals(words) ? figures : new Nothing();
    }

    private static Amount plain(String text, boolean money) {
        List<Piece> pieces = Piece.of(text);
        if (AmountWords.countsHeads(pieces) && pieces.stream().anyMatch(piece -> piece.isSign('/'))) {
            return new Nothing();
        }
        return new Amounts(AmountWords.trimmed(pieces, money), money).read();
    }

    private Amount read() {
        if (pieces.isEmpty()) {
            return new Nothing();
        }
        boolean about = pieces.stream().anyMatch(Amounts::isAbout);
        if (about) {
            return pieces.stream().anyMatch(piece -> piece.isFigures() || isNumber(piece) || isRound(piece.text()))
                    ? new About()
                    : new Nothing();
        }
        for (int i = 1; i < pieces.size() - 1; i++) {
            Piece piece = pieces.get(i);
            if (piece.isSign('-') || piece.isWord() && LINKS.contains(piece.text())) {
                return between(pieces.subList(0, i), pieces.subList(afterLink(i), pieces.size()));
            }
            if (piece.isWord() && (piece.text().equals("atau") || piece.text().equals("or")
                    || piece.text().equals("utawa"))) {
                return either(pieces.subList(0, i), pieces.subList(i + 1, pieces.size()));
            }
        }
        return one(pieces).map();
    }

    private static boolean isAbout(Piece piece) {
        return piece.isWord() && (ABOUT.contains(piece.text()) || isRound(piece.text()))
                || piece.type() == Piece.Type.SIGN && "~<>+\u00b1\u2264\u2265\u2248?".contains(piece.text());
    }

    /** "Sepuluhan". */
    private static boolean isRound(String word) {
        return word.endsWith("an") && NumberWords.exact(word).isEmpty()
                && !NumberWords.exact(word.substring(0, word.length() - 2)).isEmpty();
    }

    private static boolean isNumber(Piece piece) {
        return piece.isWord() && !NumberWords.exact(piece.text()).isEmpty();
    }

    /** After "s/d" there are three pieces. */
    private int afterLink(int at) {
        boolean slashed = pieces.get(at).text().equals("s") && at + 2 < pieces.size() && pieces.get(at + 1).isSign('/');
        return slashed ? at + 3 : at + 1;
    }

    private Amount between(List<Piece> left, List<Piece> right) {
        Reckoned from = one(AmountWords.trimmed(left, money));
        Reckoned until = one(AmountWords.trimmed(right, money));
        if (from.certain() && until.certain()) {
            BigDecimal least = from.scaledLike(until);
            return least.compareTo(until.value()) < 0 ? new Between(least, until.value()) : new Nothing();
        }
        return new Nothing();
    }

    private Amount either(List<Piece> left, List<Piece> right) {
        Reckoned one = one(AmountWords.trimmed(left, money));
        Reckoned other = one(AmountWords.trimmed(right, money));
        return one.certain() && other.certain()
                ? new Exact(List.of(one.scaledLike(other), other.value()))
                : new Nothing();
    }

    /**
     * One number.
     *
     * @param noughts
     *            of the scale that it ended with, 0 without
     */
    private record Reckoned(List<BigDecimal> values, int noughts) {
        boolean certain() {
            return values.size() == 1;
        }

        BigDecimal value() {
            return values.getFirst();
        }

        /** "1-2 juta" are both millions. */
        BigDecimal scaledLike(Reckoned other) {
            BigDecimal scaled = value().scaleByPowerOfTen(other.noughts);
            return noughts == 0 && scaled.compareTo(other.value()) < 0 ? scaled : value();
        }

        Amount map() {
            return values.isEmpty() ? new Nothing() : new Exact(values);
        }
    }

    private Reckoned one(List<Piece> side) {
        var none = new Reckoned(List.of(), 0);
        List<Piece> joined = AmountWords.joined(Ratios.written(side), money);
        List<Spoken> readings = new ArrayList<>(List.of(new Spoken()));
        int noughts = 0;
        for (int i = 0; i < joined.size(); i++) {
            Piece piece = joined.get(i);
            List<Part> parts = parts(piece);
            boolean last = i == joined.size() - 1;
            if (piece.isFigures()) {
                boolean scaled = !last && parts(joined.get(i + 1)).stream().anyMatch(Scale.class::isInstance);
                readings = figures(readings, Figures.of(piece.text()), scaled);
            } else if (parts.isEmpty()) {
                return none;
            } else {
                readings = readings.stream().filter(one -> parts.stream().allMatch(one::add)).toList();
            }
            noughts = parts.isEmpty() || !(parts.getLast() instanceof Scale scale) ? 0 : scale.noughts();
        }
        List<BigDecimal> values = readings.stream().filter(one -> !one.isEmpty()).flatMap(one -> one.values().stream())
                .distinct().toList();
        return new Reckoned(values, noughts);
    }

    private List<Part> parts(Piece piece) {
        if (!piece.isWord()) {
            return List.of();
        }
        if (money && (piece.text().equals("m"))) {
            return List.of(new Scale(9));
        }
        List<Part> exact = NumberWords.exact(piece.text());
        return exact.isEmpty() ? NumberWords.near(piece.text()) : exact;
    }

    /** Each of the figures' meanings is a reading of its own; they can only be told apart at the number's beginning. */
    private static List<Spoken> figures(List<Spoken> readings, Figures figures, boolean scaled) {
        if (figures.hundredths() && !scaled || figures.values().size() > 1 && !readings.getFirst().isEmpty()) {
            return List.of(new Spoken());
        }
        if (figures.values().size() == 1) {
            BigDecimal value = figures.values().getFirst();
            List<Spoken> fitting = readings.stream().filter(one -> one.add(value)).toList();
            return scaled && figures.grouped() && value.scale() <= 0 ? doubtful(fitting, value) : fitting;
        }
        return figures.values().stream().map(value -> {
            var one = new Spoken();
            one.add(value);
            return one;
        }).toList();
    }

    /** "1.500 juta" is rather one and a half. */
    private static List<Spoken> doubtful(List<Spoken> fitting, BigDecimal value) {
        var rather = new Spoken();
        rather.add(value.scaleByPowerOfTen(-3));
        var both = new ArrayList<Spoken>(List.of(rather));
        both.addAll(fitting);
        return both;
    }
}
