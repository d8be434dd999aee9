package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What follows from acting on a guess from a confidence on, and from offering the likeliest three where these are together so confident: measured on
 * labelled texts, so that the limits in {@code flows/words.yaml} follow from a rule and not from taste.
 *
 * @param mostWrong
 *            of the texts that are acted on, so many may be wrong, 0 to 1
 * @param rows
 *            by rising confidence
 */
public record Thresholds(double mostWrong, List<Row> rows) {
    /**
     * Of the texts with which something is offered, so many must find the right one among it: an offer without it costs
     * one answer more than the menu, an offer with it saves two.
     */
    public static final double LEAST_FOUND = 0.75;
    /** Three that are together less likely than this are more likely all wrong. */
    private static final double LEAST_TOGETHER = 0.5;

    private static final int STEPS = 100;

    /**
     * What one threshold does.
     *
     * @param acted
     *            the share of texts whose likeliest label is at least so confident
     * @param wrong
     *            the share of wrong ones among these
     * @param offered
     *            the share of texts that are not acted on by the rule and whose likeliest three are together at least so
     *            confident
     * @param found
     *            the share of these that have the right label among the three
     */
    public record Row(double threshold, double acted, double wrong, double offered, double found) {
    }

    private record Told(String label, List<Guess> guesses) {
        boolean right() {
            return !guesses.isEmpty() && guesses.getFirst().label().equals(label);
        }

        double confidence() {
            return guesses.isEmpty() ? 0 : guesses.getFirst().confidence();
        }

        double together() {
            return Understanding.together(Understanding.likeliest(guesses));
        }

        boolean found() {
            return Understanding.likeliest(guesses).stream().anyMatch(guess -> guess.label().equals(label));
        }
    }

    public Thresholds {
        rows = List.copyOf(rows);
    }

    static Thresholds of(Task task, OpenNlpInterpreter interpreter, List<Corpus.Line> lines) {
        List<Told> told = lines.stream().map(line -> new Told(line.label(), interpreter.guesses(task, line.text())))
                .toList();
        var rows = new ArrayList<Row>();
        for (int step = 1; step < STEPS; step++) {
            double threshold = (double) step / STEPS;
            List<Told> acted = told.stream().filter(one -> one.confidence() >= threshold).toList();
            rows.add(new Row(threshold, share(acted.size(), told.size()),
                    share(acted.stream().filter(one -> !one.right()).count(), acted.size()), 0, 0));
        }
        double act = new Thresholds(task.mostWrong(), rows).act().orElse(1);
        rows.replaceAll(row -> {
            List<Told> offered = told.stream()
                    .filter(one -> one.confidence() < act && one.together() >= row.threshold()).toList();
            return new Row(row.threshold(), row.acted(), row.wrong(), share(offered.size(), told.size()),
                    share(offered.stream().filter(Told::found).count(), offered.size()));
        });
        return new Thresholds(task.mostWrong(), rows);
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }

    /** The least confidence from which on no threshold is wrong in more of the texts than may be. */
    public OptionalDouble act() {
        double least = Double.NaN;
        for (Row row : rows.reversed()) {
            if (row.wrong() > mostWrong) {
                break;
            }
            least = row.threshold();
        }
        return Double.isNaN(least) ? OptionalDouble.empty() : OptionalDouble.of(least);
    }

    /** The least confidence of the three together from which on they hold the right label as often as they must. */
    public OptionalDouble offer() {
        double least = Double.NaN;
        for (Row row : rows.reversed()) {
            if (row.offered() > 0 && row.found() < LEAST_FOUND) {
                break;
            }
            least = row.offered() > 0 ? Math.max(row.threshold(), LEAST_TOGETHER) : least;
        }
        return Double.isNaN(least) ? OptionalDouble.empty() : OptionalDouble.of(least);
    }
}
