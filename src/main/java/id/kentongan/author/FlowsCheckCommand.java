package id.kentongan.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.app.FlowProof;
import id.kentongan.flow.file.FlowFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan flows check}: the proof before publishing. */
@Command(name = "check", mixinStandardHelpOptions = true, description = {
        "Goes every way through every flow and tells what residents would stumble over, each with file and line.",
        "Exit code 0 when the flows may be published, else 65."})
final class FlowsCheckCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The flows (if not given: flows beside the program).")
    private Path folder = FlowsCommand.home().resolve("flows");

    @Option(names = "--json", description = "For programs: a list of {file, line, column, message}.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws JsonProcessingException {
        long begun = System.nanoTime();
        FlowFolder.Read read = FlowFolder.read(folder);
        FlowProof proof = FlowProof.of(read);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(proof.faults()));
        } else if (proof.passes()) {
            out.printf("%d flows may be published (%d ms)%n", read.flows().flows().size(),
                    (System.nanoTime() - begun) / 1_000_000);
        } else {
            out.println(proof.report());
        }
        out.flush();
        return proof.passes() ? 0 : FlowsCommand.WRONG_FLOWS;
    }
}
