package id.kentongan.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.channel.MediaAddress;
import id.kentongan.channel.MediaBytes;
import id.kentongan.channel.MediaShelf;
import id.kentongan.channel.MediaSource;
import id.kentongan.channel.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was given the address sees what was sent, and nobody else. */
class MediaPageTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final byte[] PHOTO = {1, 2, 3};

    /** A provider with one photo, one page and nothing else. */
    private static final class Photos implements MediaSource {
        @Override
        public String name() {
            return "twilio";
        }

        @Override
        public List<String> secrets() {
            return List.of("baru", "lama");
        }

        @Override
        public MediaBytes open(String reference) throws IOException {
            return switch (reference) {
            case "MM1-ME1" -> new MediaBytes("image/jpeg", new ByteArrayInputStream(PHOTO));
            case "MM1-ME2" -> new MediaBytes("text/html", new ByteArrayInputStream(PHOTO));
            default -> throw new IOException("away");
            };
        }
    }

    private static final Duration KEEP = Duration.ofDays(90);

    @TempDir
    private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer web;
    private volatile Instant now = NOON;

    @BeforeEach
    void start() {
        var shelf = new MediaShelf(new MediaStore(folder, 100, Set.of("image/jpeg"), KEEP), List.of(new Photos()),
                (_, _, _) -> {}, (_, _) -> {});
        InstantSource time = () -> now;
        web = new WebServer("127.0.0.1", 0, List.of(new MediaPage(shelf, time)::routes));
        web.start();
    }

    @AfterEach
    void stop() {
        web.close();
        client.close();
    }

    private HttpResponse<byte[]> get(String target) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + target)).build(),
                BodyHandlers.ofByteArray());
    }

    private static String address(String reference, String secret) {
        return MediaAddress.of("twilio", reference, secret, NOON);
    }

    @Test
    void what_was_sent_is_shown_so_that_nothing_in_it_can_run_and_nobody_on_the_way_keeps_it() throws Exception {
        HttpResponse<byte[]> shown = get(address("MM1-ME1", "baru"));
        assertEquals(200, shown.statusCode());
        assertArrayEquals(PHOTO, shown.body());
        assertEquals("image/jpeg", shown.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("nosniff", shown.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("default-src 'none'; sandbox", shown.headers().firstValue("Content-Security-Policy")
                .orElseThrow());
        assertEquals("private, no-store", shown.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void an_address_that_we_did_not_make_leads_nowhere() throws Exception {
        String genuine = address("MM1-ME1", "baru");
        for (String wrong : List.of(address("MM1-ME1", "lain"), genuine.replace("ME1", "ME2"),
                genuine.replace("/twilio/",
                        "/meta/"),
                genuine.replace("until=1", "until=2"), genuine.replaceFirst("&s=.*", ""), genuine
                        .replaceFirst("\\?.*", ""),
                genuine.replaceFirst("until=\\d+", "until=x"))) {
            assertEquals(404, get(wrong).statusCode(), wrong);
        }
        assertEquals(200, get(address("MM1-ME1", "lama")).statusCode());
    }

    @Test
    void what_was_kept_long_enough_is_gone_and_after_half_a_year_the_address_too() throws Exception {
        String genuine = address("MM1-ME1", "baru");
        now = NOON.plus(Duration.ofDays(89));
        assertEquals(200, get(genuine).statusCode());
        // Not fetched anew from the provider either.
        now = NOON.plus(Duration.ofDays(91));
        assertEquals(410, get(genuine).statusCode());
        now = NOON.plus(Duration.ofDays(181));
        assertEquals(404, get(genuine).statusCode());
    }

    @Test
    void what_is_not_kept_and_what_is_not_there_yet_say_so() throws Exception {
        assertEquals(410, get(address("MM1-ME2", "baru")).statusCode());
        assertEquals(503, get(address("MM1-ME3", "baru")).statusCode());
    }
}
