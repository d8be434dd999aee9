package id.kentongan.author;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import id.kentongan.language.Explanation;
import id.kentongan.language.OpenNlpInterpreter;
import id.kentongan.language.Understanding;
import id.kentongan.language.Understanding.Guess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan understand "…"}: what a text is taken to mean, and why. */
@Command(name = "understand", mixinStandardHelpOptions = true, //
        description = "Shows what a text is taken to mean, and what weighed most for it.")
public final class UnderstandCommand implements Callable<Integer> {
    private static final int SHOWN = 3;

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What a villager might write.")
    private List<String> words = List.of();

    @Option(names = "--models", paramLabel = "FOLDER", description = "Use the models that nlp train wrote there.")
    private Optional<Path> models = Optional.empty();

    @Option(names = "--json", description = "Everything as JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var interpreter = models.map(new NlpFiles(spec.commandLine())::interpreter).orElseGet(OpenNlpInterpreter::new);
        Explanation explanation = interpreter.explain(String.join(" ", words));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder().addModule(new Jdk8Module()).build().writerWithDefaultPrettyPrinter()
                    .writeValueAsString(explanation));
        } else {
            print(explanation, out);
        }
        out.flush();
        return 0;
    }

    private static void print(Explanation explanation, PrintWriter out) {
        Understanding understanding = explanation.understanding();
        out.println("normalised  " + explanation.pieces().stream().flatMap(piece -> piece.words().stream())
                .collect(Collectors.joining(" ")));
        explanation.pieces().stream()
                .filter(piece -> !String.join(" ", piece.words()).equals(piece.written()))
                .forEach(piece -> out.printf("            %3d  %s -> %s%n", piece.start(), piece.written(),
                        String.join(" ", piece.words())));
        print("language", understanding.languages(), explanation, out);
        print("intent", understanding.intents(), explanation, out);
        print("category", understanding.categories(), explanation, out);
        understanding.matters().forEach(matter -> out.printf("matter      %s %s  %s%n", matter.intent().label(),
                matter.category().map(Guess::label).orElse(""), matter.text()));
        understanding.entities().forEach(entity -> out.printf("entity      %s at %d  %s%n", entity.kind(),
                entity.start(), entity.text()));
    }

    private static void print(String task, List<Guess> guesses, Explanation explanation, PrintWriter out) {
        out.printf("%-11s %s%n", task, guesses.isEmpty()
                ? "nothing known"
                : guesses.stream().limit(SHOWN)
                        .map(guess -> String.format(Locale.ROOT, "%s %.2f", guess.label(), guess.confidence()))
                        .collect(Collectors.joining("   ")));
        List<Explanation.Reason> reasons = explanation.reasons().getOrDefault(task, List.of());
        if (!reasons.isEmpty()) {
            out.println("            because of " + reasons.stream()
                    .map(reason -> String.format(Locale.ROOT, "'%s' %.1f", reason.feature(), reason.weight()))
                    .collect(Collectors.joining(", ")));
        }
    }
}
