package id.kentongan.flow.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.yaml.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a flow's author is told with its place, what was expected, and the nearest right word. */
class FlowFolderTest {
    private static final String HEAD = "flow: poll\ntitle: Jajak\nstart: { words: [polling] }\nsteps:\n";

    private static SortedMap<String, byte[]> shipped() {
        var files = new TreeMap<String, byte[]>();
        try (var list = Files.list(Path.of("flows"))) {
            for (Path file : list.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private static List<String> faults(String name, String text) {
        var files = shipped();
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return FlowFolder.read(files).faults().stream().map(Fault::toString).toList();
    }

    static List<Arguments> wrong() {
        return List.of(
                Arguments.of("  a: { 1: hi }", "poll.yaml:5:6: a step needs one of say, ask, confirm, set, when, "
                        + "call, officer, ticket, act, register, subscribe, consent, announce, training, end"),
                Arguments.of("  a: { sey: hi }",
                        "poll.yaml:5:8: unknown word in a step \"sey\"; did you mean \"say\"?"),
                Arguments.of("  a: { say: hi, ask: there }",
                        "poll.yaml:5:6: a step does one thing, this one has say and ask"),
                Arguments.of("  a: { ask: Umurn, answer: nunber }",
                        "poll.yaml:5:28: expected text, person-name, number, decimal, money, time, yes-no, phone, nik, ticket-number, "
                                + "date, date.past, date.future, place.province, place.regency, place.district, place, "
                                + "location, photo, document, voice or anything, "
                                + "found \"nunber\"; did you mean \"number\"?"),
                Arguments.of("  a: { say: hi, go: ennd }\n  end: { end: true }",
                        "poll.yaml:5:21: there is no step \"ennd\"; did you mean \"end\"?"),
                Arguments.of("  a: { say: \"Halo {person.nama}\" }",
                        "poll.yaml:5:13: there is no placeholder \"person.nama\"; did you mean \"person.name\"?"),
                Arguments.of("  a: { say: \"Halo {nama\" }",
                        "poll.yaml:5:13: a placeholder is written {name} or {name|what stands there without it}"),
                Arguments.of("  a: { say: { jv: Sugeng } }",
                        "poll.yaml:5:13: missing language \"id\": every text is written in Indonesian first"),
                Arguments.of("  a: { say: { id: Halo, sn: Wilujeng } }",
                        "poll.yaml:5:25: unknown language \"sn\"; did you mean \"su\"?"),
                Arguments.of("  a: { say: { id: Halo } }\n  a: { say: Hai }",
                        "poll.yaml:6:3: \"a\" stands here a second time, first in line 5"));
    }

    static List<Arguments> wrongNames() {
        return List.of(Arguments.of("  a: { call: complain }",
                "poll.yaml:5:14: there is no flow \"complain\"; did you mean \"complaint\"?"),
                Arguments.of("  a: { ticket: { service: SKTN } }",
                        "poll.yaml:5:27: there is no service \"SKTN\"; did you mean \"SKTM\"?"),
                Arguments.of("  a: { ticket: { } }",
                        "poll.yaml:5:16: a ticket is either for a \"service\" (its code) or a \"complaint\" (such as "
                                + "\"{category}\")"),
                Arguments.of("  a: { say: hi, if: person.village knwon }",
                        "poll.yaml:5:21: expected a condition such as \"person.village known\", \"category is BENCANA\", "
                                + "\"category is not BENCANA, LINDUNG\", \"topics has farming\" or \"quota > 30\", found \"person.village knwon\""),
                Arguments.of(
                        "  a: { ask: Yang manaa, choices: { x: { label: Satu }, y: { label: Dua, words: [satu] } } }",
                        "poll.yaml:5:34: \"satu\" stands for two choices, \"x\" and \"y\""),
                Arguments.of("  a: { ask: Yang manaa, choices: { x: { lable: Satu } } }",
                        "poll.yaml:5:41: unknown word in a choice \"lable\"; did you mean \"label\"?"),
                Arguments.of("  a: { confirm: Benarr, fix: [b] }\n  c: { ask: Siapaa }",
                        "poll.yaml:5:31: there is no step with an answer \"b\"; did you mean \"c\"?"),
                Arguments.of("  a: { act: { do: reddy, number: \"1\" } }",
                        "poll.yaml:5:19: expected status, answer, ready, done, reject, category, why, close or reopen, found \"reddy\"; "
                                + "did you mean \"ready\"?"),
                Arguments.of("  a: { ask: Siapaa, save: person.nama }",
                        "poll.yaml:5:27: expected person.name or person.village, found \"person.nama\"; did you mean "
                                + "\"person.name\"?"),
                Arguments.of("  a: { ask: Siapaa }\n  b: { training: { title: x, text: y, quota: \"{a}\" } }",
                        "poll.yaml:6:46: the quota needs a number, \"a\" is none"),
                Arguments.of("  A b: { say: hi }",
                        "poll.yaml:5:3: a step's name is small letters, digits and dashes, found \"A b\""),
                Arguments.of("  {}", "poll.yaml:5:3: a flow needs at least one step"),
                Arguments.of("  a: hi", "poll.yaml:5:6: expected a step such as { say: … }, found the text \"hi\""),
                Arguments.of("  a: { ask: Siapa?, go: b }",
                        "poll.yaml:5:18: a comma is missing here, or quotes: a text with ? : , or braces needs quotes"),
                Arguments.of("  a: { when: [ { if: a is x } ] }", "poll.yaml:5:16: missing word in a case \"go\"",
                        "poll.yaml:5:22: there is no placeholder \"a\""));
    }

    @ParameterizedTest
    @MethodSource({"wrong", "wrongNames"})
    void a_fault_is_told(org.junit.jupiter.params.aggregator.ArgumentsAccessor arguments) {
        List<String> found = faults("poll.yaml", HEAD + arguments.getString(0) + "\n");
        for (int i = 1; i < arguments.size(); i++) {
            String expected = arguments.getString(i);
            assertTrue(found.stream().anyMatch(fault -> fault.startsWith(expected)),
                    () -> "expected " + expected + "\nfound " + String.join("\n      ", found));
        }
    }

    @Test
    void all_faults_of_all_files_come_at_once() {
        var files = shipped();
        files.put("poll.yaml", "flow: pol\ntitel: x\nsilence: { remind: [2], keep: 7 d }\nsteps: { a: { say: x } }\n"
                .getBytes(StandardCharsets.UTF_8));
        files.put("other.yaml", "flow: other\n".getBytes(StandardCharsets.UTF_8));
        files.remove("notices.yaml");
        assertEquals(List.of("notices.yaml: there is no such file",
                "other.yaml:1:1: missing word in a flow \"steps\"", "other.yaml:1:1: missing word in a flow \"title\"",
                "poll.yaml:1:7: the flow in poll.yaml is named \"poll\"",
                "poll.yaml:2:1: unknown word in a flow \"titel\"; did you mean \"title\"?",
                "poll.yaml:3:21: expected a length of time such as 500 ms, 30 s, 5 min, 2 h or 7 d, found \"2\""),
                FlowFolder.read(files).faults().stream().map(Fault::toString).toList());
    }

    @Test
    void a_text_of_the_engine_that_is_missing_or_misspelt_is_a_fault() {
        String words = new String(shipped().get("words.yaml"), StandardCharsets.UTF_8);
        List<String> found = faults("words.yaml",
                words.replace("  reminder:", "  remindr:").replace("nik-day:", "nik-dai:")
                        .replace("flow: menu", "flow: manu").replace("{length}", "{lenght}"));
        assertTrue(found.stream()
                .anyMatch(fault -> fault.endsWith("unknown text \"remindr\"; did you mean \"reminder\"?")));
        assertTrue(found.stream().anyMatch(fault -> fault.endsWith("there is no flow \"manu\"")));
        assertTrue(found.stream().anyMatch(
                fault -> fault.endsWith("there is no placeholder \"lenght\"; did you mean \"length\"?")));
    }

    @Test
    void the_words_of_two_flows_must_differ() {
        assertEquals(List.of("poll.yaml:3:18: \"Lapor\" already begins the flow \"complaint\"",
                "poll.yaml:3:25: \"menu\" means something at any time and cannot begin a flow"),
                faults("poll.yaml", HEAD.replace("polling", "Lapor, menu") + "  a: { say: x }\n"));
    }

    @Test
    void a_folder_that_is_not_there_is_a_fault(@TempDir Path folder) {
        List<Fault> found = FlowFolder.read(folder.resolve("none")).faults();
        assertTrue(found.stream().anyMatch(fault -> fault.message().equals("cannot be read (NoSuchFileException)")));
    }
}
