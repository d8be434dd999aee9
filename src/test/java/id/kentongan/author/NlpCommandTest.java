package id.kentongan.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
                .map(text -> "request.SKU\t" + text + "\n").collect(Collectors.joining()).repeat(2));
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

    private int run(Object command, String... arguments) {
        return new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
