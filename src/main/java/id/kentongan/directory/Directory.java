package id.kentongan.directory;

import id.kentongan.message.PhoneNumber;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.Places;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The places that are served and who acts for them. Never changes: a new reading of the files is a new directory. */
public final class Directory implements Places {
    /** Indonesia had 7,265 in 2023, and has a few more each year. */
    private static final int DISTRICTS = 7_200;
    private static final String RESIDENT = "resident";

    private final Map<PlaceCode, Place> places;
    private final Map<PhoneNumber, List<Mandate>> byPhone;
    private final Map<PlaceCode, List<Mandate>> byPlace;
    private final PlaceSearch search;
    private final boolean complete;

    public Directory(Collection<Place> places, Collection<Mandate> mandates) {
        var known = new HashMap<PlaceCode, Place>(places.size() * 2);
        places.forEach(place -> known.put(place.code(), place));
        this.places = known;
        this.byPhone = mandates.stream().collect(Collectors.groupingBy(Mandate::phone));
        this.byPlace = mandates.stream().collect(Collectors.groupingBy(Mandate::place));
        this.complete = known.keySet().stream().filter(code -> code.level() == Level.DISTRICT)
                .count() >= DISTRICTS;
        this.search = new PlaceSearch(known);
    }

    /** All places, in the order of their codes. */
    public List<Place> places() {
        return places.values().stream().sorted(Comparator.comparing(Place::code)).toList();
    }

    /** Whatever the person is appointed to on this day, in the order of the file. */
    public List<Mandate> mandates(PhoneNumber phone, LocalDate day) {
        return byPhone.getOrDefault(phone, List.of()).stream().filter(mandate -> mandate.holdsOn(day)).toList();
    }

    /** The words for what the person is on this day: {@code resident} always, {@code officer}, {@code kader}, … */
    public Set<String> roles(PhoneNumber phone, LocalDate day) {
        var roles = new LinkedHashSet<String>();
        roles.add(RESIDENT);
        mandates(phone, day).forEach(mandate -> roles.add(mandate.role().word()));
        return Set.copyOf(roles);
    }

    /**
     * The officers of exactly this place who take cases of this code on this day, those appointed for the code before
     * those who take all.
     */
    public List<Mandate> holders(PlaceCode place, String code, LocalDate day) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(mandate -> mandate.role() == Role.OFFICER && mandate.holdsOn(day) && mandate.covers(code))
                .sorted(Comparator.comparing(mandate -> mandate.categories().isEmpty())).toList();
    }

    /** Who has this role for exactly this place on this day. */
    public List<Mandate> holders(PlaceCode place, Role role, LocalDate day) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(mandate -> mandate.role() == role && mandate.holdsOn(day)).toList();
    }

    @Override
    public Optional<Place> place(PlaceCode code) {
        return Optional.ofNullable(places.get(code));
    }

    @Override
    public List<Place> find(Level level, String words) {
        return search.find(level, words);
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public String fullName(PlaceCode code) {
        return path(code, Level.REGENCY);
    }

    private String path(PlaceCode code, Level widest) {
        String name = PlaceName.titled(code, place(code).map(Place::name).orElse(code.value()));
        return code.parent().filter(parent -> parent.level().compareTo(widest) >= 0)
                .map(parent -> name + ", " + path(parent, widest)).orElse(name);
    }
}
