package id.kentongan.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What signals do to a service that does not close. */
class ShutdownTest {
    @TempDir
    private Path folder = Path.of("");
    private Optional<Process> started = Optional.empty();

    /** A service that never ends to close; its patience in milliseconds is the argument. */
    public static void main(String[] arguments) throws InterruptedException {
        Shutdown.close(CompletableFuture.completedFuture(() -> new CountDownLatch(1).await()),
                Duration.ofMillis(Long.parseLong(arguments[0])));
        System.out.println("up");
        new CountDownLatch(1).await();
    }

    private Process start(String patience) throws IOException {
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                ShutdownTest.class.getName(), patience)).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile()).start();
        started = Optional.of(process);
        untilSaid("up");
        return process;
    }

    private void untilSaid(String text) {
        await().alias(text).atMost(60, TimeUnit.SECONDS)
                .until(() -> Files.readString(folder.resolve("out")).contains(text));
    }

    @AfterEach
    void end() {
        started.ifPresent(Process::destroyForcibly);
    }

    @Test
    void a_second_signal_quits_at_once() throws Exception {
        Process process = start("600000");
        process.destroy();
        untilSaid("closing");
        await().alias("the second signal is heard").atMost(60, TimeUnit.SECONDS).until(() -> {
            process.destroy();
            return process.waitFor(100, TimeUnit.MILLISECONDS);
        });
        assertEquals(130, process.exitValue());
    }

    @Test
    void when_closing_takes_too_long_it_ends_all_the_same_and_says_so() throws Exception {
        Process process = start("200");
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue());
        untilSaid("not everything closed within");
    }
}
