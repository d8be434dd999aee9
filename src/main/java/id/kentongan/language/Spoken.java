package id.kentongan.language;

/**
 * The language that a text is surely written in.
 *
 * @param language
 *            {@code ind}, {@code jav}, {@code sun} or {@code eng}
 * @param sentence
 *            whether it is told by so many words that the writer surely speaks it, and not only greets or thanks in it
 */
public record Spoken(String language, boolean sentence) {
}
