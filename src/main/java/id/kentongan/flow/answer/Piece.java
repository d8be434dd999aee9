package id.kentongan.flow.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an answer: figures with the dots and commas inside them, a word in small letters, or one sign.
 *
 * @param apart
 *            whether a blank stands before it
 */
record Piece(Type type, String text, boolean apart) {
    /** What a piece is made of. */
    enum Type {
        FIGURES, WORD, SIGN
    }

    private static final int MOST = 60;
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    static Piece word(String text) {
        return new Piece(Type.WORD, text, true);
    }

    boolean isWord() {
        return type == Type.WORD;
    }

    boolean isFigures() {
        return type == Type.FIGURES;
    }

    boolean isSign(char sign) {
        return type == Type.SIGN && text.charAt(0) == sign;
    }

    /** The pieces of a text; of an answer with very many of them none, since it says more than one thing. */
    static List<Piece> of(String written) {
        String text = plain(written);
        var pieces = new ArrayList<Piece>();
        boolean apart = false;
        int at = 0;
        while (at < text.length() && pieces.size() <= MOST) {
            char character = text.charAt(at);
            int end = at + 1;
            if (isDigit(character)) {
                end = figures(text, at);
                pieces.add(new Piece(Type.FIGURES, text.substring(at, end), apart));
            } else if (Character.isLetter(character)) {
                end = letters(text, at);
                pieces.add(new Piece(Type.WORD, text.substring(at, end).replace("'", ""), apart));
            } else if (counts(character)) {
                pieces.add(new Piece(Type.SIGN, Character.toString(character), apart));
            }
            apart = Character.isWhitespace(character);
            at = end;
        }
        return pieces.size() > MOST ? List.of() : single(pieces);
    }

    /** "Kira-kira" says what "kira" says. */
    private static List<Piece> single(List<Piece> pieces) {
        var single = new ArrayList<Piece>(pieces.size());
        for (Piece piece : pieces) {
            int last = single.size() - 1;
            boolean again = last > 0 && piece.isWord() && single.get(last).isSign('-')
                    && piece.text().equals(single.get(last - 1).text());
            if (again) {
                single.removeLast();
            } else {
                single.add(piece);
            }
        }
        return single;
    }

    private static String plain(String written) {
        boolean ascii = written.chars().allMatch(c -> c < 0x80);
        String text = ascii ? written : Normalizer.normalize(fractions(written), Normalizer.Form.NFKC);
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (DASHES.indexOf(character) >= 0) {
                plain.append('-');
            } else if (character == '\u2019' || character == '\u2018' || character == '`' || character == '\u02bc') {
                plain.append('\'');
            } else {
                plain.append(Character.toLowerCase(character));
            }
        }
        return plain.toString();
    }

    /** A blank before "½", which would melt into the number before it. */
    private static String fractions(String text) {
        return text.replace("\u00bd", " \u00bd").replace("\u00bc", " \u00bc").replace("\u00be", " \u00be");
    }

    private static int figures(String text, int from) {
        int end = from + 1;
        while (end < text.length() && (isDigit(text.charAt(end)) || isSeparator(text.charAt(end))
                && end + 1 < text.length() && isDigit(text.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private static int letters(String text, int from) {
        int end = from + 1;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '\''
                && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isSeparator(char character) {
        return character == '.' || character == ',' || character == '\'';
    }

    /** Signs that change nothing in what is said, such as brackets and emoji, are left out. */
    private static boolean counts(char character) {
        return "-/+~<>?:%.,=^*$\u2044\u20ac\u00a3\u00b1\u2264\u2265\u2248".indexOf(character) >= 0;
    }
}
