package id.kentongan.message;

/** The order in which the courier takes messages: a reply never waits behind an announcement (promise P7). */
public enum Lane {
    CONVERSATION, NOTICE, ANNOUNCEMENT
}
