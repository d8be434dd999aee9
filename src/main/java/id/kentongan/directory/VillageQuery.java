package id.kentongan.directory;

import id.kentongan.place.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person wrote for a village, taken apart.
 *
 * @param village
 *            the words before anything that names a wider place
 * @param areas
 *            the wider places by the level that was said with them, squeezed
 * @param somewhere
 *            the wider places that were only set apart by a comma
 */
record VillageQuery(List<String> village, Map<Level, String> areas, List<String> somewhere) {
    private static final int MOST_LETTERS = 120;
    private static final int MOST_WORDS = 12;
    private static final Pattern HOUSE = Pattern.compile("(?i)\\b(rt|rw)[\\s.:]*\\d{1,3}\\b(\\s*/\\s*\\d{1,3})?");
    private static final Pattern PARTS = Pattern.compile("[,;\\n]");
    private static final Set<String> FILLERS = Set.of("saya", "sy", "aku", "kulo", "abdi", "awak", "kami", "warga",
            "dari", "dr", "di", "d", "tinggal", "asal", "alamat", "rumah", "rmh", "ning", "saking", "ti", "pak", "bu",
            "nama", "orang", "urang", "wong", "adalah", "itu", "ya", "iya", "yg", "yang");

    static VillageQuery of(String written) {
        String text = written.length() > MOST_LETTERS ? written.substring(0, MOST_LETTERS) : written;
        var village = new ArrayList<String>();
        var areas = new EnumMap<Level, List<String>>(Level.class);
        var somewhere = new ArrayList<String>();
        boolean first = true;
        for (String part : PARTS.split(HOUSE.matcher(text).replaceAll(" "))) {
            List<String> rest = part(PlaceName.words(part), areas);
            if (first) {
                village.addAll(rest);
            } else if (!rest.isEmpty()) {
                somewhere.add(PlaceName.squeeze(PlaceName.writtenOut(rest)));
            }
            first = first && village.isEmpty();
        }
        while (!village.isEmpty() && FILLERS.contains(village.getFirst())) {
            village.removeFirst();
        }
        var squeezed = new EnumMap<Level, String>(Level.class);
        areas.forEach((level, words) -> squeezed.put(level, PlaceName.squeeze(PlaceName.writtenOut(words))));
        return new VillageQuery(List.copyOf(village.subList(0, Math.min(village.size(), MOST_WORDS))), squeezed,
                somewhere);
    }

    /** Moves the words after "kec", "kab" and their like to their level; returns the words before the first of them. */
    private static List<String> part(List<String> words, Map<Level, List<String>> areas) {
        var before = new ArrayList<String>();
        List<String> into = before;
        for (int i = 0; i < words.size(); i++) {
            Level level = PlaceName.WIDER_WORDS.get(words.get(i));
            // "Kota Baru" alone is a village's name; "Sukamaju kota Serang" is not.
            if (level != null && i < words.size() - 1 && !(into.isEmpty() && words.get(i).equals("kota"))) {
                into = areas.computeIfAbsent(level, absent -> new ArrayList<>());
            } else {
                into.add(words.get(i));
            }
        }
        return before;
    }

    /** The village's words without a leading "desa" or "kp"; the words themselves when there is none. */
    List<String> withoutLevelWord() {
        return village.size() > 1 && PlaceName.VILLAGE_WORDS.contains(village.getFirst())
                ? village.subList(1, village.size())
                : village;
    }
}
