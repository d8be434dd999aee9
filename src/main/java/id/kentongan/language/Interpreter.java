package id.kentongan.language;

/** Makes sense of free text. Never fails, whatever the text; safe for many threads. */
public interface Interpreter {
    Understanding understand(String text);
}
