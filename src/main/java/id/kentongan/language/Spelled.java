package id.kentongan.language;

import java.util.Set;

/** Where amounts and hours end that are written in words: "dua juta lima ratus", "jam setengah delapan malam". */
final class Spelled {
    private static final Set<String> ONES = Set.of("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
            "sembilan", "sepuluh", "sebelas", "siji", "loro", "telu", "papat", "limo", "enem", "pitu", "wolu", "songo",
            "hiji", "tilu", "opat", "genep", "dalapan", "salapan", "sapuluh", "rong", "telung", "patang",
            "limang", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve");
    private static final Set<String> PARTS = Set.of("setengah", "seratus", "satus", "saratus", "puluh", "ratus",
            "belas",
            "atus", "hundred");
    private static final Set<String> WHOLE = Set.of("seribu", "sejuta", "sewu", "sarebu", "sajuta");
    private static final Set<String> THOUSANDS = Set.of("ribu", "juta",
            "rb", "jt", "miliar", "milyar", "ewu", "yuta", "rebu", "thousand", "million", "rupiah", "perak");
    /** What is counted and is no money; years are told after "tahun". */
    private static final Set<String> COUNTED = Set.of("orang", "org", "warga", "kk", "jiwa", "meter", "m", "km",
            "hektar", "ha", "bibit", "pohon", "ekor", "kali", "tahun", "hari", "kg", "kilo", "liter", "lembar", "buah",
            "unit", "batang", "ton", "pelanggan", "rumah", "peserta", "people");
    private static final Set<String> MORE = Set.of("lewat", "kurang", "lebih", "past", "to");
    private static final Set<String> MINUTES = Set.of("seperempat", "setengah", "menit", "quarter");
    private static final Set<String> DAY_PARTS = Set.of("pagi", "siang", "sore", "petang", "malam", "subuh", "dini",
            "malem", "isuk", "esuk", "awan", "bengi", "peuting", "wib", "wita", "wit", "am", "pm");

    private Spelled() {
    }

    static boolean beginsAmount(String word) {
        return ONES.contains(word) || PARTS.contains(word) || WHOLE.contains(word);
    }

    /** The index after the amount, the start if there is none. A text from its start on, which may be in figures. */
    static int amount(String small, int start) {
        var words = new Following(small, start);
        boolean thousands = false;
        int end = start;
        while (words.end() == start ? words.here() : words.next()) {
            if (!beginsAmount(words.word()) && !THOUSANDS.contains(words.word()) && !isFigure(words.word())) {
                return thousands && !COUNTED.contains(words.word()) ? end : start;
            }
            thousands |= THOUSANDS.contains(words.word()) || WHOLE.contains(words.word());
            end = words.end();
        }
        return thousands ? end : start;
    }

    private static boolean isFigure(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The index after the hour that follows "jam" or "pukul"; that of the word's end if none follows. */
    static int clock(String small, int end) {
        var words = new Following(small, end);
        if (!words.next(".")) {
            return end;
        }
        if (words.word().equals("setengah") && !words.next()) {
            return end;
        }
        if (!isHour(words.word())) {
            return end;
        }
        int reached = minutes(small, words.end());
        words.back(reached);
        boolean more = words.next();
        // "2 jam 30 menit" tells how long something takes.
        if (more && words.word().equals("menit")) {
            return end;
        }
        return more(small, more && words.word().equals("belas") ? words.end() : reached);
    }

    /** English "half past seven". */
    static int half(String small, int end) {
        var words = new Following(small, end);
        boolean hour = words.next() && words.word().equals("past") && words.next() && isHour(words.word());
        return hour ? more(small, words.end()) : end;
    }

    private static boolean isHour(String word) {
        return word.length() <= 2 && isFigure(word) && Integer.parseInt(word) <= 24 || ONES.contains(word);
    }

    /** Over ".30" and ":30". */
    private static int minutes(String small, int end) {
        boolean minutes = end + 2 < small.length() && (small.charAt(end) == '.' || small.charAt(end) == ':')
                && isFigure(small.substring(end + 1, end + 3));
        return minutes && (end + 3 == small.length() || !Entities.isWord(small.charAt(end + 3))) ? end + 3 : end;
    }

    /** Over "kurang seperempat", "lewat 10 menit", "malam", "dini hari", "WIB". */
    private static int more(String small, int end) {
        var words = new Following(small, end);
        int reached = end;
        if (words.next() && MORE.contains(words.word()) && words.next()
                && (MINUTES.contains(words.word()) || isFigure(words.word()) || ONES.contains(words.word()))) {
            reached = words.end();
            if (words.next() && words.word().equals("menit")) {
                reached = words.end();
            }
        }
        words.back(reached);
        while (words.next() && (DAY_PARTS.contains(words.word())
                || words.word().equals("hari") && small.startsWith("dini", words.start() - 5))) {
            reached = words.end();
        }
        return reached;
    }
}
