package id.kentongan.channel.meta;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kentongan.channel.MediaShelf;
import id.kentongan.channel.MediaStore;
import id.kentongan.channel.MediaStore.UnwantedMediaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send besides words to a number at Meta: an id leads to an address, and that to the octets. */
class MetaMediaTest {
    private static final byte[] PHOTO = "\u00ff\u00d8 a photo".getBytes(StandardCharsets.ISO_8859_1);
    private static final String ID = "1013859600285441";

    @TempDir
    private Path folder;
    private final MetaRig rig = new MetaRig();
    private final LocalMeta elsewhere = new LocalMeta();
    private MediaShelf shelf;

    @BeforeEach
    void start() {
        shelf = new MediaShelf(new MediaStore(folder, 1000, Set.of("image/jpeg"), Duration.ofDays(1)), List.of(rig.link
                .media()), (_, _, _) -> {}, (_, _) -> {
                });
        leadsTo(rig.meta.url() + "/files/1");
        rig.meta.files.put("/files/1", context -> context.contentType("image/jpeg").result(PHOTO));
    }

    @AfterEach
    void stop() {
        shelf.close();
        rig.close();
        elsewhere.close();
    }

    private void leadsTo(String url) {
        rig.meta.files.put("/v25.0/" + ID, context -> context.contentType("application/json").result(
                "{\"url\":\"" + url + "\",\"mime_type\":\"image/jpeg\",\"id\":\"" + ID + "\"}"));
    }

    @Test
    void a_photo_is_fetched_in_two_steps_with_our_token_and_kept() throws IOException {
        assertArrayEquals(PHOTO, Files.readAllBytes(shelf.find("meta", ID).file()));
        assertEquals(List.of("/v25.0/" + ID + " Bearer " + LocalMeta.TOKEN, "/files/1 Bearer " + LocalMeta.TOKEN),
                rig.meta.asked);
        shelf.find("meta", ID);
        assertEquals(2, rig.meta.asked.size());
    }

    @Test
    void an_address_of_anybody_else_is_not_asked_and_never_told_the_token() {
        elsewhere.files.put("/files/1", context -> context.contentType("image/jpeg").result(PHOTO));
        for (String trap : List.of(elsewhere.url() + "/files/1", "http://169.254.169.254/latest", "file:///etc/passwd",
                "https://lookaside.fbsbx.com.jahat.example/x", "http://lookaside.fbsbx.com/x",
                "https://lookaside.fbsbx.com:22/x", "https://a@lookaside.fbsbx.com/x", "/files/1", "")) {
            leadsTo(trap);
            assertThrows(IOException.class, () -> shelf.find("meta", ID), trap);
        }
        rig.meta.files.put("/v25.0/" + ID, context -> context.redirect(elsewhere.url() + "/files/1"));
        assertThrows(IOException.class, () -> shelf.find("meta", ID));
        assertEquals(List.of(), elsewhere.asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"url\":7}", "{\"url\":\"http://[\"}", "<html>"})
    void an_answer_that_names_no_address_is_no_photo(String answer) {
        rig.meta.files.put("/v25.0/" + ID, context -> context.contentType("application/json").result(answer));
        assertThrows(IOException.class, () -> shelf.find("meta", ID));
    }

    @Test
    void what_is_larger_or_of_another_type_than_was_said_is_not_kept() throws IOException {
        rig.meta.files.put("/files/1", context -> context.contentType("image/jpeg").result(new byte[1001]));
        assertThrows(UnwantedMediaException.class, () -> shelf.find("meta", ID));
        rig.meta.files.put("/files/1", context -> context.html("<script>alert(1)</script>"));
        assertThrows(UnwantedMediaException.class, () -> shelf.find("meta", ID));
        rig.meta.files.remove("/files/1");
        assertThrows(IOException.class, () -> shelf.find("meta", ID));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
