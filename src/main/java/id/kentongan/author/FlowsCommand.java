package id.kentongan.author;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kentongan flows}: what authors of flows need before residents read them. */
@Command(name = "flows", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", //
        subcommands = {FlowsCheckCommand.class, FlowsDrawCommand.class, FlowsSchemaCommand.class,
                FlowsPublishCommand.class, FlowsStandingCommand.class, FlowsTestCommand.class,
                FlowsRecordCommand.class}, //
        description = "Checks, plays, draws and publishes the conversations; flows/README.md explains how they are written.")
public final class FlowsCommand implements Runnable {
    /** The exit code when flows are not as they should be. */
    static final int WRONG_FLOWS = 65;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which of its commands?");
    }

    /** Where the program lies: the launcher says so, else the current folder. */
    static Path home() {
        return Path.of(System.getProperty("kentongan.home", "."));
    }
}
