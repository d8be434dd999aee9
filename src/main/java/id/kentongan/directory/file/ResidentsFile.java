package id.kentongan.directory.file;

import id.kentongan.directory.Person;
import id.kentongan.language.LanguageKnown;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.yaml.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code residents.csv}: people to begin with, {@code phone,name,village,medium,language}; all others come by writing.
 */
final class ResidentsFile {
    static final String NAME = "residents.csv";
    private static final Set<String> REQUIRED = Set.of("phone", "village", "medium");
    private static final Set<String> OPTIONAL = Set.of("name", "language");
    private static final List<String> LANGUAGES = List.of("id", "jv", "su", "en");

    private ResidentsFile() {
    }

    static List<Person> read(String content, Map<PlaceCode, Place> places, List<Fault> faults) {
        var residents = new ArrayList<Person>();
        var seen = new HashSet<PhoneNumber>();
        for (Table.Row row : new Table(NAME, faults).read(content, REQUIRED, OPTIONAL, Map.of())) {
            int before = faults.size();
            Optional<PhoneNumber> phone = PeopleFile.phone(row);
            if (phone.isPresent() && !seen.add(phone.get())) {
                row.fault("phone", "this number stands here twice");
            }
            Optional<PlaceCode> village = village(row, places);
            Optional<Medium> medium = medium(row);
            String language = language(row);
            if (faults.size() == before) {
                residents.add(new Person(phone.orElseThrow().digits(), row.cell("name"), village.orElseThrow().value(),
                        language, row.cell("language").isBlank() ? LanguageKnown.NOT_YET : LanguageKnown.CHOSEN,
                        medium.orElseThrow().name(), "", 0, true, "", "", List.of(), List.of()));
            }
        }
        return residents;
    }

    private static Optional<PlaceCode> village(Table.Row row, Map<PlaceCode, Place> places) {
        Optional<PlaceCode> place = PeopleFile.place(row, "village", places);
        if (place.isPresent() && place.get().level() != Level.VILLAGE) {
            row.fault("village", "expected a village, PP.KK.CC.VVVV, found '" + place.get() + "'");
        }
        return place;
    }

    private static Optional<Medium> medium(Table.Row row) {
        return switch (row.cell("medium").toLowerCase(Locale.ROOT)) {
        case "sms" -> Optional.of(Medium.SMS);
        case "whatsapp", "wa" -> Optional.of(Medium.WHATSAPP);
        default -> {
            row.fault("medium", PeopleFile.expected("sms or whatsapp", row.cell("medium"), List.of("sms", "whatsapp")));
            yield Optional.empty();
        }
        };
    }

    private static String language(Table.Row row) {
        String written = row.cell("language").isEmpty() ? "id" : row.cell("language");
        if (!LANGUAGES.contains(written)) {
            row.fault("language", PeopleFile.expected(String.join(", ", LANGUAGES), written, LANGUAGES));
        }
        return written;
    }
}
