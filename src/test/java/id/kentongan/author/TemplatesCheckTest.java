package id.kentongan.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.flow.file.FlowFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The approved templates are checked against what the flows send. */
class TemplatesCheckTest {
    private static final String GOOD = """
            ticket.answered:
              id: { template: ticket_answered, variables: [number, officer, words] }
              jv: { template: ticket_answered, variables: [number, officer, words] }
              su: { template: ticket_answered, variables: [number, officer, words] }
              en: { template: ticket_answered, variables: [number, officer, words] }
            """;

    @TempDir
    private Path folder = Path.of(".");
    private Path templates = Path.of(".");
    private Path flows = Path.of(".");

    @BeforeEach
    void copyFlows() throws IOException {
        templates = folder.resolve("templates.yaml");
        flows = Files.createDirectory(folder.resolve("flows"));
        try (Stream<Path> files = Files.list(Path.of("flows"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, flows.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    private static List<String> run(String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(new FlowsCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        int code = line.execute(arguments);
        return Stream.concat(out.toString().lines(), Stream.of(String.valueOf(code))).toList();
    }

    private List<String> check(String written) throws IOException {
        Files.writeString(templates, written);
        return run("check", "--templates", templates.toString(), flows.toString());
    }

    static List<Arguments> wrong() {
        return List.of(Arguments.of("ticket.answered:", "ticket.anwsered:",
                "1:1: there is no notice \"ticket.anwsered\"; did you mean \"ticket.answered\"?"),
                Arguments.of("officer, words] }\n  jv", "officer, word] }\n  jv",
                        "2:3: ticket.answered (id): the notice has no value \"word\"; did you mean \"words\"?"),
                Arguments.of("officer, words] }\n  su", "words] }\n  su",
                        "3:3: ticket.answered (jv): the template has 2 variables, the notice 3: expected also officer"),
                Arguments.of("  en: ", "  id2: ", "1:1: ticket.answered: a template is missing in en"),
                Arguments.of("  en: ", "  ms: ",
                        "5:3: ticket.answered: nobody is offered the language \"ms\", expected "
                                + "one of en, id, jv, su"),
                Arguments.of("  en: { template: ", "  en: { templat: ",
                        "5:9: unknown setting \"templat\"; did you mean \"template\"?"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_does_not_fit_is_a_fault_and_what_fits_is_none(String right, String wrong, String expected)
            throws IOException {
        String broken = GOOD.replace(right, wrong);
        assertFalse(broken.equals(GOOD));
        List<String> found = check(broken);
        assertTrue(found.contains(templates + ":" + expected), () -> String.join("\n", found));
        assertEquals("65", found.getLast());
        assertEquals("0", check(GOOD).getLast());
    }

    @Test
    void what_has_no_template_is_a_warning_but_not_what_is_answered_at_once() throws IOException {
        List<String> found = check(GOOD);
        String warning = found.stream().filter(line -> line.startsWith("warning: ")).findFirst().orElseThrow();
        assertTrue(warning.startsWith(
                "warning: without a template, and so by SMS outside of WhatsApp's 24 hours: announcement, "), warning);
        assertTrue(warning.contains(" ticket.escalated,") && !warning.contains(" ticket.answered,"), warning);
        assertFalse(warning.contains("ticket.status") || warning.contains("failure."), warning);
        assertTrue(
                check("announcement: { id: { content-sid: HX00000000000000000000000000000000, variables: [text] } }\n")
                        .getFirst().endsWith(":1:1: announcement: a template is missing in en, jv, su"));
        Path sktm = flows.resolve("sktm.yaml");
        Files.writeString(sktm, Files.readString(sktm).replaceFirst("remind: \\[.*?\\]", "remind: [30 h]"));
        assertTrue(check(GOOD).contains(
                "warning: sktm.yaml: reminders later than 24 hours go by SMS, there is no template for them"));
    }

    @Test
    void the_settings_name_the_templates() throws IOException {
        Files.writeString(templates, GOOD.replace("words]", "word]"));
        Path config = Files.writeString(folder.resolve("kentongan.yaml"), """
                flows: ./flows
                meta:
                  - name: meta
                    templates: ./templates.yaml
                """);
        for (String command : List.of("check", "publish")) {
            List<String> found = run(command, "--config", config.toString(), flows.toString());
            assertTrue(found.contains("./templates.yaml:2:3: ticket.answered (id): the notice has no value \"word\"; "
                    + "did you mean \"words\"?"), () -> command + "\n" + String.join("\n", found));
            assertEquals("65", found.getLast());
        }
        assertFalse(Files.exists(flows.resolve(FlowFolder.PUBLISHED)));
        assertEquals("0", run("check", flows.toString()).getLast(), "these flows are not those of any settings here");
        Files.writeString(config, "meta: [\n");
        assertEquals("78", run("check", "--config", config.toString(), flows.toString()).getLast());
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        List<String> found = run("check", "--templates", folder.resolve("none.yaml").toString(), flows.toString());
        assertTrue(found.getFirst().endsWith("none.yaml: there is no such file"), found::toString);
    }
}
