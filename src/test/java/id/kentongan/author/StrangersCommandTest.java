package id.kentongan.author;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.kentongan.demo.Demo;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command against a whole service with an SMSC, to which a bank, an operator and a short code have written. */
class StrangersCommandTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281200020002");

    @TempDir
    private static Path folder;
    private static Demo demo;
    private static final List<String> ANSWERED = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        demo = Demo.start(folder, Path.of("flows"), InstantSource.system());
        demo.smsc().onMessage(received -> ANSWERED.add(received.to()));
        await().until(() -> demo.smsc().receivers() > 0);
        write("BANK-X", 0, "Kode OTP Anda 4711".getBytes(StandardCharsets.US_ASCII));
        await().until(() -> demo.smsc().unacknowledged() == 0);
        write("TELKOMSEL", 8, "\u001b[2JSisa pulsa\nRp 5.000".getBytes(StandardCharsets.UTF_16BE));
        write("TELKOMSEL", 8, "\u001b[2JSisa pulsa\nRp 5.000".getBytes(StandardCharsets.UTF_16BE));
        await().until(() -> demo.smsc().unacknowledged() == 0);
        write("808", 0, "Kuota habis".getBytes(StandardCharsets.US_ASCII));
        await().until(() -> demo.smsc().unacknowledged() == 0);
        demo.smsc().send(SITI, Demo.SHORT_CODE, "menu");
        await().until(() -> !ANSWERED.isEmpty() && demo.service().idle());
    }

    private static void write(String sender, int dataCoding, byte[] text) {
        demo.smsc().deliverSm(sender, Demo.SHORT_CODE, 0, dataCoding, text);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private record Said(int code, String out, String err) {
    }

    private static Said strangers(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] all = java.util.stream.Stream
                .concat(List.of("--at", demo.service().address().toString()).stream(), List
                        .of(arguments).stream())
                .toArray(String[]::new);
        int code = new CommandLine(new StrangersCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(all);
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void what_names_and_short_codes_wrote_is_shown_once_the_last_first_and_never_was_answered() {
        Said said = strangers();
        assertEquals(0, said.code(), said.err());
        List<String> lines = said.out().lines().toList();
        assertEquals(3, lines.size(), said.out());
        String link = demo.service().links().getFirst().name();
        assertTrue(lines.get(0).endsWith("  " + link + "  808 to 1234: Kuota habis"), said.out());
        // What a terminal would obey is not passed on to it.
        assertTrue(lines.get(1).endsWith("  TELKOMSEL to 1234: [2JSisa pulsa Rp 5.000"), said.out());
        assertTrue(lines.get(2).endsWith("  BANK-X to 1234: Kode OTP Anda 4711"), said.out());
        assertEquals(List.of(SITI.digits()), ANSWERED);
        assertFalse(said.out().contains("menu"), said.out());
    }

    @Test
    void one_link_is_asked_for_by_its_name_and_a_wrong_name_is_answered_with_those_that_there_are() {
        String link = demo.service().links().getFirst().name();
        assertEquals(strangers().out(), strangers("--link", link).out());
        Said wrong = strangers("--link", "operator-z");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("no link for SMS is called \"operator-z\"; there are: " + link), wrong.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Host",
            "X-Forwarded-Proto"})
    void nobody_whom_a_proxy_brings_is_answered(String header) throws IOException, InterruptedException {
        assertEquals(403, ask(request().header(header, "10.0.0.1")).statusCode());
    }

    @Test
    void what_they_wrote_is_only_for_whoever_may_read_the_files_of_the_service() throws Exception {
        Path file = Path.of(ask(request()).body());
        assertTrue(Files.readString(file).contains("4711"));
        assertEquals(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE), Files
                .getPosixFilePermissions(file));
        strangers();
        assertFalse(Files.exists(file));
    }

    @Test
    void a_file_that_the_service_did_not_make_is_neither_read_nor_taken_away(@TempDir Path other) throws Exception {
        Path precious = Files.writeString(other.resolve("precious.json"), "{}");
        HttpServer somebody = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        somebody.createContext("/", exchange -> {
            byte[] answer = precious.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        somebody.start();
        try {
            var err = new StringWriter();
            assertEquals(1, new CommandLine(new StrangersCommand()).setErr(new PrintWriter(err)).execute("--at",
                    "http://127.0.0.1:" + somebody.getAddress().getPort()));
            assertTrue(err.toString().contains("is not of its making"), err.toString());
            assertTrue(Files.exists(precious));
        } finally {
            somebody.stop(0);
        }
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(demo.service().address() + "/strangers")).POST(
                HttpRequest.BodyPublishers.noBody());
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
