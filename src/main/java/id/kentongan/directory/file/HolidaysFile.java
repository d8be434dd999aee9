package id.kentongan.directory.file;

import id.kentongan.yaml.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** {@code holidays.csv}: {@code date,name}, public holidays and cuti bersama alike. */
final class HolidaysFile {
    static final String NAME = "holidays.csv";

    private HolidaysFile() {
    }

    static NavigableMap<LocalDate, String> read(String content, List<Fault> faults) {
        var holidays = new TreeMap<LocalDate, String>();
        for (Table.Row row : new Table(NAME, faults).read(content, Set.of("date"), Set.of("name"), Map.of())) {
            if (row.cell("date").isEmpty()) {
                row.fault("date", "expected a date such as 2026-08-17");
            }
            PeopleFile.date(row, "date").ifPresent(day -> {
                if (holidays.putIfAbsent(day, row.cell("name")) != null) {
                    row.fault("date", day + " stands here twice");
                }
            });
        }
        return holidays;
    }
}
