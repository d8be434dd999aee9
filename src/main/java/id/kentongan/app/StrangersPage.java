package id.kentongan.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.message.Stranger;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * {@code POST /strangers}: writes what came by SMS from senders who are no people to a file that only the owner of the
 * service can read, JSON, the last first, and answers with its path. The body names a link or is empty for all. What
 * they wrote is for whoever may read that file, however the request has come here.
 */
final class StrangersPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is answered: the links that there are, and what came. */
    record Answer(List<String> links, List<Shown> strangers) {
    }

    /** One message as it is shown; the time in ISO 8601. */
    record Shown(String at, String link, String sender, String to, String text) {
        static Shown of(Stranger stranger) {
            return new Shown(stranger.at().toString(), stranger.link(), stranger.sender(), stranger.to(), stranger
                    .text());
        }
    }

    private final Path file;
    private final List<String> links;
    private final Function<String, List<Stranger>> byLink;

    StrangersPage(Path file, List<String> links, Function<String, List<Stranger>> byLink) {
        this.file = file;
        this.links = links;
        this.byLink = byLink;
    }

    void routes(JavalinDefaultRoutingApi routes) {
        routes.post("/strangers", this::answer);
    }

    private void answer(Context context) throws IOException {
        ThisMachine.only(context);
        String asked = context.body().strip();
        List<Shown> came = links.stream().filter(link -> asked.isEmpty() || link.equals(asked)).map(byLink).flatMap(
                List::stream).sorted(Comparator.comparing(Stranger::at).reversed()).map(Shown::of).toList();
        context.contentType("text/plain; charset=utf-8").header("Cache-Control", "no-store").result(write(new Answer(
                links, came)).toString());
    }

    private Path write(Answer answer) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "strangers", ".json");
        JSON.writeValue(fresh.toFile(), answer);
        return Files.move(fresh, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
    }
}
