package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.SendResult;
import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.SendResult.Later;
import id.kentongan.channel.SendResult.Unknown;
import id.kentongan.demo.LocalTwilio;
import id.kentongan.demo.TwilioFault;
import id.kentongan.demo.TwilioMessage;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Twilio that throttles, breaks and is away: nothing lost, and one create for each message where that is known. */
class TwilioOutageTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final MovedClock clock = new MovedClock(START);
    private final TwilioRig rig = new TwilioRig(clock, any -> TwilioSettings.Dressing.PLAIN);

    @AfterEach
    void close() {
        rig.close();
    }

    /** What the courier does: the messages in order, each tried again after the pause that was asked for. */
    private int bring(List<Outbound> messages) {
        var waiting = new ArrayDeque<>(messages);
        int tries = 0;
        while (!waiting.isEmpty()) {
            tries++;
            SendResult result = rig.link.send(waiting.element()).join();
            if (result instanceof Later later) {
                clock.forward(later.pause());
            } else {
                assertInstanceOf(Accepted.class, result);
                waiting.remove();
            }
        }
        return tries;
    }

    private List<Outbound> messages(int count) {
        return IntStream.range(0, count).mapToObj(i -> rig.message("pesan " + i)).toList();
    }

    @Test
    void an_hour_of_503_loses_nothing_doubles_nothing_and_is_asked_once_a_minute_in_the_end() {
        var asked = new AtomicInteger();
        List<Outbound> messages = messages(20);
        Instant back = START.plus(Duration.ofHours(1));
        rig.twilio.answerFirst(() -> {
            asked.incrementAndGet();
            return clock.instant().isBefore(back)
                    ? java.util.Optional.of(new TwilioFault.Answer(503, 20503, 0))
                    : java.util.Optional.empty();
        });
        bring(messages);
        assertEquals(IntStream.range(0, 20).mapToObj(i -> "pesan " + i).toList(), rig.shown.stream().map(
                TwilioMessage::body).toList());
        assertEquals(20, rig.twilio.created());
        assertTrue(asked.get() - 20 <= 70, asked + " creates in an hour without an answer");
        assertFalse(clock.instant().isAfter(back.plus(Duration.ofMinutes(1))),
                "it took longer than a minute to notice");
    }

    @Test
    void while_it_is_away_the_link_is_not_up_and_when_it_is_slow_it_is() {
        rig.twilio.fault(new TwilioFault.Answer(503, 20503, 0), 1);
        rig.link.send(rig.message("Halo")).join();
        assertFalse(rig.link.ready() || rig.link.up());
        clock.forward(Duration.ofSeconds(3));
        assertTrue(rig.link.ready() && rig.link.up());
        rig.twilio.fault(new TwilioFault.Answer(429, 20429, 5), 1);
        rig.link.send(rig.message("Halo")).join();
        assertTrue(!rig.link.ready() && rig.link.up());
    }

    @Test
    void pauses_grow_only_as_long_as_nothing_goes_through() {
        rig.twilio.fault(new TwilioFault.Answer(503, 20503, 0), 3);
        assertEquals(List.of(2L, 4L, 8L), IntStream.range(0, 3).mapToObj(_ -> pause()).toList());
        assertInstanceOf(Accepted.class, rig.link.send(rig.message("Halo")).join());
        rig.twilio.fault(new TwilioFault.Answer(503, 20503, 0), 1);
        assertEquals(2L, pause());
    }

    private long pause() {
        Duration pause = assertInstanceOf(Later.class, rig.link.send(rig.message("Halo")).join()).pause();
        clock.forward(pause);
        return pause.toSeconds();
    }

    @Test
    void calls_that_fail_together_make_one_pause() {
        rig.twilio.holdAnswers();
        rig.twilio.fault(new TwilioFault.Answer(503, 20503, 0), 8);
        List<Duration> pauses = messages(8).stream().map(rig.link::send).map(CompletableFuture::join).map(
                result -> ((Later) result).pause()).distinct().toList();
        assertEquals(List.of(Duration.ofSeconds(2)), pauses);
    }

    @Test
    void throttled_again_and_again_each_message_is_created_once() {
        AtomicInteger turn = new AtomicInteger();
        rig.twilio.answerFirst(() -> turn.incrementAndGet() % 3 == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(new TwilioFault.Answer(429, 20429, 1)));
        bring(messages(10));
        assertEquals(10, rig.twilio.created());
        assertEquals(30, rig.twilio.requests());
    }

    @Test
    void a_create_that_breaks_off_is_unknown_and_made_once() {
        rig.twilio.fault(new TwilioFault.CreateThenReset(), 1);
        assertInstanceOf(Unknown.class, rig.link.send(rig.message("Halo")).join());
        rig.twilio.fault(new TwilioFault.Answer(500, 20500, 0), 1);
        assertInstanceOf(Unknown.class, rig.link.send(rig.message("Halo")).join());
        assertEquals(2, rig.twilio.requests());
    }

    @Test
    void the_parts_of_a_long_message_have_their_ids_in_order_and_only_the_doubtful_one_is_sent_again() {
        Outbound message = rig.message("kata ".repeat(700));
        AtomicInteger turn = new AtomicInteger();
        rig.twilio.answerFirst(() -> turn.incrementAndGet() == 2
                ? java.util.Optional.of(
                        new TwilioFault.CreateThenReset())
                : java.util.Optional.empty());
        assertInstanceOf(Unknown.class, rig.link.send(message).join());
        var accepted = assertInstanceOf(Accepted.class, rig.link.send(message).join());
        assertEquals(4, rig.shown.size());
        assertEquals(List.of(rig.shown.get(0).sid(), rig.shown.get(2).sid(), rig.shown.get(3).sid()), accepted
                .providerIds());
        assertEquals(rig.shown.get(1).body(), rig.shown.get(2).body());
    }

    @Test
    void the_same_sid_twice_at_once_has_one_identity_for_the_inbox() {
        String sid = LocalTwilio.newMessageSid();
        var both = List.of(rig.twilio.send(sid, TwilioRig.SITI, new Text("halo")), rig.twilio.send(sid, TwilioRig.SITI,
                new Text("halo")));
        both.forEach(outcome -> assertTrue(outcome.join().acknowledged()));
        assertEquals(1, new HashSet<>(rig.received.stream().map(inbound -> inbound.delivery().id()).toList()).size());
        assertEquals(2, new HashSet<>(rig.received.stream().map(inbound -> inbound.delivery().session()).toList())
                .size());
    }
}
