package id.kentongan.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code kentongan serve} as a process of its own; what it says goes to files beside its settings. */
final class ServiceProcess implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ADDRESS = Pattern.compile("(?m)^ +address +(\\S+?)(,.*)?$");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path said;
    private final Path logged;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServiceProcess(Process process, Path said, Path logged) {
        this.process = process;
        this.said = said;
        this.logged = logged;
    }

    /**
     * Starts the service and does not wait for it.
     *
     * @param name
     *            of this process, different for each in a folder
     * @param before
     *            words before the command, such as {@code setsid}
     */
    static ServiceProcess start(Path folder, Path settings, String name, String... before) {
        var command = new ArrayList<>(List.of(before));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath(), "id.kentongan.Main",
                "serve", "--config", settings.toString()));
        Path said = folder.resolve(name + ".out");
        Path logged = folder.resolve(name + ".err");
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(said.toFile())
                    .redirectError(logged.toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("KENTONGAN_"));
            return new ServiceProcess(builder.start(), said, logged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service runs on, without the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(
                entry -> !entry.replaceFirst("[/\\\\]$", "").endsWith("test-classes")).collect(
                        Collectors.joining(
                                File.pathSeparator));
    }

    /** Waits until it says where it listens. */
    URI address() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            assertTrue(process.isAlive(), () -> "the service ended: " + output());
            return ADDRESS.matcher(read(said)).find();
        });
        Matcher line = ADDRESS.matcher(read(said));
        return URI.create(line.find() ? line.group(1) : "");
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** SIGKILL, with others if there are any, all at once; returns when it is gone. */
    void kill(long... others) {
        var command = new ArrayList<>(List.of("kill", "-KILL", Long.toString(pid())));
        Arrays.stream(others).forEach(other -> command.add(Long.toString(other)));
        Signals.run(command);
        ended();
    }

    void signal(String name) {
        Signals.send(name, pid());
    }

    /** Waits for its end and tells the exit code. */
    int ended() {
        try {
            assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), () -> "it did not end: " + output());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        try {
            return http.send(HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(30)).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode health() {
        try {
            return JSON.readTree(get("/health").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int partitionsOwned() {
        return health().path("partitionsOwned").asInt();
    }

    boolean ready() {
        return health().path("ready").asBoolean();
    }

    /** The sum of a metric over all labels that hold this text; 0 when there is none. */
    double metric(String name, String labels) {
        return get("/metrics").body().lines().filter(line -> line.matches(Pattern.quote(name) + "[{ ].*") && line
                .contains(labels)).mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** All that it said and logged so far. */
    String output() {
        return read(said) + read(logged);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it if it still lives, by force. */
    @Override
    public void close() {
        http.close();
        if (process.isAlive()) {
            process.destroyForcibly();
            ended();
        }
    }
}
