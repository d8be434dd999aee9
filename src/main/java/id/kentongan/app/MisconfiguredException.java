package id.kentongan.app;

/**
 * The service cannot start because of what an operator can mend: a folder, a flow, an address that is taken. The
 * message is for the operator, a line for each thing; the command prints it and exits with 78.
 */
public final class MisconfiguredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MisconfiguredException(String message) {
        super(message);
    }

    public MisconfiguredException(String message, Throwable cause) {
        super(message, cause);
    }
}
