package id.kentongan;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code kentongan serve}, {@code demo} and {@code bench}. */
@Command(name = "kentongan", mixinStandardHelpOptions = true, version = "kentongan 0.1.0")
public final class Main implements Runnable {

    private final CommandLine commandLine = new CommandLine(this);

    @Override
    public void run() {
        commandLine.usage(commandLine.getOut());
    }

    public static void main(String[] arguments) {
        System.exit(new Main().commandLine.execute(arguments));
    }
}
