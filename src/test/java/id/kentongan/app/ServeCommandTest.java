package id.kentongan.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kentongan serve} as a process of its own, as an operator sees it. */
class ServeCommandTest {
    private static final Path FLOWS = Path.of("flows").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");
    private final List<Process> started = new ArrayList<>();

    /** In order, so that no Redis stays behind. */
    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private void settings(String text) throws IOException {
        Files.writeString(folder.resolve("kentongan.yaml"), "flows: " + FLOWS + "\n" + text);
    }

    private Process serve(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), "id.kentongan.Main",
                "serve"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KENTONGAN_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static int exitOf(Process process) throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it did not end");
        return process.exitValue();
    }

    private String said(String stream) {
        try {
            return Files.readString(folder.resolve(stream));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void untilSaid(Process process, String stream, String text) {
        await().alias(text).atMost(60, TimeUnit.SECONDS)
                .until(() -> said(stream).contains(text) || !process.isAlive());
        assertTrue(said(stream).contains(text), () -> said("out") + said("err"));
    }

    @Test
    void wrong_settings_end_with_78_all_faults_on_stderr_and_nothing_on_stdout() throws Exception {
        Files.writeString(folder.resolve("my.yaml"), "htp: { port: 1 }\nlogs: xml\n");
        assertEquals(78, exitOf(serve(Map.of("KENTONGAN_HTTP_PORT", "-1"), "--config", "my.yaml")));
        assertEquals("""
                KENTONGAN_HTTP_PORT: expected a whole number from 0 to 65535, found "-1"
                my.yaml:1:1: unknown setting "htp"; did you mean "http"?
                my.yaml:2:7: expected text or json, found "xml"
                """, said("err"));
        assertEquals("", said("out"));
    }

    @Test
    void without_a_file_it_names_the_example() throws Exception {
        assertEquals(78, exitOf(serve(Map.of())));
        assertEquals("kentongan.yaml: there is no such file; copy kentongan.example.yaml, which shows every setting, "
                + "or name yours with --config\n", said("err"));
    }

    @Test
    void it_reports_when_it_is_up_serves_and_closes_in_order_on_sigterm() throws Exception {
        settings("http: { port: 0 }\n");
        Process process = serve(Map.of());
        untilSaid(process, "out", StartReport.NO_CHANNEL);
        URI address = URI.create(said("out").replaceAll("(?s).*address +(\\S+)\n.*", "$1"));
        assertEquals(200, status(address.resolve("/health/live")));
        ProcessHandle redis = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("data/redis/redis.pid"))
                .strip())).orElseThrow();
        process.destroy();
        assertEquals(143, exitOf(process));
        assertTrue(said("err").contains("closed"), said("err"));
        // Its end is seen a moment later: whoever adopted the orphan has to ask for it.
        await().alias("Redis is not left behind").atMost(60, TimeUnit.SECONDS).until(() -> !redis.isAlive());
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void an_address_that_is_taken_is_told_in_a_line_and_nothing_stays_behind() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings("http: { port: " + taken.getLocalPort() + " }\nlog-level: error\n");
            assertEquals(78, exitOf(serve(Map.of())));
            assertTrue(said("err").contains("\nhttp.port " + taken.getLocalPort() + " on 127.0.0.1 cannot be used: "),
                    said("err"));
            assertFalse(said("err").contains("\tat "), said("err"));
            assertEquals("", said("out"));
            assertFalse(Files.exists(folder.resolve("data/redis/redis.pid")), "Redis was left behind");
        }
    }

    @Test
    void a_redis_that_is_away_a_folder_that_cannot_be_used_and_no_flows_are_told_in_a_line() throws Exception {
        settings("http: { port: 0 }\nlog-level: error\nredis: redis://127.0.0.1:1\n");
        assertEquals(78, exitOf(serve(Map.of())));
        assertTrue(said("err").startsWith("Redis cannot be reached at redis://127.0.0.1:1 ("), said("err"));
        assertEquals(1, said("err").lines().count(), said("err"));
        Files.writeString(folder.resolve("file"), "");
        assertEquals(78, exitOf(serve(Map.of("KENTONGAN_REDIS", "embedded", "KENTONGAN_DATA", "file/data"))));
        assertEquals(1, said("err").lines().count(), said("err"));
        assertEquals(78, exitOf(serve(Map.of("KENTONGAN_REDIS", "embedded", "KENTONGAN_FLOWS", "none"))));
        assertTrue(said("err").contains("none"), said("err"));
        assertFalse(said("err").contains("\tat "), said("err"));
    }

    @Test
    void with_json_logs_every_line_is_json_and_stdout_stays_empty() throws Exception {
        settings("http: { port: 0 }\nlogs: json\n");
        Process process = serve(Map.of());
        untilSaid(process, "err", StartReport.NO_CHANNEL);
        process.destroy();
        exitOf(process);
        said("err").lines().forEach(line -> assertTrue(line.startsWith("{") && line.endsWith("}"), line));
        assertEquals("", said("out"));
        assertFalse(said("err").isEmpty());
    }

    @Test
    void a_log_level_holds_from_the_first_line() throws Exception {
        settings("http: { port: 0 }\nlog-level: error\n");
        Process process = serve(Map.of());
        untilSaid(process, "out", StartReport.NO_CHANNEL);
        process.destroy();
        exitOf(process);
        assertEquals("", said("err"));
    }
}
