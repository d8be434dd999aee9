package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.language.Understanding.Guess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

/** One sum over the features is what OpenNLP's own two models say together. */
class CategoriserTest {
    /** A number of a row has ten bits. */
    private static final double ROUNDING = 0.1;
    private static final Corpus SOME = new Corpus(Corpus.read("languages.tsv").every(17));

    @Test
    void the_shares_are_those_of_naive_bayes_times_those_of_the_perceptron() throws IOException {
        var categoriser = new Categoriser(Weights.of(Trainer.train(SOME, Corpus::letters, new LetterFeatures(), 2)),
                new LetterFeatures(), 1, Map.of());
        int compared = 0;
        AbstractModel bayes = trained("NAIVEBAYES");
        AbstractModel perceptron = trained("PERCEPTRON");
        for (Corpus.Line line : Corpus.read("languages.tsv").lines()) {
            List<String> known = new LetterFeatures().of(Corpus.letters(line.text())).stream()
                    .filter(feature -> Trainer.known(bayes).containsKey(feature)).toList();
            String[] features = known.toArray(String[]::new);
            Map<String, Double> product = new HashMap<>();
            for (int label = 0; label < bayes.getNumOutcomes(); label++) {
                String name = bayes.getOutcome(label);
                product.put(name, Math.log(bayes.eval(features)[label]) - Math.log(frequency(name))
                        + score(perceptron, name, known));
            }
            List<Guess> guesses = categoriser.guesses(Corpus.letters(line.text()));
            if (guesses.isEmpty()) {
                continue;
            }
            compared++;
            double power = Math.clamp(1 / Math.sqrt(known.size()), 0.02, 4);
            double first = product.getOrDefault(guesses.getFirst().label(), 0.0);
            for (Guess guess : guesses) {
                double expected = (product.getOrDefault(guess.label(), 0.0) - first) * power;
                double said = Math.log(guess.confidence()) - Math.log(guesses.getFirst().confidence());
                assertEquals(expected, said, ROUNDING - 0.005 * expected, line.text() + " " + guess);
            }
        }
        assertTrue(compared > 400, compared + " compared");
    }

    /** OpenNLP's naive Bayes knows how often each label came in training; ours takes all for equally likely. */
    private static double frequency(String label) {
        return SOME.lines().stream().filter(line -> line.label().equals(label)).count();
    }

    /** The perceptron's own eval() scales its scores by the greatest one, which no sum can undo. */
    private static double score(AbstractModel perceptron, String label, List<String> features) {
        double sum = 0;
        for (String feature : features) {
            var context = Objects.requireNonNull(Trainer.known(perceptron).get(feature));
            for (int i = 0; i < context.getOutcomes().length; i++) {
                if (perceptron.getOutcome(context.getOutcomes()[i]).equals(label)) {
                    sum += context.getParameters()[i];
                }
            }
        }
        return sum;
    }

    private static AbstractModel trained(String algorithm) throws IOException {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put("UseAverage", true);
        parameters.put("DataIndexer", "OnePass");
        parameters.put("PrintMessages", false);
        var events = new ArrayList<Event>();
        SOME.lines().forEach(line -> events.add(new Event(line.label(),
                new LetterFeatures().of(Corpus.letters(line.text())).toArray(String[]::new))));
        return (AbstractModel) TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
    }
}
