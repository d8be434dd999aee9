package id.kentongan.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.flow.file.FlowGrammar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors complete by says what the readers say. */
class FlowSchemaTest {
    private static final List<String> NO_FLOWS = List.of("words.yaml", "notices.yaml", "catalogue.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String WRITTEN = FlowSchema.of(new FlowGrammar());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(WRITTEN);
    private static final String HEAD = "flow: poll\ntitle: Jajak\n";

    @Test
    void the_copy_for_editors_is_the_schema() throws IOException {
        assertEquals(WRITTEN, Files.readString(Path.of("flows/flow.schema.json")),
                "./kentongan flows schema > flows/flow.schema.json");
    }

    @Test
    void every_shipped_flow_is_one() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("flows"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).filter(path -> !NO_FLOWS
                    .contains(String.valueOf(path.getFileName()))).toList()) {
                assertEquals("", errors(Files.readString(file)), file.toString());
            }
        }
    }

    @Test
    void a_flow_with_every_word_of_the_schema_is_read_and_is_one() throws IOException {
        String everything = Files.readString(Path.of("src/test/resources/id/kentongan/author/everything.yaml"));
        assertEquals("", errors(everything));
        assertEquals(List.of(), faults("everything", everything));
        var unused = new ArrayList<String>();
        words(new ObjectMapper().readTree(WRITTEN), unused);
        unused.removeIf(word -> everything.contains(word + ":"));
        assertEquals(List.of(), unused, "no word of the schema that the file does not show to be read");
        for (String answer : new FlowGrammar().answers()) {
            assertTrue(everything.contains("answer: " + answer + " "), answer);
        }
    }

    private static void words(JsonNode node, List<String> words) {
        if (node.has("properties")) {
            node.get("properties").fieldNames().forEachRemaining(words::add);
        }
        node.forEach(child -> words(child, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps: { a: { sey: x } }", "steps: { a: { say: x, gu: a } }",
            "titel: x\nsteps: { a: { say: x } }",
            "steps: { a: { ask: Apaa, answer: nunber } }", "steps: { a: { say: x, ask: y } }", "steps: {}",
            "steps: { a: { say: { jv: x } } }", "steps: { a: { act: { do: reddy } } }",
            "silence: { keep: 7 }\nsteps: { a: { say: x } }",
            "steps: { a: { ask: Apaa, choices: { x: { lable: y } } } }", "steps: { a: { when: [ { if: b known } ] } }",
            "for: [camat]\nsteps: { a: { say: x } }", "languages: [xx]\nsteps: { a: { say: x } }",
            "mistakes: { limit: 3, then: kades }\nsteps: { a: { say: x } }", "steps: { a: { ticket: {} } }",
            "start: { wrods: [x] }\nsteps: { a: { say: x } }"})
    void what_the_readers_find_fault_with_the_schema_does_too(String wrong) throws IOException {
        assertFalse(faults("poll", HEAD + wrong + "\n").isEmpty(), "the readers");
        assertFalse(errors(HEAD + wrong + "\n").isEmpty(), "the schema");
    }

    private static String errors(String yaml) throws IOException {
        return SCHEMA.validate(YAML.readTree(yaml).toString(), InputFormat.JSON).stream().map(Object::toString).reduce(
                "",
                (one, other) -> one + other + "\n");
    }

    private static List<String> faults(String name, String yaml) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> list = Files.list(Path.of("flows"))) {
            for (Path file : list.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        files.put(name + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return FlowFolder.read(files).faults().stream().map(Object::toString).filter(fault -> fault.startsWith(name))
                .toList();
    }
}
