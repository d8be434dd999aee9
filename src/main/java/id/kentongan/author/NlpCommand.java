package id.kentongan.author;

import id.kentongan.app.CorrectionsExport;
import id.kentongan.app.Settings;
import id.kentongan.app.SettingsFile;
import id.kentongan.app.SettingsReading;
import id.kentongan.language.Evaluation;
import id.kentongan.language.LabelledFile;
import id.kentongan.language.LocalModels;
import id.kentongan.language.OpenNlpInterpreter;
import id.kentongan.language.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan nlp eval} and {@code nlp train}: how well texts are understood, and models of a village's own. */
@Command(name = "nlp", mixinStandardHelpOptions = true, //
        description = "Measures how well texts are understood, and trains models of one's own.", //
        synopsisSubcommandLabel = "COMMAND")
public final class NlpCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "eval", mixinStandardHelpOptions = true, //
            description = "Measures on a file of label<TAB>text with a header line.")
    int evaluate(@Parameters(paramLabel = "TASK", converter = TaskName.class, //
            description = "intent, category or language") Task task,
            @Parameters(paramLabel = "FILE", description = "the labelled texts") Path file,
            @Option(names = "--json", description = "for programs") boolean json,
            @Option(names = "--words", paramLabel = "N", defaultValue = "0", //
                    description = "only the first N words of each text") int words,
            @Option(names = "--csv", paramLabel = "FILE", description = "write all tables there") Optional<Path> csv,
            @Option(names = "--svg", paramLabel = "FILE", //
                    description = "draw the labels, and coverage against error, there") Optional<Path> svg,
            @Option(names = "--limits", description = "the curve that the limits of words.yaml follow from") boolean limits,
            @Option(names = "--models", paramLabel = "FOLDER", //
                    description = "use the models that nlp train wrote there") Optional<Path> models)
            throws IOException {
        var files = NlpFiles.of(spec, "eval");
        if (words < 0) {
            throw files.wrong("--words takes a number from 0 on, 0 for all, found " + words);
        }
        csv.ifPresent(files::writable);
        svg.ifPresent(files::writable);
        var interpreter = models.map(files::interpreter).orElseGet(OpenNlpInterpreter::new);
        LabelledFile texts = files.read(task, file);
        if (texts.lines().isEmpty()) {
            throw files.wrong("there is no line label<TAB>text with a label of ours in " + file);
        }
        Evaluation evaluation = task.evaluate(interpreter, texts, words);
        PrintWriter out = spec.commandLine().getOut();
        if (limits) {
            out.print(EvaluationReport.limits(task.thresholds(interpreter, texts)));
            out.flush();
            return ExitCode.OK;
        }
        out.print(json ? EvaluationReport.json(evaluation) : EvaluationReport.text(task, evaluation));
        out.flush();
        csv.ifPresent(path -> files.write(path, EvaluationReport.csv(evaluation)));
        svg.ifPresent(path -> files.write(path, EvaluationDrawing.svg(task, evaluation)));
        return ExitCode.OK;
    }

    @Command(name = "train", mixinStandardHelpOptions = true, //
            description = "Trains with more lines of one's own, and keeps the model where it measures better.")
    int train(@Parameters(paramLabel = "TASK", converter = TaskName.class, //
            description = "intent, category or language") Task task,
            @Parameters(paramLabel = "FILE", description = "label<TAB>text with a header line") Path file,
            @Option(names = "--models", paramLabel = "FOLDER", defaultValue = "data/models", //
                    description = "where the model goes: ${DEFAULT-VALUE}") Path folder)
            throws IOException {
        var files = NlpFiles.of(spec, "train");
        files.folder(folder);
        LabelledFile texts = files.read(task, file);
        if (texts.lines().size() < LocalModels.FEWEST) {
            throw files.wrong(file + " has " + texts.lines().size()
                    + " lines label<TAB>text with a label of ours; every fifth is held out to measure on, so that "
                    + LocalModels.FEWEST + " are the least");
        }
        LocalModels.Outcome outcome = LocalModels.train(task, texts, folder);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "trained with %d more lines, measured on %d that were held out%n", outcome.trained(),
                outcome.heldOut());
        out.printf(Locale.ROOT, "accuracy on them   shipped %.3f   local %.3f%n", outcome.shippedLocal(),
                outcome.localLocal());
        out.printf(Locale.ROOT, "accuracy on ours   shipped %.3f   local %.3f%n", outcome.shippedOwn(),
                outcome.localOwn());
        out.println(outcome.kept()
                ? "better: kept in " + folder + ", where the service finds it at its next start"
                : "not better on both: the shipped model stays in use");
        out.flush();
        return ExitCode.OK;
    }

    @Command(name = "corrections", mixinStandardHelpOptions = true, //
            description = "Writes what officers corrected as lines to train with, personal data masked.")
    int corrections(@Parameters(paramLabel = "FILE", description = "where the lines go") Path file,
            @Option(names = {"-c", "--config"}, paramLabel = "FILE", defaultValue = "kentongan.yaml", //
                    description = "the settings of the service: ${DEFAULT-VALUE}") Path config)
            throws IOException {
        var files = NlpFiles.of(spec, "corrections");
        files.writable(file);
        Settings settings = switch (SettingsFile.read(files.existing(config), System.getenv())) {
        case SettingsReading.Complete(var complete) -> complete;
        case SettingsReading.Faulty faulty -> throw files.wrong(faulty.report());
        };
        Set<String> lines = new CorrectionsExport(settings).lines();
        var all = new ArrayList<String>();
        all.add("label\ttext");
        all.addAll(lines);
        files.write(file, String.join("\n", all) + "\n");
        spec.commandLine().getOut().printf("%d corrected complaints in %s%n", lines.size(), file);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
