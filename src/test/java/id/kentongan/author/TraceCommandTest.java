package id.kentongan.author;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.Demo;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against a whole service with an SMSC. */
class TraceCommandTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281200020001");

    @TempDir
    private static Path folder;
    private static Demo demo;
    private static final List<String> READ = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        demo = Demo.start(folder, Path.of("flows"), InstantSource.system());
        demo.smsc().onMessage(received -> READ.add(received.text()));
        await().until(() -> demo.smsc().receivers() > 0);
        demo.smsc().send(SITI, Demo.SHORT_CODE, "menu");
        await().until(() -> !READ.isEmpty() && demo.service().idle());
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private record Said(int code, String out, String err) {
    }

    private static Said trace(String asked) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(new TraceCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(asked, "--at", demo.service().address().toString());
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void the_messages_to_a_number_are_listed_with_ids_and_each_tells_its_way_without_text_or_number() {
        Said list = trace("+62 812 0002 0001");
        assertEquals(0, list.code(), list.err());
        String[] columns = list.out().strip().split("\\s+");
        assertTrue(list.out().contains("conversation") && list.out().contains("SMS"), list.out());
        Said way = trace(columns[0]);
        assertEquals(0, way.code(), way.err());
        for (String told : List.of(columns[0] + "  conversation by SMS to +62…01: sent", "created", "handed to ",
                "taken by ")) {
            assertTrue(way.out().contains(told), way.out());
        }
        for (String hidden : List.of("20001", "Kentongan", "menu")) {
            assertFalse(way.out().contains(hidden) || list.out().contains(hidden), way.out());
        }
    }

    @Test
    void an_id_that_nobody_knows_is_said_so() {
        Said said = trace("17-4821.0");
        assertEquals(1, said.code());
        assertEquals("no message has the id 17-4821.0, or it is longer ago than store.trace keeps", said.out().strip());
    }

    @Test
    void a_number_without_messages_is_said_so() {
        Said said = trace("0812 0000 0901");
        assertEquals(1, said.code());
        assertEquals("no message to this number is kept", said.out().strip());
    }

    @Test
    void what_is_neither_is_told_what_is_expected() {
        Said said = trace("TJT-4821K");
        assertEquals(2, said.code());
        assertTrue(said.err().contains("\"TJT-4821K\" is neither a message's id such as 17-4821.0 nor a number"), said
                .err());
    }

    @Test
    void nobody_whom_a_proxy_brings_is_answered() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(demo.service().address() + "/trace")).POST(
                    HttpRequest.BodyPublishers.ofString("17-4821.0"));
            assertEquals(200, client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode());
            HttpResponse<String> refused = client.send(request.header("X-Forwarded-For", "10.0.0.1").build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(403, refused.statusCode());
            assertFalse(refused.body().contains("4821"));
        }
    }
}
