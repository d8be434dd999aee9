package id.kentongan.language;

import java.util.Set;

/**
 * The name that somebody gives after "nama", "atas nama" and their like, as far as its words are not ordinary: of
 * "an Budi Santoso usaha warung" it is "Budi Santoso".
 *
 * @param own
 *            whether it is the name of whom the message is about, and not of their child, their shop or their village
 */
record Called(int start, int end, boolean own) {
    static final Set<String> BEFORE = Set.of("nama", "namaku", "atas", "an", "a", "nami", "jenenge", "jenengku",
            "jenengipun", "asmane", "asmanipun", "ngaran", "ngaranna", "namo", "name");
    private static final Set<String> BETWEEN = Set.of("saya", "sy", "aku", "lengkap", "pemohon", "adalah", "kula",
            "kulo",
            "abdi", "kuring", "urang", "ambo", "awak", "nyong", "is", "nama", "asli", "yaiku", "nyaeta");
    private static final Set<String> TITLES = Set.of("bapak", "bpk", "pak", "ibu", "bu", "sdr", "sdri", "saudara",
            "saudari", "mas", "mbak", "haji", "hajah", "hj", "h", "mbah", "kang", "teh");
    private static final Set<String> OTHERS = Set.of("anak", "anaknya", "anakku", "istri", "isteri", "suami", "ayah",
            "adik", "adek", "kakak", "kakek", "nenek", "cucu", "mertua", "ortu", "orang", "tua", "kandung", "keponakan",
            "bojo", "pamajikan", "salaki", "putra", "putri", "bayi", "almarhum", "almarhumah", "alm", "teman",
            "pemilik", "wali", "kepala", "keluarga", "pelapor", "korban", "calon", "pertama", "kedua", "ketiga");
    private static final int MOST_WORDS = 4;

    /** The name behind one of the words {@link #BEFORE}; none is one that ends where it begins. */
    static Called after(String small, String word, int end) {
        var words = new Following(small, end);
        if (!opens(words, word)) {
            return new Called(end, end, true);
        }
        boolean own = true;
        boolean title = false;
        while (words.next(":=.")) {
            if (OTHERS.contains(words.word())) {
                own = false;
            } else if (TITLES.contains(words.word())) {
                title = true;
            } else if (!BETWEEN.contains(words.word())) {
                return named(words, own);
            } else if (title) {
                own = false;
            }
            own &= !title || words.sign() != ':';
        }
        return new Called(end, end, true);
    }

    /** "Atas" is followed by "nama", "a" by "n", and English "an" by no name. */
    private static boolean opens(Following words, String word) {
        return switch (word) {
        case "atas" -> words.next() && words.word().equals("nama");
        case "a" -> (words.sign() == '.' || words.sign() == '/') && words.next("./") && words.word().equals("n");
        case "name" -> words.sign() == ':' || words.next() && words.word().equals("is");
        default -> true;
        };
    }

    private static Called named(Following words, boolean own) {
        int start = words.start();
        int end = start;
        int count = 0;
        boolean going = true;
        while (going && count < MOST_WORDS && isName(words.word())) {
            end = words.end();
            count++;
            going = words.next();
        }
        // "M. Rizki"
        if (count == 0 && words.word().length() == 1 && words.sign() == '.' && words.next(".")) {
            end = named(words, own).end();
        }
        return new Called(start, end, own);
    }

    private static boolean isName(String word) {
        return Character.isLetter(word.charAt(0)) && word.chars().noneMatch(c -> c >= '0' && c <= '9')
                && Ordinary.isName(word);
    }
}
