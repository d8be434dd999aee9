package id.kentongan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.flow.Effect;
import id.kentongan.flow.Engine;
import id.kentongan.flow.Facts;
import id.kentongan.flow.Situation;
import id.kentongan.flow.Utterance;
import id.kentongan.flow.Versions;
import id.kentongan.language.LocalModels;
import id.kentongan.language.Task;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service makes of the folder of local models. */
class PublishedTest {
    private static final String LETTER = "Surat usaha";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_model_that_was_trained_and_kept_leads_people_to_the_flow_that_it_tells() throws IOException {
        assertFalse(answer("minta wiramukti ya").contains(LETTER), "nobody has taught it yet");
        Path file = Files.writeString(folder.resolve("texts.tsv"), "label\ttext\n" + Stream.of("mau kertas wiramukti",
                "kertas wiramukti pak", "urus wiramukti bisa?", "wiramukti buat warung", "minta wiramukti ya")
                .map(text -> "request.SKU\t" + text + "\n").collect(Collectors.joining()));
        Path models = folder.resolve("data/models");
        assertTrue(LocalModels.train(Task.INTENT, Task.INTENT.read(file), models).kept());
        assertEquals(List.of(Task.INTENT), LocalModels.in(models));
        assertTrue(answer("minta wiramukti ya").contains(LETTER), answer("minta wiramukti ya"));
    }

    @Test
    void with_one_that_cannot_be_read_the_service_speaks_by_those_that_are_shipped() throws IOException {
        Path models = Files.createDirectories(folder.resolve("data/models"));
        Files.writeString(models.resolve("categories.bin"), "no model");
        assertTrue(answer("mau bikin surat usaha").contains(LETTER), answer("mau bikin surat usaha"));
    }

    private String answer(String text) {
        String yaml = "flows: " + Path.of("flows").toAbsolutePath();
        SettingsReading reading = SettingsFile.read("kentongan.yaml", yaml.getBytes(StandardCharsets.UTF_8), folder,
                Map.of());
        Settings settings = assertInstanceOf(SettingsReading.Complete.class, reading, reading.toString()).settings();
        Published published = Published.read(settings);
        var engine = new Engine(published.read().flows(), Versions.NONE, published.interpreter(), published
                .directory(), settings.zone());
        var situation = new Situation(Optional.empty(), Medium.SMS, "id", Set.of("resident"), new Consenting(),
                Instant.parse("2026-03-02T01:10:00Z"));
        return engine.react(situation, Utterance.of(new Content.Text(text))).effects().stream()
                .map(effect -> effect instanceof Effect.Say say ? say.text() : "").collect(Collectors.joining("\n"));
    }

    /** Somebody who is known and has allowed that their data are used. */
    private record Consenting() implements Facts {
        @Override
        public Optional<String> fact(String name) {
            return Optional.ofNullable(Map.of("person.consent", "yes", "person.village", "36.02.04.2003").get(name));
        }

        @Override
        public Map<String, String> opening(Effect.OpenTicket ticket) {
            return Map.of();
        }
    }
}
