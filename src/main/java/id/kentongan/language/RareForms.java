package id.kentongan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What only few pieces of a text are: numbers of all kinds, words with digits in them, stretched ones. */
final class RareForms {
    /** What a piece with a digit or a dot in it is, in this order: the first that fits names it. */
    private static final Pattern PIECE = Pattern.compile("""
            (?<url>(?:https?://|www\\.)\\S+|[a-z0-9-]+\\.(?:com|net|xyz|info|link|me|ly|top|site|online)(?:/\\S*)?)\
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

    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern TWICE = Pattern.compile("(\\p{L}{2,})2(nya|an)?");
    /** Letters that are written as digits, between letters: {@code s4ya}, {@code b1kin}. */
    private static final Pattern DIGIT_AMONG_LETTERS = Pattern.compile("(?<=\\p{L})[013459](?=\\p{L})");

    private RareForms() {
    }

    /** The words in a piece and the marks of its numbers, in their order. */
    static List<String> of(String piece) {
        var forms = new ArrayList<String>();
        Matcher matcher = PIECE.matcher(piece);
        while (matcher.find()) {
            String word = matcher.group("word");
            forms.add(word == null ? mark(kind(matcher)) : word);
        }
        return forms;
    }

    private static String mark(String kind) {
        return "<" + kind + ">";
    }

    private static String kind(Matcher matcher) {
        for (String kind : KINDS) {
            if (matcher.group(kind) != null) {
                return kind;
            }
        }
        return "number";
    }

    /** The text with three of a letter or more as one. */
    static String drawnIn(String text) {
        return STRETCHED.matcher(text).replaceAll("$1");
    }

    /** A word with digits as it would be written with letters; the word itself where it stays as it is. */
    static String lettered(String word) {
        Matcher twice = TWICE.matcher(word);
        return twice.matches() ? twice.group(1) : Normaliser.drawnIn(withLetters(word));
    }

    private static String withLetters(String word) {
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
