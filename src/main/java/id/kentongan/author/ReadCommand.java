package id.kentongan.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.flow.answer.AnswerReader;
import id.kentongan.flow.answer.Reading;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.Places;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan read FILE}: how well answers are read. */
@Command(name = "read", mixinStandardHelpOptions = true, description = {
        "Reads a table of answers and tells what was read otherwise than expected.",
        "Each line is kind, now, text and expected, between tabs. Kinds: number, money, date, date.past, date.future, "
                + "time, yesno, phone, nik. Now is 2026-03-02T01:10:00Z, 2026-03-02T08:10+07:00 or, in western "
                + "Indonesia, 2026-03-02 08:10. Expected is a value (25, 1500000, 2026-08-17, 14:30, yes, "
                + "+6281234567890), ask, or invalid:reason; but for a nik, ask and invalid are the same.",
        "Ends with 65 when a line is none, with 66 when there is no such file."})
public final class ReadCommand implements Callable<Integer> {
    private static final int BROKEN = 65;
    private static final int NO_INPUT = 66;

    @Parameters(index = "0", paramLabel = "FILE", description = "The table.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Only the figures, as JSON: n, right, wrong, needless, byKind.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final AnswerReader reader = new AnswerReader(new Nowhere(), Set.of(), Set.of());

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> text = text(err);
        if (text.isEmpty()) {
            return NO_INPUT;
        }
        AnswerTable table = AnswerTable.of(text.get());
        PrintWriter out = spec.commandLine().getOut();
        AnswerTally tally = AnswerTally.NONE;
        for (AnswerRow row : table.rows()) {
            Reading reading = reader.read(AnswerRow.kind(row.kind()).orElseThrow(), row.text(), row.now());
            AnswerVerdict verdict = AnswerVerdict.of(row, reading);
            tally = tally.and(row.kind(), verdict);
            if (verdict != AnswerVerdict.RIGHT && !json) {
                out.println(difference(row, reading));
            }
        }
        report(out, tally);
        table.faults().forEach(fault -> err.println("kentongan: " + file + ", " + fault));
        err.flush();
        return table.faults().isEmpty() ? 0 : BROKEN;
    }

    private Optional<String> text(PrintWriter err) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            err.println("kentongan: there is no file " + file);
        } catch (IOException e) {
            err.println("kentongan: " + file + " cannot be read: "
                    + (Files.isDirectory(file) ? "it is a folder" : e.getMessage()));
        }
        err.flush();
        return Optional.empty();
    }

    private void report(PrintWriter out, AnswerTally tally) throws JsonProcessingException {
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(tally));
        } else {
            out.println("%-12s %6s %15s  %16s  %8s  %12s".formatted("kind", "rows", "right", "wrong value kept",
                    "needless", "other reason"));
            tally.byKind().forEach((kind, one) -> out.println(one.line(kind)));
            out.println(tally.line("all"));
        }
        out.flush();
    }

    private static String difference(AnswerRow row, Reading reading) {
        return "line %d: %s \"%s\" at %s: expected %s, read %s".formatted(row.line(), row.kind(), row.text(),
                row.now().toLocalDateTime(), row.expected(), read(reading));
    }

    private static String read(Reading reading) {
        return switch (reading) {
        case Reading.Value value -> value.value();
        case Reading.Several several -> "ask (" + String.join(" or ", several.values()) + ")";
        case Reading.Range range -> "ask (" + range.from() + " to " + range.until() + ")";
        case Reading.Wrong wrong -> "invalid:" + AnswerVerdict.reason(wrong.reason());
        };
    }

    /** None of the kinds needs places. */
    private static final class Nowhere implements Places {
        @Override
        public Optional<Place> place(PlaceCode code) {
            return Optional.empty();
        }

        @Override
        public List<Place> find(Level level, String words) {
            return List.of();
        }

        @Override
        public String fullName(PlaceCode code) {
            return code.value();
        }
    }
}
