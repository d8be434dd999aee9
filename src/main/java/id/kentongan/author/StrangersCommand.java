package id.kentongan.author;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kentongan strangers}: what came from senders who are no people. */
@Command(name = "strangers", mixinStandardHelpOptions = true, description = {
        "Shows what came by SMS from senders whom nobody can answer, such as a bank's name or a short code, the last "
                + "first: of each link the last 1,000, for 30 days. Asks the running service on this machine, as its user."})
public final class StrangersCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault());
    /** What a terminal would obey. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    @Option(names = "--link", paramLabel = "NAME", description = "Only what came by this link.")
    private String link = "";

    @Mixin
    private RunningNode service = new RunningNode();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(taken(Path.of(service.post("/strangers", link))));
        List<String> links = new ArrayList<>();
        answer.path("links").forEach(name -> links.add(name.asText()));
        if (!link.isEmpty() && !links.contains(link)) {
            throw new ParameterException(spec.commandLine(), "no link for SMS is called \"" + link + "\"; there are: "
                    + String.join(", ", links));
        }
        PrintWriter out = spec.commandLine().getOut();
        answer.path("strangers").forEach(stranger -> out.printf("%s  %s  %s to %s: %s%n", TIME.format(Instant.parse(
                stranger.path("at").asText())), plain(stranger, "link"), plain(stranger, "sender"), plain(stranger,
                        "to"),
                plain(stranger, "text")));
        if (answer.path("strangers").isEmpty()) {
            out.println("nothing from strangers is kept");
        }
        out.flush();
        return 0;
    }

    /** Reads the file that the service has left for its user, and takes it away. */
    private static byte[] taken(Path file) throws IOException {
        if (!file.endsWith("strangers.json")) {
            throw new IOException("the service named a file that is not of its making: " + file);
        }
        try {
            byte[] left = Files.readAllBytes(file);
            Files.delete(file);
            return left;
        } catch (AccessDeniedException e) {
            throw new IOException(file + " is for the user of the service only; run this command as that user", e);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    file + " is not on this machine, or was read a moment ago; run this command where the "
                            + "service runs",
                    e);
        }
    }

    private static String plain(JsonNode stranger, String name) {
        String text = CONTROLS.matcher(stranger.path(name).asText("")).replaceAll(" ").strip();
        return text.isEmpty() ? "-" : text;
    }
}
