package id.kentongan.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void a_model_that_is_not_better_is_not_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.tsv"), FILE);
        assertEquals(0, run(new NlpCommand(), "train", "category", file.toString(), "--models", folder.toString()));
        assertTrue(out.toString().contains("the shipped model stays in use"), out.toString());
        assertFalse(Files.exists(folder.resolve("categories.bin")));
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
        return new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
