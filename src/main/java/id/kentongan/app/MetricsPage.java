package id.kentongan.app;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code /metrics}: everything counted, in Prometheus' text format. */
public final class MetricsPage implements AutoCloseable {
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    private final AtomicBoolean bound = new AtomicBoolean();

    public MetricsPage(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    /** Mounts the page. */
    public void routes(JavalinDefaultRoutingApi routes) {
        routes.get("/metrics", this::show);
    }

    private void show(Context context) {
        if (bound.compareAndSet(false, true)) {
            bindJvm();
        }
        context.contentType(CONTENT_TYPE).result(registry.scrape());
    }

    /** Only when somebody looks for the first time: it would make the start slower. */
    private void bindJvm() {
        new JvmMemoryMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void close() {
        garbageCollection.close();
    }
}
