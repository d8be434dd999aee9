package id.kentongan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kentongan serve}: runs the service until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
        "Runs the service with the settings of a file, until Ctrl-C or SIGTERM.",
        "kentongan.example.yaml shows every setting. Each may also come from an environment variable: "
                + "KENTONGAN_HTTP_PORT goes before http.port."})
public final class ServeCommand implements Callable<Integer> {
    /** The exit code when what an operator set is wrong. */
    public static final int WRONG_SETTINGS = 78;

    @Option(names = {"-c",
            "--config"}, paramLabel = "FILE", defaultValue = "kentongan.yaml", description = "The file with the settings (if not given: ${DEFAULT-VALUE}).")
    private Path config = Path.of("kentongan.yaml");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<String, String> environment = System.getenv();

    @Override
    public Integer call() throws InterruptedException {
        return switch (SettingsFile.read(config, environment)) {
        case SettingsReading.Complete complete -> serve(complete.settings());
        case SettingsReading.Faulty faulty -> refuse(faulty.report());
        };
    }

    private int serve(Settings settings) throws InterruptedException {
        Logs.begin(settings.logs());
        long begun = System.nanoTime();
        var service = new CompletableFuture<Kentongan>();
        Shutdown.close(service, Shutdown.PATIENCE);
        try {
            Kentongan started = Kentongan.start(settings);
            report(new StartReport(settings, started.address(), Duration.ofNanos(System.nanoTime() - begun)));
            service.complete(started);
        } catch (MisconfiguredException e) {
            service.completeExceptionally(e);
            return refuse(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            service.completeExceptionally(e);
            throw e;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void report(StartReport report) {
        switch (report.settings().logs().format()) {
        case TEXT -> {
            PrintWriter out = spec.commandLine().getOut();
            out.print(report.block());
            out.flush();
        }
        case JSON -> LoggerFactory.getLogger(ServeCommand.class).info("{}", report.line());
        }
    }

    private int refuse(String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return WRONG_SETTINGS;
    }
}
