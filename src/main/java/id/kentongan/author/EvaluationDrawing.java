package id.kentongan.author;

import id.kentongan.language.Evaluation;
import id.kentongan.language.Evaluation.Score;
import id.kentongan.language.Task;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An evaluation drawn: error against coverage, and under it a bar for each label with what it was mistaken for. */
final class EvaluationDrawing {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 50;
    private static final double MOST_ERROR = 0.5;
    private static final int ROW = 18;
    private static final int BARS = 170;
    private static final int LONGEST_BAR = 150;
    private static final int MISTAKES = 3;

    private EvaluationDrawing() {
    }

    /** Coverage from left to right, error upwards to a half. */
    static String svg(Task task, Evaluation evaluation) {
        Map<String, Score> labels = evaluation.byLabel();
        var svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="20">%s: error against coverage, %d texts, accuracy %.3f, macro-F1 %.3f, calibration error %.3f</text>
                """, WIDTH, HEIGHT + ROW * (labels.size() + 2), MARGIN, task.word(), evaluation.answers().size(),
                evaluation.accuracy(), evaluation.macroF1(), evaluation.calibrationError()));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double share = tenth / 10.0;
            svg.append(line("<text x=\"%.1f\" y=\"%d\">%d %%</text>", x(share) - 10, HEIGHT - MARGIN / 2,
                    tenth * 10));
            svg.append(line("<text x=\"5\" y=\"%.1f\">%d %%</text>", y(share * MOST_ERROR) + 4, tenth * 5));
            svg.append(line("<path d=\"M%.1f %.1f H%.1f\" stroke=\"#ddd\"/>", x(0), y(share * MOST_ERROR), x(1)));
        }
        String points = evaluation.curve(EvaluationReport.STEPS).stream().map(point -> String.format(Locale.ROOT,
                "%.1f,%.1f", x(point.coverage()), y(point.error()))).collect(Collectors.joining(" "));
        svg.append(line("<polyline fill=\"none\" stroke=\"#1565c0\" stroke-width=\"2\" points=\"%s\"/>", points));
        int top = HEIGHT + ROW;
        svg.append(line("<text x=\"5\" y=\"%d\">label: F1, texts, and what it was taken for most</text>", top));
        for (Map.Entry<String, Score> label : labels.entrySet()) {
            top += ROW;
            svg.append(bar(label.getKey(), label.getValue(), top, evaluation));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(String label, Score score, int top, Evaluation evaluation) {
        String mistakes = evaluation.confusion().getOrDefault(label, Map.of()).entrySet().stream()
                .filter(taken -> !taken.getKey().equals(label))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(MISTAKES)
                .map(taken -> taken.getKey() + " " + taken.getValue()).collect(Collectors.joining(", "));
        return line("<text x=\"5\" y=\"%d\">%s</text>", top, label)
                + line("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#90caf9\"/>", BARS, top - ROW + 6,
                        score.f1() * LONGEST_BAR, ROW - 4)
                + line("<text x=\"%d\" y=\"%d\">%.3f of %d%s</text>", BARS + LONGEST_BAR + 10, top, score.f1(),
                        score.texts(), mistakes.isEmpty() ? "" : "; " + mistakes);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format + "\n", values);
    }

    private static double x(double coverage) {
        return MARGIN + coverage * (WIDTH - 2 * MARGIN);
    }

    private static double y(double error) {
        return HEIGHT - MARGIN - Math.min(error, MOST_ERROR) / MOST_ERROR * (HEIGHT - 2 * MARGIN);
    }
}
