package id.kentongan.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a text as plain words: small letters, slang and abbreviations written out, stretched letters drawn in, numbers
 * replaced by what they are. A civic word ({@code kk}, {@code gg}, {@code sd}) is never touched.
 */
final class Normaliser {
    /** More than anybody writes; what comes after it is not read. */
    static final int MOST_LETTERS = 1_000;

    private static final Set<Byte> MARKS = Set.of(Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK,
            Character.ENCLOSING_MARK);
    /** What is written in one with "di" or "ke" before it. */
    private static final Set<String> FUSED = Set.of("depan", "dpn", "belakang", "blkg", "jalan", "jln", "rumah", "rmh",
            "desa", "kampung", "kp", "dekat", "dkt", "samping", "sini", "sana", "atas", "bawah", "dalam", "luar",
            "tengah", "pinggir", "rt", "rw", "sebelah", "sekitar", "dusun", "kantor", "balai");

    private final Map<String, List<String>> slang;
    private final Set<String> civic;

    Normaliser(Map<String, List<String>> slang, Set<String> civic) {
        this.slang = slang;
        this.civic = civic;
    }

    /** The words, in their order. Numbers appear as {@code <nik>}, {@code <money>}, {@code <number>} and their like. */
    List<String> words(String text) {
        String plain = plain(text);
        var words = new ArrayList<String>(plain.length() / 5);
        int start = 0;
        while (start < plain.length()) {
            int end = start;
            boolean letters = true;
            while (end < plain.length() && !Character.isWhitespace(plain.charAt(end))) {
                char c = plain.charAt(end++);
                letters &= !(c >= '0' && c <= '9' || c == '.' || c == ':');
            }
            if (end > start) {
                piece(plain.substring(start, end), letters, words);
            }
            start = end + 1;
        }
        return words;
    }

    /**
     * The text piece by piece with what each was normalised to: {@link #words} with a way back to what was written.
     */
    List<Explanation.Piece> pieces(String text) {
        String cut = cut(text);
        var pieces = new ArrayList<Explanation.Piece>();
        int start = 0;
        for (int end = 0; end <= cut.length(); end++) {
            if (end == cut.length() || Character.isWhitespace(cut.charAt(end))) {
                if (end > start) {
                    String written = cut.substring(start, end);
                    pieces.add(new Explanation.Piece(written, start, words(written)));
                }
                start = end + 1;
            }
        }
        return pieces;
    }

    /** What of a text is read. */
    static String cut(String text) {
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
    }

    /** Most pieces are letters and marks only, and the pattern is dear. */
    private void piece(String piece, boolean letters, List<String> words) {
        if (piece.charAt(0) == '<' && RareForms.MARKS.contains(piece)) {
            words.add(piece);
            return;
        }
        if (letters) {
            forEachWord(piece, word -> word(word, words));
            return;
        }
        RareForms.of(piece).forEach(form -> word(form, words));
    }

    /** Tells the runs of letters of a text that is {@link #plain}. */
    static void forEachWord(String text, Consumer<String> told) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                told.accept(text.substring(start, i));
                start = -1;
            }
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 128 && (Character.isLetter(c) || MARKS.contains((byte) Character.getType(c)));
    }

    /** Small letters without stretching, cut to what is read; for those who look at letters alone. */
    static String plain(String text) {
        String cut = cut(text);
        for (int i = 0; i < cut.length(); i++) {
            if (cut.charAt(i) >= 128) {
                cut = Normalizer.normalize(cut, Normalizer.Form.NFKC);
                break;
            }
        }
        String small = cut.toLowerCase(Locale.ROOT);
        boolean apostrophes = small.indexOf('\'') >= 0 || small.indexOf('\u2019') >= 0;
        return drawnIn(apostrophes ? small.replace("'", "").replace("\u2019", "") : small);
    }

    /** "tolooong" is "tolong": three of a letter or more are one. */
    static String drawnIn(String text) {
        for (int i = 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == text.charAt(i - 1) && c == text.charAt(i - 2) && Character.isLetter(c)) {
                return RareForms.drawnIn(text);
            }
        }
        return text;
    }

    private void word(String word, List<String> words) {
        if (civic.contains(word)) {
            words.add(word);
            return;
        }
        List<String> written = slang.get(word);
        if (written != null) {
            words.addAll(written);
            return;
        }
        if (word.startsWith("di") || word.startsWith("ke")) {
            String place = word.substring(2);
            if (FUSED.contains(place)) {
                words.add(word.substring(0, 2));
                word(place, words);
                return;
            }
        }
        if (!hasDigit(word)) {
            words.add(word);
            return;
        }
        String lettered = RareForms.lettered(word);
        if (lettered.equals(word)) {
            words.add(word);
        } else {
            word(lettered, words);
        }
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
