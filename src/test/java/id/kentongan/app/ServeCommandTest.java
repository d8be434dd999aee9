package id.kentongan.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
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
    @TempDir
    private Path folder = Path.of("");
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
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

    private void untilSaid(String stream, String text) {
        await().alias(text).atMost(60, TimeUnit.SECONDS).until(() -> said(stream).contains(text));
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
        Files.writeString(folder.resolve("kentongan.yaml"), "http: { port: 0 }\n");
        Process process = serve(Map.of());
        untilSaid("out", StartReport.NO_CHANNEL);
        URI address = URI.create(said("out").replaceAll("(?s).*address +(\\S+)\n.*", "$1"));
        new Socket(address.getHost(), address.getPort()).close();
        process.destroy();
        assertEquals(143, exitOf(process));
        assertTrue(said("err").contains("closed"), said("err"));
    }

    @Test
    void with_json_logs_every_line_is_json_and_stdout_stays_empty() throws Exception {
        Files.writeString(folder.resolve("kentongan.yaml"), "http: { port: 0 }\nlogs: json\n");
        Process process = serve(Map.of());
        untilSaid("err", StartReport.NO_CHANNEL);
        process.destroy();
        exitOf(process);
        said("err").lines().forEach(line -> assertTrue(line.startsWith("{") && line.endsWith("}"), line));
        assertEquals("", said("out"));
        assertFalse(said("err").isEmpty());
    }

    @Test
    void a_log_level_holds_from_the_first_line() throws Exception {
        Files.writeString(folder.resolve("kentongan.yaml"), "http: { port: 0 }\nlog-level: error\n");
        Process process = serve(Map.of());
        untilSaid("out", StartReport.NO_CHANNEL);
        process.destroy();
        exitOf(process);
        assertEquals("", said("err"));
    }
}
