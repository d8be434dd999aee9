package id.kentongan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.app.Health.LinkHealth;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MetricsPage metrics = new MetricsPage(registry);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<String> held = new CompletableFuture<>();
    private volatile Health health = health(true, true);
    private final WebServer server = new WebServer("127.0.0.1", 0, List.of(metrics::routes,
            new HealthPage(() -> health)::routes, routes -> {
                routes.get("/bug", context -> {
                    throw new IllegalStateException("a text of Siti");
                });
                routes.get("/held", this::hold);
                routes.post("/echo", context -> context.result(context.body()));
            }));

    private static Health health(boolean live, boolean ready) {
        return new Health(live, ready, true, 64, 64,
                List.of(new LinkHealth("twilio", "WHATSAPP", true, "ready", "closed"),
                        new LinkHealth("operator-a", "SMS", false, "reconnecting", "closed")));
    }

    private void hold(Context context) {
        asked.countDown();
        context.future(() -> held.thenAccept(context::result));
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
        metrics.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
                BodyHandlers.ofString());
    }

    @Test
    void health_tells_each_link_the_store_and_the_partitions() throws Exception {
        HttpResponse<String> answer = get("/health");
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("{\"live\":true,\"ready\":true,\"store\":true,\"partitionsOwned\":64,\"partitions\":64,\"links\":["
                + "{\"name\":\"twilio\",\"medium\":\"WHATSAPP\",\"ready\":true,\"state\":\"ready\",\"circuit\":\"closed\"},"
                + "{\"name\":\"operator-a\",\"medium\":\"SMS\",\"ready\":false,\"state\":\"reconnecting\",\"circuit\":\"closed\"}]}",
                answer.body());
    }

    @Test
    void one_that_lives_but_is_not_ready_asks_for_patience_not_for_a_restart() throws Exception {
        health = health(true, false);
        assertEquals(503, get("/health").statusCode());
        assertEquals(200, get("/health/live").statusCode());
        health = health(false, false);
        assertEquals(503, get("/health/live").statusCode());
    }

    @Test
    void metrics_show_what_was_counted_and_the_jvm() throws Exception {
        var counters = new MeterCounters(registry);
        counters.increment("kentongan_inbound_rejected_total", "link", "twilio", "reason", "signature");
        counters.increment("kentongan_inbound_rejected_total", "link", "twilio", "reason", "signature");
        HttpResponse<String> answer = get("/metrics");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain; version=0.0.4"));
        assertTrue(answer.body().contains(
                "kentongan_inbound_rejected_total{link=\"twilio\",reason=\"signature\"} 2.0"), answer.body());
        assertTrue(answer.body().contains("jvm_memory_used_bytes"));
        assertTrue(answer.body().contains("jvm_gc_"));
    }

    @ParameterizedTest
    @CsvSource({"/nowhere/6281234567890, 404 Not Found", "/echo, 405 Method Not Allowed",
            "/bug, 500 Server Error"})
    void errors_are_short_and_plain_and_quote_nothing(String path, String text) throws Exception {
        assertPlain(text, get(path));
    }

    @Test
    void an_address_that_is_too_long_is_told_as_plainly() throws Exception {
        assertPlain("414 URI Too Long", get("/" + "x".repeat(20_000)));
    }

    private static void assertPlain(String text, HttpResponse<String> answer) {
        assertEquals(text + "\n", answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"));
        assertFalse(answer.headers().firstValue("Server").isPresent());
    }

    @Test
    void a_body_over_a_megabyte_is_refused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/echo"))
                .POST(BodyPublishers.ofString("x".repeat(1024 * 1024 + 1))).build();
        assertEquals(413, client.send(request, BodyHandlers.ofString()).statusCode());
    }

    @Test
    void what_is_under_way_is_finished_before_it_stops() throws Exception {
        var answer = client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/held")).build(),
                BodyHandlers.ofString());
        asked.await();
        int port = server.port();
        Thread closing = Thread.startVirtualThread(server::close);
        Awaitility.await().until(() -> refusesConnections(port));
        Awaitility.await().during(Duration.ofMillis(500)).until(closing::isAlive);
        held.complete("selesai");
        assertEquals("selesai", answer.join().body());
        closing.join();
    }

    private boolean refusesConnections(int port) throws InterruptedException {
        try (HttpClient fresh = HttpClient.newHttpClient()) {
            int status = fresh.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build(),
                    BodyHandlers.ofString()).statusCode();
            return status == 503;
        } catch (ConnectException closed) {
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    @Test
    void an_address_that_is_taken_says_so() {
        var second = new WebServer("127.0.0.1", server.port(), List.of());
        assertThrows(JavalinBindException.class, second::start);
    }
}
