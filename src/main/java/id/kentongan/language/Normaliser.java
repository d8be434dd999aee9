package id.kentongan.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;

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
    private final Dropped dropped;

    /**
     * @param common
     *            what may be meant by a word that lacks vowels
     */
    Normaliser(Map<String, List<String>> slang, Set<String> civic, Set<String> common) {
        this.slang = slang;
        this.civic = civic;
        this.dropped = new Dropped(common);
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
     * The text word by word with what each was normalised to: {@link #words} with a way back to what was written. What
     * is understood only together, as "Rp 1.500" is, is one piece.
     */
    List<Explanation.Piece> pieces(String text) {
        String cut = cut(text);
        var pieces = new ArrayList<Explanation.Piece>();
        Matcher between = RareForms.NO_BLANKS.matcher(cut);
        while (between.find()) {
            List<String> whole = words(between.group());
            List<Explanation.Piece> single = RareForms.RUN.matcher(between.group()).results()
                    .map(run -> new Explanation.Piece(run.group(), between.start() + run.start(), words(run.group())))
                    .toList();
            boolean apart = single.stream().flatMap(one -> one.words().stream()).toList().equals(whole);
            pieces.addAll(apart && !single.isEmpty()
                    ? single
                    : List.of(new Explanation.Piece(between.group(), between.start(), whole)));
        }
        return pieces;
    }

    /** What of a text is read. */
    static String cut(String text) {
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
    }

    /** Most pieces are letters and marks only, and the pattern is dear. */
    private void piece(String piece, boolean letters, List<String> words) {
        if (piece.startsWith("<") && RareForms.MARKS.contains(piece)) {
            words.add(piece);
            return;
        }
        if (letters) {
            forEachWord(piece, word -> word(word, words));
            return;
        }
        if (piece.startsWith("dr.")) {
            words.add("dokter");
            piece(piece.substring(3), false, words);
            return;
        }
        Matcher matcher = RareForms.PIECE.matcher(piece);
        while (matcher.find()) {
            String word = matcher.group("word");
            String kept = matcher.group("kept");
            if (kept != null) {
                words.add(kept);
            } else if (word == null) {
                words.add(RareForms.mark(matcher));
            } else {
                word(word, words);
            }
        }
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
                return drawnIn(composed(cut));
            }
        }
        String small = cut.toLowerCase(Locale.ROOT);
        return drawnIn(small.indexOf('\'') >= 0 ? RareForms.withoutApostrophes(small) : small);
    }

    /** What small letters or an apostrophe taken away bring together may be one letter again. */
    private static String composed(String text) {
        String before = text;
        String after = step(before);
        while (!after.equals(before)) {
            before = after;
            after = step(before);
        }
        return after;
    }

    private static String step(String text) {
        // A sigma at the end of a word has a small letter of its own.
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('\u03c2',
                '\u03c3');
        return RareForms.withoutApostrophes(RareForms.BEYOND.matcher(small).replaceAll(" "));
    }

    /** "tolooong" is "tolong": three of a letter or more are one. */
    private static String drawnIn(String text) {
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
        if (isFused(word)) {
            words.add(word.substring(0, 2));
            word(word.substring(2), words);
            return;
        }
        if (word.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            restored(word, words);
            return;
        }
        Matcher network = RareForms.NETWORK.matcher(word);
        if (network.matches()) {
            word(network.group(1), words);
            words.add(network.group(2));
            return;
        }
        Matcher twice = RareForms.TWICE.matcher(word);
        String lettered = twice.matches() ? twice.group(1) : drawnIn(RareForms.lettered(word));
        if (lettered.equals(word) || !twice.matches() && !isKnown(lettered)) {
            words.add(word);
        } else {
            word(lettered, words);
        }
    }

    private void restored(String word, List<String> words) {
        String meant = dropped.meant(word);
        if (meant.equals(word)) {
            words.add(word);
        } else {
            word(meant, words);
        }
    }

    private boolean isKnown(String word) {
        return Ordinary.isOrdinary(word) || slang.containsKey(word) || civic.contains(word) || isFused(word);
    }

    /** "didepan" is "di depan". */
    private static boolean isFused(String word) {
        return (word.startsWith("di") || word.startsWith("ke")) && FUSED.contains(word.substring(2));
    }
}
