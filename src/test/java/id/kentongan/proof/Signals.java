package id.kentongan.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** POSIX signals, which Java can send only two of. */
final class Signals {
    private Signals() {
    }

    /** Sends a signal such as {@code STOP}; a negative number is a process group. */
    static void send(String name, long pid) {
        run(List.of("kill", "-" + name, "--", Long.toString(pid)));
    }

    static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            assertEquals(0, process.waitFor(), () -> String.join(" ", command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
