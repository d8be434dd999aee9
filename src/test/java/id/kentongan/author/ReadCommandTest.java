package id.kentongan.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReadCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new ReadCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path table(String lines) throws IOException {
        return Files.writeString(folder.resolve("answers.tsv"), lines);
    }

    private String outcome(String kind, String text, String expected) throws IOException {
        assertEquals(0, run("--json", table(kind + "\t2026-03-02 08:10\t" + text + "\t" + expected).toString()));
        JsonNode tally = new ObjectMapper().readTree(out.toString());
        assertEquals(1, tally.get("n").asInt());
        assertEquals(tally.get("right"), tally.get("byKind").get(kind).get("right"));
        return tally.get("right").asInt() == 1
                ? "right"
                : tally.get("wrong").asInt() == 1 ? "wrong" : tally.get("needless").asInt() == 1 ? "needless" : "other";
    }

    @Test
    void our_own_table_is_read_as_expected() throws IOException {
        Path table = folder.resolve("answers.tsv");
        Files.copy(ReadCommandTest.class.getResourceAsStream("answers.tsv"), table);
        assertEquals(0, run(table.toString()));
        assertEquals("", err.toString());
        String first = out.toString().lines().findFirst().orElseThrow();
        assertTrue(first.startsWith("kind "), out.toString());
        long rows = Files.readString(table).lines().filter(line -> line.contains("\t")).count() - 1;
        assertTrue(out.toString().matches("(?s).*all +" + rows + " +" + rows + " +100.0 %.*"), out.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number | dua puluh lima | 25 | right
            number | setengah | 0,5 | right
            number | setengah | 0.50 | right
            number | 25 | 26 | wrong
            number | 25 | ask | wrong
            number | 25 | invalid:number | wrong
            number | sekitar 25 | 25 | needless
            number | banyak | 25 | needless
            number | banyak | ask | right
            number | banyak | invalid:whatever | right
            number | 2-3 | invalid | right
            money | 2 juta | Rp 2.000.000 | right
            money | 2 juta | 200000 | wrong
            date | besok | 2026-03-03 | right
            date | besok | 2026-03-04 | wrong
            time | jam 8 pagi | 8.00 | right
            time | jam 8 pagi | 08:00:00 | right
            time | jam 8 pagi | 20:00 | wrong
            yesno | iya | Ya | right
            yesno | iya | tidak | wrong
            phone | 0812 3456 7890 | 081234567890 | right
            phone | 0812 3456 7890 | +6281234567891 | wrong
            nik | 3602044113850003 | invalid:month | right
            nik | 3602044113850003 | invalid:nik-month | right
            nik | 3602044113850003 | invalid | right
            nik | 3602044113850003 | invalid:day | other
            nik | 3602044113850003 | ask | right
            nik | 3602044113850003 | 3602044113850003 | needless
            """)
    void a_reading_is_compared_with_what_was_expected(String kind, String text, String expected, String outcome)
            throws IOException {
        assertEquals(outcome, outcome(kind, text, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T17:30:00Z", "2026-03-02T00:30:00+07:00", "2026-03-02T00:30+07:00",
            "2026-03-02 00:30:00 +0700", "2026-03-02T01:30+08:00", "2026-03-02T00:30", "2026-03-02 00:30",
            "2026-03-02 00:30 WIB", "2026-03-02T00:30:00+07:00[Asia/Jakarta]"})
    void now_may_be_written_in_many_ways(String now) throws IOException {
        assertEquals(0,
                run("--json", table("date\t" + now + "\tbesok\task\ndate\t" + now + "\thari ini\t2026-03-02")
                        .toString()));
        assertTrue(out.toString().startsWith("{\"n\":2,\"right\":2,\"wrong\":0,\"needless\":0,\"byKind\""),
                out.toString());
    }

    @Test
    void what_differs_is_shown_with_its_line() throws IOException {
        String lines = String.join("\r\n", "kind\tnow\ttext\texpected", "", "# a remark",
                "date\t2026-03-02T08:10\tJumat depan\t2026-03-06\tperhaps", "");
        assertEquals(0, run(table(lines).toString()));
        assertTrue(out.toString().startsWith("line 4: date \"Jumat depan\" at 2026-03-02T08:10: "
                + "expected 2026-03-06, read ask (2026-03-06 or 2026-03-13)"), out.toString());
    }

    @Test
    void broken_lines_are_all_told_and_the_others_read() throws IOException {
        String lines = String.join(System.lineSeparator(), "number\t-\t25\t25", "number 25", "colour\t-\tred\tred",
                "date\tnow\tbesok\task", "number\t-\t25\t");
        assertEquals(65, run(table(lines).toString()));
        String[] faults = err.toString().split("\n");
        assertEquals(4, faults.length, err.toString());
        assertTrue(faults[0].endsWith("line 2: expected kind, now, text and expected between tabs, found 1 column"));
        assertTrue(faults[1].endsWith("line 3: expected one of date, date.future, date.past, money, nik, number, "
                + "phone, time, yesno, found \"colour\""), faults[1]);
        assertTrue(faults[2].contains("line 4: expected a time such as 2026-03-02T08:10+07:00, found \"now\""));
        assertTrue(faults[3].endsWith("line 5: expected a value, ask or invalid:reason, found nothing"));
        assertTrue(out.toString().matches("(?s).*all +1 +1 +100.0 %.*"), out.toString());
    }

    @Test
    void a_missing_file_a_folder_and_bytes_that_are_no_text_are_answered_plainly() throws IOException {
        Path missing = folder.resolve("none.tsv");
        assertEquals(66, run(missing.toString()));
        assertEquals("kentongan: there is no file " + missing + System.lineSeparator(), err.toString());
        assertEquals(66, run(folder.toString()));
        assertTrue(err.toString().contains("it is a folder"), err.toString());
        Path bytes = Files.write(folder.resolve("bytes.tsv"),
                "number\t-\t\u00e9\t25".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(0, run(bytes.toString()));
    }
}
