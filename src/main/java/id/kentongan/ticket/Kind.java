package id.kentongan.ticket;

/** A letter that is asked for, or something that is wrong. */
public enum Kind {
    REQUEST, COMPLAINT
}
