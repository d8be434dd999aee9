package id.kentongan.language;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts marks in the place of what leads to a person without being a name: e-mail addresses, number plates, houses. */
final class Masks {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
    /** The letters of Indonesia's registration areas, 3 or 4 figures, fewer where "plat" announces them, up to 3 letters. */
    private static final String PLATE_NUMBER = " ?\\d{3,4} ?(?!(?:RT|RW|KK|KM|KG|JT|RB|HP|NO|DI|KE|WA|M|K)\\b)[A-Z]{1,3}\\b";
    private static final Pattern PLATE = Pattern
            .compile("\\b(?:[ABDEFGHKLMNPRSTWZ]|A[ABDEG]|B[ABDEGHKLMNP]|D[ABCDEGHKLMNRSTW]"
                    + "|E[ABD]|K[BHTU]|P[ABGSTQY])" + PLATE_NUMBER
                    + "|(?i)(?<=\\b(?:plat|nopol|plat nomor|plat no|nomor polisi) )[a-z]{1,2} ?\\d{1,4} ?[a-z]{1,3}\\b");
    /** A street with the house's number; without one it is only where something is. */
    private static final Pattern HOUSE = Pattern.compile(
            "(?iU)\\b(?<street>(?:jalan|jln|jl|gang|gg|perumahan|perum|komplek|kompleks|blok|rumah(?= n(?:o|omor|omer)\\b))\\.?)"
                    + "(?<name>(?: (?!no\\b|nomor\\b)[\\p{L}\\d'-]+){0,3}) (?:no|nomor|nomer)\\.? ?\\d{1,4}[a-z]?\\b"
                    + "(?:[/-]\\d{1,3})?");

    private Masks() {
    }

    static String email(String text) {
        return text.indexOf('@') < 0 ? text : EMAIL.matcher(text).replaceAll("<email>");
    }

    static String plates(String text) {
        return PLATE.matcher(text).replaceAll("<plate>");
    }

    static String houses(String text) {
        return HOUSE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                isName(found.group("name").strip()) ? found.group("street") + " <address>" : found.group()));
    }

    private static boolean isName(String words) {
        return words.isEmpty() || Stream.of(words.toLowerCase(Locale.ROOT).split(" "))
                .allMatch(word -> word.length() < 3 || Ordinary.isHamlet(word));
    }
}
