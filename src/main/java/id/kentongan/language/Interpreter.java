package id.kentongan.language;

import java.util.List;

/** Makes sense of free text. Never fails, whatever the text; safe for many threads. */
public interface Interpreter {
    Understanding understand(String text);

    /** The words of a text that speak most for a category, the weightiest first; none where it does not know. */
    default List<String> because(String text, String category) {
        return List.of();
    }
}
