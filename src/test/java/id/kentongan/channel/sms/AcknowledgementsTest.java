package id.kentongan.channel.sms;

import static id.kentongan.channel.sms.SmsBench.SARI;
import static id.kentongan.channel.sms.SmsBench.SHORT_CODE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.sms.SmppSettings.Binding;
import id.kentongan.channel.sms.SmppSettings.Mode;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a link tells other nodes of its acknowledgements. */
class AcknowledgementsTest {
    private static SmsBench bound(Mode mode, int sessions, int binds) throws IOException {
        var bench = new SmsBench(settings -> settings.with(new Binding(mode, sessions, 10, 0)));
        bench.link.start();
        await().until(() -> bench.smsc.counts().binds() == binds && bench.link.state().equals("bound"));
        return bench;
    }

    private static Delivery said(SmsBench bench) {
        int before = bench.inbox.offered.size();
        bench.smsc.send(SARI, SHORT_CODE, "1");
        await().until(() -> bench.inbox.offered.size() > before);
        return bench.inbox.offered.getLast().delivery();
    }

    private static Delivery acknowledged(SmsBench bench) {
        Delivery delivery = said(bench);
        await().until(() -> arrived(bench, delivery));
        return delivery;
    }

    private static boolean arrived(SmsBench bench, Delivery delivery) {
        return bench.link.arrived(delivery).orElseThrow().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void an_acknowledgement_has_arrived_when_the_smsc_answers_behind_it_over_every_bind() throws Exception {
        for (Mode mode : Mode.values()) {
            try (var bench = bound(mode, 2, mode == Mode.TRANSCEIVER ? 2 : 4)) {
                Delivery delivery = acknowledged(bench);
                assertEquals(1, bench.smsc.counts().acknowledged());
                assertTrue(arrived(bench, delivery));
            }
        }
    }

    @Test
    void of_sessions_of_others_it_says_nothing() throws Exception {
        try (var bench = bound(Mode.TRANSCEIVER, 1, 1); var other = bound(Mode.TRANSCEIVER, 1, 1)) {
            assertEquals(Optional.empty(), other.link.arrived(said(bench)));
        }
    }

    @Test
    void before_the_answer_nothing_has_arrived() throws Exception {
        try (var bench = bound(Mode.TRANSCEIVER, 1, 1)) {
            bench.inbox.hold = true;
            Delivery delivery = said(bench);
            await().until(() -> bench.inbox.held.size() == 1);
            assertFalse(arrived(bench, delivery));
            bench.inbox.held.getFirst().complete(Acceptance.ACCEPTED);
            assertTrue(arrived(bench, delivery));
        }
    }

    @Test
    void what_was_turned_away_may_be_stored_and_has_not_arrived() throws Exception {
        try (var bench = bound(Mode.TRANSCEIVER, 1, 1)) {
            bench.inbox.answer = Acceptance.REFUSED;
            Delivery delivery = said(bench);
            await().until(() -> bench.smsc.counts().turnedAway() >= 1);
            assertFalse(arrived(bench, delivery));
        }
    }

    @Test
    void nothing_has_surely_arrived_of_a_session_that_ended_with_one_of_its_binds() throws Exception {
        try (var bench = bound(Mode.TRANSCEIVER, 2, 2)) {
            Delivery delivery = acknowledged(bench);
            bench.smsc.dropOldest();
            await().until(() -> bench.smsc.counts().binds() == 3);
            assertFalse(arrived(bench, delivery));
        }
    }

    @Test
    void an_smsc_that_does_not_answer_has_perhaps_heard_nothing() throws Exception {
        try (var bench = bound(Mode.TRANSCEIVER, 1, 1)) {
            Delivery delivery = acknowledged(bench);
            bench.smsc.faults().mute(true);
            assertFalse(arrived(bench, delivery));
        }
    }

    @Test
    void a_link_that_closes_promises_nothing() throws Exception {
        try (var bench = bound(Mode.TRANSCEIVER, 1, 1)) {
            Delivery delivery = acknowledged(bench);
            bench.link.close();
            assertFalse(arrived(bench, delivery));
        }
    }
}
