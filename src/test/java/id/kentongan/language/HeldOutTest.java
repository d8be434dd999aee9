package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.flow.Wording;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.language.Understanding.Guess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that were written apart from the lines for training are understood as well as we promise. */
class HeldOutTest {
    private static final OpenNlpInterpreter INTERPRETER = new OpenNlpInterpreter();
    private static final Wording.Limits LIMITS = FlowFolder.read(Path.of("flows")).flows().wording().limits();

    @Test
    void intents_are_told_in_more_than_nine_of_ten() {
        double accuracy = Task.INTENT.evaluate(INTERPRETER, Task.INTENT.heldOut(), 0).accuracy();
        assertTrue(accuracy >= 0.92, "accuracy " + accuracy);
    }

    @Test
    void nothing_is_taken_for_an_optout() {
        assertEquals(List.of(), Task.INTENT.heldOut().stream().filter(line -> !line.label().equals("optout"))
                .filter(line -> surely(line).equals("optout")).map(Corpus.Line::text).toList());
    }

    @Test
    void off_topic_is_no_request() {
        List<Corpus.Line> offTopic = Task.INTENT.heldOut().stream()
                .filter(line -> line.label().equals("off.topic") || line.label().equals("promotion")).toList();
        List<String> taken = offTopic.stream().filter(line -> surely(line).matches("complaint|request.*|training.*"))
                .map(Corpus.Line::text).toList();
        assertTrue(taken.size() <= 0.05 * offTopic.size(), taken.toString());
    }

    @ParameterizedTest
    @CsvSource({"BENCANA", "LINDUNG", "DANADESA"})
    void what_is_urgent_or_secret_is_not_missed(String label) {
        double recall = new Evaluation(
                Task.CATEGORY.evaluate(INTERPRETER, Task.CATEGORY.heldOut(), 0).answers().stream()
                        .filter(answer -> answer.label().equals(label)).toList())
                .accuracy();
        assertTrue(recall >= 0.95, label + " " + recall);
    }

    @Test
    void the_limits_of_the_flows_follow_from_the_curve() {
        Thresholds intents = Thresholds.of(Task.INTENT, INTERPRETER, Task.INTENT.heldOut());
        Thresholds categories = Thresholds.of(Task.CATEGORY, INTERPRETER, Task.CATEGORY.heldOut());
        assertEquals(up(intents.act().orElseThrow()), LIMITS.act(), 1e-9);
        assertEquals(up(intents.offer().orElseThrow()), LIMITS.offer(), 1e-9);
        assertEquals(up(categories.act().orElseThrow()), LIMITS.category(), 1e-9);
    }

    @Test
    void what_is_offered_holds_the_right_one_in_three_of_four() {
        List<Corpus.Line> offered = Task.INTENT.heldOut().stream().filter(line -> {
            List<Guess> guesses = INTERPRETER.guesses(Task.INTENT, line.text());
            return !guesses.isEmpty() && guesses.getFirst().confidence() < LIMITS.act()
                    && Understanding.together(Understanding.likeliest(guesses)) >= LIMITS.offer();
        }).toList();
        List<String> missed = offered.stream()
                .filter(line -> Understanding.likeliest(INTERPRETER.guesses(Task.INTENT, line.text())).stream()
                        .noneMatch(guess -> guess.label().equals(line.label())))
                .map(Corpus.Line::text).toList();
        assertTrue(offered.size() >= 20, "only " + offered.size());
        assertTrue(missed.size() <= (1 - Thresholds.LEAST_FOUND) * offered.size(), offered.size() + " " + missed);
    }

    /** To the next twentieth. */
    private static double up(double share) {
        return Math.ceil(share * 20 - 1e-6) / 20;
    }

    private static String surely(Corpus.Line line) {
        return INTERPRETER.understand(line.text()).intents().stream().findFirst()
                .filter(guess -> guess.confidence() >= LIMITS.act()).map(Guess::label).orElse("");
    }
}
