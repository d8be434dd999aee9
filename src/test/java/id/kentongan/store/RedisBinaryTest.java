package id.kentongan.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding out which Redis there is. */
class RedisBinaryTest {
    @TempDir
    private Path folder;

    @Test
    void a_program_that_is_still_being_written_is_waited_for() throws Exception {
        Path file = RedisBinary.unpacked(folder).file();
        var version = new FutureTask<>(() -> RedisBinary.of(file).version());
        var asking = new Thread(version);
        try (var ignored = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            assertThrows(IOException.class, () -> new ProcessBuilder(file.toString(), "--version").start(),
                    "this system runs a file that is open for writing");
            asking.start();
            await().until(() -> asking.getState() == Thread.State.TIMED_WAITING || !asking.isAlive());
        }
        assertEquals(RedisBinary.unpacked(folder).version(), version.get());
    }
}
