package id.kentongan.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.app.FlowProof;
import id.kentongan.app.MisconfiguredException;
import id.kentongan.app.ServeCommand;
import id.kentongan.app.TemplateProof;
import id.kentongan.flow.file.FlowFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan flows check}: the proof before publishing. */
@Command(name = "check", mixinStandardHelpOptions = true, description = {
        "Goes every way through every flow and tells what residents would stumble over, each with file and line.",
        "With --config or --templates also whether the approved WhatsApp templates fit what is sent.",
        "Exit code 0 when the flows may be published, else 65."})
final class FlowsCheckCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The flows (if not given: flows beside the program).")
    private Path folder = FlowsCommand.home().resolve("flows");

    @Option(names = {"-c", "--config"}, paramLabel = "FILE", description = "The settings, which name the templates.")
    private Optional<Path> config = Optional.empty();

    @Mixin
    private TemplateOptions templates = new TemplateOptions();

    @Option(names = "--json", description = "For programs: a list of {file, line, column, message}.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws JsonProcessingException {
        long begun = System.nanoTime();
        FlowFolder.Read read = FlowFolder.read(folder);
        PrintWriter out = spec.commandLine().getOut();
        FlowProof proof;
        TemplateProof approved;
        try {
            approved = templates.proof(read.flows(), folder, config);
            proof = FlowProof.of(read).and(approved.faults());
        } catch (MisconfiguredException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ServeCommand.WRONG_SETTINGS;
        }
        if (json) {
            out.println(JSON.writeValueAsString(proof.faults()));
        } else if (proof.passes()) {
            out.printf("%d flows may be published (%d ms)%n", read.flows().flows().size(),
                    (System.nanoTime() - begun) / 1_000_000);
        } else {
            out.println(proof.report());
        }
        if (!json) {
            approved.warnings().forEach(warning -> out.println("warning: " + warning));
        }
        out.flush();
        return proof.passes() ? 0 : FlowsCommand.WRONG_FLOWS;
    }
}
