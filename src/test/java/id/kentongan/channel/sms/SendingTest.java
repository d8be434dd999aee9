package id.kentongan.channel.sms;

import static id.kentongan.channel.sms.SmsBench.JOKO;
import static id.kentongan.channel.sms.SmsBench.SARI;
import static id.kentongan.channel.sms.SmsBench.SHORT_CODE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.SendResult;
import id.kentongan.demo.LocalSmsc;
import id.kentongan.message.Failure;
import id.kentongan.message.Lane;
import id.kentongan.message.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {
    private static final String LONG = "Syarat SKTM: KTP, KK dan surat pengantar RT. ".repeat(9).strip();

    @Test
    void a_long_text_arrives_whole_and_counts_as_one_message() throws Exception {
        try (var bench = new SmsBench().bound()) {
            assertEquals("m1",
                    assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, LONG)).providerIds().getFirst());
            assertEquals("m4", assertInstanceOf(SendResult.Accepted.class, bench.outcome(JOKO, "ꦲꦤꦕꦫꦏ 😀 ".repeat(10)))
                    .providerIds().getFirst());
            assertEquals(new LocalSmsc.Received(SHORT_CODE, SARI.digits(), LONG, 3), bench.received.get(0));
            assertEquals("ꦲꦤꦕꦫꦏ 😀 ".repeat(10), bench.received.get(1).text());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x58, 0x14, 0x08})
    void a_status_that_asks_for_a_pause_holds_the_route(int status) throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().refuseSubmits(status, 1);
            SendResult.Later later = assertInstanceOf(SendResult.Later.class, bench.outcome(SARI, "halo"));
            assertTrue(later.pause().isPositive());
            assertFalse(bench.link.ready());
            assertTrue(bench.link.up());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x64, 0xff, 0x7777})
    void a_status_that_is_about_one_message_leaves_the_route_to_the_others(int status) throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().refuseSubmits(status, 1);
            SendResult.Later later = assertInstanceOf(SendResult.Later.class, bench.outcome(SARI, "halo"));
            assertTrue(later.pause().isPositive());
            assertTrue(bench.link.ready());
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(JOKO, "halo"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0a, 0x0b, 0x45, 0x33, 0xc4})
    void what_will_never_pass_is_refused(int status) throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().refuseSubmits(status, 1);
            assertInstanceOf(SendResult.Refused.class, bench.outcome(SARI, "halo"));
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "halo"));
        }
    }

    @Test
    void after_a_throttle_the_link_pauses_and_then_says_that_it_is_ready() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().refuseSubmits(0x58, 1);
            bench.outcome(SARI, "halo");
            CompletableFuture<Boolean> ready = new CompletableFuture<>();
            bench.link.whenReady(() -> ready.complete(true));
            ready.orTimeout(20, TimeUnit.SECONDS).join();
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "halo"));
        }
    }

    @Test
    void parts_that_were_accepted_are_not_sent_again_when_the_rest_is_throttled() throws Exception {
        try (var bench = new SmsBench(LocalSmsc.start(0), SmsBench.TIMES, 1).bound()) {
            // A window of one: the first part is accepted before the second is throttled.
            bench.smsc.faults().refuseSubmits(0x58, 2, 1);
            assertEquals("m1",
                    assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, LONG)).providerIds().getFirst());
            assertEquals(List.of(new LocalSmsc.Received(SHORT_CODE, SARI.digits(), LONG, 3)), bench.received);
            assertEquals(3, bench.smsc.counts().submitted());
            assertEquals(2, bench.smsc.counts().refused());
        }
    }

    @Test
    void an_answer_that_never_comes_leaves_the_outcome_unknown() throws Exception {
        var times = new SmppSettings.Times(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(10),
                Duration.ofMillis(300), Duration.ofMillis(100), Duration.ofMillis(400));
        try (var bench = new SmsBench(times).bound()) {
            bench.smsc.faults().leaveSubmitsUnanswered(1);
            assertInstanceOf(SendResult.Unknown.class, bench.outcome(SARI, "halo"));
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "halo"));
        }
    }

    @Test
    void no_more_than_the_window_is_written_and_the_rest_was_not_sent_when_the_connection_breaks() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().leaveSubmitsUnanswered(100);
            List<CompletableFuture<SendResult>> sent = IntStream.range(0, 30)
                    .mapToObj(i -> bench.send(SARI, "pesan " + i)).toList();
            await().until(() -> bench.smsc.counts().submitted() == 10);
            assertFalse(bench.link.ready());
            bench.smsc.dropAll();
            List<SendResult> results = sent.stream().map(CompletableFuture::join).toList();
            assertEquals(10, results.stream().filter(SendResult.Unknown.class::isInstance).count());
            assertEquals(20, results.stream().filter(SendResult.Later.class::isInstance).count());
            assertEquals(10, bench.received.size());
        }
    }

    @Test
    void messages_leave_in_the_order_in_which_they_were_given() throws Exception {
        try (var bench = new SmsBench().bound()) {
            List<String> texts = IntStream.range(0, 90).mapToObj(i -> "pesan " + i).toList();
            texts.stream().map(text -> bench.send(SARI, text)).toList().forEach(CompletableFuture::join);
            assertEquals(texts, bench.received.stream().map(LocalSmsc.Received::text).toList());
        }
    }

    @Test
    void more_than_the_queue_holds_comes_back_unsent() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().leaveSubmitsUnanswered(1000);
            List<CompletableFuture<SendResult>> sent = IntStream.range(0, 101)
                    .mapToObj(i -> bench.send(SARI, "pesan")).toList();
            assertInstanceOf(SendResult.Later.class, sent.getLast().join());
        }
    }

    @Test
    void an_empty_text_or_one_of_more_than_255_segments_is_refused() throws Exception {
        try (var bench = new SmsBench().bound()) {
            assertInstanceOf(SendResult.Refused.class, bench.outcome(SARI, ""));
            assertInstanceOf(SendResult.Refused.class, bench.outcome(SARI, "a".repeat(153 * 255 + 1)));
        }
    }

    @Test
    void responses_in_another_order_belong_to_their_messages() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().holdSubmits(true);
            List<CompletableFuture<SendResult>> sent = IntStream.range(0, 5).mapToObj(i -> bench.send(SARI, "p" + i))
                    .toList();
            await().until(() -> bench.smsc.held() == 5);
            bench.smsc.answerHeld(true);
            assertEquals(List.of("m1", "m2", "m3", "m4", "m5"), sent.stream().map(CompletableFuture::join)
                    .map(result -> ((SendResult.Accepted) result).providerIds().getFirst()).toList());
        }
    }

    @Test
    void swapped_responses_of_parts_keep_the_order_of_the_parts() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().holdSubmits(true);
            CompletableFuture<SendResult> sent = bench.send(SARI, LONG);
            await().until(() -> bench.smsc.held() == 3);
            bench.smsc.answerHeld(true);
            assertEquals(List.of("m1", "m2", "m3"), assertInstanceOf(SendResult.Accepted.class, sent.get())
                    .providerIds());
        }
    }

    @Test
    void a_response_that_comes_twice_counts_once() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().doubleAnswers(2);
            assertEquals(List.of("m1"), assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "satu"))
                    .providerIds());
            assertEquals(List.of("m2"), assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "dua"))
                    .providerIds());
            await().until(() -> bench.counted("stray_answers") == 2);
            assertEquals(2, bench.counted("sent_total", "accepted"));
        }
    }

    @Test
    void a_response_after_its_time_changes_nothing_any_more() throws Exception {
        var times = new SmppSettings.Times(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(10),
                Duration.ofMillis(200), Duration.ofMillis(100), Duration.ofMillis(400));
        try (var bench = new SmsBench(times).bound()) {
            bench.smsc.faults().holdSubmits(true);
            assertInstanceOf(SendResult.Unknown.class, bench.outcome(SARI, "halo"));
            bench.smsc.faults().holdSubmits(false);
            bench.smsc.answerHeld(false);
            await().until(() -> bench.counted("stray_answers") == 1);
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "lagi"));
            await().untilAsserted(() -> assertEquals(1, bench.counted("sent_total", "accepted")));
        }
    }

    @Test
    void an_smsc_that_enforces_a_smaller_window_gets_everything_once() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().holdSubmits(true);
            bench.smsc.faults().enforceWindow(4);
            List<CompletableFuture<SendResult>> sent = IntStream.range(0, 10).mapToObj(i -> bench.send(SARI, "p" + i))
                    .toList();
            await().until(() -> bench.smsc.held() == 4 && bench.smsc.counts().refused() == 6);
            bench.smsc.faults().holdSubmits(false);
            bench.smsc.answerHeld(false);
            List<SendResult> results = sent.stream().map(CompletableFuture::join).toList();
            assertEquals(4, results.stream().filter(SendResult.Accepted.class::isInstance).count());
            assertEquals(6, results.stream().filter(SendResult.Later.class::isInstance).count());
            assertEquals(4, bench.received.size());
            assertFalse(bench.link.ready());
        }
    }

    @ParameterizedTest
    @EnumSource(Joining.class)
    void a_long_text_arrives_whole_however_the_route_joins_it(Joining joining) throws Exception {
        try (var bench = new SmsBench(settings -> settings
                .with(new SmppSettings.Writing(DefaultAlphabet.GSM, false, joining, true))).bound()) {
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, LONG));
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "ꦲꦤꦕꦫꦏ 😀 ".repeat(10)));
            assertEquals(List.of(LONG, "ꦲꦤꦕꦫꦏ 😀 ".repeat(10)), bench.received.stream()
                    .map(LocalSmsc.Received::text).toList());
        }
    }

    @Test
    void what_is_not_worth_sending_any_more_is_not_sent() throws Exception {
        try (var bench = new SmsBench().bound()) {
            var term = new Term(Instant.EPOCH, Instant.now().minusSeconds(1));
            var refused = assertInstanceOf(SendResult.Refused.class, bench.send(Lane.NOTICE, SARI, "basi", term).get());
            assertEquals(Failure.EXPIRED, refused.failure());
            assertEquals(List.of(), bench.received);
        }
    }

    @Test
    void a_refusal_is_counted_by_its_name() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().refuseSubmits(0x0b, 1);
            bench.outcome(SARI, "halo");
            bench.smsc.faults().refuseSubmits(0x600, 1);
            bench.outcome(SARI, "halo");
            assertEquals(1, bench.counted("refusals", "RINVDSTADR"));
            assertEquals(1, bench.counted("refusals", "other"));
        }
    }
}
