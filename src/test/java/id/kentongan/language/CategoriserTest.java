package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.language.Understanding.Guess;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import opennlp.tools.ml.maxent.io.GISModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import org.junit.jupiter.api.Test;

class CategoriserTest {

    @Test
    void the_shares_are_those_of_opennlp_when_nothing_is_sharpened() throws IOException {
        AbstractModel model;
        try (var stream = new BufferedInputStream(Lexicon.open("categories.bin"))) {
            model = new GISModelReader(new BinaryFileDataReader(stream)).getModel();
        }
        Normaliser normaliser = Lexicon.normaliser();
        for (Corpus.Line line : Corpus.read("categories.tsv").lines().subList(0, 300)) {
            Collection<String> features = new WordFeatures()
                    .extractFeatures(normaliser.words(line.text()).toArray(String[]::new), Map.of());
            double[] shares = model.eval(features.toArray(String[]::new));
            long pieces = features.stream().filter(feature -> known(model, feature)).count();
            // This sharpness makes the power 1, within its bounds.
            var categoriser = new Categoriser(model, Math.sqrt((double) pieces));
            for (Guess guess : categoriser.guesses(features)) {
                assertEquals(shares[model.getIndex(guess.label())], guess.confidence(), 1e-9, line.text());
            }
        }
    }

    private static boolean known(AbstractModel model, String feature) {
        return ((Map<?, ?>) model.getDataStructures()[1]).containsKey(feature);
    }
}
