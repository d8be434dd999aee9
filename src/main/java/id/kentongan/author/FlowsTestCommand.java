package id.kentongan.author;

import id.kentongan.app.Logs;
import id.kentongan.app.MisconfiguredException;
import id.kentongan.app.Settings;
import id.kentongan.demo.talk.Coverage;
import id.kentongan.demo.talk.Stages;
import id.kentongan.demo.talk.Talk;
import id.kentongan.demo.talk.TalkReader;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.message.Medium;
import id.kentongan.yaml.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan flows test}: the talks beside the flows, played. */
@Command(name = "test", mixinStandardHelpOptions = true, description = {
        "Plays talks (*.talk) through the whole service, by SMS and by WhatsApp, and shows where they go otherwise:",
        "after - what the talk says, with the number of its line, after + what came.",
        "Exit code 0 when all went as told, 1 when one did not, 65 when a talk or a flow has faults, 66 when a file cannot be read."})
final class FlowsTestCommand implements Callable<Integer> {
    private static final int OTHERWISE = 1;
    private static final int NO_INPUT = 66;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Talks, or folders of them (if not given: those beside the flows).")
    private List<Path> given = List.of();

    @Option(names = "--flows", paramLabel = "FOLDER", description = "The flows (if not given: flows beside the program).")
    private Path flows = FlowsCommand.home().resolve("flows");

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "Only by sms or by whatsapp.")
    private Optional<Medium> channel = Optional.empty();

    @Option(names = "--coverage", description = "Tells which steps, choices, languages and texts no talk visits.")
    private boolean coverage;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.begin(new Settings.LogSettings(Settings.LogFormat.TEXT, Settings.LogLevel.ERROR));
        PrintWriter err = spec.commandLine().getErr();
        var talks = new ArrayList<Talk>();
        var faults = new ArrayList<Fault>(FlowFolder.read(flows).faults());
        try {
            for (Path file : files()) {
                TalkReader.Read read = TalkReader.read(file.toString(), new String(Files.readAllBytes(file),
                        StandardCharsets.UTF_8));
                faults.addAll(read.faults());
                talks.add(read.talk());
            }
        } catch (IOException e) {
            err.println("kentongan: cannot read " + e.getMessage());
            err.flush();
            return NO_INPUT;
        }
        if (!faults.isEmpty()) {
            faults.forEach(err::println);
            err.flush();
            return FlowsCommand.WRONG_FLOWS;
        }
        return play(talks);
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (Path path : given.isEmpty() ? List.of(flows) : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(file -> file.toString().endsWith(".talk")).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private int play(List<Talk> talks) {
        var witness = new Coverage();
        PrintWriter out = spec.commandLine().getOut();
        int otherwise = 0;
        int all = 0;
        try (var stages = new Stages(flows, witness)) {
            List<CompletableFuture<Stages.Played>> playing = talks.stream().flatMap(talk -> media().map(
                    medium -> stages.play(talk, medium))).toList();
            for (CompletableFuture<Stages.Played> each : playing) {
                Stages.Played played = each.join();
                otherwise += played.transcript().asTold() ? 0 : 1;
                all++;
                tell(played, out);
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof MisconfiguredException wrong) {
                spec.commandLine().getErr().println(wrong.getMessage());
                return FlowsCommand.WRONG_FLOWS;
            }
            throw e;
        }
        out.println(all == 0
                ? "there are no talks"
                : otherwise == 0
                        ? "all " + all + " went as told"
                        : otherwise + " of " + all + " went otherwise");
        if (coverage) {
            out.println();
            out.println(witness.report());
        }
        out.flush();
        return otherwise == 0 ? 0 : OTHERWISE;
    }

    private Stream<Medium> media() {
        return channel.map(Stream::of).orElseGet(() -> Arrays.stream(Medium.values()));
    }

    private static void tell(Stages.Played played, PrintWriter out) {
        String name = played.talk().name() + " by " + (played.medium() == Medium.SMS ? "SMS" : "WhatsApp");
        if (played.transcript().asTold()) {
            out.printf("%s: as told (%d.%d s)%n", name, played.took().toSeconds(), played.took().toMillisPart() / 100);
        } else {
            out.println(name + " went otherwise:");
            out.println(played.transcript().differences());
        }
        out.flush();
    }
}
