package id.kentongan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code kentongan serve} as a process of its own, with the JVM and the flags that the launcher gave to this one. */
final class ServiceProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("\\s+address\\s+(http://[^\\s,]+).*");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int OK = 200;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final ServiceFolder folder;
    private final Process process;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Duration start;

    private ServiceProcess(ServiceFolder folder) throws IOException {
        this.folder = folder;
        long begun = System.nanoTime();
        var builder = new ProcessBuilder(command(folder)).directory(folder.path().toFile())
                .redirectError(folder.errors().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KENTONGAN_"));
        process = builder.start();
        Thread.ofVirtual().start(this::listen);
        process.onExit().thenRun(() -> address.completeExceptionally(new IllegalStateException(
                "the service ended: " + folder.lastWords())));
        try {
            URI where = address.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            while (!ready(where)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the service ended: " + folder.lastWords());
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        start = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Starts it and waits until it is ready. */
    static ServiceProcess start(ServiceFolder folder) {
        try {
            return new ServiceProcess(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The flags of this JVM, which the launcher chose for every command alike. */
    static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(flag -> !flag.startsWith(
                "-javaagent") && !flag.startsWith("-agentlib")).toList();
    }

    private static List<String> command(ServiceFolder folder) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        String path = System.getProperty("java.class.path");
        // The start-up cache is good for one class path only, written the same way.
        command.addAll(path.endsWith("kentongan.jar") && !path.contains(java.io.File.pathSeparator)
                ? List.of("-jar", path)
                : List.of("-cp", path, "id.kentongan.Main"));
        command.addAll(List.of("serve", "--config", folder.config().toString()));
        return command;
    }

    /** From the start of the process until {@code /health} said that it is ready. */
    Duration start() {
        return start;
    }

    URI address() {
        return address.join();
    }

    private void listen() {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.matches()) {
                    address.complete(URI.create(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    private static boolean ready(URI where) {
        try {
            var connection = (HttpURLConnection) where.resolve("/health").toURL().openConnection();
            return connection.getResponseCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** One of the figures that the service publishes at {@code /metrics}. */
    double metric(String name) {
        try (var in = address().resolve("/metrics").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.startsWith(name + " ")).findFirst()
                    .map(line -> Double.parseDouble(line.substring(name.length() + 1))).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it and its Redis have worked so far. */
    Work work() {
        return new Work(milliseconds(Optional.of(process.toHandle())), milliseconds(folder.redis()));
    }

    private static double milliseconds(Optional<ProcessHandle> handle) {
        return handle.flatMap(running -> running.info().totalCpuDuration())
                .map(worked -> worked.toNanos() / NANOS_A_MILLISECOND).orElse(Double.NaN);
    }

    /** Its memory in use and at the most so far, where the machine tells. */
    Optional<Memory> memory() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.exists(status) ? Optional.of(Memory.of(Files.readAllLines(status))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Stops it in order, and whatever does not stop so by force. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        folder.redis().ifPresent(ProcessHandle::destroy);
    }
}
