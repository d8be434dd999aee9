package id.kentongan.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Lines that were written apart from those that the models are trained on; none for languages. */
    List<Corpus.Line> heldOut() {
        return this == LANGUAGE ? List.of() : Corpus.read("heldout-" + corpus()).lines().stream().skip(1).toList();
    }

    /**
     * Reads a file of {@code label<TAB>text} with a header line; labels of others are mapped to ours, lines of labels
     * that we do not know are left out.
     */
    List<Corpus.Line> read(Path file) throws IOException {
        var known = Corpus.read(corpus()).lines().stream().map(Corpus.Line::label).distinct().toList();
        var lines = new ArrayList<Corpus.Line>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8).stream().skip(1).toList()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String label = OURS.getOrDefault(line.substring(0, tab), line.substring(0, tab));
                if (known.contains(label)) {
                    lines.add(new Corpus.Line(label, line.substring(tab + 1)));
                }
            }
        }
        return lines;
    }

    /** Measures an interpreter on a file of labelled texts; of each text only the first words where a number is given. */
    public Evaluation evaluate(OpenNlpInterpreter interpreter, Path file, int words) throws IOException {
        return evaluate(interpreter, read(file), words);
    }

    /** What each confidence would mean as a limit, on a file of labelled texts. */
    public Thresholds thresholds(OpenNlpInterpreter interpreter, Path file) throws IOException {
        return Thresholds.of(this, interpreter, read(file));
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
