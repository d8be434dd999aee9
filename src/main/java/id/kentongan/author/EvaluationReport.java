package id.kentongan.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kentongan.language.Evaluation;
import id.kentongan.language.Evaluation.Point;
import id.kentongan.language.Evaluation.Score;
import id.kentongan.language.Task;
import id.kentongan.language.Thresholds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An evaluation as text, JSON, CSV and a drawing. */
final class EvaluationReport {
    private static final int STEPS = 20;
    private static final double TOLERATED = 0.1;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 50;
    private static final double MOST_ERROR = 0.5;

    private EvaluationReport() {
    }

    static String text(Task task, Evaluation evaluation) {
        var text = new StringBuilder();
        text.append(line("%s: %d texts, accuracy %.4f, macro-F1 %.4f, expected calibration error %.3f", task.word(),
                evaluation.answers().size(), evaluation.accuracy(), evaluation.macroF1(),
                evaluation.calibrationError()));
        text.append(line("%n%-18s %6s %9s %9s %9s", "label", "texts", "precision", "recall", "F1"));
        evaluation.byLabel().forEach((label, score) -> text.append(line("%-18s %6d %9.3f %9.3f %9.3f", label,
                score.texts(), score.precision(), score.recall(), score.f1())));
        text.append(line("%nconfusion"));
        evaluation.confusion().forEach((label, taken) -> text.append(line("%-18s %s", label, taken.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", ")))));
        text.append(line("%n%-9s %9s %9s", "coverage", "error", "threshold"));
        evaluation.curve(STEPS).forEach(point -> text.append(line("%-9.2f %9.4f %9.3f", point.coverage(),
                point.error(), point.threshold())));
        return text.toString();
    }

    /** In steps of a twentieth, and what follows from them by the rule. */
    static String limits(Thresholds thresholds) {
        var text = new StringBuilder(line("%-10s %9s %9s %9s %9s", "confidence", "acted on", "wrong", "offered",
                "found"));
        thresholds.rows().stream().filter(row -> Math.round(row.threshold() * 100) % 5 == 0)
                .forEach(row -> text.append(line("%-10.2f %9.3f %9.4f %9.3f %9.3f", row.threshold(), row.acted(),
                        row.wrong(), row.offered(), row.found())));
        thresholds.act().ifPresent(act -> text.append(line("act from %.2f on: at most %.0f %% wrong", act,
                100 * Thresholds.MOST_WRONG)));
        thresholds.offer()
                .ifPresent(offer -> text.append(line("offer from %.2f on, three together: at least %.0f %% found",
                        offer, 100 * Thresholds.LEAST_FOUND)));
        return text.toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format + "%n", values);
    }

    static String json(Evaluation evaluation) throws JsonProcessingException {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("n", evaluation.answers().size());
        fields.put("accuracy", evaluation.accuracy());
        fields.put("macroF1", evaluation.macroF1());
        fields.put("calibrationError", evaluation.calibrationError());
        fields.put("errorAt80", evaluation.errorAt(0.8));
        fields.put("coverageAt10", evaluation.coverageAt(TOLERATED));
        fields.put("coverage", evaluation.curve(STEPS));
        fields.put("byLabel", evaluation.byLabel());
        fields.put("confusion", evaluation.confusion());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(fields)
                + System.lineSeparator();
    }

    static String csv(Evaluation evaluation) {
        var csv = new StringBuilder("label,texts,precision,recall,f1\n");
        evaluation.byLabel().forEach((label, score) -> csv.append(row(label, score)));
        return csv.toString();
    }

    private static String row(String label, Score score) {
        return String.format(Locale.ROOT, "%s,%d,%.4f,%.4f,%.4f\n", label, score.texts(), score.precision(),
                score.recall(), score.f1());
    }

    /** Coverage from left to right, error upwards to a half. */
    static String svg(Task task, Evaluation evaluation) {
        List<Point> curve = evaluation.curve(STEPS);
        String points = curve.stream().map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.coverage()),
                y(point.error()))).collect(Collectors.joining(" "));
        var svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="20">%s: error against coverage, %d texts</text>
                """, WIDTH, HEIGHT, MARGIN, task.word(), evaluation.answers().size()));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double share = tenth / 10.0;
            svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">%d %%</text>\n", x(share) - 10,
                    HEIGHT - MARGIN / 2, tenth * 10));
            svg.append(String.format(Locale.ROOT, "<text x=\"5\" y=\"%.1f\">%d %%</text>\n",
                    y(share * MOST_ERROR) + 4, tenth * 5));
            svg.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1f H%.1f\" stroke=\"#ddd\"/>\n", x(0),
                    y(share * MOST_ERROR), x(1)));
        }
        return svg.append("<polyline fill=\"none\" stroke=\"#1565c0\" stroke-width=\"2\" points=\"").append(points)
                .append("\"/>\n</svg>\n").toString();
    }

    private static double x(double coverage) {
        return MARGIN + coverage * (WIDTH - 2 * MARGIN);
    }

    private static double y(double error) {
        return HEIGHT - MARGIN - Math.min(error, MOST_ERROR) / MOST_ERROR * (HEIGHT - 2 * MARGIN);
    }
}
