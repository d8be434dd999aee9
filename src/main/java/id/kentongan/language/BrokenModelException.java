package id.kentongan.language;

import java.nio.file.Path;

/** A local model cannot be read; the message names the file and says why. */
public final class BrokenModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenModelException(Path file, Exception cause) {
        super(file + " is no model of this version (" + cause.getMessage() + "); train it again or remove it", cause);
    }
}
