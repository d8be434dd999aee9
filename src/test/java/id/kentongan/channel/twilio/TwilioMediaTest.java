package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.MediaShelf;
import id.kentongan.channel.MediaStore;
import id.kentongan.channel.MediaStore.UnwantedMediaException;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Content.Media;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send besides words: fetched from Twilio and nobody else, within limits, and kept by its content. */
class TwilioMediaTest {
    private static final byte[] PHOTO = "\u00ff\u00d8 a photo".getBytes(StandardCharsets.ISO_8859_1);
    private static final String SHA_256 = "[0-9a-f]{64}";

    private static final Duration KEEP = Duration.ofDays(90);

    @TempDir
    private Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, String> redirects = new ConcurrentHashMap<>();
    private final TwilioRig rig = new TwilioRig();
    private Javalin api;
    private Javalin elsewhere;
    private TwilioMedia media;
    private MediaShelf shelf;

    @BeforeEach
    void start() {
        api = server(this::answer);
        elsewhere = server(this::answer);
        media = new TwilioMedia(rig.link.settings().withApiUrl(java.net.URI.create("http://127.0.0.1:" + api.port())));
        shelf = new MediaShelf(new MediaStore(folder.resolve("media"), 1000, Set.of("image/jpeg"), KEEP),
                List.of(media), (_, _, hash) -> told.add(hash), (_, labels) -> counted.add(labels[3]));
    }

    @AfterEach
    void stop() {
        media.close();
        api.stop();
        elsewhere.stop();
        rig.close();
    }

    private static Javalin server(io.javalin.http.Handler handler) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
            config.routes.get("/<path>", handler);
        }).start("127.0.0.1", 0);
    }

    private void answer(Context context) {
        String authorization = context.header("Authorization");
        asked.add(context.port() + " " + (authorization == null
                ? "nobody"
                : new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())),
                        StandardCharsets.UTF_8)));
        String name = context.path().substring(context.path().lastIndexOf('/') + 1);
        String redirect = redirects.get(name);
        if (redirect != null) {
            context.status(307).header("Location", redirect);
            return;
        }
        switch (name) {
        case "ME404" -> context.status(404);
        case "MElarge" -> context.contentType("image/jpeg").result(new byte[1001]);
        case "MEhtml" -> context.html("<script>alert(1)</script>");
        default -> context.contentType("image/jpeg; q=1").result(PHOTO);
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).filter(
                    name -> name.matches(SHA_256)).toList();
        }
    }

    @Test
    void a_photo_is_fetched_with_our_credentials_and_kept_once_by_its_content() throws IOException {
        var first = shelf.find("twilio", "MM1-ME1");
        var second = shelf.find("twilio", "MM2-ME2");
        assertArrayEquals(PHOTO, Files.readAllBytes(first.file()));
        assertEquals("image/jpeg", first.contentType());
        assertEquals(first.hash(), second.hash());
        assertEquals(List.of(first.hash()), kept());
        assertEquals(List.of(first.hash(), first.hash()), told);
        assertEquals(api.port() + " " + TwilioRig.ACCOUNT + ":" + TwilioRig.TOKEN, asked.getFirst());
    }

    @Test
    void what_was_kept_long_enough_is_deleted_with_all_that_tells_of_it() throws IOException {
        shelf.find("twilio", "MM1-ME1");
        var store = new MediaStore(folder.resolve("media"), 1000, Set.of("image/jpeg"), KEEP);
        store.sweep(Instant.now().plus(KEEP).minusSeconds(60));
        assertEquals(1, kept().size());
        store.sweep(Instant.now().plus(KEEP).plusSeconds(60));
        assertEquals(List.of(), kept());
        assertTrue(store.find("twilio", "MM1-ME1").isEmpty());
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void what_is_kept_is_not_fetched_again() throws IOException {
        shelf.find("twilio", "MM1-ME1");
        var other = new MediaShelf(new MediaStore(folder.resolve("media"), 1000, Set.of("image/jpeg"), KEEP), List.of(),
                (_, _, hash) -> told.add(hash), (_, _) -> {});
        var found = other.find("twilio", "MM1-ME1");
        assertArrayEquals(PHOTO, Files.readAllBytes(found.file()));
        assertEquals(1, asked.size());
        // Told again: the first time the store may have been away.
        assertEquals(List.of(found.hash(), found.hash()), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MM1-MElarge", "MM1-MEhtml"})
    void what_is_too_large_or_of_another_type_is_not_kept(String reference) throws IOException {
        assertThrows(UnwantedMediaException.class, () -> shelf.find("twilio", reference));
        assertEquals(List.of(), kept());
        assertEquals(List.of("unwanted"), counted);
    }

    @Test
    void what_could_not_be_fetched_is_fetched_when_it_is_asked_for() throws IOException {
        redirects.put("ME1", "/away/ME404");
        shelf.fetchSoon("twilio", "MM1-ME1");
        Awaitility.await().until(() -> counted.contains("failed"));
        redirects.clear();
        assertArrayEquals(PHOTO, Files.readAllBytes(shelf.find("twilio", "MM1-ME1").file()));
    }

    @Test
    void a_redirect_within_the_api_is_followed_and_one_that_never_ends_is_not() throws IOException {
        redirects.put("ME1", "/short/lived/ME2");
        assertArrayEquals(PHOTO, Files.readAllBytes(shelf.find("twilio", "MM1-ME1").file()));
        redirects.put("ME3", "/round/ME3");
        assertThrows(IOException.class, () -> shelf.find("twilio", "MM1-ME3"));
        assertEquals(6, asked.size());
    }

    @Test
    void a_redirect_to_any_other_host_is_not_followed() throws IOException {
        for (String trap : List.of("http://127.0.0.1:" + elsewhere.port() + "/ME1", "http://169.254.169.254/latest",
                "file:///etc/passwd", "http://localhost:" + api.port() + "/ME1",
                "https://media.twilio.com.jahat.example/x",
                "http://mms.twiliocdn.com/x", "https://mms.twiliocdn.com:22/x", "https://a@mms.twiliocdn.com/x", "//",
                "http://[")) {
            redirects.put("MEtrap", trap);
            assertThrows(IOException.class, () -> shelf.find("twilio", "MM1-MEtrap"), trap);
        }
        assertTrue(asked.stream().noneMatch(line -> line.startsWith(elsewhere.port() + "")), asked.toString());
        assertEquals(List.of(), kept());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MM1-../../ME1", "../MM1", "", "MM1/ME1", "MM1%2fME1"})
    void a_reference_that_is_a_path_is_none(String reference) {
        assertThrows(IllegalArgumentException.class, () -> shelf.find("twilio", reference));
        assertEquals(List.of(), asked);
    }

    @Test
    void the_conversation_has_our_address_and_the_photo_is_fetched_when_its_message_is_durable() {
        rig.inboxAnswers(Acceptance.ACCEPTED);
        String theirs = rig.twilio.apiUrl() + "/2010-04-01/Accounts/" + TwilioRig.ACCOUNT + "/Messages/MM7/Media/ME7";
        assertEquals(200, rig.twilio.send(TwilioRig.SITI, new Media(theirs, "image/jpeg", "jalan")).join().status());
        var shown = assertInstanceOf(Media.class, rig.received.getFirst().content());
        assertTrue(shown.url().startsWith("https://kentongan.example.id/media/twilio/MM7-ME7?until="), shown.url());
        assertEquals("jalan", shown.caption());
        Awaitility.await().until(() -> rig.fetched.equals(List.of("twilio/MM7-ME7")));
    }

    @Test
    void what_is_not_stored_or_was_stored_before_is_not_fetched() {
        String theirs = rig.twilio.apiUrl() + "/2010-04-01/Accounts/" + TwilioRig.ACCOUNT + "/Messages/MM7/Media/ME7";
        rig.inboxAnswers(Acceptance.REFUSED);
        rig.twilio.send(TwilioRig.SITI, new Media(theirs, "image/jpeg", "")).join();
        rig.inboxAnswers(Acceptance.REPEATED);
        rig.twilio.send(TwilioRig.SITI, new Media(theirs, "image/jpeg", "")).join();
        assertEquals(List.of(), rig.fetched);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://jahat.example/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages/MM1/Media/ME1",
            "https://api.twilio.com/2010-04-01/Accounts/AC2/Messages/MM1/Media/ME1", "https://api.twilio.com/photo",
            "https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages/MM1/Media/../../ME1"})
    void media_of_others_is_left_as_it_is_and_never_fetched(String url) {
        assertEquals(200, rig.twilio.send(TwilioRig.SITI, new Media(url, "image/jpeg", "")).join().status());
        assertEquals(new Media(url, "image/jpeg", ""), rig.received.getFirst().content());
        assertEquals(List.of(), rig.fetched);
    }
}
