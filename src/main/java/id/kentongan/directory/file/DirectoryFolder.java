package id.kentongan.directory.file;

import id.kentongan.directory.Directory;
import id.kentongan.directory.Mandate;
import id.kentongan.directory.Person;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.yaml.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The folder that an operator keeps: {@code places.csv}, {@code people.csv}, {@code holidays.csv} and, where people are
 * brought along, {@code residents.csv}. Read as often as wanted: each reading stands for itself.
 */
public final class DirectoryFolder {
    private static final List<String> FILES = List.of(PlacesFile.NAME, PeopleFile.NAME, HolidaysFile.NAME,
            ResidentsFile.NAME);

    private final String name;
    private final Source source;

    /** Where the files lie; empty for a file that is not there. */
    @FunctionalInterface
    private interface Source {
        Optional<byte[]> bytes(String file) throws IOException;
    }

    private DirectoryFolder(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    public static DirectoryFolder of(Path folder) {
        return new DirectoryFolder(folder.toString(), file -> Files.isRegularFile(folder.resolve(file))
                ? Optional.of(Files.readAllBytes(folder.resolve(file)))
                : Optional.empty());
    }

    /** A folder on the class path, by its absolute name: {@code /id/kentongan/demo/directory}. */
    public static DirectoryFolder ofResources(String folder) {
        return new DirectoryFolder("classpath:" + folder, file -> {
            try (InputStream stream = DirectoryFolder.class.getResourceAsStream(folder + "/" + file)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
            }
        });
    }

    /** Reads all files and says all that is wrong in them. Never throws for what an operator may have done. */
    public Reading read() {
        var faults = new ArrayList<Fault>();
        Optional<String> placesText = content(PlacesFile.NAME, true, faults);
        Optional<String> peopleText = content(PeopleFile.NAME, true, faults);
        Optional<String> holidaysText = content(HolidaysFile.NAME, true, faults);
        Optional<String> residentsText = content(ResidentsFile.NAME, false, faults);
        Map<PlaceCode, Place> places = PlacesFile.read(placesText.orElse("code,name"), faults);
        List<Mandate> people = placesText.isEmpty()
                ? List.of()
                : PeopleFile.read(peopleText.orElse("phone,name,role,place"), places, faults);
        NavigableMap<LocalDate, String> holidays = HolidaysFile.read(holidaysText.orElse("date"), faults);
        List<Person> residents = placesText.isEmpty()
                ? List.of()
                : ResidentsFile.read(residentsText.orElse("phone,village,medium"), places, faults);
        return faults.isEmpty()
                ? new Reading.Complete(new Directory(places.values(), people), holidays, residents)
                : new Reading.Faulty(faults.stream()
                        .sorted(Comparator.comparingInt((Fault fault) -> FILES.indexOf(fault.file()))
                                .thenComparing(Comparator.naturalOrder()))
                        .toList());
    }

    private Optional<String> content(String file, boolean required, List<Fault> faults) {
        try {
            Optional<byte[]> bytes = source.bytes(file);
            if (bytes.isEmpty() && required) {
                faults.add(new Fault(file, 0, 0, "not found in " + name));
            }
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString());
        } catch (CharacterCodingException e) {
            faults.add(new Fault(file, 0, 0, "is not UTF-8: save it as \"CSV UTF-8\""));
        } catch (IOException e) {
            faults.add(new Fault(file, 0, 0, "cannot be read in " + name + ": " + e.getMessage()));
        }
        return Optional.empty();
    }
}
