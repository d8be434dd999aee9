package id.kentongan.author;

import id.kentongan.place.TimeZones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of answers, {@code kind<TAB>now<TAB>text<TAB>expected}. {@code now} is an instant ({@code 2026-03-02T01:10:00Z}),
 * has an offset ({@code 2026-03-02T08:10+07:00}), or is the time in western Indonesia ({@code 2026-03-02 08:10}). Empty
 * lines, lines that begin with {@code #} and a heading are left out; what follows a fifth tab is a remark.
 *
 * @param faults
 *            a sentence for each line that is no row
 */
record AnswerTable(List<AnswerRow> rows, List<String> faults) {
    private static final int COLUMNS = 4;
    private static final ZonedDateTime ANY_TIME = LocalDateTime.parse("2026-03-02T12:00").atZone(TimeZones.WIB);
    private static final List<Function<String, ZonedDateTime>> CLOCKS = List.of(
            text -> Instant.parse(text).atZone(TimeZones.WIB),
            text -> OffsetDateTime.parse(text).atZoneSameInstant(TimeZones.WIB),
            text -> ZonedDateTime.parse(text).withZoneSameInstant(TimeZones.WIB),
            text -> LocalDateTime.parse(text).atZone(TimeZones.WIB),
            text -> LocalDate.parse(text).atTime(LocalTime.NOON).atZone(TimeZones.WIB));

    static AnswerTable of(String text) {
        var rows = new ArrayList<AnswerRow>();
        var faults = new ArrayList<String>();
        String[] lines = text.replace("\ufeff", "").split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#") && !isHeading(lines[i])) {
                read(i + 1, lines[i], rows, faults);
            }
        }
        return new AnswerTable(rows, faults);
    }

    private static boolean isHeading(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith("kind\t");
    }

    private static void read(int number, String line, List<AnswerRow> rows, List<String> faults) {
        String[] columns = line.split("\t", -1);
        if (columns.length < COLUMNS) {
            faults.add("line " + number + ": expected kind, now, text and expected between tabs, found "
                    + columns.length + (columns.length == 1 ? " column" : " columns"));
            return;
        }
        String kind = columns[0].strip().toLowerCase(Locale.ROOT);
        Optional<ZonedDateTime> now = now(columns[1].strip());
        String expected = columns[3].strip();
        int before = faults.size();
        if (AnswerRow.kind(kind).isEmpty()) {
            faults.add("line " + number + ": expected one of " + AnswerRow.kinds() + ", found \"" + columns[0] + "\"");
        }
        if (now.isEmpty()) {
            faults.add("line " + number + ": expected a time such as 2026-03-02T08:10+07:00, found \"" + columns[1]
                    + "\"");
        }
        if (expected.isEmpty()) {
            faults.add("line " + number + ": expected a value, ask or invalid:reason, found nothing");
        }
        if (faults.size() == before) {
            rows.add(new AnswerRow(number, kind, now.orElseThrow(), columns[2], expected));
        }
    }

    /** Nothing or a dash stands for some time, where it does not matter. */
    private static Optional<ZonedDateTime> now(String written) {
        if (written.isEmpty() || written.equals("-")) {
            return Optional.of(ANY_TIME);
        }
        String text = written.replaceFirst(" ?WIB$", "").replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T")
                .replaceFirst(" ?([+-]\\d{2}):?(\\d{2})$", "$1:$2");
        for (Function<String, ZonedDateTime> clock : CLOCKS) {
            try {
                return Optional.of(clock.apply(text));
            } catch (DateTimeException e) {
                // The next way of writing it.
            }
        }
        return Optional.empty();
    }
}
