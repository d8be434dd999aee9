package id.kentongan.language;

import java.util.List;

/**
 * What a text may mean, each list sorted by falling confidence. Labels as in the domain: intents
 * {@code complaint}, {@code request.SKTM}, {@code status}, {@code training.register}, …; categories {@code JALAN}, …;
 * languages {@code ind}, {@code jav}, {@code sun}, {@code eng}, {@code mlj}.
 */
public record Understanding(List<Guess> intents, List<Guess> categories, List<Guess> languages) {
    /** A label with the probability, 0 to 1, that it is the right one. */
    public record Guess(String label, double confidence) {
    }

    /** Nothing understood. */
    public static final Understanding NOTHING = new Understanding(List.of(), List.of(), List.of());
}
