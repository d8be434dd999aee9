package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.demo.TwilioFault;
import id.kentongan.demo.TwilioMessage;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Failure;
import id.kentongan.message.Medium;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipt.State;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Twilio tells later of a message becomes a receipt, however it comes. */
class TwilioReceiptsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final TwilioRig rig = new TwilioRig(new MovedClock(NOON), any -> TwilioSettings.Dressing.PLAIN);
    private final TwilioPost post = new TwilioPost(rig);

    @AfterEach
    void close() {
        rig.close();
    }

    private static TwilioMessage message(Medium medium, String sid) {
        return new TwilioMessage(sid, medium, TwilioRig.SITI, "", List.of(), "", "", TwilioRig.PUBLIC + TwilioWebhook
                .statusPath(medium));
    }

    @ParameterizedTest
    @CsvSource({"accepted, 0, SENT, NONE", "scheduled, 0, SENT, NONE", "queued, 0, SENT, NONE",
            "sending, 0, SENT, NONE", "sent, 0, SENT, NONE", "delivered, 0, DELIVERED, NONE", "read, 0, READ, NONE",
            "delivered, 63016, DELIVERED, NONE", "failed, 63016, FAILED, WINDOW", "undelivered, 63016, FAILED, WINDOW",
            "failed, 63024, FAILED, NOT_THERE", "failed, 63003, FAILED, NOT_THERE", "failed, 21610, FAILED, OPTED_OUT",
            "failed, 63049, FAILED, PROVIDER", "failed, 63032, FAILED, PROVIDER", "failed, 63013, FAILED, CONTENT",
            "failed, 63007, FAILED, SETTINGS", "failed, 20429, FAILED, PROVIDER", "failed, 0, FAILED, PROVIDER",
            "failed, 12345, FAILED, PROVIDER", "canceled, 0, FAILED, PROVIDER"})
    void each_status_by_whatsapp_has_its_meaning(String status, int code, State state, Failure failure) {
        assertEquals(204, rig.twilio.report(message(Medium.WHATSAPP, "SM1"), status, code).join());
        assertEquals(List.of(new Receipt("twilio", List.of("SM1"), TwilioRig.SITI, state, failure, NOON)),
                rig.receipts);
    }

    @ParameterizedTest
    @CsvSource({"sent, 0, SENT, NONE", "delivered, 0, DELIVERED, NONE", "undelivered, 30003, FAILED, EXPIRED",
            "undelivered, 30004, FAILED, OPTED_OUT", "undelivered, 30005, FAILED, NOT_THERE",
            "undelivered, 30006, FAILED, NOT_THERE", "undelivered, 30007, FAILED, CONTENT",
            "undelivered, 30008, FAILED, PROVIDER", "failed, 30036, FAILED, EXPIRED",
            "failed, 21614, FAILED, NOT_THERE"})
    void each_status_by_sms_has_its_meaning(String status, int code, State state, Failure failure) {
        assertEquals(204, rig.twilio.report(message(Medium.SMS, "SM1"), status, code).join());
        assertEquals(List.of(new Receipt("twilio-sms", List.of("SM1"), TwilioRig.SITI, state, failure, NOON)),
                rig.receipts);
    }

    @Test
    void a_receipt_that_is_not_stored_is_asked_for_again() {
        rig.receiptsAnswer(Acceptance.REFUSED);
        assertEquals(503, rig.twilio.report(message(Medium.WHATSAPP, "SM1"), "delivered", 0).join());
        assertEquals(1, rig.rejected("twilio", "receipts"));
        rig.receiptsAnswer(Acceptance.REPEATED);
        assertEquals(204, rig.twilio.report(message(Medium.WHATSAPP, "SM1"), "delivered", 0).join());
    }

    @Test
    void late_doubled_and_shuffled_they_are_all_told_and_none_is_lost() {
        for (String status : List.of("read", "sent", "delivered", "sent", "queued", "read")) {
            rig.twilio.report(message(Medium.WHATSAPP, "SM1"), status, 0).join();
        }
        assertEquals(List.of(State.READ, State.SENT, State.DELIVERED, State.SENT, State.SENT, State.READ),
                rig.receipts.stream().map(Receipt::state).toList());
    }

    @Test
    void a_receipt_may_come_before_the_answer_to_the_create() {
        rig.twilio.reportStatus(false);
        rig.twilio.onMessage(message -> rig.twilio.report(message, "delivered", 0).join());
        var accepted = (Accepted) rig.link.send(rig.message("Halo")).join();
        assertEquals(accepted.providerIds(), rig.receipts.getFirst().providerIds());
    }

    @Test
    void a_message_that_was_taken_and_failed_later_says_why() {
        rig.twilio.fault(new TwilioFault.CreateThenFail(63016), 1);
        var accepted = (Accepted) rig.link.send(rig.message("Halo")).join();
        Awaitility.await().until(() -> !rig.receipts.isEmpty());
        assertEquals(new Receipt("twilio", accepted.providerIds(), TwilioRig.SITI, State.FAILED, Failure.WINDOW, NOON),
                rig.receipts.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"exploded, SM1, whatsapp:+6281234567890", "delivered, SM 1, whatsapp:+6281234567890",
            "delivered, '', whatsapp:+6281234567890", "delivered, SM1, whatsapp:desa", "delivered, SM1, ''"})
    void what_tells_nothing_of_any_message_is_taken_and_forgotten(String status, String sid, String to) {
        var form = post.message("MessageStatus", status, "MessageSid", sid, "To", to);
        assertEquals(204, post.signed(TwilioPost.PATH + "/status", form).statusCode());
        assertEquals(List.of(), rig.receipts);
    }

    @Test
    void a_status_that_was_not_signed_is_no_receipt() {
        var form = post.message("MessageStatus", "failed");
        assertEquals(403, post.raw(TwilioPost.PATH + "/status", TwilioPost.FORM, "c2lnbmF0dXJl", TwilioPost.encode(
                form)).statusCode());
        assertTrue(rig.receipts.isEmpty());
    }
}
