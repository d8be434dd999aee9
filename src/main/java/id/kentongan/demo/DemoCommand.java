package id.kentongan.demo;

import id.kentongan.app.MisconfiguredException;
import id.kentongan.app.ServeCommand;
import id.kentongan.app.Shutdown;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kentongan demo}: a village to try everything in. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = {
        "Starts the service between a local SMSC and a local Twilio, with sample villages, and a page of phones."})
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", description = "Port of the page (if not given: ${DEFAULT-VALUE}).")
    private int port = 7080;

    @Option(names = "--data", paramLabel = "FOLDER", description = "What is kept between two starts (if not given: data/demo beside the program).")
    private Path data = home().resolve("data/demo");

    @Option(names = "--flows", paramLabel = "FOLDER", description = "The flows (if not given: flows beside the program).")
    private Path flows = home().resolve("flows");

    @Option(names = "--train", hidden = true, description = "Runs through a conversation in a temporary folder and ends: the build makes its start-up cache of it.")
    private boolean train;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (train) {
            return train();
        }
        long begun = System.nanoTime();
        var running = new CompletableFuture<DemoTown>();
        Shutdown.close(running, Shutdown.PATIENCE);
        try {
            DemoTown town = DemoTown.start(data, flows, port);
            running.complete(town);
            tell(town, (System.nanoTime() - begun) / 1_000_000);
        } catch (MisconfiguredException e) {
            running.completeExceptionally(e);
            spec.commandLine().getErr().println(e.getMessage());
            return ServeCommand.WRONG_SETTINGS;
        } catch (RuntimeException e) {
            running.completeExceptionally(e);
            throw e;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void tell(DemoTown town, long milliseconds) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("""

                The drum is ready after %d ms. Four phones and an office stand side by side at

                    %s

                The service itself: %s/health and /metrics. Everything is kept in %s.
                Ctrl-C stops it; the next start goes on where this one ended.

                """, milliseconds, town.page().address(), town.demo().service().address(), data);
        out.flush();
    }

    /** Where the program lies: the launcher says so, else the current folder. */
    static Path home() {
        return Path.of(System.getProperty("kentongan.home", "."));
    }

    private int train() throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("kentongan-train");
        try (var demo = Demo.start(temporary, flows, InstantSource.system())) {
            new TrainingRun(demo).run();
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        return 0;
    }
}
