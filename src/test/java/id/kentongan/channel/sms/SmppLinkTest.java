package id.kentongan.channel.sms;

import static id.kentongan.channel.sms.SmsBench.JOKO;
import static id.kentongan.channel.sms.SmsBench.SARI;
import static id.kentongan.channel.sms.SmsBench.SHORT_CODE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.SendResult;
import id.kentongan.demo.LocalSmsc;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Content;
import id.kentongan.message.Inbound;
import id.kentongan.message.Medium;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmppLinkTest {
    @Test
    void what_a_phone_writes_reaches_the_inbox_and_the_answer_reaches_the_phone() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.send(SARI, SHORT_CODE, "mau lapor jalan rusak");
            await().untilAsserted(() -> assertEquals(List.of("mau lapor jalan rusak"), bench.texts()));
            Inbound inbound = bench.inbox.offered.getFirst();
            assertEquals(SARI, inbound.from());
            assertEquals(SHORT_CODE, inbound.to());
            assertEquals("operator-a", inbound.route());
            assertEquals(Medium.SMS, inbound.medium());
            await().until(() -> bench.smsc.counts().acknowledged() == 1);

            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "Di mana? Sebut RT/RW-nya."));
            assertEquals(List.of(new LocalSmsc.Received(SHORT_CODE, SARI.digits(), "Di mana? Sebut RT/RW-nya.", 1)),
                    bench.received);
        }
    }

    @Test
    void nothing_is_acknowledged_before_the_inbox_has_it() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.inbox.hold = true;
            bench.smsc.send(SARI, SHORT_CODE, "pertama");
            bench.smsc.send(JOKO, SHORT_CODE, "kedua");
            await().until(() -> bench.inbox.held.size() == 2);
            // The link answers other things meanwhile: it is not the reading that waits.
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(JOKO, "sebentar"));
            assertEquals(0, bench.smsc.counts().acknowledged());
            bench.inbox.held.get(1).complete(Acceptance.ACCEPTED);
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
            bench.inbox.held.get(0).complete(Acceptance.ACCEPTED);
            await().until(() -> bench.smsc.unacknowledged() == 0);
        }
    }

    @Test
    void what_the_inbox_refuses_stays_with_the_smsc_and_its_second_sight_may_be_a_repeat() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.inbox.answer = Acceptance.REFUSED;
            bench.smsc.send(SARI, SHORT_CODE, "halo");
            await().until(() -> bench.smsc.counts().turnedAway() == 1);
            bench.inbox.answer = Acceptance.ACCEPTED;
            await().until(() -> bench.smsc.unacknowledged() == 0);
            Inbound first = bench.inbox.offered.get(0);
            Inbound second = bench.inbox.offered.get(1);
            assertEquals(first.delivery().id(), second.delivery().id());
            assertNotEquals(first.delivery().session(), second.delivery().session());
            assertTrue(bench.counted("rejected", "refused") >= 1);
        }
    }

    @Test
    void the_same_word_twice_in_one_session_is_two_messages() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.send(SARI, SHORT_CODE, "1");
            bench.smsc.send(SARI, SHORT_CODE, "1");
            await().until(() -> bench.inbox.offered.size() == 2);
            assertEquals(bench.inbox.offered.get(0).delivery(), bench.inbox.offered.get(1).delivery());
        }
    }

    @Test
    void a_message_whose_acknowledgement_was_lost_comes_again_under_the_same_id_in_another_session() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().swallowAcknowledgements(1);
            bench.smsc.send(SARI, SHORT_CODE, "1");
            await().until(() -> bench.inbox.offered.size() == 1);
            bench.smsc.dropAll();
            await().until(() -> bench.smsc.unacknowledged() == 0);
            Inbound first = bench.inbox.offered.get(0);
            Inbound second = bench.inbox.offered.get(1);
            assertEquals(first.delivery().id(), second.delivery().id());
            assertNotEquals(first.delivery().session(), second.delivery().session());
        }
    }

    @Test
    void parts_reach_the_inbox_one_by_one_in_any_order_and_are_acknowledged_one_by_one() throws Exception {
        String text = "Jalan di depan mushola berlubang. ".repeat(12).strip();
        try (var bench = new SmsBench().bound()) {
            bench.inbox.hold = true;
            bench.smsc.sendParts(SARI, SHORT_CODE, text, 3, 1, 1, 2);
            await().until(() -> bench.inbox.held.size() == 4);
            bench.inbox.held.get(1).complete(Acceptance.ACCEPTED);
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
            List<Content.Part> parts = bench.inbox.offered.stream().map(Inbound::content).map(Content.Part.class::cast)
                    .toList();
            assertEquals(List.of(3, 1, 1, 2), parts.stream().map(Content.Part::number).toList());
            assertEquals(1, parts.stream().map(Content.Part::reference).distinct().count());
            assertEquals(text, parts.get(1).text() + parts.get(3).text() + parts.get(0).text());
        }
    }

    @Test
    void more_than_the_inbox_can_hold_is_left_with_the_smsc() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.inbox.hold = true;
            byte[] pdu = HexFormat.of().parseHex("00000033000000050000000000000001"
                    + "00010136323831323334353637383930000001313233340000000000000000000001" + "31");
            byte[] flood = new byte[pdu.length * (Deliveries.MOST_PENDING + 1)];
            for (int i = 0; i <= Deliveries.MOST_PENDING; i++) {
                System.arraycopy(pdu, 0, flood, i * pdu.length, pdu.length);
            }
            bench.smsc.raw(flood);
            await().until(() -> bench.smsc.counts().turnedAway() == 1);
            assertEquals(1, bench.counted("rejected", "overload"));
            assertEquals(Deliveries.MOST_PENDING, bench.inbox.held.size());
            // Closing would wait for them.
            bench.inbox.held.forEach(future -> future.complete(Acceptance.ACCEPTED));
        }
    }
}
