package id.kentongan.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.function.Supplier;

/**
 * {@code /health}: JSON, with status 200 when the service is live and ready and 503 otherwise; {@code /health/live}
 * asks for the first only.
 */
public final class HealthPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<Health> health;

    /** Asks anew at each request. */
    public HealthPage(Supplier<Health> health) {
        this.health = health;
    }

    /** Mounts the page. */
    public void routes(JavalinDefaultRoutingApi routes) {
        routes.get("/health", context -> {
            Health now = health.get();
            show(context, now, now.live() && now.ready());
        });
        routes.get("/health/live", context -> {
            Health now = health.get();
            show(context, now, now.live());
        });
    }

    private static void show(Context context, Health health, boolean well) throws JsonProcessingException {
        context.status(well ? 200 : 503).contentType("application/json").header("Cache-Control", "no-store")
                .result(JSON.writeValueAsString(health));
    }
}
