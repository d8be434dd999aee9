package id.kentongan.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.proof.Crowd.Trouble;
import java.nio.file.Path;
import java.time.Duration;
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

    private Transcripts undisturbed = new Transcripts(Map.of(), Map.of());

    @BeforeAll
    void an_undisturbed_run_of_the_same_scripts(@TempDir Path folder) {
        try (var stage = new Stage(folder)) {
            ServiceProcess service = stage.start();
            Crowd crowd = stage.crowd(Trouble.NONE, 0, PEOPLE, 1_000);
            crowd.begin();
            undisturbed = stage.finish(crowd);
            stage.report("undisturbed", crowd, "nothing in doubt");
            stage.assertEachTicketOnce();
            assertEquals(0, service.metric("kentongan_sends_unknown", ""));
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
        var random = new Random(seed);
        var ledger = new DoubtLedger();
        try (var stage = new Stage(folder)) {
            // Answers that take a moment, so that messages are under way whenever it dies.
            stage.providers().smsc().faults().delaySubmits(Duration.ofMillis(15));
            ServiceProcess service = stage.start();
            Crowd crowd = stage.crowd(Trouble.REPEATS, seed, PEOPLE, 1_000);
            crowd.begin();
            for (int kill = 1; kill <= KILLS; kill++) {
                stage.awaitHeard(crowd, undisturbed.messages() * (2 * kill - 1) / (2 * KILLS));
                // Nothing of the last moments reaches the SMSC: it sends again what it heard no answer to.
                LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(50)));
                stage.providers().smsc().faults().mute(true);
                LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(50)));
                kill(stage, service, redisToo, ledger);
                stage.providers().smsc().faults().mute(false);
                service = stage.start();
            }
            stage.finish(crowd);
            Transcripts seen = Transcripts.of(crowd);
            Transcripts collapsed = seen.without(ledger.doubtful(), undisturbed, crowd);
            stage.report(redisToo ? "killed, Redis too" : "killed", crowd, "%d in doubt, %d second copies".formatted(
                    ledger.count(), seen.messages() - collapsed.messages()));
            assertEquals("", undisturbed.differences(collapsed));
            assertEquals(ledger.count(), (long) service.metric("kentongan_sends_unknown", ""));
            stage.assertEachTicketOnce();
            stage.assertNothingPrivate();
        }
    }

    private static void kill(Stage stage, ServiceProcess service, boolean redisToo, DoubtLedger ledger) {
        if (redisToo) {
            service.kill(StoredState.pid(stage.redis()));
            try (var _ = Stage.redis(stage.redis())) {
                takeDown(stage, ledger);
            }
        } else {
            service.kill();
            takeDown(stage, ledger);
        }
    }

    private static void takeDown(Stage stage, DoubtLedger ledger) {
        try (var state = new StoredState(stage.redis())) {
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5)).until(state::alone);
            ledger.afterKill(state);
        }
    }
}
