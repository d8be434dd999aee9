package id.kentongan.directory;

import id.kentongan.language.Spelling;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the villages that a person may mean. */
final class VillageSearch {
    private final Map<PlaceCode, Place> places;
    private final VillageNames full;
    private final VillageNames bare;

    VillageSearch(Map<PlaceCode, Place> places) {
        this.places = places;
        var byFullName = new HashMap<String, List<Place>>();
        var byBareName = new HashMap<String, List<Place>>();
        places.values().stream().filter(place -> place.code().level() == Level.VILLAGE)
                .sorted(Comparator.comparing(Place::code)).forEach(village -> {
                    String name = PlaceName.squeeze(PlaceName.words(village.name()));
                    String bareName = PlaceName.bare(village.name());
                    byFullName.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(village);
                    if (!bareName.equals(name)) {
                        byBareName.computeIfAbsent(bareName, absent -> new ArrayList<>(1)).add(village);
                    }
                });
        this.full = new VillageNames(byFullName);
        this.bare = new VillageNames(byBareName);
    }

    List<Place> find(String words) {
        VillageQuery query = VillageQuery.of(words);
        if (query.village().isEmpty()) {
            return List.of();
        }
        return Stream.<Function<String, List<Place>>>of(full::exact, bare::exact, full::near, bare::near)
                .map(lookup -> find(query, lookup)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** All words as the name; else the first words as the name and those after it as the wider place, or the reverse. */
    private List<Place> find(VillageQuery query, Function<String, List<Place>> lookup) {
        var ways = new LinkedHashSet<List<String>>(List.of(query.village(), query.withoutLevelWord()));
        for (List<String> words : ways) {
            List<Place> whole = lookup(words, query, Optional.empty(), lookup);
            if (!whole.isEmpty()) {
                return whole;
            }
        }
        List<String> words = query.withoutLevelWord();
        for (int split = words.size() - 1; split > 0; split--) {
            List<String> head = words.subList(0, split);
            List<String> tail = words.subList(split, words.size());
            List<Place> parted = lookup(head, query, Optional.of(tail), lookup);
            if (parted.isEmpty()) {
                parted = lookup(tail, query, Optional.of(head), lookup);
            }
            if (!parted.isEmpty()) {
                return parted;
            }
        }
        return List.of();
    }

    private List<Place> lookup(List<String> name, VillageQuery query, Optional<List<String>> area,
            Function<String, List<Place>> lookup) {
        String squeezed = PlaceName.squeeze(name);
        String writtenOut = PlaceName.squeeze(PlaceName.writtenOut(name));
        List<Place> found = squeezed.isEmpty() ? List.of() : lookup.apply(squeezed);
        if (found.isEmpty() && !writtenOut.equals(squeezed)) {
            found = lookup.apply(writtenOut);
        }
        return found.stream().filter(village -> within(village, query))
                .filter(village -> area.isEmpty()
                        || anywhere(village, PlaceName.squeeze(PlaceName.writtenOut(area.orElseThrow()))))
                .toList();
    }

    private boolean within(Place village, VillageQuery query) {
        return query.areas().entrySet().stream().allMatch(area -> at(village, area.getKey(), area.getValue()))
                && query.somewhere().stream().allMatch(area -> anywhere(village, area));
    }

    private boolean anywhere(Place village, String area) {
        return at(village, Level.DISTRICT, area) || at(village, Level.REGENCY, area)
                || at(village, Level.PROVINCE, area);
    }

    private boolean at(Place village, Level level, String area) {
        return village.code().at(level).map(places::get).map(place -> PlaceName.bare(place.name()))
                .filter(name -> alike(name, area)).isPresent();
    }

    private static boolean alike(String name, String area) {
        int limit = PlaceName.tolerance(area.length());
        return name.equals(PlaceName.writtenOut(area)) || Spelling.distance(name, area, limit) <= limit;
    }
}
