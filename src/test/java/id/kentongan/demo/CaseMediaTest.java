package id.kentongan.demo;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Content;
import id.kentongan.message.PhoneNumber;
import id.kentongan.ticket.Event;
import id.kentongan.ticket.Ticket;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case holds the hash of what was sent with it: that the file is the one can be shown later. */
class CaseMediaTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281200000001");
    private static final byte[] PHOTO = "\u00ff\u00d8 dompet".getBytes(StandardCharsets.ISO_8859_1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final String messageSid = LocalTwilio.newMessageSid();
    private Demo demo;

    @BeforeEach
    void start() throws IOException {
        Path flows = Files.createDirectories(folder.resolve("flows"));
        try (Stream<Path> files = Files.list(Path.of("flows"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, flows.resolve(file.getFileName()));
            }
        }
        Files.writeString(flows.resolve("kiriman.yaml"), """
                flow: kiriman
                title: Kiriman
                start: { words: [kiriman] }
                steps:
                  picture: { ask: "Foto?", answer: photo }
                  where: { ask: "Di mana?" }
                  open: { ticket: { service: HILANG } }
                  done: { say: "Nomor {ticket.number}" }
                """);
        demo = Demo.start(folder.resolve("data"), flows, InstantSource.system());
        demo.twilio().onMessage(message -> {
            if (message.to().equals(SITI)) {
                told.add(message.text());
            }
        });
        await().atMost(PATIENCE).until(() -> demo.service().health().ready());
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private void answered(Content said, String answer) {
        int before = told.size();
        demo.twilio().send(said instanceof Content.Media ? messageSid : LocalTwilio.newMessageSid(), SITI, said).join();
        await().atMost(PATIENCE).until(() -> told.size() > before);
        assertTrue(told.getLast().startsWith(answer), told.toString());
        await().atMost(PATIENCE).until(demo.service()::idle);
    }

    private Ticket ticket() {
        return demo.service().ticket(told.getLast().substring("Nomor ".length()).strip()).orElseThrow();
    }

    private static List<String> sealed(Ticket ticket) {
        return ticket.history().stream().filter(event -> event.what().equals(Ticket.SEALED)).map(Event::words).toList();
    }

    /** What the case must say: the reference and the SHA-256, as {@code sha256sum} counts it. */
    private String seal() throws Exception {
        return "local-twilio/" + messageSid + "-ME" + messageSid.substring(2) + " "
                + HexFormat.of().formatHex(MessageDigest
                        .getInstance("SHA-256").digest(PHOTO));
    }

    private boolean kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.anyMatch(file -> file.toString().contains("/media/of/") && Files.isRegularFile(file));
        }
    }

    /** The address of the photo as the officer gets it. */
    private String picture() {
        return ticket().answers().getOrDefault("picture", "");
    }

    @Test
    void what_was_fetched_before_the_case_was_opened_is_sealed_when_it_is() throws Exception {
        demo.twilio().photos().keep(messageSid, PHOTO);
        answered(new Content.Text("kiriman"), "Foto?");
        answered(demo.twilio().photos().sent(demo.twilio().apiUrl(), messageSid), "Di mana?");
        await().atMost(PATIENCE).until(this::kept);
        await().atMost(PATIENCE).until(demo.service()::idle);
        answered(new Content.Text("di pasar"), "Nomor ");
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(seal()), sealed(ticket())));
        assertTrue(picture().contains("/media/" + seal().split(" ", 2)[0] + "?until="), ticket()
                .answers().toString());
    }

    @Test
    void what_could_be_fetched_only_later_is_sealed_then_and_once() throws Exception {
        answered(new Content.Text("kiriman"), "Foto?");
        answered(demo.twilio().photos().sent(demo.twilio().apiUrl(), messageSid), "Di mana?");
        answered(new Content.Text("di pasar"), "Nomor ");
        assertEquals(List.of(), sealed(ticket()));
        demo.twilio().photos().keep(messageSid, PHOTO);
        String address = picture();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 2; i++) {
                HttpResponse<byte[]> shown = client.send(HttpRequest.newBuilder(demo.service().address().resolve(address
                        .substring(address.indexOf("/media/")).split(" ", 2)[0])).build(), BodyHandlers.ofByteArray());
                assertEquals(200, shown.statusCode());
                assertArrayEquals(PHOTO, shown.body());
                await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(seal()), sealed(ticket())));
                await().atMost(PATIENCE).until(demo.service()::idle);
            }
        }
        assertEquals(List.of(seal()), sealed(ticket()));
        assertEquals(id.kentongan.ticket.Status.WAITING, ticket().status());
    }
}
