package id.kentongan.language;

import java.util.List;
import java.util.Optional;

/** Makes sense of free text. Never fails, whatever the text; safe for many threads. */
public interface Interpreter {
    Understanding understand(String text);

    /** The language that a text is surely written in; none for the short words that several languages share. */
    default Optional<Spoken> spoken(String text) {
        return Optional.empty();
    }

    /** The words of a text that speak most for a category, the weightiest first; none where it does not know. */
    default List<String> because(String text, String category) {
        return List.of();
    }
}
