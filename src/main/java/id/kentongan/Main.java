package id.kentongan;

import id.kentongan.app.ServeCommand;
import id.kentongan.app.Version;
import id.kentongan.author.ChatCommand;
import id.kentongan.author.FlowsCommand;
import id.kentongan.author.NlpCommand;
import id.kentongan.author.ReadCommand;
import id.kentongan.author.StrangersCommand;
import id.kentongan.author.TraceCommand;
import id.kentongan.author.UnderstandCommand;
import id.kentongan.bench.BenchCommand;
import id.kentongan.demo.DemoCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The command line: {@code kentongan serve}, {@code kentongan demo}, {@code kentongan flows}, {@code kentongan bench},
 * {@code kentongan read}, {@code kentongan chat}.
 */
@Command(name = "kentongan", mixinStandardHelpOptions = true, versionProvider = Version.class, //
        subcommands = {ServeCommand.class, DemoCommand.class, FlowsCommand.class, ChatCommand.class, ReadCommand.class,
                UnderstandCommand.class, NlpCommand.class, TraceCommand.class, StrangersCommand.class,
                BenchCommand.class}, //
        description = "Kentongan answers the people of a village over WhatsApp and SMS: complaints, letters, trainings.", //
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n", //
        footer = "%nkentongan COMMAND --help tells more about a command.", //
        exitCodeListHeading = "%nExit codes:%n", //
        exitCodeList = {"0:ended in order", "1:a talk went otherwise than told", "64:the command line is wrong",
                "65:a file that was given has faults", "66:a file that was given cannot be read",
                "73:a file is there already",
                "70:a bug or a breakdown",
                "78:the settings are wrong"})
public final class Main {
    private static final int WRONG_USAGE = 64;
    private static final int INTERNAL = 70;

    private Main() {
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setUsageHelpAutoWidth(true).setCaseInsensitiveEnumValuesAllowed(true)
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
