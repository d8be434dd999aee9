package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was written is read again as it was. */
class WeightsFileTest {
    private static final Corpus SOME = new Corpus(Corpus.read("languages.tsv").lines().stream()
            .filter(line -> line.text().hashCode() % 7 == 0).toList());

    private static byte[] written(Weights weights) throws IOException {
        var bytes = new ByteArrayOutputStream();
        WeightsFile.write(weights, bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_model_from_a_file_says_the_same_as_the_trained_one() throws IOException {
        Weights trained = Weights.of(Trainer.train(SOME, Corpus::letters, new LetterFeatures(), 2));
        byte[] bytes = written(trained);
        Weights read = WeightsFile.read(new ByteArrayInputStream(bytes));
        var before = new Categoriser(trained, new LetterFeatures(), 1, Map.of());
        var after = new Categoriser(read, new LetterFeatures(), 1, Map.of());
        for (Corpus.Line line : Corpus.read("languages.tsv").lines()) {
            assertEquals(before.guesses(Corpus.letters(line.text())), after.guesses(Corpus.letters(line.text())));
        }
        assertArrayEquals(bytes, written(read));
    }

    @Test
    void what_is_no_whole_model_of_this_version_is_told() throws IOException {
        byte[] bytes = written(Weights.of(Trainer.train(SOME, Corpus::letters, new LetterFeatures(), 2)));
        assertEquals("a model that ends too soon; it must be trained again", assertThrows(IOException.class,
                () -> WeightsFile.read(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - 3)))).getMessage());
        bytes[3]++;
        assertEquals("a model of another version of Kentongan; it must be trained again",
                assertThrows(IOException.class,
                        () -> WeightsFile.read(new ByteArrayInputStream(bytes))).getMessage());
    }
}
