package id.kentongan.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kentongan.language.Evaluation;
import id.kentongan.language.Task;
import id.kentongan.language.Thresholds;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An evaluation as text, JSON and CSV. */
final class EvaluationReport {
    static final int STEPS = 20;
    private static final double TOLERATED = 0.1;

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
                100 * thresholds.mostWrong())));
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

    /** Every table, a blank line between them. */
    static String csv(Evaluation evaluation) {
        var csv = new StringBuilder("measure,value\n");
        csv.append(row("texts,%d", evaluation.answers().size()));
        csv.append(row("accuracy,%.4f", evaluation.accuracy()));
        csv.append(row("macro-F1,%.4f", evaluation.macroF1()));
        csv.append(row("expected calibration error,%.4f", evaluation.calibrationError()));
        csv.append("\nlabel,texts,precision,recall,f1\n");
        evaluation.byLabel().forEach((label, score) -> csv.append(row("%s,%d,%.4f,%.4f,%.4f", label, score.texts(),
                score.precision(), score.recall(), score.f1())));
        csv.append("\nlabel,taken for,texts\n");
        evaluation.confusion().forEach((label, taken) -> taken.forEach((guess, texts) -> csv.append(row("%s,%s,%d",
                label, guess, texts))));
        csv.append("\ncoverage,error,threshold\n");
        evaluation.curve(STEPS).forEach(point -> csv.append(row("%.4f,%.4f,%.4f", point.coverage(), point.error(),
                point.threshold())));
        return csv.toString();
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format + "\n", values);
    }
}
