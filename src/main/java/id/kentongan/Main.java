package id.kentongan;

import id.kentongan.app.ServeCommand;
import id.kentongan.app.Version;
import id.kentongan.author.NlpCommand;
import id.kentongan.author.UnderstandCommand;
import id.kentongan.bench.BenchCommand;
import id.kentongan.demo.DemoCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line: {@code kentongan serve}, {@code kentongan demo}, {@code kentongan bench}. */
@Command(name = "kentongan", mixinStandardHelpOptions = true, versionProvider = Version.class, //
        subcommands = {ServeCommand.class, DemoCommand.class, BenchCommand.class, UnderstandCommand.class,
                NlpCommand.class}, //
        description = "Kentongan answers the people of a village over WhatsApp and SMS: complaints, letters, trainings.", //
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n", //
        footer = "%nkentongan COMMAND --help tells more about a command.", //
        exitCodeListHeading = "%nExit codes:%n", //
        exitCodeList = {"0:ended in order", "64:the command line is wrong", "70:a bug or a breakdown",
                "78:the settings are wrong"})
public final class Main {
    private static final int WRONG_USAGE = 64;
    private static final int INTERNAL = 70;

    private Main() {
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setUsageHelpAutoWidth(true)
                .setExitCodeExceptionMapper(failure -> failure instanceof ParameterException ? WRONG_USAGE : INTERNAL)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    PrintWriter err = command.getErr();
                    err.println("kentongan: this should not have happened");
                    failure.printStackTrace(err);
                    err.flush();
                    return INTERNAL;
                });
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
