package id.kentongan.message;

/** What became of a message that was offered to the inbox. */
public enum Acceptance {
    /** Durable now (promise P1): acknowledge. */
    ACCEPTED,
    /** Had been accepted before: acknowledge, nothing more happens. */
    REPEATED,
    /** Nothing is known to be stored: the provider must keep it and send it again. */
    REFUSED
}
