package id.kentongan.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kentongan flows record}: a talk is written by having it. */
@Command(name = "record", mixinStandardHelpOptions = true, description = {
        "Talks to the flows as kentongan chat does, and writes it to a new file as a talk that can be played.",
        "The last ticket's number becomes {number}, dates become ...; kentongan flows test plays it."})
final class FlowsRecordCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The talk, as flows/name.talk; it must not be there yet.")
    private Path file = Path.of("");

    @Mixin
    private ChatOptions options = new ChatOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return options.chat(Optional.of(file));
    }
}
