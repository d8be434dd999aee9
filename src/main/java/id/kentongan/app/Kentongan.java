package id.kentongan.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.List;

/** The running service. */
public final class Kentongan implements AutoCloseable {
    private final Settings settings;
    private final MetricsPage metrics;
    private final WebServer web;

    private Kentongan(Settings settings) {
        this.settings = settings;
        metrics = new MetricsPage(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        web = new WebServer(settings.http().host(), settings.http().port(),
                List.of(new HealthPage(this::health)::routes, metrics::routes));
    }

    /**
     * Starts everything and returns when it can take messages.
     *
     * @throws MisconfiguredException
     *             when it cannot because of something that an operator can mend
     */
    public static Kentongan start(Settings settings) {
        var kentongan = new Kentongan(settings);
        try {
            kentongan.web.start();
        } catch (RuntimeException e) {
            throw new MisconfiguredException("http.port %d on %s cannot be used: %s".formatted(settings.http().port(),
                    settings.http().host(), e.getMessage()), e);
        }
        return kentongan;
    }

    /** Where the web server really listens. */
    public URI address() {
        return URI.create("http://" + settings.http().host() + ":" + web.port());
    }

    private Health health() {
        return new Health(true, false, false, 0, settings.redis().partitions(), List.of());
    }

    @Override
    public void close() {
        web.close();
        metrics.close();
    }
}
