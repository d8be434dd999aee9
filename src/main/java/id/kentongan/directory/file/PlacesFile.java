package id.kentongan.directory.file;

import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.yaml.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code places.csv}: {@code code,name,area}. The public lists of Kemendagri codes ({@code kode,nama}) can stand in its
 * place as they are.
 */
final class PlacesFile {
    static final String NAME = "places.csv";
    private static final Set<String> REQUIRED = Set.of("code", "name");
    private static final Set<String> OPTIONAL = Set.of("area");
    private static final Map<String, String> ALIASES = Map.of("kode", "code", "nama", "name");
    private static final String CODE_SHAPE = "expected a Kemendagri code PP, PP.KK, PP.KK.CC or PP.KK.CC.VVVV";

    private final Map<PlaceCode, Place> places = new HashMap<>();
    private final Map<String, Set<String>> areasByDistrict = new HashMap<>();

    /** The places by their codes. What is wrong is added to the faults. */
    static Map<PlaceCode, Place> read(String content, List<Fault> faults) {
        return new PlacesFile().places(new Table(NAME, faults).read(content, REQUIRED, OPTIONAL, ALIASES));
    }

    private Map<PlaceCode, Place> places(List<Table.Row> rows) {
        var derive = new ArrayList<Table.Row>();
        Set<String> written = rows.stream().map(row -> row.cell("code")).collect(Collectors.toSet());
        var sound = rows.stream().filter(this::sound).toList();
        for (Table.Row row : sound) {
            if (row.cell("area").isEmpty()) {
                derive.add(row);
            } else {
                given(row);
            }
        }
        derive.forEach(row -> put(row, area(row)));
        sound.forEach(
                row -> new PlaceCode(row.cell("code")).parent().filter(parent -> !written.contains(parent.value()))
                        .ifPresent(parent -> row.fault("code", parent + ", which contains it, is not in this file")));
        return places;
    }

    private boolean sound(Table.Row row) {
        boolean sound = true;
        if (code(row.cell("code")).isEmpty()) {
            row.fault("code", CODE_SHAPE + ", found '" + row.cell("code") + "'");
            sound = false;
        }
        if (row.cell("name").isBlank()) {
            row.fault("name", "expected a name");
            sound = false;
        }
        return sound;
    }

    private void given(Table.Row row) {
        String area = row.cell("area").toUpperCase(Locale.ROOT);
        if (!area.matches("[A-Z]{3}")) {
            row.fault("area", "expected three letters A to Z, found '" + row.cell("area") + "'");
            return;
        }
        if (!areas(row).add(area)) {
            row.fault("area", "another place of the same district already has " + area);
            return;
        }
        put(row, area);
    }

    private void put(Table.Row row, String area) {
        var place = new Place(new PlaceCode(row.cell("code")), row.cell("name"), area);
        if (places.putIfAbsent(place.code(), place) != null) {
            row.fault("code", place.code() + " stands here twice");
        }
    }

    /** First letter and two later ones, consonants first, that no other place of the district has. */
    private String area(Table.Row row) {
        String letters = row.cell("name").toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        String tail = letters.isEmpty() ? "" : letters.substring(1);
        String wanted = tail.replaceAll("[AEIOU]", "") + tail.replaceAll("[^AEIOU]", "") + "XYZ";
        String first = letters.isEmpty() ? "X" : letters.substring(0, 1);
        var taken = areas(row);
        for (int second = 0; second < wanted.length(); second++) {
            for (int third = second + 1; third < wanted.length(); third++) {
                String area = first + wanted.charAt(second) + wanted.charAt(third);
                if (taken.add(area)) {
                    return area;
                }
            }
        }
        return first + wanted.substring(0, 2);
    }

    private Set<String> areas(Table.Row row) {
        PlaceCode code = new PlaceCode(row.cell("code"));
        String within = code.level() == Level.VILLAGE ? code.parent().orElseThrow().value() : code.value();
        return areasByDistrict.computeIfAbsent(within, absent -> new HashSet<>());
    }

    static Optional<PlaceCode> code(String written) {
        try {
            return Optional.of(new PlaceCode(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
