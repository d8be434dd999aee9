package id.kentongan.directory;

import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the places of a level that a person may mean. */
final class PlaceSearch {
    /** The names of one level: as they are, and without a word for the level where they begin with one. */
    private record Names(PlaceNames full, PlaceNames bare) {
    }

    private static final int MOST_AREA_WORDS = 4;

    private final Map<Level, Names> names = new EnumMap<>(Level.class);

    PlaceSearch(Map<PlaceCode, Place> places) {
        List<Place> sorted = places.values().stream().sorted(Comparator.comparing(Place::code)).toList();
        for (Level level : Level.values()) {
            var full = new HashMap<String, List<Place>>();
            var bare = new HashMap<String, List<Place>>();
            sorted.stream().filter(place -> place.code().level() == level).forEach(place -> {
                String name = PlaceName.squeeze(PlaceName.words(place.name()));
                String bareName = PlaceName.bare(place.name());
                full.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(place);
                if (!bareName.equals(name)) {
                    bare.computeIfAbsent(bareName, absent -> new ArrayList<>(1)).add(place);
                }
            });
            names.put(level, new Names(new PlaceNames(full), new PlaceNames(bare)));
        }
    }

    List<Place> find(Level level, String words) {
        PlaceQuery query = PlaceQuery.of(level, words);
        return query.names().isEmpty() ? List.of() : new Hunt(level, query).run();
    }

    private Names names(Level level) {
        return names.getOrDefault(level, new Names(new PlaceNames(Map.of()), new PlaceNames(Map.of())));
    }

    /** One search, which looks up each place around only once. */
    private final class Hunt {
        private final Level level;
        private final PlaceQuery query;
        private final Map<String, Set<PlaceCode>> around = new HashMap<>();

        Hunt(Level level, PlaceQuery query) {
            this.level = level;
            this.query = query;
        }

        List<Place> run() {
            Names all = names(level);
            boolean known = Stream.concat(
                    query.areas().entrySet().stream().map(area -> codes(area.getValue(), List.of(area.getKey()))),
                    query.somewhere().stream().map(area -> codes(area, wider()))).noneMatch(Set::isEmpty);
            if (!known) {
                return List.of();
            }
            var lookups = new ArrayList<Function<String, List<Place>>>(List.of(all.full()::exact, all.bare()::exact,
                    all.full()::near, all.bare()::near));
            if (level != Level.VILLAGE) {
                lookups.addAll(List.of(all.bare()::beginning, all.full()::beginning));
            }
            return lookups.stream().map(this::find).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
        }

        private List<Level> wider() {
            return Stream.of(Level.DISTRICT, Level.REGENCY, Level.PROVINCE).filter(one -> one.compareTo(level) < 0)
                    .toList();
        }

        /** All words as the name; else the first words as the name and those after it as the wider place, or the reverse. */
        private List<Place> find(Function<String, List<Place>> lookup) {
            for (List<String> words : query.names()) {
                List<String> bare = withoutLevelWord(words);
                for (List<String> name : new LinkedHashSet<>(List.of(words, bare))) {
                    List<Place> whole = named(name, lookup).stream().filter(this::within).toList();
                    if (!whole.isEmpty()) {
                        return whole;
                    }
                }
                List<Place> parted = parted(bare, lookup);
                if (!parted.isEmpty()) {
                    return parted;
                }
            }
            return List.of();
        }

        private List<Place> parted(List<String> words, Function<String, List<Place>> lookup) {
            for (int split = words.size() - 1; split > 0; split--) {
                List<String> head = words.subList(0, split);
                List<String> tail = words.subList(split, words.size());
                List<Place> found = within(head, tail, lookup);
                if (found.isEmpty()) {
                    found = within(tail, head, lookup);
                }
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }

        private List<Place> within(List<String> name, List<String> area, Function<String, List<Place>> lookup) {
            List<Set<PlaceCode>> areas = areas(area);
            return areas.isEmpty()
                    ? List.of()
                    : named(name, lookup).stream().filter(this::within)
                            .filter(place -> areas.stream().allMatch(codes -> lies(place, codes))).toList();
        }

        /** The words as one wider place, or as a district and a regency one after the other. */
        private List<Set<PlaceCode>> areas(List<String> words) {
            Set<PlaceCode> whole = codes(PlaceName.squeeze(PlaceName.writtenOut(words)), wider());
            if (!whole.isEmpty()) {
                return List.of(whole);
            }
            for (int split = 1; split < words.size() && words.size() <= MOST_AREA_WORDS; split++) {
                Set<PlaceCode> near = codes(PlaceName.squeeze(PlaceName.writtenOut(words.subList(0, split))), wider());
                Set<PlaceCode> far = near.isEmpty()
                        ? Set.of()
                        : codes(PlaceName.squeeze(PlaceName.writtenOut(words.subList(split, words.size()))), wider());
                if (!far.isEmpty()) {
                    return List.of(near, far);
                }
            }
            return List.of();
        }

        private List<Place> named(List<String> words, Function<String, List<Place>> lookup) {
            String squeezed = PlaceName.squeeze(words);
            var ways = new LinkedHashSet<String>();
            ways.add(squeezed);
            ways.add(PlaceName.squeeze(PlaceName.writtenOut(words)));
            if (level != Level.VILLAGE) {
                ways.add(PlaceName.writtenOut(squeezed));
            }
            return ways.stream().filter(way -> !way.isEmpty()).map(lookup).filter(found -> !found.isEmpty())
                    .findFirst().orElse(List.of());
        }

        private List<String> withoutLevelWord(List<String> words) {
            boolean levelled = words.size() > 1
                    && (level == Level.VILLAGE && PlaceName.VILLAGE_WORDS.contains(words.getFirst())
                            || PlaceName.WIDER_WORDS.get(words.getFirst()) == level);
            return levelled ? words.subList(1, words.size()) : words;
        }

        private boolean within(Place place) {
            return query.areas().entrySet().stream()
                    .allMatch(area -> lies(place, codes(area.getValue(), List.of(area.getKey()))))
                    && query.somewhere().stream().allMatch(area -> lies(place, codes(area, wider())));
        }

        private static boolean lies(Place place, Set<PlaceCode> codes) {
            return Stream.of(Level.DISTRICT, Level.REGENCY, Level.PROVINCE)
                    .anyMatch(wide -> place.code().at(wide).filter(codes::contains).isPresent());
        }

        /** The places of these levels that the letters may stand for; nearly so only where none is so exactly. */
        private Set<PlaceCode> codes(String area, List<Level> levels) {
            return around.computeIfAbsent(area + levels, absent -> {
                for (Function<Names, List<Place>> lookup : List.<Function<Names, List<Place>>>of(
                        all -> all.full().exact(area), all -> all.full().exact(PlaceName.writtenOut(area)),
                        all -> all.bare().exact(area), all -> all.bare().exact(PlaceName.writtenOut(area)),
                        all -> all.full().near(area), all -> all.bare().near(area))) {
                    var codes = new HashSet<PlaceCode>();
                    levels.forEach(one -> lookup.apply(names(one)).forEach(place -> codes.add(place.code())));
                    if (!codes.isEmpty()) {
                        return codes;
                    }
                }
                return Set.of();
            });
        }
    }
}
