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
import id.kentongan.channel.sms.SmppSettings.Binding;
import id.kentongan.channel.sms.SmppSettings.Mode;
import id.kentongan.message.Inbound;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A route with more than one bind is still one route. */
class SessionsTest {
    private static SmsBench bench(Mode mode, int sessions) throws IOException {
        return new SmsBench(settings -> settings.with(new Binding(mode, sessions, 10, 0)));
    }

    private static void allBound(SmsBench bench, int binds) {
        bench.link.start();
        await().until(() -> bench.smsc.counts().binds() == binds && bench.link.state().equals("bound"));
    }

    @Test
    void a_receiver_and_a_transmitter_are_a_route_in_both_directions() throws Exception {
        try (var bench = bench(Mode.RECEIVER_AND_TRANSMITTER, 1)) {
            allBound(bench, 2);
            assertEquals(1, bench.smsc.receivers());
            bench.smsc.send(SARI, SHORT_CODE, "halo");
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
            assertEquals(List.of("halo"), bench.texts());
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "Ya?"));
            assertEquals(10, bench.link.window());
        }
    }

    @Test
    void an_answer_over_the_transmitter_proves_nothing_about_acknowledgements_of_the_receiver() throws Exception {
        try (var bench = bench(Mode.RECEIVER_AND_TRANSMITTER, 1)) {
            allBound(bench, 2);
            assertEquals("", assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "Ya?")).session());
        }
        try (var bench = bench(Mode.TRANSCEIVER, 1)) {
            allBound(bench, 1);
            bench.smsc.send(SARI, SHORT_CODE, "halo");
            await().until(() -> bench.inbox.offered.size() == 1);
            assertEquals(bench.inbox.offered.getFirst().delivery().session(),
                    assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "Ya?")).session());
        }
    }

    @Test
    void several_sessions_have_a_window_each() throws Exception {
        try (var bench = bench(Mode.TRANSCEIVER, 3)) {
            allBound(bench, 3);
            assertEquals(30, bench.link.window());
            bench.smsc.faults().holdSubmits(true);
            List<CompletableFuture<SendResult>> sent = IntStream.range(0, 31)
                    .mapToObj(i -> bench.send(SARI, "pesan " + i)).toList();
            await().until(() -> bench.smsc.held() == 30);
            bench.smsc.faults().holdSubmits(false);
            bench.smsc.answerHeld(false);
            sent.forEach(CompletableFuture::join);
            assertEquals(30, bench.smsc.mostHeld());
            assertEquals(31, bench.received.size());
        }
    }

    @Test
    void a_session_that_is_lost_leaves_the_route_up_and_comes_back() throws Exception {
        try (var bench = bench(Mode.TRANSCEIVER, 2)) {
            allBound(bench, 2);
            bench.smsc.faults().refuseBinds(0x08, Integer.MAX_VALUE);
            bench.smsc.faults().dropAtSubmits(1);
            assertInstanceOf(SendResult.Unknown.class, bench.outcome(SARI, "yang ini hilang"));
            await().until(() -> bench.link.state().startsWith("1 of 2 bound, "));
            assertTrue(bench.link.up() && bench.link.ready());
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(JOKO, "yang ini tidak"));
            bench.smsc.faults().refuseBinds(0, 0);
            await().until(() -> bench.link.state().equals("bound"));
        }
    }

    @Test
    void the_same_word_twice_over_two_live_binds_is_two_messages() throws Exception {
        try (var bench = bench(Mode.TRANSCEIVER, 2)) {
            allBound(bench, 2);
            bench.smsc.faults().spread(true);
            for (int i = 1; i <= 2; i++) {
                bench.smsc.send(SARI, SHORT_CODE, "1");
                int taken = i;
                await().until(() -> bench.smsc.counts().acknowledged() == taken);
            }
            assertEquals(bench.inbox.offered.get(0).delivery(), bench.inbox.offered.get(1).delivery());
        }
    }

    @Test
    void what_a_lost_bind_did_not_acknowledge_comes_by_the_other_as_a_repeat() throws Exception {
        try (var bench = bench(Mode.TRANSCEIVER, 2)) {
            allBound(bench, 2);
            bench.smsc.faults().swallowAcknowledgements(1);
            bench.smsc.send(SARI, SHORT_CODE, "1");
            await().until(() -> bench.inbox.offered.size() == 1);
            bench.smsc.dropOldest();
            await().until(() -> bench.smsc.unacknowledged() == 0);
            Inbound first = bench.inbox.offered.get(0);
            Inbound second = bench.inbox.offered.get(1);
            assertEquals(first.delivery().id(), second.delivery().id());
            assertNotEquals(first.delivery().session(), second.delivery().session());
        }
    }

    @Test
    void long_texts_over_several_sessions_never_share_a_reference() throws Exception {
        String text = "Jalan di depan mushola berlubang dan licin. ".repeat(6).strip();
        try (var bench = bench(Mode.TRANSCEIVER, 3)) {
            allBound(bench, 3);
            List<CompletableFuture<SendResult>> sent = IntStream.range(0, 30)
                    .mapToObj(i -> bench.send(SARI, i + " " + text)).toList();
            sent.forEach(each -> assertInstanceOf(SendResult.Accepted.class, each.join()));
            var texts = new HashSet<>(bench.received.stream().map(received -> received.text()).toList());
            IntStream.range(0, 30).forEach(i -> assertTrue(texts.contains(i + " " + text), "text " + i));
        }
    }

    @Test
    void a_wrong_password_is_tried_by_one_session_only() throws Exception {
        try (var bench = bench(Mode.TRANSCEIVER, 5)) {
            bench.smsc.admitOnly("desa", "lain");
            bench.link.start();
            await().until(() -> bench.counted("binds", "refused") == 2);
            assertEquals("refused: invalid password", bench.link.state());
            bench.smsc.admitOnly("desa", "rahasia");
            await().until(() -> bench.link.state().equals("bound"));
            assertEquals(5, bench.smsc.counts().binds());
        }
    }

    @Test
    void all_sessions_unbind_when_the_route_closes() throws Exception {
        try (var bench = bench(Mode.RECEIVER_AND_TRANSMITTER, 2)) {
            allBound(bench, 4);
            bench.link.close();
            assertEquals(4, bench.smsc.counts().unbinds());
            assertEquals("closed", bench.link.state());
        }
    }

    @Test
    void a_throttle_over_one_session_holds_the_whole_route() throws Exception {
        try (var bench = bench(Mode.TRANSCEIVER, 3)) {
            allBound(bench, 3);
            bench.smsc.faults().refuseSubmits(0x58, 1);
            assertInstanceOf(SendResult.Later.class, bench.outcome(SARI, "halo"));
            assertEquals(false, bench.link.ready());
        }
    }

    @Test
    void a_route_serves_by_its_longest_prefix() throws Exception {
        try (var bench = new SmsBench(settings -> settings.serving(List.of("62811", "62812", "628123")))) {
            assertEquals(6, bench.link.serves(SARI));
            assertEquals(5, bench.link.serves(JOKO));
            assertEquals(-1, bench.link.serves(new PhoneNumber("6281512345678")));
        }
        try (var bench = new SmsBench()) {
            assertEquals(0, bench.link.serves(SARI));
        }
    }
}
