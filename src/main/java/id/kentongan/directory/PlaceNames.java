package id.kentongan.directory;

import id.kentongan.place.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * An index of places by squeezed name, exact and nearly so. All names lie in one array of letters and are compared with
 * a word of bits for each letter (Hyyrö's way of reckoning Damerau's distance), so that the whole country takes little
 * memory and a fraction of a millisecond.
 */
final class PlaceNames {
    private static final int MOST_NEAR_NAMES = 20;
    private static final int LEAST_BEGINNING = 5;
    private static final int LETTERS = 36;
    private static final int LONGEST = 64;

    private static final Comparator<String> SHORT_FIRST = Comparator.comparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final String[] names;
    private final Place[][] places;
    private final byte[] letters;
    private final int[] starts;
    private final int[] masks;
    /** For each length, how many names are shorter. */
    private final int[] byLength;

    PlaceNames(Map<String, List<Place>> byName) {
        var sorted = new TreeMap<String, List<Place>>(SHORT_FIRST);
        sorted.putAll(byName);
        names = sorted.keySet().toArray(String[]::new);
        places = sorted.values().stream().map(list -> list.toArray(Place[]::new)).toArray(Place[][]::new);
        byLength = new int[LONGEST + 2];
        for (String name : names) {
            for (int length = name.length() + 1; length < byLength.length; length++) {
                byLength[length]++;
            }
        }
        starts = new int[names.length + 1];
        masks = new int[names.length];
        letters = new byte[Arrays.stream(names).mapToInt(String::length).sum()];
        for (int i = 0; i < names.length; i++) {
            starts[i + 1] = starts[i] + names[i].length();
            for (int j = 0; j < names[i].length(); j++) {
                letters[starts[i] + j] = (byte) code(names[i].charAt(j));
            }
            masks[i] = mask(names[i]);
        }
    }

    List<Place> exact(String name) {
        int at = Arrays.binarySearch(names, name, SHORT_FIRST);
        return at < 0 ? List.of() : List.of(places[at]);
    }

    /** The places whose names begin so; none for a few letters. */
    List<Place> beginning(String name) {
        return name.length() < LEAST_BEGINNING
                ? List.of()
                : IntStream.range(0, names.length).filter(i -> names[i].startsWith(name)).boxed()
                        .flatMap(i -> Arrays.stream(places[i])).toList();
    }

    /** The places whose names differ by as few letters as can be, within what the length allows. */
    List<Place> near(String name) {
        int best = PlaceName.tolerance(name.length());
        if (best == 0 || name.length() > LONGEST) {
            return List.of();
        }
        long[] where = positions(name);
        int mask = mask(name);
        var found = new ArrayList<Integer>();
        int end = byLength[Math.min(name.length() + best, LONGEST) + 1];
        for (int i = byLength[name.length() - best]; i < end; i++) {
            // One wrong letter changes at most two bits: this spares the comparison for nearly all names.
            if (Integer.bitCount(mask ^ masks[i]) <= 2 * best) {
                int distance = distance(where, name.length(), i);
                if (distance < best) {
                    found.clear();
                    best = distance;
                }
                if (distance == best) {
                    found.add(i);
                }
            }
        }
        return found.stream().sorted(Comparator.comparing((Integer i) -> names[i].charAt(0) != name.charAt(0)))
                .limit(MOST_NEAR_NAMES).flatMap(i -> Arrays.stream(places[i])).toList();
    }

    /** In single wrong, missing, added or swapped letters. */
    private int distance(long[] where, int length, int name) {
        long last = 1L << (length - 1);
        long more = -1;
        long less = 0;
        long same = 0;
        long before = 0;
        int distance = length;
        for (int at = starts[name]; at < starts[name + 1]; at++) {
            long here = where[letters[at]];
            long swapped = ((~same & here) << 1) & before;
            same = (((here & more) + more) ^ more) | here | less | swapped;
            long up = less | ~(same | more);
            long down = same & more;
            distance += (up & last) != 0 ? 1 : 0;
            distance -= (down & last) != 0 ? 1 : 0;
            up = (up << 1) | 1;
            more = (down << 1) | ~(same | up);
            less = up & same;
            before = here;
        }
        return distance;
    }

    private static long[] positions(String name) {
        var where = new long[LETTERS];
        for (int i = 0; i < name.length(); i++) {
            where[code(name.charAt(i))] |= 1L << i;
        }
        return where;
    }

    /** Names are squeezed to a to z and 0 to 9. */
    private static int code(char letter) {
        return letter >= 'a' ? letter - 'a' : letter - '0' + 26;
    }

    private static int mask(String name) {
        int mask = 0;
        for (int i = 0; i < name.length(); i++) {
            mask |= 1 << (name.charAt(i) & 31);
        }
        return mask;
    }
}
