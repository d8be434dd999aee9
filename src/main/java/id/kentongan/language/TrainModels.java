package id.kentongan.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the models from the corpora; run by the build, with the folder to write to as its argument. */
final class TrainModels {
    private static final int ITERATIONS = 60;
    /** A feature that was seen only once says more about the one text than about its label. */
    private static final int CUTOFF = 2;
    /** A complaint may be about anything, so that some of each category's texts teach what a complaint is. */
    private static final int EVERY_NTH_COMPLAINT = 3;
    /** Not a complaint, though a category: thanks and ideas are told apart by what is asked of the person. */
    private static final Set<String> NO_COMPLAINT = Set.of("APRESIASI", "ASPIRASI", "LAINNYA");

    private final Normaliser normaliser = Lexicon.normaliser();

    private TrainModels() {
    }

    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        new TrainModels().train(folder);
    }

    private void train(Path folder) throws IOException {
        Categoriser.allowFeatures();
        List<String> openings = frames("opening");
        List<String> closings = frames("closing");
        Corpus written = Corpus.read("categories.tsv");
        Corpus categories = written.paired().framed(openings, closings);
        Corpus intents = Corpus.read("intents.tsv")
                .with("complaint", written, EVERY_NTH_COMPLAINT, line -> !NO_COMPLAINT.contains(line.label()));
        write(folder.resolve("intents.bin"), train(intents, normaliser::words, new WordFeatures()));
        write(folder.resolve("categories.bin"), train(categories, normaliser::words, new WordFeatures()));
        write(folder.resolve("languages.bin"),
                train(Corpus.read("languages.tsv"), Corpus::letters, new LetterFeatures()));
    }

    private static List<String> frames(String where) {
        return Corpus.read("frames.tsv").lines().stream().filter(line -> line.label().equals(where))
                .map(Corpus.Line::text).toList();
    }

    static DoccatModel train(Corpus corpus, Function<String, List<String>> words, FeatureGenerator features)
            throws IOException {
        List<DocumentSample> samples = corpus.lines().stream()
                .map(line -> new DocumentSample(line.label(), words.apply(line.text()).toArray(String[]::new)))
                .filter(sample -> sample.getText().length > 0).toList();
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        return DocumentCategorizerME.train("id", ObjectStreamUtils.createObjectStream(samples), parameters,
                new DoccatFactory(new FeatureGenerator[]{features}));
    }

    private static void write(Path file, DoccatModel model) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            model.serialize(stream);
        }
    }
}
