package id.kentongan.author;

import id.kentongan.flow.file.FlowFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan flows standing}: where people are in the flows. */
@Command(name = "standing", mixinStandardHelpOptions = true, description = {
        "Tells how many people stand at each step of each version of the flows; * marks what the folder has now."})
final class FlowsStandingCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The flows (if not given: flows beside the program).")
    private Path folder = FlowsCommand.home().resolve("flows");

    @Mixin
    private StandingReader standing = new StandingReader();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!standing.asked()) {
            throw new ParameterException(spec.commandLine(), "where is the service? --config FILE or --at URL says it");
        }
        standing.print(spec.commandLine().getOut(), FlowFolder.read(folder).texts().keySet());
        return 0;
    }
}
