package id.kentongan.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well labelled texts were understood.
 *
 * @param answers
 *            one for each text, by falling confidence
 */
public record Evaluation(List<Answer> answers) {
    private static final int BINS = 10;

    /**
     * What was made of one text.
     *
     * @param label
     *            the right one
     * @param guess
     *            the likeliest one, empty where nothing was understood
     */
    public record Answer(String label, String guess, double confidence) {
        /** Whether the guess is the right label. */
        public boolean right() {
            return label.equals(guess);
        }
    }

    /** How well one label was found, each from 0 to 1. */
    public record Score(int texts, double precision, double recall, double f1) {
    }

    /** The share of wrong answers among those that are at least so confident, and how many of all texts these are. */
    public record Point(double threshold, double coverage, double error) {
    }

    public Evaluation {
        answers = answers.stream().sorted(Comparator.comparingDouble(Answer::confidence).reversed()).toList();
    }

    /** The share of right answers, 0 to 1; 0 where there is no text. */
    public double accuracy() {
        return 1 - error(answers);
    }

    /** The mean of the F1 of the labels that the texts have. */
    public double macroF1() {
        return byLabel().values().stream().mapToDouble(Score::f1).average().orElse(0);
    }

    /** The labels that the texts have, by name. */
    public Map<String, Score> byLabel() {
        var scores = new TreeMap<String, Score>();
        for (String label : new TreeSet<>(answers.stream().map(Answer::label).toList())) {
            long texts = answers.stream().filter(answer -> answer.label().equals(label)).count();
            long guessed = answers.stream().filter(answer -> answer.guess().equals(label)).count();
            long right = answers.stream().filter(answer -> answer.label().equals(label) && answer.right()).count();
            scores.put(label, new Score((int) texts, guessed == 0 ? 0 : (double) right / guessed,
                    (double) right / texts, 2.0 * right / (texts + guessed)));
        }
        return scores;
    }

    /** How often each label was taken for which. */
    public Map<String, Map<String, Integer>> confusion() {
        var confusion = new TreeMap<String, Map<String, Integer>>();
        answers.forEach(answer -> confusion.computeIfAbsent(answer.label(), _ -> new TreeMap<>())
                .merge(answer.guess().isEmpty() ? "-" : answer.guess(), 1, Integer::sum));
        return confusion;
    }

    /** Coverage against error in steps of {@code 1/steps} of the texts, the most confident first; fewer where the texts are. */
    public List<Point> curve(int steps) {
        var curve = new ArrayList<Point>();
        int before = 0;
        for (int step = 1; step <= steps; step++) {
            List<Answer> covered = covered((double) step / steps);
            if (covered.size() > before) {
                before = covered.size();
                curve.add(new Point(covered.getLast().confidence(), (double) covered.size() / answers.size(),
                        error(covered)));
            }
        }
        return curve;
    }

    /** The share of wrong answers among the most confident part of the texts. */
    public double errorAt(double coverage) {
        return error(covered(coverage));
    }

    private List<Answer> covered(double coverage) {
        return answers.subList(0, (int) Math.round(coverage * answers.size()));
    }

    private static double error(List<Answer> some) {
        return some.isEmpty() ? 1 : (double) some.stream().filter(answer -> !answer.right()).count() / some.size();
    }

    /** The greatest share of texts of which, most confident first, no more than this share is wrong. */
    public double coverageAt(double error) {
        int wrong = 0;
        int most = 0;
        for (int i = 0; i < answers.size(); i++) {
            wrong += answers.get(i).right() ? 0 : 1;
            most = wrong <= error * (i + 1) ? i + 1 : most;
        }
        return answers.isEmpty() ? 0 : (double) most / answers.size();
    }

    /** The mean distance of confidence and truth, over ten equally wide ranges of confidence. */
    public double calibrationError() {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int here = bin;
            List<Answer> within = answers.stream()
                    .filter(answer -> Math.min(BINS - 1, (int) (answer.confidence() * BINS)) == here).toList();
            double confidence = within.stream().mapToDouble(Answer::confidence).average().orElse(0);
            sum += within.isEmpty() ? 0 : Math.abs(1 - error(within) - confidence) * within.size();
        }
        return answers.isEmpty() ? 0 : sum / answers.size();
    }
}
