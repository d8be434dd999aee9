package id.kentongan.directory;

import id.kentongan.place.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person wrote for a place, taken apart.
 *
 * @param names
 *            the words that may be its name, likeliest first
 * @param areas
 *            the places around it by the level that was said with them, squeezed
 * @param somewhere
 *            the places around it that were only set apart by a comma
 */
record PlaceQuery(List<List<String>> names, Map<Level, String> areas, List<String> somewhere) {
    private static final int MOST_LETTERS = 120;
    private static final int MOST_WORDS = 8;
    private static final Pattern HOUSE = Pattern.compile("(?i)\\b(rt|rw)[\\s.:]*\\d{1,3}\\b(\\s*/\\s*\\d{1,3})?");
    private static final Pattern PARTS = Pattern.compile("[,;\\n]");
    private static final Set<String> FILLERS = Set.of("saya", "sy", "aku", "kulo", "abdi", "awak", "kami", "warga",
            "dari", "dr", "di", "d", "tinggal", "asal", "alamat", "rumah", "rmh", "ning", "saking", "ti", "pak", "bu",
            "nama", "orang", "urang", "wong", "adalah", "itu", "ya", "iya", "yg", "yang");
    private static final Set<String> ENDINGS = Set.of("pak", "bu", "ya", "kak", "min", "mas", "mbak");

    /** For a place of this level. */
    static PlaceQuery of(Level level, String written) {
        String text = written.length() > MOST_LETTERS ? written.substring(0, MOST_LETTERS) : written;
        var parts = new ArrayList<List<String>>();
        var areas = new EnumMap<Level, List<String>>(Level.class);
        for (String part : PARTS.split(HOUSE.matcher(text).replaceAll(" "))) {
            List<String> rest = trimmed(part(PlaceName.words(part), areas));
            if (!rest.isEmpty()) {
                parts.add(rest);
            }
        }
        List<String> own = areas.remove(level);
        areas.keySet().removeIf(area -> area.compareTo(level) > 0);
        var squeezed = new EnumMap<Level, String>(Level.class);
        areas.forEach((area, words) -> squeezed.put(area, PlaceName.squeeze(PlaceName.writtenOut(words))));
        if (own != null) {
            return new PlaceQuery(List.of(own), squeezed, List.of());
        }
        return level == Level.VILLAGE || parts.size() < 2
                ? new PlaceQuery(parts.subList(0, Math.min(1, parts.size())), squeezed, around(parts))
                : new PlaceQuery(parts, squeezed, List.of());
    }

    private static List<String> around(List<List<String>> parts) {
        return parts.stream().skip(1).map(words -> PlaceName.squeeze(PlaceName.writtenOut(words))).toList();
    }

    private static List<String> trimmed(List<String> words) {
        int from = 0;
        int until = words.size();
        while (from < until && FILLERS.contains(words.get(from))) {
            from++;
        }
        while (until - 1 > from && ENDINGS.contains(words.get(until - 1))) {
            until--;
        }
        return List.copyOf(words.subList(from, Math.min(until, from + MOST_WORDS)));
    }

    /** Moves the words after "kec", "kab" and their like to their level; returns the words before the first of them. */
    private static List<String> part(List<String> words, Map<Level, List<String>> areas) {
        var before = new ArrayList<String>();
        List<String> into = before;
        for (int i = 0; i < words.size(); i++) {
            Level level = PlaceName.WIDER_WORDS.get(words.get(i));
            boolean city = words.get(i).equals("kota");
            // "Kota Baru" alone is a village's name, "kec Kota Agung" a district's; "Sukamaju kota Serang" is not.
            boolean named = city && (into.isEmpty() || PlaceName.WIDER_WORDS.containsKey(words.get(i - 1))
                    || into.size() == 1 && PlaceName.VILLAGE_WORDS.contains(words.get(i - 1)));
            if (level != null && i < words.size() - 1 && !named) {
                into = areas.computeIfAbsent(level, absent -> new ArrayList<>());
                if (level == Level.REGENCY) {
                    into.add(city ? "kota" : "kabupaten");
                }
            } else {
                into.add(words.get(i));
            }
        }
        return before;
    }
}
