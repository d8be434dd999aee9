package id.kentongan.channel.sms;

import static id.kentongan.channel.sms.SmsBench.SARI;
import static id.kentongan.channel.sms.SmsBench.SHORT_CODE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kentongan.channel.SendResult;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Failure;
import id.kentongan.message.Lane;
import id.kentongan.message.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SMSC tells of our messages reaches its port, and nobody else. */
class ReceiptsTest {
    private static final String LONG = "Pengumuman: besok ada posyandu di balai desa. ".repeat(8).strip();

    @ParameterizedTest
    @EnumSource(Lane.class)
    void receipts_are_asked_for_what_was_not_asked_for_by_the_person(Lane lane) throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.confirm("DELIVRD");
            bench.send(lane, SARI, "Besok posyandu.").get();
            bench.outcome(SARI, "Ya?");
            if (lane != Lane.CONVERSATION) {
                await().until(() -> bench.receipts.told.size() == 1);
                assertEquals(Receipt.State.DELIVERED, bench.receipts.told.getFirst().state());
            }
            assertEquals(lane == Lane.CONVERSATION ? 0 : 1, bench.smsc.counts().delivered());
        }
    }

    @Test
    void a_route_may_ask_for_all_or_for_none() throws Exception {
        for (var asking : List.of(SmppSettings.Asking.ALL, SmppSettings.Asking.NONE)) {
            try (var bench = new SmsBench(settings -> settings.with(new SmppSettings.Sending(1, 1,
                    settings.sending().validity(), asking, settings.sending().zone()))).bound()) {
                bench.smsc.confirm("DELIVRD");
                bench.send(Lane.ANNOUNCEMENT, SARI, "Besok posyandu.").get();
                bench.outcome(SARI, "Ya?");
                int receipts = asking == SmppSettings.Asking.ALL ? 2 : 0;
                await().until(() -> bench.receipts.told.size() == receipts);
                assertEquals(receipts, bench.smsc.counts().delivered());
            }
        }
    }

    @Test
    void each_part_of_a_long_message_has_its_receipt() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.confirm("DELIVRD");
            var accepted = assertInstanceOf(SendResult.Accepted.class, bench.send(Lane.NOTICE, SARI, LONG).get());
            assertEquals(3, accepted.providerIds().size());
            await().until(() -> bench.receipts.told.size() == 3);
            assertEquals(accepted.providerIds(), bench.receipts.told.stream()
                    .map(receipt -> receipt.providerIds().getFirst()).toList());
        }
    }

    @Test
    void an_id_that_is_hexadecimal_in_the_answer_and_decimal_in_the_receipt_is_found() throws Exception {
        found(number -> String.format("%08X", 0xe99_9f20 + number), "id:244948769 stat:DELIVRD");
    }

    @Test
    void an_id_that_is_decimal_in_the_answer_and_hexadecimal_in_the_receipt_is_found() throws Exception {
        found(number -> "0" + (244_948_768 + number), "id:0E999F21 stat:DELIVRD");
    }

    @Test
    void an_id_with_other_capitals_and_zeros_is_found() throws Exception {
        found(number -> "0e999f2" + number, "id:E999F21 stat:DELIVRD");
    }

    private static void found(IntFunction<String> ids, String receipt) throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().ids(ids);
            var accepted = assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "halo"));
            tell(bench, 0x04, receipt);
            await().until(() -> bench.receipts.told.size() == 1);
            assertEquals(true, bench.receipts.told.getFirst().providerIds().contains(accepted.providerIds().getFirst()),
                    () -> accepted + " " + bench.receipts.told);
        }
    }

    @Test
    void a_receipt_before_the_response_is_told_and_the_response_still_counts() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().holdSubmits(true);
            var sent = bench.send(SARI, "halo");
            await().until(() -> bench.smsc.held() == 1);
            tell(bench, 0x04, "id:m1 stat:DELIVRD");
            await().until(() -> bench.receipts.told.size() == 1);
            bench.smsc.answerHeld(false);
            assertEquals(List.of("m1"), assertInstanceOf(SendResult.Accepted.class, sent.get()).providerIds());
        }
    }

    @Test
    void a_doubled_receipt_is_told_twice_and_acknowledged_twice() throws Exception {
        try (var bench = new SmsBench().bound()) {
            tell(bench, 0x04, "id:m1 stat:DELIVRD");
            tell(bench, 0x04, "id:m1 stat:DELIVRD");
            await().until(() -> bench.smsc.counts().acknowledged() == 2);
            assertEquals(2, bench.receipts.told.size());
        }
    }

    @Test
    void a_receipt_for_an_unknown_id_is_acknowledged() throws Exception {
        try (var bench = new SmsBench().bound()) {
            tell(bench, 0x04, "id:nobody-knows stat:DELIVRD");
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x44, 0x08, 0x20})
    void a_receipt_is_told_by_its_bits_whatever_else_is_set(int esmClass) throws Exception {
        try (var bench = new SmsBench().bound()) {
            byte[] header = (esmClass & 0x40) == 0 ? new byte[0] : new byte[]{5, 0, 3, 1, 2, 1};
            byte[] text = "id:m1 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII);
            byte[] octets = java.util.Arrays.copyOf(header, header.length + text.length);
            System.arraycopy(text, 0, octets, header.length, text.length);
            bench.smsc.deliverSm(SARI.digits(), SHORT_CODE, esmClass, 0, octets);
            await().until(() -> bench.receipts.told.size() == 1);
            assertEquals(1, bench.counted("received", "receipt"));
            assertEquals(List.of(), bench.inbox.offered);
        }
    }

    @Test
    void an_intermediate_notification_is_no_failure() throws Exception {
        try (var bench = new SmsBench().bound()) {
            tell(bench, 0x20, "id:m1 stat:UNDELIV");
            await().until(() -> bench.receipts.told.size() == 1);
            assertEquals(Receipt.State.SENT, bench.receipts.told.getFirst().state());
            assertEquals(Failure.NONE, bench.receipts.told.getFirst().failure());
        }
    }

    @Test
    void a_receipt_in_parameters_alone_is_told_even_where_its_class_says_nothing() throws Exception {
        try (var bench = new SmsBench().bound()) {
            byte[] tlvs = HexFormat.of().parseHex("001e0004" + "30413100" + "04270001" + "05");
            bench.smsc.deliverSm(SARI.digits(), SHORT_CODE, 0, 0, new byte[0], tlvs);
            await().until(() -> bench.receipts.told.size() == 1);
            Receipt receipt = bench.receipts.told.getFirst();
            assertEquals(List.of("a1", "161"), receipt.providerIds());
            assertEquals(Failure.PROVIDER, receipt.failure());
            assertEquals(List.of(), bench.inbox.offered);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"terkirim", "id:m1", "stat:DELIVRD", "\0\0\0", ""})
    void one_that_cannot_be_read_is_acknowledged_counted_and_forgotten(String text) throws Exception {
        try (var bench = new SmsBench().bound()) {
            tell(bench, 0x04, text);
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
            assertEquals(1, bench.counted("received", "unreadable-receipt"));
            assertEquals(List.of(), bench.receipts.told);
            assertEquals(List.of(), bench.inbox.offered);
        }
    }

    @Test
    void while_the_store_is_away_the_smsc_keeps_the_receipt_and_tells_it_again() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.receipts.answer = Acceptance.REFUSED;
            tell(bench, 0x04, "id:m1 stat:DELIVRD");
            await().until(() -> bench.smsc.counts().turnedAway() == 1);
            bench.receipts.answer = Acceptance.ACCEPTED;
            await().until(() -> bench.smsc.unacknowledged() == 0);
            assertEquals(1, bench.smsc.counts().acknowledged());
        }
    }

    private static void tell(SmsBench bench, int esmClass, String text) {
        bench.smsc.deliverSm(SARI.digits(), SHORT_CODE, esmClass, 0, text.getBytes(StandardCharsets.US_ASCII));
    }
}
