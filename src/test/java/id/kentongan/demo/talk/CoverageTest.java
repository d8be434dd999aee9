package id.kentongan.demo.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.talk.Coverage.Kind;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Step;
import id.kentongan.flow.Steps;
import id.kentongan.flow.Task;
import id.kentongan.flow.Text;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.message.Medium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    @TempDir
    private Path folder;

    private final Coverage coverage = new Coverage();
    private Flow flow = new Flow("", "", Text.NONE, Set.of(), Set.of(), Map.of(),
            new Flow.Start(List.of(), List.of(), List.of(), "", "", "", ""),
            new Flow.Patience(List.of(), Duration.ZERO, 1, false), new Steps(List.of()));

    @BeforeEach
    void read_a_small_flow() throws IOException {
        Files.writeString(folder.resolve("panen.yaml"), """
                flow: panen
                title: Panen
                languages: [id, jv]
                start: { words: [panen] }
                steps:
                  crop:
                    ask: { id: "Panen apa?", jv: "Panen napa?", sms: { id: "Apa?" } }
                    choices: { padi: { label: { id: Padi, jv: Pari } }, jagung: { label: { id: Jagung, jv: Jagung } } }
                  which: { when: [ { if: crop is padi, go: thanks }, { else: again } ] }
                  thanks: { say: { id: "Terima kasih.", jv: "Matur nuwun." }, go: done }
                  again: { say: { id: "Terima kasih.", jv: "Matur nuwun." } }
                  done: { end: true }
                """);
        for (String name : List.of("words.yaml", "notices.yaml", "catalogue.yaml")) {
            Files.copy(Path.of("flows").resolve(name), folder.resolve(name));
        }
        Flows flows = FlowFolder.read(folder).flows();
        coverage.speaks(flows);
        flow = flows.flow("panen").orElseThrow();
    }

    private Step step(String name) {
        return flow.step(name).orElseThrow();
    }

    private Text said(String step) {
        return Texts.of(step(step)).getOrDefault("", Text.NONE);
    }

    private List<String> missing(Kind kind) {
        return coverage.missing().stream().filter(item -> item.flow().equals("panen") && item.kind() == kind).map(
                Coverage.Item::name).toList();
    }

    @Test
    void before_anything_runs_everything_is_missing() {
        assertEquals(List.of("crop", "which", "thanks", "again", "done"), missing(Kind.STEPS));
        assertEquals(List.of("crop: padi", "crop: jagung", "which: case 1, to thanks", "which: case 2, to again"),
                missing(Kind.CHOICES));
        assertEquals(List.of("id", "jv"), missing(Kind.LANGUAGES));
        assertEquals(List.of("crop [id]", "crop [jv]", "crop [id, sms]", "thanks [id]", "thanks [jv]", "again [id]",
                "again [jv]"), missing(Kind.TEXTS));
    }

    @Test
    void a_step_that_was_reached_and_a_choice_that_was_made_are_visited() {
        coverage.reached(flow, step("crop"));
        coverage.answered(flow, step("crop"), "padi");
        assertEquals(List.of("which", "thanks", "again", "done"), missing(Kind.STEPS));
        assertEquals(List.of("crop: jagung", "which: case 1, to thanks", "which: case 2, to again"), missing(
                Kind.CHOICES));
    }

    @Test
    void the_way_that_a_branch_went_is_visited() {
        var branch = (Task.Branch) step("which").task();
        coverage.went(flow, step("which"), branch.cases().getLast());
        assertEquals(List.of("crop: padi", "crop: jagung", "which: case 1, to thanks"), missing(Kind.CHOICES));
    }

    @Test
    void a_shorter_text_for_sms_and_each_language_count_by_themselves() {
        coverage.said(said("crop"), "id", Medium.SMS);
        assertEquals(List.of("jv"), missing(Kind.LANGUAGES));
        assertEquals(List.of("crop [id]", "crop [jv]"), missing(Kind.TEXTS).subList(0, 2));
        coverage.said(said("crop"), "jv", Medium.SMS);
        assertEquals(List.of("crop [id]", "thanks [id]"), missing(Kind.TEXTS).subList(0, 2));
        assertEquals(List.of(), missing(Kind.LANGUAGES));
    }

    @Test
    void a_language_that_the_text_is_not_written_in_is_not_visited_by_it() {
        coverage.said(said("crop"), "su", Medium.WHATSAPP);
        assertEquals(List.of("crop [jv]", "crop [id, sms]"), missing(Kind.TEXTS).subList(0, 2));
        assertEquals(List.of("id", "jv"), missing(Kind.LANGUAGES));
    }

    @Test
    void of_two_steps_that_say_the_same_only_the_one_that_spoke_is_visited() {
        assertEquals(said("thanks"), said("again"));
        coverage.said(said("again"), "id", Medium.SMS);
        assertEquals(List.of("thanks [id]", "thanks [jv]", "again [jv]"), missing(Kind.TEXTS).subList(3, 6));
    }

    @Test
    void the_report_counts_by_flow_and_names_what_is_missing() {
        coverage.reached(flow, step("crop"));
        String report = coverage.report();
        assertTrue(report.contains("panen                      1/5       0/4       0/2       0/7"), report);
        assertTrue(report.contains("no talk visits panen, steps: which; thanks; again; done"), report);
    }
}
