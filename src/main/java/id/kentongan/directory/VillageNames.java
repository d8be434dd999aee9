package id.kentongan.directory;

import id.kentongan.language.Spelling;
import id.kentongan.place.Place;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An index of villages by squeezed name, exact and nearly so; sorted arrays, because the whole country fits in it. */
final class VillageNames {
    private static final int MOST_NEAR_NAMES = 20;

    private final String[] names;
    private final int[] letters;
    private final Place[][] villages;

    VillageNames(Map<String, List<Place>> byName) {
        var sorted = new TreeMap<>(byName);
        names = sorted.keySet().toArray(String[]::new);
        letters = Arrays.stream(names).mapToInt(VillageNames::letters).toArray();
        villages = sorted.values().stream().map(list -> list.toArray(Place[]::new)).toArray(Place[][]::new);
    }

    List<Place> exact(String name) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? List.of() : List.of(villages[at]);
    }

    /** The villages whose names differ by as few letters as can be, within what the length allows. */
    List<Place> near(String name) {
        int mask = letters(name);
        int limit = PlaceName.tolerance(name.length());
        int[] distances = new int[names.length];
        Arrays.fill(distances, Integer.MAX_VALUE);
        int best = limit;
        for (int i = 0; i < names.length; i++) {
            // One wrong letter changes at most two bits: this spares the dear comparison for nearly all names.
            if (Integer.bitCount(mask ^ letters[i]) <= 2 * best) {
                int distance = Spelling.distance(name, names[i], best);
                if (distance <= best) {
                    distances[i] = distance;
                    best = distance;
                }
            }
        }
        int least = best;
        return IntStream.range(0, names.length).filter(i -> distances[i] == least).boxed()
                .sorted(Comparator.comparing((Integer i) -> names[i].charAt(0) != name.charAt(0)))
                .limit(MOST_NEAR_NAMES).flatMap(i -> Arrays.stream(villages[i])).toList();
    }

    private static int letters(String name) {
        int mask = 0;
        for (int i = 0; i < name.length(); i++) {
            mask |= 1 << (name.charAt(i) & 31);
        }
        return mask;
    }
}
