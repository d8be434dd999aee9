package id.kentongan.conversation;

/** The store did not answer, so that it is unknown whether the call took effect. */
public final class StoreAwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
