package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

/** Numbers that share a long do not get into each other's way. */
class WeightsTest {
    private static final Corpus SOME = new Corpus(Corpus.read("languages.tsv").every(17));

    private static final int TIMES = 9;

    @Test
    void the_sum_of_all_rows_is_that_of_each_by_itself() throws IOException {
        AbstractModel model = Trainer.train(SOME, Corpus::letters, new LetterFeatures(), 2);
        Weights weights = Weights.of(model);
        int[] rows = Stream.generate(() -> Trainer.known(model).keySet()).limit(TIMES).flatMap(Set::stream)
                .mapToInt(name -> weights.places().find(Places.hash(name))).toArray();
        int[] expected = new int[weights.labels().size()];
        for (int i = 0; i < rows.length; i++) {
            int[] one = weights.sums(rows, i, i + 1);
            Arrays.setAll(expected, label -> expected[label] + one[label]);
        }
        int[] all = weights.sums(rows, 0, rows.length);
        assertTrue(Arrays.stream(expected).min().orElseThrow() > 1 << 20, "too little to run over into the next");
        for (int label = 0; label < expected.length; label++) {
            assertEquals(expected[label], all[label], weights.labels().get(label));
        }
    }

    @Test
    void what_a_feature_says_is_what_opennlp_learned_of_it() throws IOException {
        AbstractModel model = Trainer.train(SOME, Corpus::letters, new LetterFeatures(), 2);
        Weights weights = Weights.of(model);
        Context each = Objects.requireNonNull(Trainer.known(model).get(Trainer.EACH));
        Trainer.known(model).forEach((name, context) -> {
            if (name.equals(Trainer.EACH)) {
                return;
            }
            double[] learned = new double[weights.labels().size()];
            for (Context part : List.of(context, each)) {
                for (int i = 0; i < part.getOutcomes().length; i++) {
                    learned[part.getOutcomes()[i]] += part.getParameters()[i];
                }
            }
            double[] said = weights.said(name);
            for (int label = 1; label < said.length; label++) {
                assertEquals(learned[label] - learned[0], said[label] - said[0], weights.unit(), name);
            }
        });
    }
}
