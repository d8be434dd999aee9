package id.kentongan.directory.file;

import id.kentongan.language.Spelling;
import id.kentongan.yaml.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One CSV file with a header line, read leniently (comma or semicolon, byte order mark, comments after #). */
final class Table {
    private final String file;
    private final List<Fault> faults;
    private final List<Row> rows = new ArrayList<>();
    private boolean headerHolds;

    /** A line with its cells by column; a column that the file does not have is empty. */
    record Row(String file, int line, List<String> header, Map<String, String> cells, List<Fault> faults) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        void fault(String column, String message) {
            faults.add(new Fault(file, line, header.indexOf(column) + 1, column + ": " + message));
        }
    }

    Table(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * Reads the content.
     *
     * @param aliases
     *            other names that a column may have in the header
     */
    List<Row> read(String content, Set<String> required, Set<String> optional, Map<String, String> aliases) {
        String text = content.startsWith("\ufeff") ? content.substring(1) : content;
        var format = CSVFormat.DEFAULT.builder().setCommentMarker('#').setIgnoreEmptyLines(true)
                .setDelimiter(delimiter(text)).setTrim(true).get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                faults.add(new Fault(file, 1, 1, "expected a header line: " + String.join(",", required)));
                return rows;
            }
            List<String> header = header(records.next(), (int) parser.getCurrentLineNumber(), required, optional,
                    aliases);
            // Under a wrong header every line would be wrong as well, which tells nothing.
            while (records.hasNext() && headerHolds) {
                row(header, records.next(), (int) parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.add(new Fault(file, 0, 0, "cannot be read as CSV after line " + (rows.isEmpty()
                    ? 1
                    : rows.getLast().line()) + ": is a quotation mark left open?"));
        }
        return rows;
    }

    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private List<String> header(CSVRecord record, int line, Set<String> required, Set<String> optional,
            Map<String, String> aliases) {
        int before = faults.size();
        var known = new TreeSet<>(required);
        known.addAll(optional);
        var header = new ArrayList<String>();
        for (String written : record) {
            String column = aliases.getOrDefault(written, written);
            if (!known.contains(column)) {
                faults.add(new Fault(file, line, header.size() + 1, written + ": no such column, expected "
                        + String.join(", ", known)
                        + Spelling.nearest(written, known).map(right -> "; did you mean " + right + "?").orElse("")));
            } else if (header.contains(column)) {
                faults.add(new Fault(file, line, header.size() + 1, written + ": stands here twice"));
            }
            header.add(column);
        }
        required.stream().filter(column -> !header.contains(column)).sorted()
                .forEach(column -> faults.add(new Fault(file, line, 1, column + ": this column is missing")));
        headerHolds = faults.size() == before;
        return header;
    }

    private void row(List<String> header, CSVRecord record, int line) {
        if (record.size() > header.size()) {
            faults.add(new Fault(file, line, header.size() + 1,
                    "expected " + header.size() + " cells, found " + record.size()));
            return;
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < record.size(); i++) {
            cells.put(header.get(i), record.get(i));
        }
        if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(new Row(file, line, header, cells, faults));
        }
    }
}
