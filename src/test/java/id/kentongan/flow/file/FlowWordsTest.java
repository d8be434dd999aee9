package id.kentongan.flow.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.yaml.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author writes that can mean nothing is a fault, told once and without others that only follow from it. */
class FlowWordsTest {
    private static final String HEAD = "flow: poll\ntitle: Jajak\nstart: { words: [polling] }\nsteps:\n";

    private static List<String> faults(Map<String, String> written) {
        var files = new TreeMap<String, byte[]>();
        try (var list = Files.list(Path.of("flows"))) {
            for (Path file : list.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return FlowFolder.read(files).faults().stream().map(Fault::toString).toList();
    }

    static List<Arguments> starts() {
        return List.of(
                Arguments.of(start("intent: request.SKTMM"), start("intent: request.SKTM"), List.of(
                        "poll.yaml:3:18: there is no meaning \"request.SKTMM\"; did you mean \"request.SKTM\"?")),
                Arguments.of(start("words: [sktn]"), start("words: [jajak]"), List.of(
                        "poll.yaml:3:18: \"sktn\" is a typo away from \"sktm\", which begins the flow \"sktm\": expected "
                                + "a word further from it",
                        "sktm.yaml:5:11: \"sktm\" is a typo away from \"sktn\", which "
                                + "begins the flow \"poll\": expected a word further from it")),
                Arguments.of(start("words: [suratt domisil]"), start("words: [surat jajak]"), List.of(
                        "poll.yaml:3:18: \"suratt domisil\" is a typo away from \"surat domisili\", which begins the flow "
                                + "\"skd\": expected a word further from it",
                        "skd.yaml:5:26: \"surat domisili\" is a typo away from \"suratt domisil\", which begins the flow "
                                + "\"poll\": expected a word further from it")),
                Arguments.of(start("form: \"LAPORR # a\""), start("form: \"JAJAK # a\""), List.of(
                        "complaint.yaml:7:11: \"lapor\" is a typo away from \"laporr\", which begins the flow \"poll\": "
                                + "expected a word further from it",
                        "poll.yaml:3:16: \"laporr\" is a typo away from \"lapor\", which begins the flow \"complaint\": "
                                + "expected a word further from it")),
                Arguments.of(start("words: [umumkann]").replace("title", "for: [kader]\ntitle"),
                        start("words: [umumkann]").replace("title", "for: [officer]\ntitle"), List.of(
                                "announce.yaml:6:11: \"umumkan\" is a typo away from \"umumkann\", which begins the flow "
                                        + "\"poll\": expected a word further from it",
                                "poll.yaml:4:18: \"umumkann\" is a typo away from \"umumkan\", which begins the flow "
                                        + "\"announce\": expected a word further from it")),
                Arguments.of(start("wrods: [jajak]"), start("words: [jajak]"), List.of(
                        "poll.yaml:3:10: unknown word in a start \"wrods\"; did you mean \"words\"?")));
    }

    private static String start(String start) {
        return "flow: poll\ntitle: Jajak\nstart: { " + start + " }\nsteps: { a: { ask: Apaa } }\n";
    }

    static List<Arguments> values() {
        return List.of(
                steps("  a: { ask: x, answer: number, least: 10, most: 5 }",
                        "  a: { ask: x, answer: number, least: 5, most: 10 }",
                        "5:49: no answer lies between \"least\" 10 and \"most\" 5: expected 10 or more"),
                steps("  a: { ask: x, answer: money, least: 10, most: 5 }", "  a: { ask: x, answer: money, least: 10 }",
                        "5:48: no answer lies between \"least\" 10 and \"most\" 5: expected 10 or more"),
                steps("  a: { ask: x, most: 0 }", "  a: { ask: x, most: 1 }",
                        "5:22: expected a whole number from 1 to 999999999, found \"0\""),
                steps("  a: { ask: \"\" }", "  a: { ask: x }", "5:13: expected a text here, found nothing"),
                steps("  a: { say: \" \" }", "  a: { say: x }", "5:13: expected a text here, found nothing"),
                steps("  a: { say: { id: x, jv: \"\" } }", "  a: { say: { id: x, jv: y } }",
                        "5:26: expected a text here, found nothing"),
                steps("  a: { ask: x, choices: { b: { label: \"\" } } }",
                        "  a: { ask: x, choices: { b: { label: B } } }",
                        "5:39: expected a text here, found nothing"),
                steps("  a:\n    say:", "  a:\n    say: x", "6:5: expected something after \"say:\", found nothing"));
    }

    static List<Arguments> conditions() {
        String number = "  a: { ask: x, answer: number, least: 2, most: 9 }\n  b: { say: y, if: %s }";
        String choice = "  a: { ask: x, choices: { padi: { label: P }, jagung: { label: J } } }\n  b: { say: y, if: %s }";
        return List.of(
                steps(number.formatted("a is dua"), number.formatted("a is 2"),
                        "6:20: \"dua\" is never the answer there: \"a\" is a number, kept as 25"),
                steps(number.formatted("a is not dua"), number.formatted("a is not 2"),
                        "6:20: \"dua\" is never the answer there: \"a\" is a number, kept as 25"),
                steps(number.formatted("a is 10"), number.formatted("a is 9"),
                        "6:20: \"10\" is never the answer there: \"a\" lies between 2 and 9"),
                steps(number.formatted("a > 9"), number.formatted("a >= 9"),
                        "6:20: \"a > 9\" never holds: \"a\" lies between 2 and 9"),
                steps(number.formatted("a < 2"), number.formatted("a <= 2"),
                        "6:20: \"a < 2\" never holds: \"a\" lies between 2 and 9"),
                steps(number.replace("number, least: 2, most: 9", "date").formatted("a is besok"),
                        number.replace("number, least: 2, most: 9", "date").formatted("a is 2026-08-17"),
                        "6:20: \"besok\" is never the answer there: \"a\" is a date, kept as 2026-08-17"),
                steps(choice.formatted("a is pady"), choice.formatted("a is padi"),
                        "6:20: \"pady\" is never the answer there, only padi, jagung; did you mean \"padi\"?"),
                steps(choice.formatted("person.consent is maybe"), choice.formatted("person.consent is yes"),
                        "6:20: \"maybe\" is never the answer there, only yes, no"),
                steps("  a: { call: consent }\n  b: { say: y, if: consent is setuju }",
                        "  a: { call: consent }\n  b: { say: y, if: person.consent is yes }"));
    }

    static List<Arguments> follow() {
        return List.of(
                steps("  name: { akk: x, sav: person.name }\n  b: { say: \"{name}\" }",
                        "  name: { ask: x, save: person.name }\n  b: { say: \"{name}\" }",
                        "5:11: unknown word in a step \"akk\"; did you mean \"ask\"?",
                        "5:19: unknown word in a step \"sav\"; did you mean \"save\"?"),
                steps("  name: { sav: person.name, akk: x }", "  name: { save: person.name, ask: x }",
                        "5:11: unknown word in a step \"sav\"; did you mean \"save\"?",
                        "5:29: unknown word in a step \"akk\"; did you mean \"ask\"?"),
                steps("  a: { ask: x, answr: number, least: 1 }\n  b: { say: y, if: a > 1 }",
                        "  a: { ask: x, answer: number, least: 1 }\n  b: { say: y, if: a > 1 }",
                        "5:16: unknown word in a step \"answr\"; did you mean \"answer\"?"),
                steps("  a: { ask: x, answer: zzzzzz, least: 1, save: person.name }\n  b: { say: \"{a}\", go: a }",
                        "  a: { ask: x, answer: number, least: 1, save: person.name }\n  b: { say: \"{a}\", go: a }"),
                steps("  a: { do: x, go: c }\n  b: { confirm: \"{a}\", fix: [a] }\n  c: { say: x }",
                        "  a: { ask: x, go: c }\n  b: { confirm: \"{a}\", fix: [a] }\n  c: { say: x }"));
    }

    private static Arguments steps(String wrong, String fine, String... expected) {
        List<String> told = java.util.Arrays.stream(expected).map(one -> "poll.yaml:" + one).toList();
        return Arguments.of(HEAD + wrong + "\n", HEAD + fine + "\n", told);
    }

    @ParameterizedTest
    @MethodSource({"starts", "values", "conditions", "follow"})
    void it_is_told_and_its_twin_is_fine(String wrong, String fine, List<String> expected) {
        List<String> found = faults(Map.of("poll.yaml", wrong));
        if (expected.isEmpty()) {
            assertTrue(!found.isEmpty() && found.stream().allMatch(one -> one.startsWith("poll.yaml:5:")
                    || one.startsWith("poll.yaml:6:20:")), found::toString);
        } else {
            assertEquals(expected, found);
        }
        assertEquals(List.of(), faults(Map.of("poll.yaml", fine)));
    }

    @Test
    void a_flow_of_ten_thousand_steps_is_told_in_one_line() {
        String wrong = HEAD + "  s%d: { sey: \"Langkah\" }\n".repeat(10_000);
        assertEquals(
                List.of("poll.yaml:5:3: has 10000 steps, at most 1000 are read: split it into flows that call each "
                        + "other"),
                faults(Map.of("poll.yaml", numbered(wrong))));
        assertEquals(List.of(),
                faults(Map.of("poll.yaml", numbered(HEAD + "  s%d: { ask: \"Langkah\" }\n".repeat(1_000)))));
    }

    private static String numbered(String text) {
        var numbered = new StringBuilder();
        int number = 0;
        for (String line : text.split("\n")) {
            numbered.append(line.replace("%d", String.valueOf(number++))).append('\n');
        }
        return numbered.toString();
    }

    @Test
    void a_flow_that_cannot_be_read_makes_no_faults_in_those_around_it() {
        String broken = """
                flow: complaint
                title: x
                steps:
                  description: { sey: x }
                  category: { ask: "Apa }
                  where: { ask: "Mana?" }
                """;
        assertEquals(List.of("complaint.yaml:4:18: unknown word in a step \"sey\"; did you mean \"say\"?",
                "complaint.yaml:5:20: this quote (\") is not closed in its line, only in line 6: put another one at the end "
                        + "of the text"),
                faults(Map.of("complaint.yaml", broken)));
        assertEquals(List.of("catalogue.yaml:1:1: a text that begins with @ needs quotes around it", "poll.yaml:5:8: "
                + "unknown word in a step \"sey\"; did you mean \"say\"?"), faults(
                        Map.of("catalogue.yaml", "@\n",
                                "poll.yaml", HEAD + "  a: { sey: x }\n")));
    }
}
