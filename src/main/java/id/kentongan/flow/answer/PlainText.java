package id.kentongan.flow.answer;

import java.text.Normalizer;
import java.util.Locale;

/** Typed text made fit for keeping and for comparing. */
public final class PlainText {
    private PlainText() {
    }

    /** For keeping: without control and direction characters, with single blanks between the words. */
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character <= ' ' || Character.isSpaceChar(character)) {
                gap = !clean.isEmpty();
            } else if (isVisible(text, i)) {
                if (gap) {
                    clean.append(' ');
                    gap = false;
                }
                clean.append(character);
            }
        }
        return clean.toString();
    }

    /** Most messages are clean, and need no copy. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == ' ' && before == ' ') {
                return false;
            }
            before = character;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isVisible(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return switch (Character.getType(character)) {
        case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
        default -> true;
        };
    }

    /** Whether there is any letter or digit in it. */
    static boolean says(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** For comparing: small letters and digits only, everything between them one blank. */
    public static String fold(String text) {
        return fold(text, false);
    }

    /** As {@link #fold(String)}, with the {@code #} between the parts of a form kept. */
    public static String foldForm(String text) {
        return fold(text, true);
    }

    private static String fold(String text, boolean keepHash) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var folded = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (Character.isLetterOrDigit(character) || keepHash && character == '#') {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(Character.toLowerCase(character));
            } else if (character != '\'' && character != '\u2019'
                    && Character.getType(character) != Character.FORMAT) {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** Most messages are, and need no normalising. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A name with capitals where its writer used none: {@code siti aminah} is {@code Siti Aminah}. */
    public static String capitalised(String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT)) && !name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        var words = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i < words.length(); i++) {
            if (i == 0 || !Character.isLetter(words.charAt(i - 1)) && words.charAt(i - 1) != '\'') {
                words.setCharAt(i, Character.toUpperCase(words.charAt(i)));
            }
        }
        return words.toString();
    }
}
