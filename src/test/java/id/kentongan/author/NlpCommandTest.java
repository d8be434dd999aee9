package id.kentongan.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kentongan.language.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NlpCommandTest {
    private static final String FILE = """
            category\ttext
            JALAN\tjalan berlubang di depan pasar rusak parah
            KESEHATAN\tpuskesmas tutup dokter tidak ada
            AIR\tlampu jalan mati semua
            UNKNOWN\tapa saja
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void eval_tells_how_many_were_right_and_maps_the_labels_of_others() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.tsv"), FILE);
        assertEquals(0, run(new NlpCommand(), "eval", "category", file.toString(), "--json", "--csv",
                folder.resolve("out.csv").toString(), "--svg", folder.resolve("out.svg").toString()));
        JsonNode json = JsonMapper.builder().build().readTree(out.toString());
        assertEquals(3, json.get("n").asInt());
        assertEquals(2 / 3.0, json.get("accuracy").asDouble(), 1e-9);
        assertEquals(1, json.get("byLabel").get("SEHAT").get("recall").asDouble());
        assertEquals(1, json.get("confusion").get("AIR").get("LISTRIK").asInt());
        assertTrue(Files.readString(folder.resolve("out.csv")).contains("AIR,1,0.0000,0.0000,0.0000\n"));
        assertTrue(Files.readString(folder.resolve("out.svg")).contains("<polyline"));
    }

    @Test
    void a_file_or_task_that_does_not_exist_is_told() {
        assertEquals(2, run(new NlpCommand(), "eval", "category", folder.resolve("none.tsv").toString()));
        assertEquals(2, run(new NlpCommand(), "eval", "weather", "none.tsv"));
    }

    @Test
    void a_line_that_cannot_be_taken_is_told_with_its_place_and_the_others_count() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.tsv"), """
                \uFEFFAIR\tair pdam mati
                CUACA\tpanas sekali hari ini
                JALN\tjalan rusak
                jalan rusak lagi

                JALAN\t
                """);
        assertEquals(0, run(new NlpCommand(), "eval", "category", file.toString(), "--json"));
        assertEquals(1, JsonMapper.builder().build().readTree(out.toString()).get("n").asInt());
        String told = err.toString().replace(file.toString(), "texts.tsv");
        assertEquals("left out: texts.tsv:2: unknown label \"CUACA\", expected one of "
                + String.join(", ", Task.CATEGORY.labels()) + """

                left out: texts.tsv:3: unknown label "JALN"; did you mean "JALAN"?
                left out: texts.tsv:4: there is no tab between label and text
                left out: texts.tsv:6: there is no text behind the label
                """, told);
    }

    @Test
    void a_file_in_another_encoding_is_told() throws IOException {
        Path file = Files.write(folder.resolve("texts.tsv"), "label\ttext\nAIR\tcaf\u00E9\n".getBytes(
                StandardCharsets.ISO_8859_1));
        assertEquals(2, run(new NlpCommand(), "eval", "category", file.toString()));
        assertTrue(err.toString().contains("is not UTF-8"), err.toString());
    }

    @Test
    void too_few_lines_train_nothing() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.tsv"), FILE);
        assertEquals(2, run(new NlpCommand(), "train", "category", file.toString(), "--models", folder.toString()));
        assertTrue(err.toString().contains("has 3 lines"), err.toString());
    }

    @Test
    void a_model_that_is_not_better_is_not_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.tsv"), "label\ttext\n"
                + "status\tsurat saya sudah jadi belum\n".repeat(5));
        assertEquals(0, run(new NlpCommand(), "train", "intent", file.toString(), "--models", folder.toString()));
        assertTrue(out.toString().contains("the shipped model stays in use"), out.toString());
        assertEquals(List.of("texts.tsv"), List.of(Objects.requireNonNull(folder.toFile().list())));
    }

    @Test
    void a_model_that_knows_a_word_of_the_village_better_is_kept_and_used() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.tsv"), "label\ttext\n" + Stream.of("mau kertas wiramukti",
                "kertas wiramukti pak", "urus wiramukti bisa?", "wiramukti buat warung", "minta wiramukti ya")
                .map(text -> "request.SKU\t" + text + "\n").collect(Collectors.joining()));
        assertEquals(0, run(new NlpCommand(), "train", "intent", file.toString(), "--models", folder.toString()));
        assertTrue(out.toString().contains("better: kept"), out.toString());
        assertEquals(0, run(new NlpCommand(), "eval", "intent", file.toString(), "--models", folder.toString(),
                "--json"));
        assertTrue(out.toString().contains("\"accuracy\" : 1.0"), out.toString());
    }

    @Test
    void understand_tells_what_and_why() {
        assertEquals(0, run(new UnderstandCommand(), "jln rusak berlubang dpn mushola RT 03/02"));
        assertTrue(out.toString().contains("jln -> jalan"), out.toString());
        assertTrue(out.toString().contains("category    JALAN"), out.toString());
        assertTrue(out.toString().contains("because of"), out.toString());
        assertTrue(out.toString().contains("PLACE at 32  RT 03/02"), out.toString());
    }

    @Test
    void what_cannot_be_written_or_used_is_told_in_a_line_with_the_usage_of_the_command() throws IOException {
        String file = Files.writeString(folder.resolve("texts.tsv"), FILE).toString();
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("intents.bin"), "no model");
        assertRefused("there is no folder for " + folder.resolve("none/x.csv"), "eval", "category", file, "--csv",
                folder.resolve("none/x.csv").toString());
        assertRefused("there is no folder for " + folder.resolve("none/x.svg"), "eval", "category", file, "--svg",
                folder.resolve("none/x.svg").toString());
        assertRefused(broken + " is a folder", "eval", "category", file, "--svg", broken.toString());
        assertRefused("there is no folder " + folder.resolve("none"), "eval", "category", file, "--models", folder
                .resolve("none").toString());
        assertRefused(broken.resolve("intents.bin") + " is no model of this version (Not in GZIP format); train it "
                + "again or remove it", "eval", "category", file, "--models", broken.toString());
        assertRefused("--words takes a number from 0 on, 0 for all, found -3", "eval", "category", file, "--words",
                "-3");
        assertRefused(file + " is no folder", "train", "category", file, "--models", file);
        assertRefused("there is no folder for " + folder.resolve("none/c.tsv"), "corrections", folder.resolve(
                "none/c.tsv").toString());
    }

    private void assertRefused(String message, String... arguments) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(new NlpCommand(), arguments));
        List<String> lines = err.toString().lines().toList();
        assertEquals(message, lines.getFirst());
        assertTrue(lines.get(1).startsWith("Usage: nlp " + arguments[0] + " "), err.toString());
    }

    @Test
    void every_table_is_in_the_csv_and_the_curve_of_few_texts_does_not_go_back() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.tsv"), FILE);
        Path csv = folder.resolve("out.csv");
        Path svg = folder.resolve("out.svg");
        run(new NlpCommand(), "eval", "category", file.toString(), "--csv", csv.toString(), "--svg", svg.toString());
        List<String> tables = List.of(Files.readString(csv).split("\n\n"));
        assertTrue(tables.get(0).startsWith("measure,value\ntexts,3\naccuracy,0.6667\nmacro-F1,0.6667\nexpected "
                + "calibration error,0."), tables.get(0));
        assertTrue(tables.get(1).startsWith("label,texts,precision,recall,f1\nAIR,1,0.0000"), tables.get(1));
        assertEquals("label,taken for,texts\nAIR,LISTRIK,1\nJALAN,JALAN,1\nSEHAT,SEHAT,1", tables.get(2));
        assertEquals(List.of("coverage", "0.3333", "0.6667", "1.0000"), tables.get(3).lines().map(line -> line
                .substring(0, line.indexOf(','))).toList());
        String drawn = Files.readString(svg);
        assertTrue(drawn.contains("0.000 of 1; LISTRIK 1</text>"), drawn);
        assertEquals(3, drawn.lines().filter(line -> line.startsWith("<polyline")).findFirst().orElseThrow()
                .split("points=\"")[1].split(" ").length);
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
