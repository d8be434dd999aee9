package id.kentongan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.PhoneHistory.Entry;
import id.kentongan.demo.PhoneHistory.Side;
import id.kentongan.message.Medium;
import id.kentongan.message.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesPageTest {
    @TempDir
    private Path folder;
    private Path file;
    private PhonesRig rig;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("demo-phones.jsonl");
        rig = new PhonesRig(file);
    }

    @AfterEach
    void close() throws IOException {
        rig.close();
    }

    private HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(rig.page.address().resolve("send")).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void the_whole_page_is_small_and_asks_no_other_address() throws Exception {
        int size = 0;
        for (String path : List.of("", "phones.css", "phones.js")) {
            String body = client.send(HttpRequest.newBuilder(rig.page.address().resolve(path)).build(),
                    BodyHandlers.ofString()).body();
            size += body.length();
            assertTrue(!body.contains("http://") && !body.contains("https://") && !body.contains("//cdn"), path);
        }
        assertTrue(size < 60_000, "the page has " + size + " characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"phone\":\"6281234567890\",\"medium\":\"WHATSAPP\",\"text\":\" \"}",
            "{\"phone\":\"6289999999999\",\"medium\":\"SMS\",\"text\":\"x\"}",
            "{\"phone\":\"6281234567891\",\"medium\":\"WHATSAPP\",\"text\":\"x\"}",
            "{\"phone\":\"6281234567890\",\"medium\":\"PIGEON\",\"text\":\"x\"}"})
    void what_no_phone_could_send_is_refused(String body) throws Exception {
        assertEquals(400, post(body).statusCode());
        assertEquals(0, Files.size(file));
    }

    @Test
    void another_page_cannot_write_in_somebodys_name() throws Exception {
        String body = "{\"phone\":\"6281234567890\",\"medium\":\"SMS\",\"text\":\"x\"}";
        assertEquals(403, post(body, "Origin", "https://jahat.example").statusCode());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), rig.page.address().getPort())) {
            socket.getOutputStream()
                    .write("GET /phones HTTP/1.1\r\nHost: jahat.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        }
    }

    @Test
    void a_history_of_an_earlier_release_is_still_read() throws Exception {
        Path own = Files.createDirectories(folder.resolve("old")).resolve("history.jsonl");
        Files.writeString(own,
                "{\"number\":1,\"phone\":\"62811\",\"medium\":\"SMS\",\"side\":\"IN\",\"text\":\"a\",\"at\":1}\n");
        assertEquals(List.of(new Entry(1, "62811", Medium.SMS, Side.IN, "a", List.of(), "", 1)), new PhoneHistory(own)
                .after(0, Duration.ZERO));
    }

    @Test
    void a_history_goes_on_after_a_torn_line_and_keeps_the_latest_of_each_phone() throws Exception {
        Path own = folder.resolve("own/history.jsonl");
        var history = new PhoneHistory(own);
        for (int i = 0; i < PhoneHistory.KEPT_OF_EACH_PHONE + 5; i++) {
            history.add("62811", Medium.SMS, Side.IN, "pesan " + i, List.of(), "", i);
        }
        history.add("62822", Medium.WHATSAPP, Side.OUT, "baris\n\"dua\"", List.of(new Option("a", "Air")),
                "geo:-6.1,106.2", 7);
        Files.writeString(own, "{\"number\":9", StandardOpenOption.APPEND);
        var reopened = new PhoneHistory(own);
        List<Entry> entries = reopened.after(0, Duration.ZERO);
        assertEquals(PhoneHistory.KEPT_OF_EACH_PHONE + 1, entries.size());
        assertEquals("pesan 5", entries.getFirst().text());
        assertEquals("baris\n\"dua\"", entries.getLast().text());
        assertEquals(List.of(new Option("a", "Air")), entries.getLast().options());
        assertEquals("geo:-6.1,106.2", entries.getLast().attached());
        reopened.add("62822", Medium.SMS, Side.IN, "lagi", List.of(), "", 8);
        assertEquals(List.of("lagi"), new PhoneHistory(own).after(entries.getLast().number(), Duration.ZERO).stream()
                .map(Entry::text).toList());
    }
}
