package id.kentongan.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.message.Stranger;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * {@code POST /strangers}: what came by SMS from senders who are no people, JSON, the last first. The body names a link
 * or is empty for all. It shows what they wrote, so it answers this machine only, and nobody whom a proxy brings.
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

    private final List<String> links;
    private final Function<String, List<Stranger>> byLink;

    StrangersPage(List<String> links, Function<String, List<Stranger>> byLink) {
        this.links = links;
        this.byLink = byLink;
    }

    void routes(JavalinDefaultRoutingApi routes) {
        routes.post("/strangers", this::answer);
    }

    private void answer(Context context) throws JsonProcessingException {
        ThisMachine.only(context);
        String asked = context.body().strip();
        List<Shown> came = links.stream().filter(link -> asked.isEmpty() || link.equals(asked)).map(byLink).flatMap(
                List::stream).sorted(Comparator.comparing(Stranger::at).reversed()).map(Shown::of).toList();
        context.contentType("application/json").header("Cache-Control", "no-store").result(JSON.writeValueAsString(
                new Answer(links, came)));
    }
}
