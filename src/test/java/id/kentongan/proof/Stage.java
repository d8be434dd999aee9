package id.kentongan.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kentongan.proof.Crowd.Trouble;
import id.kentongan.store.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;

/** Services between an SMSC and a Twilio, the crowds that write to them, and the Redis that they keep all in. */
final class Stage implements AutoCloseable {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(100);
    private static final int PEOPLE_TALKING = 100;

    private final Path folder;
    private final Path redis;
    private final Path settings;
    private final boolean shared;
    private final Providers providers;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();
    private final long begun = System.nanoTime();

    /** With services that have their own, embedded Redis. */
    Stage(Path folder) {
        this.folder = folder;
        this.redis = folder.resolve("data").resolve("redis");
        this.shared = false;
        this.providers = new Providers(folder);
        this.settings = providers.settings("kentongan.yaml", "embedded");
    }

    /** With services that share a Redis of somebody else's, which runs in a folder and listens at an address. */
    Stage(Path folder, Path redis, String address) {
        this.folder = folder;
        this.redis = redis;
        this.shared = true;
        this.providers = new Providers(folder);
        this.settings = providers.settings("kentongan.yaml", address);
    }

    /** A folder's embedded Redis as the service starts it; one that was left running is adopted. */
    static EmbeddedRedis redis(Path folder) {
        return EmbeddedRedis.start(new EmbeddedRedis.Settings(folder, 0, "always", 64));
    }

    Providers providers() {
        return providers;
    }

    Path redis() {
        return redis;
    }

    /** Starts a service and has Twilio call it. */
    ServiceProcess start(String... before) {
        return start(settings, before);
    }

    /** The same with other settings. */
    ServiceProcess start(Path otherSettings, String... before) {
        ServiceProcess service = ServiceProcess.start(folder, otherSettings, "service-" + services.size(), before);
        services.add(service);
        providers.call(service);
        return service;
    }

    Crowd crowd(Trouble trouble, long seed, int people, int firstPhone) {
        var crowd = new Crowd(providers, trouble, new Random(seed), people, firstPhone);
        crowds.add(crowd);
        return crowd;
    }

    void awaitHeard(Crowd crowd, int messages) {
        goOnUntil(crowd, () -> crowd.heard() >= messages, Duration.ofMillis(2));
    }

    /** Waits until everybody is content and nothing waits anywhere, and tells what the phones show. */
    Transcripts finish(Crowd crowd) {
        goOnUntil(crowd, crowd::done, Duration.ofMillis(50));
        quiet();
        return Transcripts.of(crowd);
    }

    /** Waits as long as there is news for anybody. */
    private void goOnUntil(Crowd crowd, BooleanSupplier enough, Duration pollInterval) {
        int heard = -1;
        while (heard < crowd.heard()) {
            int before = crowd.heard();
            heard = before;
            try {
                await().atMost(LONGEST_SILENCE).pollInterval(pollInterval).until(() -> enough.getAsBoolean() || crowd
                        .heard() > before + PEOPLE_TALKING);
            } catch (ConditionTimeoutException e) {
                continue;
            }
            if (enough.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("they wait: " + crowd.stuck() + "\n" + services.getLast().output());
    }

    void quiet() {
        try (var state = new StoredState(redis)) {
            await().atMost(LONGEST_SILENCE).pollInterval(Duration.ofMillis(50)).until(state::idle);
        }
    }

    /** Exactly one ticket for each that a script opens, and no two of one number. */
    void assertEachTicketOnce() {
        Map<String, Long> opened = new HashMap<>();
        List<String> numbers = new ArrayList<>();
        try (var state = new StoredState(redis)) {
            assertEquals(0, state.parked());
            for (JsonNode ticket : state.tickets()) {
                opened.merge(ticket.path("reporter").asText(), 1L, Long::sum);
                numbers.add(ticket.path("number").path("body").asText());
            }
        }
        Map<String, Long> promised = new HashMap<>();
        crowds.forEach(crowd -> crowd.villagers().forEach((phone, villager) -> promised.put(phone, villager.opens())));
        assertEquals(promised, opened);
        assertEquals(numbers.size(), numbers.stream().distinct().count());
        assertTrue(numbers.stream().noneMatch(String::isEmpty));
    }

    /** In nothing that any service said, nor on the pages of those that run, stands what is private. */
    void assertNothingPrivate() {
        List<String> secrets = new ArrayList<>();
        crowds.forEach(crowd -> secrets.addAll(crowd.secrets()));
        var scan = new PrivacyScan(secrets);
        for (ServiceProcess service : services) {
            scan.assertNothingPrivate("the output of a service", service.output());
            if (service.alive()) {
                scan.assertNothingPrivate("/metrics", service.get("/metrics").body());
                scan.assertNothingPrivate("/health", service.get("/health").body());
            }
        }
    }

    void report(String what, Crowd crowd, String more) {
        System.out.printf("%s: %d written by people and officers, %d webhooks posted twice, %d deliver_sm for %d "
                + "acknowledged, %d messages shown, %s, %.1f s%n", what, crowd.written(), crowd.repeated(),
                providers
                        .smsc().counts().delivered(),
                providers.smsc().counts().acknowledged(), crowd.heard(), more,
                (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void close() {
        services.forEach(ServiceProcess::close);
        crowds.forEach(Crowd::close);
        providers.close();
        if (!shared) {
            // Adopts a Redis that a killed service left running, and stops it.
            redis(redis).close();
        }
    }
}
