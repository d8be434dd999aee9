package id.kentongan.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.LocalTwilio;
import id.kentongan.demo.TwilioMessage;
import id.kentongan.message.Content;
import id.kentongan.message.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What providers tell of our messages while Redis is really stopped (GATEWAYS 4, behaviours 2 and 6). */
class StoreAwayTest {
    private static final PhoneNumber SITI = new PhoneNumber("6285700008881");
    private static final PhoneNumber BUDI = new PhoneNumber("6285700008882");

    @Test
    void receipts_stay_with_their_providers_while_redis_is_stopped_and_count_once_when_it_goes_on(@TempDir Path folder)
            throws Exception {
        try (var service = new OneService(folder)) {
            var smsc = service.providers.smsc();
            var twilio = service.providers.twilio();
            twilio.reportStatus(false);
            smsc.send(SITI, Providers.SHORT_CODE, "menu");
            twilio.send(LocalTwilio.newMessageSid(), BUDI, new Content.Text("menu")).join();
            await().atMost(OneService.PATIENCE).until(() -> service.smsTo(SITI).size() == 1 && service.whatsAppTo(BUDI)
                    .size() == 1);
            service.settled();
            TwilioMessage message = service.whatsAppTo(BUDI).getFirst();
            long redis = StoredState.pid(folder.resolve("data").resolve("redis"));
            Signals.send("STOP", redis);
            try {
                tell(service);
                assertEquals(503, twilio.report(message, "delivered", 0).join());
                await().atMost(OneService.PATIENCE).until(() -> smsc.counts().turnedAway() > 0);
                assertEquals(1, smsc.unacknowledged());
            } finally {
                Signals.send("CONT", redis);
            }
            await().atMost(OneService.PATIENCE).until(() -> smsc.unacknowledged() == 0);
            await().atMost(OneService.PATIENCE).until(() -> twilio.report(message, "delivered", 0).join() == 204);
            await().atMost(OneService.PATIENCE).until(() -> service.trace(SITI).contains("DELIVERED") && service.trace(
                    BUDI).contains("DELIVERED"));
            // Told once more, and an earlier state late: neither changes anything.
            tell(service);
            assertEquals(204, twilio.report(message, "delivered", 0).join());
            assertEquals(204, twilio.report(message, "sent", 0).join());
            await().atMost(OneService.PATIENCE).until(() -> smsc.unacknowledged() == 0);
            service.settled();
            assertFalse(service.trace(SITI).contains("\"SENT\""), service.trace(SITI));
            assertFalse(service.trace(BUDI).contains("\"SENT\""), service.trace(BUDI));
            assertEquals(1, service.smsTo(SITI).size());
            assertEquals(1, service.whatsAppTo(BUDI).size());
            assertTrue(service.metrics().contains("kentongan_receipts_unknown 0.0"), service.metrics());
        }
    }

    @Test
    void what_a_name_writes_stays_with_the_smsc_while_redis_is_stopped_and_is_kept_once(@TempDir Path folder)
            throws Exception {
        try (var service = new OneService(folder)) {
            var smsc = service.providers.smsc();
            byte[] words = "Kode OTP Anda 4711".getBytes(StandardCharsets.US_ASCII);
            long redis = StoredState.pid(folder.resolve("data").resolve("redis"));
            Signals.send("STOP", redis);
            try {
                smsc.deliverSm("BANK-X", Providers.SHORT_CODE, 0, 0, words);
                await().atMost(OneService.PATIENCE).until(() -> smsc.counts().turnedAway() > 0);
                assertEquals(1, smsc.unacknowledged());
                assertEquals(0, smsc.counts().acknowledged());
            } finally {
                Signals.send("CONT", redis);
            }
            await().atMost(OneService.PATIENCE).until(() -> smsc.unacknowledged() == 0);
            // The SMSC brings the same once more, by another session.
            smsc.dropAll();
            smsc.deliverSm("BANK-X", Providers.SHORT_CODE, 0, 0, words);
            await().atMost(OneService.PATIENCE).until(() -> smsc.unacknowledged() == 0);
            service.settled();
            String kept = service.strangers();
            assertEquals(1, kept.split("4711", -1).length - 1, kept);
            assertTrue(kept.contains("\"sender\":\"BANK-X\""), kept);
            assertEquals(0, service.bySms.size());
        }
    }

    private static void tell(OneService service) {
        service.providers.smsc().deliverSm(SITI.digits(), Providers.SHORT_CODE, 0x04, 0,
                "id:m1 sub:001 dlvrd:001 stat:DELIVRD err:000 text:".getBytes(StandardCharsets.US_ASCII));
    }
}
