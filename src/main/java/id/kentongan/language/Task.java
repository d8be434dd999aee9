package id.kentongan.language;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can be told of a text, and how well it is. */
public enum Task {
    INTENT("intents"), CATEGORY("categories"), LANGUAGE("languages");

    /** Labels of others that mean the same as ours. */
    private static final Map<String, String> OURS = Map.of("KESEHATAN", "SEHAT", "PENDIDIKAN", "SEKOLAH", "TANI_USAHA",
            "TANI");

    private final String plural;

    Task(String plural) {
        this.plural = plural;
    }

    /** {@code intent}, {@code category} or {@code language}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All that can be told, as the models were taught it. */
    public Set<String> labels() {
        return Corpus.read(corpus()).lines().stream().map(Corpus.Line::label).collect(Collectors.toCollection(
                TreeSet::new));
    }

    String corpus() {
        return plural + ".tsv";
    }

    String model() {
        return plural.concat(".bin");
    }

    Features features() {
        return switch (this) {
        case INTENT -> WordFeatures.OF_INTENTS;
        case CATEGORY -> WordFeatures.OF_CATEGORIES;
        case LANGUAGE -> new LetterFeatures();
        };
    }

    /** Lines that were written apart from those that the models are trained on. */
    List<Corpus.Line> heldOut() {
        return Corpus.read("heldout-" + corpus()).lines().stream().skip(1).toList();
    }

    /**
     * Of the texts whose likeliest label is acted on, so many may be wrong, 0 to 1. A wrong wish costs the person some
     * messages; a wrong kind of complaint is shown before it is sent, and an officer puts it right with a word.
     */
    double mostWrong() {
        return this == CATEGORY ? 0.05 : 0.03;
    }

    /** Our label for one of others. */
    static String ours(String label) {
        return OURS.getOrDefault(label, label);
    }

    /**
     * Reads a file of {@code label<TAB>text} with a header line; labels of others are mapped to ours.
     *
     * @throws CharacterCodingException
     *             if the file is not UTF-8
     */
    public LabelledFile read(Path file) throws IOException {
        return LabelledFile.read(file, this);
    }

    /** Measures an interpreter on labelled texts; of each text only the first words where a number is given. */
    public Evaluation evaluate(OpenNlpInterpreter interpreter, LabelledFile texts, int words) {
        return evaluate(interpreter, texts.lines(), words);
    }

    /** What each confidence would mean as a limit, on labelled texts. */
    public Thresholds thresholds(OpenNlpInterpreter interpreter, LabelledFile texts) {
        return Thresholds.of(this, interpreter, texts.lines());
    }

    Evaluation evaluate(OpenNlpInterpreter interpreter, List<Corpus.Line> lines, int words) {
        return new Evaluation(lines.stream().map(line -> {
            List<Understanding.Guess> guesses = interpreter.guesses(this, first(line.text(), words));
            return guesses.isEmpty()
                    ? new Evaluation.Answer(line.label(), "", 0)
                    : new Evaluation.Answer(line.label(), guesses.getFirst().label(),
                            guesses.getFirst().confidence());
        }).toList());
    }

    private static String first(String text, int words) {
        return words <= 0 ? text : String.join(" ", List.of(text.split("\\s+")).stream().limit(words).toList());
    }
}
