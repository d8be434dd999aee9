package id.kentongan.directory;

import id.kentongan.place.Level;
import id.kentongan.place.PlaceCode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How names of places are written, shortened and told apart. */
final class PlaceName {
    /** Words that say only that a village or a part of one follows. */
    static final Set<String> VILLAGE_WORDS = Set.of("desa", "ds", "kelurahan", "kel", "kl", "pekon", "tiyuh", "kampung",
            "kampong", "kp", "kpg", "kmp", "dusun", "dsn", "dukuh", "nagari", "gampong");

    /** Words that say that a wider place follows. */
    static final Map<String, Level> WIDER_WORDS = Map.ofEntries(Map.entry("kec", Level.DISTRICT),
            Map.entry("kecamatan", Level.DISTRICT), Map.entry("kecmatan", Level.DISTRICT),
            Map.entry("kcmtn", Level.DISTRICT), Map.entry("kab", Level.REGENCY), Map.entry("kabupaten", Level.REGENCY),
            Map.entry("kota", Level.REGENCY), Map.entry("prov", Level.PROVINCE), Map.entry("provinsi", Level.PROVINCE),
            Map.entry("propinsi", Level.PROVINCE));

    private static final Map<String, String> SHORT_WORDS = Map.ofEntries(Map.entry("tj", "tanjung"),
            Map.entry("tjg", "tanjung"), Map.entry("tg", "tanjung"), Map.entry("tjung", "tanjung"),
            Map.entry("gn", "gunung"), Map.entry("gng", "gunung"), Map.entry("bdr", "bandar"),
            Map.entry("bd", "bandar"), Map.entry("tlk", "teluk"), Map.entry("tl", "teluk"), Map.entry("psr", "pasar"),
            Map.entry("ps", "pasar"), Map.entry("krg", "karang"), Map.entry("kr", "karang"), Map.entry("mrg", "marga"),
            Map.entry("pd", "padang"), Map.entry("pdg", "padang"), Map.entry("pl", "pulau"), Map.entry("plau", "pulau"),
            Map.entry("sb", "sumber"), Map.entry("sbr", "sumber"), Map.entry("sei", "sungai"),
            Map.entry("sgi", "sungai"), Map.entry("ujg", "ujung"),
            Map.entry("lb", "lubuk"), Map.entry("lbk", "lubuk"), Map.entry("ma", "muara"), Map.entry("mra", "muara"),
            Map.entry("btg", "batang"), Map.entry("bt", "batu"), Map.entry("kb", "kebon"), Map.entry("kbn", "kebun"),

            Map.entry("mlyo", "mulyo"), Map.entry("brt", "barat"),
            Map.entry("tmr", "timur"), Map.entry("utr", "utara"), Map.entry("slt", "selatan"),
            Map.entry("sel", "selatan"), Map.entry("tgh", "tengah"));

    /** Names of wider places as people in Banten, Jambi and Lampung shorten them, squeezed. */
    private static final Map<String, String> SHORT_PLACES = Map.ofEntries(Map.entry("tubaba", "tulangbawangbarat"),
            Map.entry("tuba", "tulangbawang"), Map.entry("lambar", "lampungbarat"),
            Map.entry("lamteng", "lampungtengah"), Map.entry("lamtim", "lampungtimur"),
            Map.entry("lamsel", "lampungselatan"), Map.entry("lamut", "lampungutara"),
            Map.entry("lampura", "lampungutara"), Map.entry("pesbar", "pesisirbarat"),
            Map.entry("balam", "bandarlampung"), Map.entry("bns", "bandarnegerisuoh"),
            Map.entry("tanjabtimur", "tanjungjabungtimur"), Map.entry("tanjabtim", "tanjungjabungtimur"),
            Map.entry("tanjabbarat", "tanjungjabungbarat"), Map.entry("tanjabbar", "tanjungjabungbarat"),
            Map.entry("tanjabbrt", "tanjungjabungbarat"),
            Map.entry("tangkab", "kabupatentangerang"), Map.entry("tangsel", "tangerangselatan"),
            Map.entry("tangkot", "kotatangerang"), Map.entry("pdg", "pandeglang"),
            Map.entry("pandegelang", "pandeglang"),
            Map.entry("rangkas", "rangkasbitung"), Map.entry("tanjab", "tanjungjabung"),
            Map.entry("tanjabtmr", "tanjungjabungtimur"),
            Map.entry("jakarta", "daerahkhususibukotajakarta"), Map.entry("dki", "daerahkhususibukotajakarta"),
            Map.entry("dkijakarta", "daerahkhususibukotajakarta"), Map.entry("yogyakarta", "daerahistimewayogyakarta"),
            Map.entry("yogya", "daerahistimewayogyakarta"), Map.entry("jogja", "daerahistimewayogyakarta"),
            Map.entry("diy", "daerahistimewayogyakarta"), Map.entry("babel", "kepulauanbangkabelitung"),
            Map.entry("bangkabelitung", "kepulauanbangkabelitung"), Map.entry("kepri", "kepulauanriau"),
            Map.entry("jabar", "jawabarat"), Map.entry("jateng", "jawatengah"), Map.entry("jatim", "jawatimur"),
            Map.entry("sumut", "sumaterautara"), Map.entry("sumbar", "sumaterabarat"),
            Map.entry("sumsel", "sumateraselatan"), Map.entry("kalbar", "kalimantanbarat"),
            Map.entry("kalteng", "kalimantantengah"), Map.entry("kalsel", "kalimantanselatan"),
            Map.entry("kaltim", "kalimantantimur"), Map.entry("kaltara", "kalimantanutara"),
            Map.entry("sulut", "sulawesiutara"), Map.entry("sulteng", "sulawesitengah"),
            Map.entry("sulsel", "sulawesiselatan"), Map.entry("sultra", "sulawesitenggara"),
            Map.entry("sulbar", "sulawesibarat"), Map.entry("ntb", "nusatenggarabarat"),
            Map.entry("ntt", "nusatenggaratimur"), Map.entry("malut", "malukuutara"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REGENCY_WORD = Pattern.compile("(?i)^(kabupaten|kab\\.?)\\s+");
    private static final Pattern DISTRICT_WORD = Pattern.compile("(?i)^(kecamatan|kec\\.?)\\s+");

    private PlaceName() {
    }

    /** The words of a name or a query, in small letters from a to z and digits. */
    static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (!plain.chars().allMatch(c -> c < 128)) {
            plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        }
        var words = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= plain.length(); at++) {
            if (at == plain.length() || !isLetterOrDigit(plain.charAt(at))) {
                if (at > from) {
                    words.add(plain.substring(from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    private static boolean isLetterOrDigit(char character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
    }

    /** The letters alone, so that "Tanjung Sari", "tanjungsari" and "Tandjoeng-Sari" nearly meet. */
    static String squeeze(List<String> words) {
        return String.join("", words).replace("oe", "u").replace("dj", "j");
    }

    /** The words with the usual shortenings written out. */
    static List<String> writtenOut(List<String> words) {
        return words.stream().map(word -> SHORT_WORDS.getOrDefault(word, word)).toList();
    }

    /** A wider place's name written out, where the letters are one of the usual shortenings. */
    static String writtenOut(String squeezed) {
        String bare = squeezed.startsWith("kabupaten") ? squeezed.substring("kabupaten".length()) : squeezed;
        return SHORT_PLACES.getOrDefault(bare, squeezed);
    }

    /** The name without a word for its level, squeezed: "Kabupaten Lebak" is {@code lebak}. */
    static String bare(String name) {
        List<String> words = words(name);
        boolean levelled = words.size() > 1
                && (WIDER_WORDS.containsKey(words.getFirst()) || VILLAGE_WORDS.contains(words.getFirst()));
        return squeeze(levelled ? words.subList(1, words.size()) : words);
    }

    /** The name as it stands in an address: "Kec. Cikulur", "Kab. Lebak", "Kota Serang". */
    static String titled(PlaceCode code, String name) {
        return switch (code.level()) {
        case DISTRICT -> "Kec. " + DISTRICT_WORD.matcher(name).replaceFirst("");
        case REGENCY -> name.startsWith("Kota ") ? name : "Kab. " + REGENCY_WORD.matcher(name).replaceFirst("");
        case PROVINCE, VILLAGE -> name;
        };
    }

    /** How many wrong letters a name of this length may have and still be told: none below 4, one below 8, else two. */
    static int tolerance(int length) {
        return length < 4 ? 0 : length < 8 ? 1 : 2;
    }
}
