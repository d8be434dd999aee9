package id.kentongan.language;

/** How a person's language is known. */
public enum LanguageKnown {
    /** Nothing that they have written tells it. */
    NOT_YET,
    /** From what they have written; it changes when they go over to another. */
    FOUND,
    /** They, or who entered them, have said it; only they change it. */
    CHOSEN
}
