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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever dies at whatever moment, people see what they would have seen (promises P1 to P4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledIT {
    private static final int PEOPLE = 100;
    private static final int KILLS = 5;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(8);

    private Transcripts undisturbed = new Transcripts(Map.of(), Map.of());

    @BeforeAll
    void an_undisturbed_run_of_the_same_scripts(@TempDir Path folder) {
        try (var run = new Run(folder, Trouble.NONE, 0)) {
            run.start();
            run.crowd.begin();
            run.finish();
            undisturbed = Transcripts.of(run.crowd);
            run.report("undisturbed", undisturbed.messages(), 0);
            run.assertEachTicketOnce();
            run.service.signal("TERM");
            run.service.ended();
        }
    }

    @Test
    void killed_five_times_at_random_moments(@TempDir Path folder) {
        killed(folder, false);
    }

    @Test
    void killed_five_times_and_redis_too(@TempDir Path folder) {
        killed(folder, true);
    }

    private void killed(Path folder, boolean redisToo) {
        long seed = Long.getLong("kentongan.proof.seed", System.nanoTime());
        System.out.printf("killed%s with -Dkentongan.proof.seed=%d%n", redisToo ? " and Redis too" : "", seed);
        try (var run = new Run(folder, Trouble.REPEATS, seed)) {
            // Answers that take a moment, so that messages are under way whenever it dies.
            run.providers.smsc().faults().delaySubmits(Duration.ofMillis(15));
            run.start();
            run.crowd.begin();
            for (int kill = 1; kill <= KILLS; kill++) {
                run.awaitHeard(undisturbed.messages() * (2 * kill - 1) / (2 * KILLS));
                LockSupport.parkNanos(run.random.nextLong(TimeUnit.MILLISECONDS.toNanos(50)));
                run.kill(redisToo);
                run.start();
            }
            run.finish();
            run.redeliverWhatWasSwallowed();
            Transcripts seen = Transcripts.of(run.crowd);
            Transcripts collapsed = seen.without(run.ledger.doubtful(), undisturbed, run.crowd);
            run.report(redisToo ? "killed, Redis too" : "killed", seen.messages(), seen.messages() - collapsed
                    .messages());
            assertEquals("", undisturbed.differences(collapsed));
            assertEquals(run.ledger.count(), (long) run.service.metric("kentongan_sends_unknown", ""));
            run.assertEachTicketOnce();
            run.service.signal("TERM");
            run.service.ended();
        }
    }

    /** A service that is started and killed between its providers, with a crowd that writes to it. */
    private static final class Run implements AutoCloseable {
        private final Path folder;
        private final Path redis;
        private final Random random;
        private final Providers providers;
        private final Crowd crowd;
        private final DoubtLedger ledger = new DoubtLedger();
        private final List<ServiceProcess> services = new ArrayList<>();
        private final long begun = System.nanoTime();
        private final Path settings;
        private ServiceProcess service;

        Run(Path folder, Trouble trouble, long seed) {
            this.folder = folder;
            redis = folder.resolve("data").resolve("redis");
            random = new Random(seed);
            providers = new Providers(folder);
            crowd = new Crowd(providers, trouble, new Random(seed), PEOPLE);
            settings = providers.settings("kentongan.yaml", "embedded");
            service = launched();
        }

        private ServiceProcess launched() {
            var launched = ServiceProcess.start(folder, settings, "service-" + services.size());
            services.add(launched);
            return launched;
        }

        void start() {
            if (!service.alive()) {
                service = launched();
            }
            providers.call(service);
        }

        void awaitHeard(int messages) {
            await().atMost(LONGEST_RUN).pollInterval(Duration.ofMillis(2)).until(() -> crowd.heard() >= messages);
        }

        void kill(boolean redisToo) {
            if (redisToo) {
                service.kill(StoredState.pid(redis));
                try (var again = EmbeddedRedis.start(new EmbeddedRedis.Settings(redis, 0, "always", 64))) {
                    takeDown();
                }
            } else {
                service.kill();
                takeDown();
            }
        }

        private void takeDown() {
            try (var state = new StoredState(redis)) {
                await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5)).until(state::alone);
                ledger.afterKill(state);
            }
        }

        /** Waits until everybody is content and nothing waits anywhere. */
        void finish() {
            try {
                await().atMost(LONGEST_RUN).pollInterval(Duration.ofMillis(50)).until(crowd::done);
            } catch (org.awaitility.core.ConditionTimeoutException e) {
                throw new AssertionError("they wait: " + crowd.stuck() + "\n" + service.output(), e);
            }
            quiet();
        }

        private void quiet() {
            try (var state = new StoredState(redis)) {
                await().atMost(LONGEST_RUN).pollInterval(Duration.ofMillis(50)).until(state::idle);
            }
        }

        void redeliverWhatWasSwallowed() {
            providers.smsc().dropAll();
            await().atMost(LONGEST_RUN).pollInterval(Duration.ofMillis(50)).until(() -> providers.smsc()
                    .unacknowledged() == 0);
            quiet();
        }

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
            crowd.villagers().forEach((phone, villager) -> promised.put(phone, villager.opens()));
            assertEquals(promised, opened);
            assertEquals(numbers.size(), numbers.stream().distinct().count());
            assertTrue(numbers.stream().noneMatch(String::isEmpty));
        }

        void report(String what, int shown, int copies) {
            System.out.printf(
                    "%s: %d written by people and officers, %d webhooks doubled, %d deliver_sm for %d acknowledged, "
                            + "%d shown, %d in doubt, %d second copies, %.1f s%n",
                    what, crowd.written(), crowd.repeated(), providers.smsc().counts().delivered(), providers.smsc()
                            .counts().acknowledged(), shown, ledger.count(), copies, (System.nanoTime() - begun) / 1e9);
        }

        @Override
        public void close() {
            services.forEach(ServiceProcess::close);
            crowd.close();
            providers.close();
            // Adopts a Redis that a killed service left running, and stops it.
            EmbeddedRedis.start(new EmbeddedRedis.Settings(redis, 0, "always", 64)).close();
        }
    }
}
