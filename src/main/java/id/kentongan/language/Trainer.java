package id.kentongan.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.DataIndexerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains a model with OpenNLP: an averaged perceptron and naive Bayes, whose evidence is added. Each alone, MAXENT with
 * either of its trainers, and MAXENT added to naive Bayes measured worse ({@code src/docs/language.md}). Both are sums
 * over the features of a text, so that the two are one sum in the end, kept as one table.
 */
final class Trainer {
    /** The predicate that counts once for every known feature of a text, or for every one but the pieces of words. */
    static final String EACH = "*";
    /** The predicate that counts once for every known piece of a word, in a model where these are summed up apart. */
    static final String EACH_PIECE = "*~";
    private static final int ITERATIONS = 60;
    /** Finer differences only make a file greater. */
    private static final double FINENESS = 256;
    /** As in OpenNLP's own smoothing of naive Bayes. */
    private static final double UNSEEN = 0.05;

    private Trainer() {
    }

    /** The same lines in the same order give the same model. */
    static AbstractModel train(Corpus corpus, Function<String, List<String>> words, Features features, int cutoff)
            throws IOException {
        var events = new ArrayList<Event>();
        for (Corpus.Line line : corpus.lines()) {
            List<String> said = words.apply(line.text());
            if (!said.isEmpty()) {
                events.add(new Event(line.label(), features.of(said).toArray(String[]::new)));
            }
        }
        TrainingParameters parameters = parameters(cutoff);
        DataIndexer indexed = DataIndexerFactory.getDataIndexer(parameters, new HashMap<>());
        indexed.index(ObjectStreamUtils.createObjectStream(events));
        return sum(trained(PerceptronTrainer.PERCEPTRON_VALUE, parameters, indexed),
                trained(NaiveBayesTrainer.NAIVE_BAYES_VALUE, parameters, indexed));
    }

    /**
     * The mean of several models of words and, apart from it, of several models of pieces of words: models that saw the
     * same texts among other words err differently, and so do words and their pieces.
     *
     * @param share
     *            how much the pieces count beside the words
     */
    static AbstractModel joined(List<AbstractModel> words, List<AbstractModel> pieces, double share) {
        var labels = new ArrayList<>(new TreeSet<>(Arrays.asList(outcomes(words.getFirst()))));
        var weights = new TreeMap<String, double[]>();
        words.forEach(model -> mean(model, 1.0 / words.size(), labels, EACH, weights));
        pieces.forEach(model -> mean(model, share / pieces.size(), labels, EACH_PIECE, weights));
        return model(labels, weights);
    }

    private static void mean(AbstractModel model, double share, List<String> labels, String each,
            Map<String, double[]> weights) {
        known(model).forEach((feature, context) -> {
            double[] own = new double[labels.size()];
            add(context, model, labels, own);
            double[] all = weights.computeIfAbsent(feature.equals(EACH) ? each : feature, _ -> new double[own.length]);
            Arrays.setAll(all, label -> all[label] + own[label] * share);
        });
    }

    private static TrainingParameters parameters(int cutoff) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put("UseAverage", true);
        parameters.put("DataIndexer", "OnePass");
        parameters.put(AbstractDataIndexer.SORT_PARAM, false);
        parameters.put("PrintMessages", false);
        return parameters;
    }

    /** Both algorithms take the same index of the events, which neither changes. */
    private static AbstractModel trained(String algorithm, TrainingParameters common, DataIndexer events)
            throws IOException {
        var parameters = new TrainingParameters(common.getObjectSettings());
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        return (AbstractModel) TrainerFactory.getEventTrainer(parameters, new HashMap<>()).train(events);
    }

    /** Labels and features in the order of their names, for OpenNLP's own order comes from hashes. */
    private static AbstractModel sum(AbstractModel perceptron, AbstractModel bayes) {
        Map<String, Context> counts = known(bayes);
        var labels = new ArrayList<>(new TreeSet<>(Arrays.asList(outcomes(bayes))));
        double[] totals = new double[labels.size()];
        counts.values().forEach(context -> add(context, bayes, labels, totals));
        double vocabulary = UNSEEN * counts.size();
        var weights = new TreeMap<String, double[]>();
        double[] each = new double[labels.size()];
        for (int label = 0; label < each.length; label++) {
            each[label] = Math.log(UNSEEN / (totals[label] + vocabulary));
        }
        counts.forEach((feature, context) -> {
            double[] seen = new double[labels.size()];
            add(context, bayes, labels, seen);
            double[] sum = Arrays.stream(seen).map(count -> Math.log1p(count / UNSEEN)).toArray();
            add(Objects.requireNonNull(known(perceptron).get(feature), feature), perceptron, labels, sum);
            weights.put(feature, sum);
        });
        weights.put(EACH, each);
        return model(labels, weights);
    }

    private static void add(Context context, AbstractModel model, List<String> labels, double[] sums) {
        for (int i = 0; i < context.getOutcomes().length; i++) {
            sums[labels.indexOf(model.getOutcome(context.getOutcomes()[i]))] += context.getParameters()[i];
        }
    }

    private static AbstractModel model(List<String> labels, Map<String, double[]> weights) {
        var contexts = new Context[weights.size()];
        int at = 0;
        for (double[] all : weights.values()) {
            Arrays.setAll(all, label -> Math.rint(all[label] * FINENESS) / FINENESS);
            int[] outcomes = IntStream.range(0, all.length).filter(i -> all[i] != 0).toArray();
            contexts[at++] = new Context(outcomes, Arrays.stream(outcomes).mapToDouble(outcome -> all[outcome])
                    .toArray());
        }
        return new GISModel(contexts, weights.keySet().toArray(String[]::new), labels.toArray(String[]::new));
    }

    private static String[] outcomes(AbstractModel model) {
        var outcomes = new String[model.getNumOutcomes()];
        Arrays.setAll(outcomes, model::getOutcome);
        return outcomes;
    }

    /** What OpenNLP learned of each feature. */
    @SuppressWarnings("unchecked")
    static Map<String, Context> known(AbstractModel model) {
        return (Map<String, Context>) model.getDataStructures()[1];
    }
}
