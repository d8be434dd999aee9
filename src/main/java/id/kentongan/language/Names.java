package id.kentongan.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of people: those that follow a title or an office and are written large, and those that are known. */
final class Names {
    private static final String MARK = "<name>";
    private static final String TITLE = "(?i:bapak|bpk|pak|pa|ibu|bu|mas|mbak|mba|kakak|kak|abang|bang|kang|teteh|teh|ceu|"
            + "haji|hajjah|hajah|hj|h|ustad[sz]?ah|ustad[sz]|ustad|kiai|kyai|nyai|gus|cak|pakde|pakdhe|bude|budhe|paklik|"
            + "paklek|bulik|bulek|lek|lik|yu|yuk|ayuk|mbah|eyang|embah|abah|uwa|wak|wa|mang|mamang|bibi|paman|om|tante|"
            + "aki|nini|nenek|nek|kakek|kek|datuk|adik|adek|dek|sdri|sdr|saudara|saudari|tuan|tn|nyonya|ny|almarhumah|"
            + "almarhum|alm)\\b\\.?";
    private static final String OFFICE = "(?i:kades|kepala desa|kepala dusun|kadus|lurah|camat|bupati|wali ?kota|gubernur|"
            + "sekdes|carik|kasi|kaur|guru|bidan|dokter|dr|drg|mantri|kader|ketua|bendahara|kepsek|babinsa|modin|bayan|"
            + "pamong|perawat|anggota bpd|ketua rt|ketua rw|petugas)\\b\\.?";
    /** "Pak RT 03 Joko": written after a title only, since a place may follow "RT 03". */
    private static final String ROW = "(?i:r[tw](?: ?\\d{1,3})?)\\b";
    /** Written large too, but an office or the beginning of a place. */
    private static final String NO_NAME = "(?!(?i:rt|rw|kades|kepala|kadus|lurah|camat|bupati|wali|walikota|presiden|sekdes|kasi|"
            + "kaur|guru|bidan|dokter|dr|mantri|kader|desa|dusun|gubernur|menteri|petugas|admin|jalan|jl|jln|gang|gg|kp|"
            + "kampung|no|dan|atau|di|ke|dari|yang|nik|hp|wa)\\b)";
    private static final String NAME = NO_NAME + "\\p{Lu}[\\p{L}'\u2019-]*\\.?";
    private static final String NAMES = " (?<name>" + NAME + "(?: (?:(?i:bin|binti) )?" + NAME + "){0,3})";
    private static final Pattern CALLED = Pattern.compile("(?U)\\b(?<title>" + TITLE + "(?: " + TITLE + ")*)" + NAMES);
    private static final Pattern IN_OFFICE = Pattern.compile("(?U)\\b(?<title>(?:" + TITLE + "(?: (?:" + TITLE + "|"
            + OFFICE + "|" + ROW + "))*|" + OFFICE + "(?: (?:" + TITLE + "|" + ROW + "))*))" + NAMES);
    private static final Pattern GAP = Pattern.compile("[^\\p{L}'\u2019-]+");
    private static final int SHORTEST = 3;

    private Names() {
    }

    /** The text with a mark in the place of every name that follows a title or an office. */
    static String masked(String text) {
        return IN_OFFICE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group("title") + " " + masked(found)));
    }

    /** In a text of capitals every word is written large: only what can be a name is one. */
    private static String masked(MatchResult found) {
        String name = found.group("name");
        int end = 0;
        for (String word : name.split(" ", -1)) {
            String letters = word.toLowerCase(Locale.ROOT).replace(".", "");
            if (letters.length() > 1 && !Ordinary.isName(letters)) {
                break;
            }
            end += word.length() + 1;
        }
        return end == 0 ? name : MARK + name.substring(end - 1);
    }

    /** The text with a mark in the place of these people's names too, large or small, whole or one word of them. */
    static String masked(String text, Collection<String> people) {
        var words = new TreeSet<String>();
        for (String person : people) {
            GAP.splitAsStream(person).filter(word -> word.length() >= SHORTEST)
                    .map(word -> Pattern.quote(word.toLowerCase(Locale.ROOT))).forEach(words::add);
        }
        if (words.isEmpty()) {
            return text;
        }
        String one = "(?:" + String.join("|", words) + ")";
        return Pattern.compile("(?iU)(?<!<)\\b" + one + "(?: " + one + ")*\\b").matcher(text).replaceAll(MARK);
    }

    /** The names that follow a title in the text, without the title. */
    static List<String> called(String text) {
        return CALLED.matcher(text).results().map(found -> found.group("name")).collect(Collectors.toList());
    }
}
