package id.kentongan.language;

import java.util.List;
import java.util.Optional;

/**
 * What a text may mean, each list of guesses sorted by falling confidence. Labels as in the domain: intents
 * {@code complaint}, {@code request.SKTM}, {@code status}, {@code training.register}, …; categories {@code JALAN}, …;
 * languages {@code ind}, {@code jav}, {@code sun}, {@code eng}, {@code mlj}.
 *
 * @param matters
 *            the two or more different matters that the text surely holds, in its order; empty where it holds one or
 *            none
 * @param entities
 *            what was said in passing and need not be asked again, in the order of the text
 */
public record Understanding(List<Guess> intents, List<Guess> categories, List<Guess> languages, List<Matter> matters,
        List<Entity> entities) {
    private static final int MOST_OFFERED = 3;
    /** What is less likely is no help among what is offered. */
    private static final double LEAST_OFFERED = 0.05;

    /** A label with the probability, 0 to 1, that it is the right one. */
    public record Guess(String label, double confidence) {
    }

    /** One of several matters in a text, with the part of the text that is about it. */
    public record Matter(String text, Guess intent, Optional<Guess> category) {
    }

    /** Nothing understood. */
    public static final Understanding NOTHING = new Understanding(List.of(), List.of(), List.of());

    /** A text of one matter without entities. */
    public Understanding(List<Guess> intents, List<Guess> categories, List<Guess> languages) {
        this(intents, categories, languages, List.of(), List.of());
    }

    /** The likeliest of some guesses, at most three: what can be offered where none is sure enough to act on. */
    public static List<Guess> likeliest(List<Guess> guesses) {
        return guesses.stream().limit(MOST_OFFERED).filter(guess -> guess.confidence() >= LEAST_OFFERED).toList();
    }

    /** How likely it is, 0 to 1, that one of some guesses is right. */
    public static double together(List<Guess> guesses) {
        return guesses.stream().mapToDouble(Guess::confidence).sum();
    }
}
