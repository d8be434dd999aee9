package id.kentongan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.flow.file.FlowFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof before publishing: each kind of defect in a small flow, and beside it the twin that is fine. */
class FlowProofTest {
    private static final String HEAD = "flow: poll\ntitle: Jajak\nstart: { words: [polling] }\n";

    private static List<String> problems(String flow) {
        return problems(flow, "flow: polls\ntitle: Jajak\nsteps: { a: { say: Halo } }\n");
    }

    private static List<String> problems(String flow, String other) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> list = Files.list(Path.of("flows"))) {
            for (Path file : list.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put("poll.yaml", flow.getBytes(StandardCharsets.UTF_8));
        files.put("polls.yaml", other.getBytes(StandardCharsets.UTF_8));
        return FlowProof.of(FlowFolder.read(files)).faults().stream()
                .filter(fault -> fault.file().equals("poll.yaml")).map(Object::toString).toList();
    }

    static List<Arguments> ways() {
        return List.of(
                Arguments.of("never reached", "  a: { say: Satu, go: c }\n  b: { say: Dua }\n  c: { say: Tiga }\n",
                        "  a: { say: Satu }\n  b: { say: Dua }\n  c: { say: Tiga }\n",
                        "poll.yaml:6:3: b: is never reached"),
                Arguments.of("never reached by any answer", """
                          a: { ask: "Ya?", answer: yes-no }
                          b: { say: Ya, if: [a is yes, a is no] }
                          c: { say: Tiga }
                        """, """
                          a: { ask: "Ya?", answer: yes-no }
                          b: { say: Ya, if: a is yes }
                          c: { say: Tiga }
                        """, ""),
                Arguments.of("no end", "  a: { ask: \"Apa?\" }\n  b: { ask: \"Lagi?\", go: a }\n",
                        """
                          a: { ask: "Apa?" }
                          b: { ask: "Lagi?", answer: yes-no }
                          c: { when: [ { if: b is yes, go: a } ] }
                        """,
                        "poll.yaml:5:3: a: no way leads from here to an end"),
                Arguments.of("a silent circle", "  a: { say: Satu }\n  b: { set: { x: y }, go: a }\n",
                        "  a: { say: Satu }\n  b: { ask: \"Apa?\" }\n  c: { when: [ { if: b is x, go: a } ] }\n",
                        "poll.yaml:5:3: a: no way leads from here to an end"),
                Arguments.of("a circle beside an end", """
                          a: { ask: "Ya?", answer: yes-no }
                          b: { say: Satu }
                          c: { when: [ { if: a is yes, go: b } ] }
                        """, """
                          a: { ask: "Ya?", answer: yes-no }
                          b: { say: Satu }
                          c: { when: [ { if: a is yes, go: a } ] }
                        """, "goes round in a circle without a question"));
    }

    static List<Arguments> choices() {
        return List.of(
                Arguments.of("a choice like another", choose("padi: { label: Padi }, pati: { label: Pati }"),
                        choose("padi: { label: Padi }, jagung: { label: Jagung }"),
                        "\"padi\" of the choice \"padi\" is a typo away from \"pati\" of the choice \"pati\""),
                Arguments.of("a choice like a global word", choose("a: { label: Menuu }, b: { label: Ladang }"),
                        choose("a: { label: Sawah }, b: { label: Ladang }"),
                        "\"menuu\" of the choice \"a\" is a typo away from \"menu\", which means menu at any time"),
                Arguments.of("a choice like a number", choose("x: { label: Sawah }, y: { label: Dua }"),
                        choose("x: { label: Sawah }, y: { label: Dua kali }"),
                        "\"dua\" of the choice \"y\" is read as the number of a choice"));
    }

    static List<Arguments> values() {
        return List.of(
                Arguments.of("a value not set on some way", """
                          a: { ask: "Ya?", answer: yes-no }
                          b: { ask: "Nama?", if: a is yes }
                          c: { say: "Halo {b}" }
                        """, """
                          a: { ask: "Ya?", answer: yes-no }
                          b: { ask: "Nama?", if: a is yes }
                          c: { say: "Halo {b|Bapak/Ibu}" }
                        """, "poll.yaml:7:3: c: {b} may not be known here"),
                Arguments.of("a value that a condition does not promise", """
                          b: { ask: "Nama?", optional: true }
                          c: { say: "Halo {b}" }
                        """, """
                          b: { ask: "Nama?", optional: true }
                          c: { say: "Halo {b}", if: b known }
                        """, "poll.yaml:6:3: c: {b} may not be known here"),
                Arguments.of("a ticket without a village", "  a: { ticket: { complaint: LAINNYA } }\n", """
                          a: { ask: "Desa?", answer: place, save: person.village, unless: person.village known }
                          b: { ticket: { complaint: LAINNYA } }
                        """, "a ticket needs the village"),
                Arguments.of("a category that is none", """
                          a: { ask: "Desa?", answer: place }
                          b: { ticket: { complaint: APA } }
                        """, """
                          a: { ask: "Desa?", answer: place }
                          b: { ticket: { complaint: AIR } }
                        """, "there is no category \"APA\" in the catalogue"));
    }

    static List<Arguments> texts() {
        return List.of(
                Arguments.of("too many SMS", "  a: { say: \"" + "kampung ".repeat(40) + "\" }\n",
                        "  a: { say: \"" + "kampung ".repeat(38) + "\" }\n", "may take 3 SMS (id), at most 2"),
                Arguments.of("together too many SMS",
                        "  a: { say: \"" + "kampung ".repeat(30) + "\" }\n  b: { ask: \"" + "dusun ".repeat(20)
                                + "\" }\n",
                        "  a: { say: \"" + "kampung ".repeat(20) + "\" }\n  b: { ask: \"" + "dusun ".repeat(20)
                                + "\" }\n",
                        "poll.yaml:6:3: b: may take 3 SMS (id)"),
                Arguments.of("a dear character", "  a: { say: \"Halo ☺\" }\n", "  a: { say: \"Halo – …\" }\n",
                        "poll.yaml:5:3: a: \"☺\" (id) makes an SMS hold 70 characters"),
                Arguments.of("a long button", choose("x: { label: Sawah dan ladang kami }, y: { label: Kebun }"),
                        choose("x: { label: Sawah dan ladang }, y: { label: Kebun }"),
                        "has 21 characters, a button on WhatsApp takes 20"),
                Arguments.of("too many rows", choose(many(11)), choose(many(10)),
                        "offers 11 choices, a list on WhatsApp takes 10"),
                Arguments.of("a language that is not complete",
                        "  a: { say: { id: Halo, jv: Sugeng } }\n  b: { say: Dua }\nlanguages: [jv]\n",
                        "  a: { say: { id: Halo, jv: Sugeng } }\n  b: { say: { id: Dua, jv: Loro } }\nlanguages: [jv]\n",
                        "poll.yaml:6:3: b: a text is missing in jv"),
                Arguments.of("a turn without end", says(101), says(20), "more than 100 steps follow each other"));
    }

    private static String choose(String choices) {
        return "  a: { ask: \"Yang mana?\", choices: { " + choices + " } }\n";
    }

    private static String many(int count) {
        var choices = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String letter = String.valueOf((char) ('a' + i));
            choices.append(i == 0 ? "" : ", ").append(letter).append(": { label: ").append(letter.repeat(3)).append(
                    " }");
        }
        return choices.toString();
    }

    private static String says(int count) {
        var steps = new StringBuilder();
        for (int i = 0; i < count; i++) {
            steps.append("  s").append(i).append(": { say: x }\n");
        }
        return steps.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ways", "choices", "values", "texts"})
    void a_defect_is_found_and_its_twin_is_fine(String name, String wrong, String fine, String problem) {
        List<String> found = problems(HEAD.replace("title: Jajak", wrong.contains("languages: [jv]")
                ? "title: { id: Jajak, jv: Jajak }"
                : "title: Jajak") + "steps:\n" + wrong);
        if (!problem.isEmpty()) {
            assertTrue(found.stream().anyMatch(one -> one.contains(problem)), () -> problem + "\n" + String.join("\n",
                    found));
        } else {
            assertTrue(!found.isEmpty(), name);
        }
        assertEquals(List.of(), problems(HEAD.replace("title: Jajak", fine.contains("languages: [jv]")
                ? "title: { id: Jajak, jv: Jajak }"
                : "title: Jajak") + "steps:\n" + fine), name);
    }

    @Test
    void the_shipped_flows_pass_in_less_than_two_seconds_in_a_process_that_has_begun() {
        FlowProof.of(FlowFolder.read(Path.of("flows")));
        long begun = System.nanoTime();
        FlowProof proof = FlowProof.of(FlowFolder.read(Path.of("flows")));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertEquals("", proof.report());
        assertTrue(took.toMillis() < 2_000, took::toString);
    }

    @Test
    void a_flow_with_more_ways_than_can_be_explored_is_told_in_time() {
        var steps = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            steps.append("  q").append(i).append(": { ask: \"Ya?\", answer: yes-no }\n");
        }
        for (int i = 0; i < 24; i++) {
            steps.append("  s").append(i).append(": { say: x, if: q").append(i).append(" is yes }\n");
        }
        assertTrue(problems(HEAD + "steps:\n" + steps).getFirst().contains("more ways than can be explored"));
    }

    @Test
    void a_flow_that_calls_itself_needs_a_confirmation_in_between() {
        String circle = "goes round in a circle without a question";
        String back = "flow: polls\ntitle: Jajak\nsteps: { a: { call: poll } }\n";
        String calls = HEAD + "steps:\n  a: { call: %s }\n";
        assertEquals(List.of("poll.yaml:5:3: a: " + circle), problems(calls.formatted("poll")));
        assertEquals(List.of("poll.yaml:5:3: a: " + circle), problems(calls.formatted("polls"), back));
        assertEquals(List.of(), problems(calls.formatted("polls")));
        assertTrue(problems(HEAD + "steps:\n  a: { ask: \"Apa?\" }\n  b: { call: poll }\n").toString().contains(circle),
                "what was answered is not asked again");
        assertEquals(List.of(), problems(HEAD + "steps:\n  a: { confirm: \"Lagi?\" }\n  b: { call: poll }\n"));
    }

    @Test
    void faults_of_reading_and_of_the_check_come_at_once_from_all_flows() {
        String unreached = "  a: { say: Satu, go: c }\n  b: { say: Dua }\n  c: { say: Tiga }\n";
        String never = "poll.yaml:6:3: b: is never reached";
        assertEquals(List.of(never), problems(HEAD + "steps:\n" + unreached,
                "flow: polls\ntitle: Jajak\nsteps: { a: { say: \"Halo }\n"), "another's quote is open");
        assertEquals(List.of(never), problems(HEAD + "steps:\n" + unreached,
                "flow: polls\ntitle: Jajak\nsteps: { a: { sey: Halo } }\n"), "another's word is wrong");
        assertEquals(List.of("poll.yaml:3:18: there is no meaning \"x\"", never), problems(HEAD.replace(
                "words: [polling]", "intent: x") + "steps:\n" + unreached), "its own start is wrong");
        assertEquals(List.of("poll.yaml:5:9: unknown word in a step \"sey\"; did you mean \"say\"?"), problems(HEAD
                + "steps:\n" + unreached.replace("say: Satu", " sey: Satu")), "of wrong steps only what is certain");
    }

    @Test
    void what_a_faulty_flow_would_tell_is_not_missed_in_those_that_it_calls() {
        String called = HEAD + "steps:\n  c: { say: \"Halo {name}\" }\n";
        String calling = "flow: polls\ntitle: Jajak\nsteps:\n  name: { ask: Siapa }\n  b: { call: poll }\n";
        assertEquals(List.of(), problems(called, calling));
        assertEquals(List.of(), problems(called, calling.replace("ask: Siapa }", "ask: \"Siapa }")));
        assertEquals(List.of(), problems(called, calling.replace("ask: Siapa", "ask: Siapa, answer: zzzzzz")));
        assertEquals(List.of(), problems(calling.replace("polls", "poll").replace("call: poll", "call: polls"),
                "flow: polls\ntitle: Jajak\nsteps: { c: { say: \"Halo {name} } }\n"));
    }

    @Test
    void a_flow_far_too_long_is_told_in_one_line() {
        assertEquals(List.of("poll.yaml:105:3: s100: more than 100 steps follow each other without a question"),
                problems(HEAD + "steps:\n" + says(1_000)));
        assertEquals(1, problems(HEAD + "steps:\n" + says(10_000)).size());
    }
}
