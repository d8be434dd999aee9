package id.kentongan.flow.answer;

import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.Places;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A resident's identity number (NIK): {@code PPKKCC DDMMYY NNNN}, the place of first registration, the date of birth
 * with 40 added to a woman's day, and a serial. Checked for length, characters, province, district, month, day
 * and serial, in this order.
 */
final class Nik {
    /** Every province that registers people, or did (54 was Timor Timur). */
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "16", "17", "18", "19", "21",
            "31",
            "32", "33", "34", "35", "36", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "72", "73", "74",
            "75", "76", "81", "82", "91", "92", "93", "94", "95", "96");
    private static final Pattern AROUND = Pattern.compile(
            "(?i)^(?:(?:nik|ktp|no|nomor|nomer|saya|sy|ini|itu|adalah|niki|punika|ieu|pak|bu|ya)(?![\\p{L}\\p{N}])[\\s:.=,]*)+"
                    + "|(?:[\\s,.!]+(?:pak|bu|bpk|ya|kak|mas|mbak|min|admin|makasih|terima kasih))+[\\s.!]*$|[!,;]+$");
    private static final Pattern GAPS = Pattern.compile("[\\s.\\-_/\u2010-\u2015]+");
    private static final Pattern SOLID = Pattern
            .compile("(?<![\\p{L}0-9]|[0-9][.\\-_/])[0-9]{16}(?![\\p{L}0-9]|[.\\-_/][0-9])");
    private static final Pattern GROUPED = Pattern
            .compile("(?<![\\p{L}0-9])[0-9]+(?:[ .\\-_/\u2010-\u2015][0-9]+)*(?![\\p{L}0-9])");
    /** The numbers that are none, or another's: a family card has sixteen digits too. */
    private static final Set<String> OTHERS = Vocabulary
            .words("kk keluarga rekening rek bukan bkn salah lama atau bpjs npwp");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{16}");
    private static final int LENGTH = 16;
    private static final int LONGEST = 300;
    private static final int WOMEN = 40;

    private Nik() {
    }

    static Reading read(String text, Places places) {
        if (text.length() > LONGEST) {
            return new Wrong(Reason.NIK_LENGTH,
                    Map.of("length", Integer.toString(count(text))));
        }
        if (DIGITS.matcher(text).matches()) {
            return proved(text, places);
        }
        String nik = amongWords(text).orElseGet(() -> bare(text));
        int length = count(nik);
        if (length == LENGTH && !DIGITS.matcher(nik).matches()) {
            return new Wrong(Reason.NIK_CHARACTERS);
        }
        if (length != LENGTH) {
            return new Wrong(Reason.NIK_LENGTH, Map.of("length", Integer.toString(length)));
        }
        return proved(nik, places);
    }

    private static Reading proved(String nik, Places places) {
        if (!PROVINCES.contains(nik.substring(0, 2))) {
            return new Wrong(Reason.NIK_PROVINCE, Map.of("digits", nik.substring(0, 2)));
        }
        return missingDistrict(nik, places)
                ? new Wrong(Reason.NIK_DISTRICT, Map.of("digits", nik.substring(0, 6)))
                : birth(nik);
    }

    /** The one run of digits of a NIK's length among words: {@code 3602044107850003 sekolah anak}, {@code a.n. Siti 36…}. */
    private static Optional<String> amongWords(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<Piece> pieces = Piece.of(plain);
        boolean worded = pieces.stream().anyMatch(Piece::isWord);
        if (!worded || pieces.stream().anyMatch(piece -> piece.isWord() && OTHERS.contains(piece.text()))) {
            return Optional.empty();
        }
        List<String> solid = SOLID.matcher(plain).results().map(MatchResult::group).toList();
        List<String> found = solid.isEmpty()
                ? GROUPED.matcher(plain).results().map(run -> GAPS.matcher(run.group()).replaceAll(""))
                        .filter(run -> run.length() == LENGTH).toList()
                : solid;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** How many digits were sent among words; of a text that may be a mistyped number, how many characters. */
    private static int count(String text) {
        int characters = text.codePointCount(0, text.length());
        int digits = (int) text.chars().filter(one -> one >= '0' && one <= '9').count();
        return digits == 0 || characters == LENGTH ? characters : digits;
    }

    /** The number without what people write around and between it. */
    private static String bare(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        return GAPS.matcher(AROUND.matcher(plain).replaceAll("")).replaceAll("");
    }

    /** A regency that is not there may have been; a district of one that is there must be. */
    private static boolean missingDistrict(String nik, Places places) {
        if (!places.complete()) {
            return false;
        }
        var regency = new PlaceCode(nik.substring(0, 2) + "." + nik.substring(2, 4));
        return places.place(regency).isPresent()
                && places.place(new PlaceCode(regency.value() + "." + nik.substring(4, 6))).isEmpty();
    }

    private static Reading birth(String nik) {
        int day = Integer.parseInt(nik.substring(6, 8));
        int month = Integer.parseInt(nik.substring(8, 10));
        int year = Integer.parseInt(nik.substring(10, 12));
        if (month < 1 || month > 12) {
            return new Wrong(Reason.NIK_MONTH, Map.of("digits", nik.substring(8, 10)));
        }
        int dayOfMonth = day > WOMEN ? day - WOMEN : day;
        if (dayOfMonth < 1 || dayOfMonth > longest(month, year)) {
            return new Wrong(Reason.NIK_DAY, Map.of("digits", nik.substring(6, 8)));
        }
        return nik.endsWith("0000") ? new Wrong(Reason.NIK_SERIAL) : new Value(nik);
    }

    /** Two digits name a year of 1900 to 1999 or 2000 to 2099; 00 can be 2000, so its February may be long. */
    private static int longest(int month, int year) {
        return switch (month) {
        case 2 -> year % 4 == 0 ? 29 : 28;
        case 4, 6, 9, 11 -> 30;
        default -> 31;
        };
    }
}
