package id.kentongan.directory.file;

import id.kentongan.directory.Mandate;
import id.kentongan.directory.Role;
import id.kentongan.language.Spelling;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.yaml.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code people.csv}: who acts for a place, {@code phone,name,title,role,place,categories,from,until}. */
final class PeopleFile {
    static final String NAME = "people.csv";
    private static final Set<String> REQUIRED = Set.of("phone", "name", "role", "place");
    private static final Set<String> OPTIONAL = Set.of("title", "categories", "from", "until");
    private static final Set<String> CODES = new TreeSet<>(Set.of("JALAN", "DRAINASE", "LISTRIK", "AIR", "SAMPAH",
            "BANSOS", "LAYANAN", "SEHAT", "SEKOLAH", "KAMTIB", "BENCANA", "INTERNET", "TANI", "DANADESA", "LINDUNG",
            "LAINNYA", "ASPIRASI", "APRESIASI", "SKU", "SKTM", "SKD", "SKCK", "KTP", "KK", "LAHIR", "MATI", "PINDAH",
            "NIKAH", "RAMAI", "HILANG", "UMUM", "PPID"));

    private final Map<PlaceCode, Place> places;

    private PeopleFile(Map<PlaceCode, Place> places) {
        this.places = places;
    }

    static List<Mandate> read(String content, Map<PlaceCode, Place> places, List<Fault> faults) {
        var mandates = new ArrayList<Mandate>();
        var file = new PeopleFile(places);
        new Table(NAME, faults).read(content, REQUIRED, OPTIONAL, Map.of())
                .forEach(row -> file.mandate(row).ifPresent(mandates::add));
        return mandates;
    }

    private Optional<Mandate> mandate(Table.Row row) {
        int before = row.faults().size();
        Optional<PhoneNumber> phone = phone(row);
        String name = row.cell("name");
        if (name.isBlank()) {
            row.fault("name", "expected a name");
        }
        Optional<Role> role = role(row);
        Optional<PlaceCode> place = place(row, "place", places);
        Set<String> categories = categories(row);
        Optional<LocalDate> from = date(row, "from");
        Optional<LocalDate> until = date(row, "until");
        if (from.isPresent() && until.filter(end -> end.isBefore(from.get())).isPresent()) {
            row.fault("until", "is before from");
        }
        return row.faults().size() > before
                ? Optional.empty()
                : Optional.of(new Mandate(phone.orElseThrow(), name, row.cell("title"), role.orElseThrow(),
                        place.orElseThrow(), categories, from, until));
    }

    private static Optional<Role> role(Table.Row row) {
        Optional<Role> role = Role.of(row.cell("role"));
        if (role.isEmpty()) {
            List<String> words = Arrays.stream(Role.values()).map(Role::word).toList();
            row.fault("role", expected(String.join(", ", words), row.cell("role"), words));
        }
        return role;
    }

    private static Set<String> categories(Table.Row row) {
        var categories = new HashSet<String>();
        for (String written : row.cell("categories").split("[;|\\s]+")) {
            String code = written.toUpperCase(Locale.ROOT);
            if (CODES.contains(code)) {
                categories.add(code);
            } else if (!code.isEmpty()) {
                row.fault("categories",
                        expected("codes of complaints or services, parted by semicolons", written, CODES));
            }
        }
        return categories;
    }

    /** The number is never quoted: faults are printed and kept. */
    static Optional<PhoneNumber> phone(Table.Row row) {
        Optional<PhoneNumber> phone = PhoneNumber.parse(row.cell("phone"));
        if (phone.isEmpty()) {
            row.fault("phone", row.cell("phone").toUpperCase(Locale.ROOT).contains("E+")
                    ? "a spreadsheet has rounded this number: make the column text and type it again"
                    : "expected a telephone number such as +62812…");
        }
        return phone;
    }

    static Optional<PlaceCode> place(Table.Row row, String column, Map<PlaceCode, Place> places) {
        String written = row.cell(column);
        Optional<PlaceCode> place = PlacesFile.code(written).filter(places::containsKey);
        if (place.isEmpty()) {
            List<String> codes = places.keySet().stream().map(PlaceCode::value).toList();
            row.fault(column, expected("a code from places.csv", written, codes));
        }
        return place;
    }

    static Optional<LocalDate> date(Table.Row row, String column) {
        String written = row.cell(column);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            row.fault(column, "expected a date such as 2026-08-17, found '" + written + "'");
            return Optional.empty();
        }
    }

    static String expected(String what, String found, Collection<String> right) {
        return "expected " + what + ", found '" + found + "'"
                + Spelling.nearest(found, right).map(word -> "; did you mean " + word + "?").orElse("");
    }
}
