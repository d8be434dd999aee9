package id.kentongan.conversation;

/** Where the loop counts its work; no label ever names a person or quotes a message. */
public interface TurnFigures {
    /** Turns that a commit made take effect. */
    void committed(int turns);

    /** A commit was refused because the partition has another owner now. */
    void fenced(int partition);

    /** An entry was parked after a bug. */
    void parked(int partition, long entry, Throwable bug);

    /** The store did not answer; the loop tries again. */
    void storeAway(String what);
}
