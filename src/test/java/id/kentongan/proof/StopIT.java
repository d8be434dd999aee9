package id.kentongan.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.LocalTwilio;
import id.kentongan.demo.WebhookOutcome;
import id.kentongan.message.Content;
import id.kentongan.message.PhoneNumber;
import id.kentongan.proof.Crowd.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told to stop, stops in order and loses nothing; what is away comes back without a restart. */
class StopIT {
    private static final int PEOPLE = 40;
    private static final int SIGTERM = 128 + 15;
    private static final int SIGINT = 128 + 2;

    @Test
    void sigterm_and_ctrl_c_under_load_lose_and_double_nothing(@TempDir Path folder) throws IOException {
        try (var stage = new Stage(folder)) {
            // As from a terminal, where Ctrl-C reaches every process of the group.
            String[] terminal = {"env", "--default-signal=INT", "setsid"};
            ServiceProcess service = stage.start(terminal);
            Transcripts undisturbed = undisturbed(stage);
            stage.providers().smsc().faults().delaySubmits(Duration.ofMillis(15));
            Crowd crowd = stage.crowd(Trouble.NONE, 2, PEOPLE, 2_000);
            crowd.begin();

            stage.awaitHeard(crowd, undisturbed.messages() / 3);
            service.signal("TERM");
            assertStopped(stage, service, SIGTERM, 1);

            service = stage.start(terminal);
            stage.awaitHeard(crowd, undisturbed.messages() * 2 / 3);
            Signals.send("INT", -service.pid());
            assertStopped(stage, service, SIGINT, 2);

            service = stage.start(terminal);
            assertEquals("", undisturbed.differences(stage.finish(crowd)));
            stage.report("stopped twice", crowd, "nothing in doubt");
            assertEquals(0, service.metric("kentongan_sends_unknown", ""));
            stage.assertEachTicketOnce();
            stage.assertNothingPrivate();
        }
    }

    private static Transcripts undisturbed(Stage stage) {
        Crowd crowd = stage.crowd(Trouble.NONE, 1, PEOPLE, 1_000);
        crowd.begin();
        return stage.finish(crowd);
    }

    private static void assertStopped(Stage stage, ServiceProcess service, int exit, int times) throws IOException {
        assertEquals(exit, service.ended());
        String log = service.output();
        assertTrue(log.contains("Shutdown                 closed"), log);
        assertFalse(log.contains("not everything closed"), log);
        assertEquals(times, stage.providers().smsc().counts().unbinds());
        String redis = Files.readString(stage.redis().resolve("redis.log"));
        assertTrue(redis.endsWith("Redis is now ready to exit, bye bye...\n"), redis);
        assertFalse(redis.contains("Received SIG"), redis);
        try (var _ = Stage.redis(stage.redis()); var state = new StoredState(stage.redis())) {
            assertEquals(0, state.handed().size());
            assertEquals(0, state.unknown());
        }
    }

    @Test
    void while_redis_is_away_nothing_is_acknowledged_and_then_all_goes_on(@TempDir Path folder) {
        try (var stage = new Stage(folder)) {
            ServiceProcess service = stage.start();
            Transcripts undisturbed = undisturbed(stage);
            Crowd crowd = stage.crowd(Trouble.NONE, 2, PEOPLE, 2_000);
            crowd.begin();
            stage.awaitHeard(crowd, undisturbed.messages() / 3);

            long redis = StoredState.pid(stage.redis());
            Signals.send("STOP", redis);
            long since = System.nanoTime();
            var stranger = new PhoneNumber("6285700009999");
            WebhookOutcome outcome = stage.providers().twilio().send(LocalTwilio.newMessageSid(), stranger,
                    new Content.Text("ada yang mendengar saya?")).join();
            assertEquals(503, outcome.status());
            stage.providers().smsc().send(stranger, Providers.SHORT_CODE, "menu");
            await().atMost(ServiceProcess.PATIENCE).until(() -> stage.providers().smsc().unacknowledged() > 0);
            assertEquals(200, service.get("/health/live").statusCode());
            await().atMost(ServiceProcess.PATIENCE).until(() -> !service.ready());
            await().atMost(ServiceProcess.PATIENCE).until(() -> System.nanoTime() - since >= 10_000_000_000L);
            Signals.send("CONT", redis);

            Transcripts seen = stage.finish(crowd);
            assertEquals(0, stage.providers().smsc().unacknowledged());
            assertEquals("", undisturbed.differences(seen));
            assertTrue(service.alive() && service.ready());
            stage.report("Redis away for 10 s", crowd, "%.0f in doubt".formatted(service.metric(
                    "kentongan_sends_unknown", "")));
            stage.assertNothingPrivate();
        }
    }
}
