package id.kentongan.language;

import java.util.Set;

/**
 * Where a place ends that begins with a word for its kind. Large or small letters do not matter, for most people write
 * small: what counts is that it goes on with no ordinary word ("dusun krajan", not "jalan rusak" or "desa kemana").
 */
final class Spot {
    private static final Set<String> HAMLETS = Set.of("dusun", "dsn", "kampung", "kp", "dukuh", "gang", "gg");
    private static final Set<String> VILLAGES = Set.of("desa", "ds", "kelurahan", "kel", "kecamatan", "kec", "nagari",
            "pekon", "tiyuh");
    private static final Set<String> STREETS = Set.of("jalan", "jln", "jl");
    private static final Set<String> ESTATES = Set.of("perumahan", "perum");
    private static final Set<String> PRAYERS = Set.of("masjid", "mesjid", "mushola", "musholla", "musola", "langgar",
            "surau");
    private static final Set<String> ARTICLES = Set.of("al", "an", "ar", "as", "at", "ad", "az", "ash", "ath", "asy",
            "adh");
    /** What streets are called by everywhere; other words after "jalan" only tell how it is, unless a house follows. */
    private static final Set<String> STREET_NAMES = Set.of("merdeka", "sudirman", "diponegoro", "kartini", "pahlawan",
            "pemuda", "mawar", "melati", "kenanga", "anggrek", "merpati", "garuda", "veteran", "gajah", "hasanudin",
            "imam", "ahmad", "gatot", "yos", "pattimura", "kamboja", "flamboyan", "cempaka", "dahlia", "teratai");
    private static final int MOST_WORDS = 2;
    private static final int LONGEST_NUMBER = 3;

    private Spot() {
    }

    static boolean begins(String word) {
        return HAMLETS.contains(word) || VILLAGES.contains(word) || STREETS.contains(word) || ESTATES.contains(word)
                || PRAYERS.contains(word);
    }

    /** The index after the place; that of its first word's end, if it is none. */
    static int end(String text, String small, String word, int end) {
        var words = new Following(small, end);
        boolean hamlet = HAMLETS.contains(word);
        if (!words.next(".") || PRAYERS.contains(word) && ARTICLES.contains(words.word()) && !words.next()) {
            return end;
        }
        if (hamlet && isNumber(words.word())) {
            return words.end();
        }
        int reached = end;
        boolean large = Character.isUpperCase(text.charAt(words.start()))
                && !Character.isUpperCase(text.charAt(words.end() - 1));
        boolean known = large || !STREETS.contains(word) || STREET_NAMES.contains(words.word());
        boolean going = true;
        for (int count = 0; going && count < MOST_WORDS && fits(words.word(), hamlet); count++) {
            reached = words.end();
            going = words.next();
        }
        int house = reached == end ? end : house(small, reached);
        return known || house > reached ? house : end;
    }

    private static boolean fits(String word, boolean hamlet) {
        return word.length() > 2 && !isNumber(word) && (hamlet ? Ordinary.isHamlet(word) : Ordinary.isName(word));
    }

    private static boolean isNumber(String word) {
        return word.length() <= LONGEST_NUMBER && (word.chars().allMatch(c -> c >= '0' && c <= '9')
                || word.chars().allMatch(c -> c == 'i' || c == 'v'));
    }

    /** Over "no 12", "12", "no. 12b" behind a name. */
    private static int house(String small, int end) {
        var words = new Following(small, end);
        boolean called = words.next() && (words.word().equals("no") || words.word().equals("nomor"));
        if (called && !words.next(".")) {
            return end;
        }
        String number = words.word();
        boolean house = !number.isEmpty() && number.length() <= LONGEST_NUMBER + 1 && number.charAt(0) >= '0'
                && number.charAt(0) <= '9';
        if (!house || !called && new Following(small, words.end()).next()) {
            return end;
        }
        return words.end();
    }
}
