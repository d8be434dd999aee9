package id.kentongan.channel.sms;

import static id.kentongan.channel.sms.SmsBench.SARI;
import static id.kentongan.channel.sms.SmsBench.SHORT_CODE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.SendResult;
import id.kentongan.demo.LocalSmsc;
import id.kentongan.message.Acceptance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LinkLifeTest {
    @Test
    void a_dropped_connection_is_bound_again_and_the_courier_is_told() throws Exception {
        try (var bench = new SmsBench().bound()) {
            var told = new AtomicInteger();
            bench.link.whenReady(told::incrementAndGet);
            bench.smsc.dropAll();
            await().until(() -> bench.smsc.counts().binds() == 2 && bench.link.ready());
            await().until(() -> told.get() > 0);
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "sudah kembali"));
        }
    }

    @Test
    void an_unbind_by_the_smsc_is_honoured_and_the_link_binds_again() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.unbindAll();
            await().until(() -> bench.smsc.counts().binds() == 2 && bench.link.ready());
            assertTrue(bench.counted("lost_binds") == 1);
        }
    }

    @Test
    void a_refused_password_is_said_and_tried_again() throws Exception {
        try (var bench = new SmsBench()) {
            bench.smsc.admitOnly("desa", "lain");
            bench.link.start();
            await().until(() -> bench.link.state().equals("refused: invalid password"));
            assertFalse(bench.link.ready());
            assertInstanceOf(SendResult.Later.class, bench.outcome(SARI, "halo"));
            bench.smsc.admitOnly("desa", "rahasia");
            await().until(bench.link::ready);
        }
    }

    @Test
    void an_account_that_is_still_bound_elsewhere_is_tried_until_it_is_free() throws Exception {
        try (var bench = new SmsBench()) {
            bench.smsc.faults().refuseBinds(0x05, 2);
            bench.link.start();
            await().until(bench.link::ready);
            assertEquals(2, bench.counted("binds", "refused"));
        }
    }

    @Test
    void an_smsc_that_forgot_the_bind_is_bound_again() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().refuseSubmits(0x04, 1);
            assertInstanceOf(SendResult.Later.class, bench.outcome(SARI, "halo"));
            await().until(() -> bench.smsc.counts().binds() == 2 && bench.link.ready());
        }
    }

    @Test
    void a_peer_that_says_nothing_any_more_is_left_and_bound_again() throws Exception {
        var times = new SmppSettings.Times(Duration.ofMillis(200), Duration.ofMillis(300), Duration.ofSeconds(10),
                Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofMillis(400));
        try (var bench = new SmsBench(times).bound()) {
            bench.smsc.faults().mute(true);
            await().until(() -> !bench.link.state().equals("bound"));
            bench.smsc.faults().mute(false);
            bench.smsc.dropAll();
            await().until(() -> bench.smsc.counts().binds() >= 2 && bench.link.ready());
        }
    }

    @Test
    void an_smsc_that_hangs_up_on_every_caller_is_called_again_at_once() throws Exception {
        var hangingUp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress()) {
            @Override
            public Socket accept() throws IOException {
                Socket caller = super.accept();
                caller.close();
                return caller;
            }
        };
        // Whoever waited out the time for the answer to a bind would make the second call in an hour.
        var times = new SmppSettings.Times(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofHours(1),
                Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofMillis(4));
        try (var bench = new SmsBench(LocalSmsc.on(hangingUp), settings -> settings.with(times))) {
            bench.link.start();
            await().until(() -> bench.counted("kentongan_sms_binds_total", "unreachable") > 100);
        }
    }

    @Test
    void a_bug_on_the_watch_costs_the_bind_and_neither_the_message_nor_the_watch() throws Exception {
        var times = new SmppSettings.Times(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(10),
                Duration.ofMillis(300), Duration.ofMillis(100), Duration.ofMillis(400));
        try (var bench = new SmsBench(times).bound()) {
            var bugs = new AtomicInteger(1);
            bench.counting = name -> {
                if (name.equals("kentongan_sms_sent_total") && bugs.getAndDecrement() > 0) {
                    throw new IllegalStateException("a bug");
                }
            };
            bench.smsc.faults().leaveSubmitsUnanswered(1);
            assertInstanceOf(SendResult.Unknown.class, bench.outcome(SARI, "halo"));
            await().until(() -> bench.smsc.counts().binds() == 2 && bench.link.ready());
            bench.smsc.faults().leaveSubmitsUnanswered(1);
            assertInstanceOf(SendResult.Unknown.class, bench.outcome(SARI, "halo"));
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "halo"));
        }
    }

    @Test
    void the_link_asks_whether_the_smsc_is_there() throws Exception {
        try (var bench = new SmsBench(SmsBench.TIMES.withEnquireLink(Duration.ofMillis(50))).bound()) {
            await().until(() -> bench.smsc.counts().enquiries() >= 3);
            assertEquals(1, bench.smsc.counts().binds());
        }
    }

    @Test
    void closing_waits_for_what_is_under_way_and_unbinds() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.inbox.hold = true;
            bench.smsc.send(SARI, SHORT_CODE, "terakhir");
            await().until(() -> bench.inbox.held.size() == 1);
            bench.smsc.faults().delaySubmits(Duration.ofMillis(200));
            CompletableFuture<SendResult> sent = bench.send(SARI, "sampai jumpa");
            await().until(() -> bench.smsc.counts().submitted() == 1);
            Thread closing = Thread.ofVirtual().start(bench.link::close);
            await().until(() -> bench.link.state().equals("closing"));
            assertEquals(0, bench.smsc.counts().unbinds());
            bench.inbox.held.getFirst().complete(Acceptance.ACCEPTED);
            closing.join();
            assertEquals("closed", bench.link.state());
            assertEquals(1, bench.smsc.counts().unbinds());
            assertEquals(0, bench.smsc.unacknowledged());
            assertInstanceOf(SendResult.Accepted.class, sent.join());
            assertInstanceOf(SendResult.Later.class, bench.outcome(SARI, "terlambat"));
        }
    }

    @Test
    void a_connection_that_breaks_while_closing_is_not_waited_for() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().leaveSubmitsUnanswered(1);
            CompletableFuture<SendResult> sent = bench.send(SARI, "sampai jumpa");
            await().until(() -> bench.smsc.counts().submitted() == 1);
            Thread closing = Thread.ofVirtual().start(bench.link::close);
            await().until(() -> bench.link.state().equals("closing"));
            bench.smsc.dropAll();
            assertInstanceOf(SendResult.Unknown.class, sent.join());
            closing.join();
            assertEquals(1, bench.smsc.counts().binds());
        }
    }

    @Test
    void a_link_that_was_never_bound_can_be_closed() throws Exception {
        try (var bench = new SmsBench()) {
            bench.smsc.close();
            bench.link.start();
            await().until(() -> bench.link.state().equals("reconnecting"));
            bench.link.close();
            assertEquals("closed", bench.link.state());
        }
    }
}
