package id.kentongan.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kentongan chat}: the flows in a terminal. */
@Command(name = "chat", mixinStandardHelpOptions = true, description = {
        "Talks to the flows from the terminal, through the whole service in a temporary folder.",
        "Write as on a phone; /help tells the rest. From a pipe it reads one message a line."})
public final class ChatCommand implements Callable<Integer> {
    @Mixin
    private ChatOptions options = new ChatOptions();

    @Option(names = "--record", paramLabel = "FILE", description = "Writes the chat to a new file as a talk that can be played.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return options.chat(file);
    }
}
