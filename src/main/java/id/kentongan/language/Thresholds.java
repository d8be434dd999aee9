package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What follows from acting on a guess from a confidence on, and from offering the likeliest three below it: measured on
 * labelled texts, so that the limits in {@code flows/words.yaml} follow from a rule and not from taste.
 *
 * @param rows
 *            by rising confidence
 */
public record Thresholds(List<Row> rows) {
    /** Of the texts that are acted on, so many may be wrong. */
    public static final double MOST_WRONG = 0.02;
    /** Of what offering at any confidence would find, so much must be found. */
    public static final double LEAST_FOUND = 0.9;

    private static final int STEPS = 100;
    private static final int OFFERED = 3;

    /**
     * What one threshold does.
     *
     * @param acted
     *            the share of texts whose likeliest label is at least so confident
     * @param wrong
     *            the share of wrong ones among these
     * @param offered
     *            the share of texts that are not acted on by the rule and have a label at least so confident
     * @param found
     *            the share of these that have the right label among the likeliest three that are at least so confident
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

        boolean found(double threshold) {
            return guesses.stream().limit(OFFERED).anyMatch(guess -> guess.confidence() >= threshold
                    && guess.label().equals(label));
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
        double act = new Thresholds(rows).act().orElse(1);
        rows.replaceAll(row -> {
            List<Told> offered = told.stream()
                    .filter(one -> one.confidence() < act && one.confidence() >= row.threshold()).toList();
            return new Row(row.threshold(), row.acted(), row.wrong(), share(offered.size(), told.size()),
                    share(offered.stream().filter(one -> one.found(row.threshold())).count(), offered.size()));
        });
        return new Thresholds(rows);
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }

    /** The least confidence from which on no threshold is wrong in more of the texts than may be. */
    public OptionalDouble act() {
        double least = Double.NaN;
        for (Row row : rows.reversed()) {
            if (row.wrong() > MOST_WRONG) {
                break;
            }
            least = row.threshold();
        }
        return Double.isNaN(least) ? OptionalDouble.empty() : OptionalDouble.of(least);
    }

    /** The greatest confidence at which what is offered still finds nearly all that offering can find. */
    public OptionalDouble offer() {
        double most = rows.stream().mapToDouble(Thresholds::helped).max().orElse(0);
        return rows.stream().filter(row -> helped(row) > 0 && helped(row) >= LEAST_FOUND * most)
                .mapToDouble(Row::threshold).max();
    }

    private static double helped(Row row) {
        return row.offered() * row.found();
    }
}
