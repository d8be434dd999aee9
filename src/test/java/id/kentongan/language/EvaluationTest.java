package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.language.Evaluation.Answer;
import id.kentongan.language.Evaluation.Point;
import id.kentongan.language.Evaluation.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counted by hand. */
class EvaluationTest {
    private static final Evaluation FIVE = new Evaluation(List.of(new Answer("A", "A", 0.9), new Answer("A", "B", 0.3),
            new Answer("B", "B", 0.8), new Answer("B", "B", 0.7), new Answer("C", "", 0)));

    @Test
    void accuracy_and_f1_are_those_of_the_books() {
        assertEquals(0.6, FIVE.accuracy(), 1e-9);
        assertEquals(Map.of("A", new Score(2, 1, 0.5, 2.0 / 3), "B", new Score(2, 2.0 / 3, 1, 0.8), "C",
                new Score(1, 0, 0, 0)), FIVE.byLabel());
        assertEquals((2.0 / 3 + 0.8 + 0) / 3, FIVE.macroF1(), 1e-9);
        assertEquals(Map.of("A", Map.of("A", 1, "B", 1), "B", Map.of("B", 2), "C", Map.of("-", 1)), FIVE.confusion());
    }

    @Test
    void the_curve_goes_from_the_most_confident_to_all() {
        assertEquals(List.of(new Point(0.9, 0.2, 0), new Point(0.8, 0.4, 0), new Point(0.7, 0.6, 0),
                new Point(0.3, 0.8, 0.25), new Point(0, 1, 0.4)), FIVE.curve(5));
        assertEquals(0.25, FIVE.errorAt(0.8), 1e-9);
        assertEquals(0.6, FIVE.coverageAt(0.1), 1e-9);
        assertEquals(0.8, FIVE.coverageAt(0.25), 1e-9);
    }

    @Test
    void calibration_is_the_mean_distance_of_confidence_and_truth() {
        assertEquals((0.1 + 0.3 + 0.2 + 0.3 + 0) / 5, FIVE.calibrationError(), 1e-9);
    }

    @Test
    void of_no_texts_nothing_is_right() {
        var nothing = new Evaluation(List.of());
        assertEquals(0, nothing.accuracy());
        assertEquals(0, nothing.macroF1());
        assertEquals(0, nothing.calibrationError());
        assertEquals(0, nothing.coverageAt(0.1));
    }
}
