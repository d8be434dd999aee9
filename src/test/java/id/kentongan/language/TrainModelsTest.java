package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainModelsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_same_intents_give_the_same_bytes() throws IOException {
        Corpus intents = Corpus.read(Task.INTENT.corpus());
        assertArrayEquals(bytes(TrainModels.train(Task.INTENT, intents)), bytes(TrainModels.train(Task.INTENT,
                intents)));
    }

    @Test
    void joined_models_are_the_same_whether_they_are_trained_at_once_or_one_after_the_other() throws IOException {
        var some = new Corpus(Corpus.read(Task.CATEGORY.corpus()).every(10));
        assertArrayEquals(bytes(TrainModels.categoriser(some, true)), bytes(TrainModels.categoriser(some, false)));
    }

    @Test
    void all_models_together_are_small_enough_for_a_slow_line() throws IOException {
        long all = 0;
        for (Task task : Task.values()) {
            try (var stream = Lexicon.open(task.model())) {
                all += stream.readAllBytes().length;
            }
        }
        assertTrue(all > 0 && all < 3_000_000, all + " octets");
    }

    @Test
    void every_task_has_held_out_texts_to_compare_models_by() {
        for (Task task : Task.values()) {
            assertTrue(task.heldOut().size() >= 200, task.word());
            assertTrue(task.heldOut().stream().allMatch(line -> task.labels().contains(line.label())), task.word());
        }
    }

    private byte[] bytes(AbstractModel model) throws IOException {
        Path file = folder.resolve("model");
        TrainModels.write(file, model);
        return Files.readAllBytes(file);
    }
}
