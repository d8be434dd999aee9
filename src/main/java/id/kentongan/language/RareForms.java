package id.kentongan.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns of what only few pieces of a text are: they are made when the first such piece comes. */
final class RareForms {
    /** What a piece with a digit or a dot in it is, in this order: the first that fits names it. */
    static final Pattern PIECE = Pattern.compile("""
            (?<url>(?:https?://|www\\.)\\S+|[a-z0-9-]+\\.(?:com|net|xyz|info|link|me|ly|top|site|online)(?:/\\S*)?)\
            |(?<kept>(?:h[-+]\\d{1,2}|covid-?19)(?![\\p{L}\\d]))\
            |(?<ticket>[a-z]{3}-(?=[a-z]*\\d)[0-9a-z]{4,8})\
            |(?<nik>(?<!\\d)\\d{16}(?!\\d))\
            |(?<phone>(?<!\\d)(?:\\+?62|0)8[\\d-]{8,13}(?!\\d))\
            |(?<money>rp\\.?\\d[\\d.,]*(?:rb|ribu|jt|juta|k)?|\\d[\\d.,]*(?:rb|ribu|jt|juta)(?!\\p{L}))\
            |(?<clock>(?<!\\d)\\d{1,2}[.:]\\d{2}(?!\\d))\
            |(?<date>\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4})\
            |(?<number>\\d+(?:[.,/]\\d+)*)(?![\\p{L}\\d])\
            |(?<word>[\\p{L}\\p{M}\\d]+)""");
    private static final List<String> KINDS = List.of("url", "ticket", "nik", "phone", "money", "clock", "date",
            "number");
    /** What stands in the place of a number, so that a text that was normalised before stays as it is. */
    static final Set<String> MARKS = KINDS.stream().map(RareForms::mark).collect(Collectors.toUnmodifiableSet());

    static final Pattern NO_BLANKS = Pattern.compile("[^\\p{javaWhitespace}]+");
    static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019]+");
    /** Emoji, scripts that nobody here writes, and halves of letters. */
    static final Pattern BEYOND = Pattern.compile("[\\x{10000}-\\x{10FFFF}\\x{D800}-\\x{DFFF}]");
    static final Pattern TWICE = Pattern.compile("(\\p{L}{2,})2(nya|an)?");
    /** "sinyal4g" */
    static final Pattern NETWORK = Pattern.compile("(\\p{L}{2,})([345]g)");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
    /** Letters that are written as digits, between letters: {@code s4ya}, {@code b1kin}. */
    private static final Pattern DIGIT_AMONG_LETTERS = Pattern.compile("(?<=\\p{L})[013459](?=\\p{L})");

    private RareForms() {
    }

    /** What stands in the place of the number that was matched. */
    static String mark(Matcher piece) {
        return mark(KINDS.stream().filter(kind -> piece.group(kind) != null).findFirst().orElse("number"));
    }

    private static String mark(String kind) {
        return "<" + kind + ">";
    }

    /** The text with three of a letter or more as one. */
    static String drawnIn(String text) {
        return STRETCHED.matcher(text).replaceAll("$1");
    }

    static String withoutApostrophes(String text) {
        return APOSTROPHES.matcher(text).replaceAll("");
    }

    /** A word with its digits as letters. */
    static String lettered(String word) {
        return DIGIT_AMONG_LETTERS.matcher(word).replaceAll(digit -> switch (digit.group().charAt(0)) {
        case '0' -> "o";
        case '1' -> "i";
        case '3' -> "e";
        case '4' -> "a";
        case '5' -> "s";
        default -> "g";
        });
    }
}
