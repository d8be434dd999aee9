package id.kentongan.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.conversation.Standing;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.function.Supplier;

/** {@code /flows}: how many people stand at each step of each version of a flow, JSON by {@code name@fingerprint}. */
final class StandingPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<Standing> standing;

    /** Counts anew at each request, one at a time. */
    StandingPage(Supplier<Standing> standing) {
        this.standing = standing;
    }

    void routes(JavalinDefaultRoutingApi routes) {
        routes.get("/flows", context -> {
            String json;
            synchronized (this) {
                json = JSON.writeValueAsString(standing.get().steps());
            }
            context.contentType("application/json").header("Cache-Control", "no-store").result(json);
        });
    }
}
