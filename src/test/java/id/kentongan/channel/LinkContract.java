package id.kentongan.channel;

import static id.kentongan.channel.LinkRig.JOKO;
import static id.kentongan.channel.LinkRig.SARI;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Attachment;
import id.kentongan.message.Inbound;
import id.kentongan.message.Medium;
import id.kentongan.message.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every link promises, whatever its provider. */
public interface LinkContract {
    /** A link that is not started, with a stand-in of its provider behind it. */
    LinkRig rig() throws Exception;

    /** The same, started and ready. */
    private LinkRig ready() throws Exception {
        LinkRig rig = rig();
        rig.link().start();
        await().until(() -> rig.link().ready());
        return rig;
    }

    private static SendResult outcome(CompletableFuture<SendResult> sent) throws Exception {
        return sent.get(30, TimeUnit.SECONDS);
    }

    @Test
    default void a_link_that_was_not_started_is_not_ready_and_sends_nothing() throws Exception {
        try (LinkRig rig = rig()) {
            assertFalse(rig.link().ready());
            assertFalse(rig.link().up());
            assertInstanceOf(SendResult.Later.class, outcome(rig.send(SARI, "terlalu dini")));
            assertEquals(List.of(), rig.arrived());
        }
    }

    @Test
    default void start_returns_at_once_and_the_listeners_are_told_when_it_is_ready() throws Exception {
        try (LinkRig rig = rig()) {
            var told = new AtomicInteger();
            rig.link().whenReady(() -> told.addAndGet(rig.link().ready() ? 1 : 0));
            rig.link().start();
            await().until(() -> told.get() > 0);
            assertTrue(rig.link().up());
            assertFalse(rig.link().state().isBlank());
            assertTrue(rig.link().window() > 0);
        }
    }

    @Test
    default void what_is_sent_arrives_once_and_has_an_id() throws Exception {
        try (LinkRig rig = ready()) {
            var accepted = assertInstanceOf(SendResult.Accepted.class, outcome(rig.send(SARI, "Selamat pagi.")));
            assertEquals(List.of("Selamat pagi."), rig.arrived());
            assertEquals(1, accepted.providerIds().size());
            assertFalse(accepted.providerIds().getFirst().isBlank());
        }
    }

    @Test
    default void what_is_attached_follows_the_words_where_the_medium_shows_it_and_the_words_go_everywhere()
            throws Exception {
        try (LinkRig rig = ready()) {
            String file = "https://kentongan.example.id/media/wa/MM7-ME7?until=1790000000&s=a_b-c";
            SendResult result = outcome(rig.send(SARI, "TJT-002PH jalan rusak", new Attachment.Pin(-6.1, 0.0001,
                    "TJT-002PH"), new Attachment.File(Attachment.Kind.PHOTO, file, "TJT-002PH"),
                    new Attachment.File(
                            Attachment.Kind.VOICE, file, "TJT-002PH"),
                    new Attachment.File(Attachment.Kind.DOCUMENT,
                            file, "TJT-002PH")));
            List<String> expected = rig.link().medium() == Medium.SMS
                    ? List.of("TJT-002PH jalan rusak")
                    : List.of("TJT-002PH jalan rusak", "[geo:-6.1,0.0001] TJT-002PH", "[" + file + "] TJT-002PH", "["
                            + file + "]", "[" + file + "] TJT-002PH");
            assertEquals(expected, rig.arrived());
            assertEquals(expected.size(), assertInstanceOf(SendResult.Accepted.class, result).providerIds().size());
        }
    }

    @Test
    default void an_address_that_is_not_ours_is_brought_to_nobody() throws Exception {
        try (LinkRig rig = ready()) {
            outcome(rig.send(SARI, "photo:https://jahat.example/media/x", new Attachment.File(Attachment.Kind.PHOTO,
                    "https://jahat.example/media/x", ""),
                    new Attachment.File(Attachment.Kind.PHOTO,
                            "https://kentongan.example.id.jahat.example/media/x", "")));
            assertEquals(List.of("photo:https://jahat.example/media/x"), rig.arrived());
        }
    }

    @Test
    default void no_more_is_under_way_than_the_window_and_the_rest_follows() throws Exception {
        try (LinkRig rig = ready()) {
            rig.holdAnswers();
            int window = rig.link().window();
            var sent = new ArrayList<CompletableFuture<SendResult>>();
            IntStream.range(0, window + 3).forEach(i -> sent.add(rig.send(SARI, "pesan " + i)));
            await().until(() -> rig.underWay() == window);
            assertEquals(0, sent.stream().filter(CompletableFuture::isDone).count());
            rig.answerHeld();
            await().until(() -> sent.stream().allMatch(CompletableFuture::isDone));
            assertEquals(window, rig.mostUnderWay());
            assertEquals(window + 3, new HashSet<>(rig.arrived()).size());
        }
    }

    @Test
    default void a_link_that_is_not_ready_says_later_and_tells_when_it_is_ready_again() throws Exception {
        try (LinkRig rig = ready()) {
            rig.breakDown();
            await().until(() -> !rig.link().ready());
            int arrived = rig.arrived().size();
            SendResult.Later later = assertInstanceOf(SendResult.Later.class, outcome(rig.send(SARI, "nanti")));
            assertTrue(later.pause().isPositive());
            assertEquals(arrived, rig.arrived().size());
            var told = new AtomicInteger();
            rig.link().whenReady(() -> told.addAndGet(rig.link().ready() ? 1 : 0));
            rig.mend();
            await().atMost(Duration.ofSeconds(30)).until(() -> told.get() > 0);
            assertInstanceOf(SendResult.Accepted.class, outcome(rig.send(SARI, "sekarang")));
        }
    }

    @Test
    default void an_answer_that_never_comes_is_an_unknown_outcome() throws Exception {
        try (LinkRig rig = ready()) {
            rig.leaveNextUnanswered();
            assertInstanceOf(SendResult.Unknown.class, outcome(rig.send(SARI, "sampai?")));
        }
    }

    @Test
    default void what_a_person_writes_reaches_the_inbox_with_the_route_and_is_acknowledged_when_accepted()
            throws Exception {
        try (LinkRig rig = ready()) {
            rig.inbox().hold = true;
            rig.personWrites(SARI, "mau lapor");
            await().until(() -> rig.inbox().held.size() == 1);
            Inbound inbound = rig.inbox().offered.getFirst();
            assertEquals(SARI, inbound.from());
            assertEquals(rig.link().name(), inbound.route());
            assertEquals(rig.link().medium(), inbound.medium());
            assertEquals(List.of("mau lapor"), rig.inbox().texts());
            assertEquals(0, rig.acknowledged());
            rig.inbox().held.getFirst().complete(Acceptance.ACCEPTED);
            await().until(() -> rig.acknowledged() == 1);
            assertEquals(0, rig.turnedAway());
        }
    }

    @Test
    default void what_was_accepted_before_is_acknowledged_too() throws Exception {
        try (LinkRig rig = ready()) {
            rig.inbox().answer = Acceptance.REPEATED;
            rig.personWrites(JOKO, "sekali lagi");
            await().until(() -> rig.acknowledged() == 1);
        }
    }

    @Test
    default void what_the_inbox_refuses_stays_with_the_provider() throws Exception {
        try (LinkRig rig = ready()) {
            rig.inbox().answer = Acceptance.REFUSED;
            rig.personWrites(SARI, "halo");
            await().until(() -> rig.turnedAway() > 0);
            assertEquals(0, rig.acknowledged());
        }
    }

    @Test
    default void an_inbox_that_fails_counts_as_one_that_refuses() throws Exception {
        try (LinkRig rig = ready()) {
            rig.inbox().hold = true;
            rig.personWrites(SARI, "halo");
            await().until(() -> rig.inbox().held.size() == 1);
            rig.inbox().held.getFirst().completeExceptionally(new IllegalStateException("the store is away"));
            await().until(() -> rig.turnedAway() == 1);
            assertEquals(0, rig.acknowledged());
        }
    }

    @Test
    default void a_receipt_reaches_the_port_with_the_id_of_the_message() throws Exception {
        try (LinkRig rig = ready()) {
            var accepted = assertInstanceOf(SendResult.Accepted.class, outcome(rig.send(SARI, "Pengumuman.")));
            rig.tellDelivered(SARI, accepted.providerIds().getFirst());
            await().until(() -> rig.receipts().told.size() == 1);
            Receipt receipt = rig.receipts().told.getFirst();
            assertEquals(rig.link().name(), receipt.link());
            assertEquals(SARI, receipt.to());
            assertEquals(Receipt.State.DELIVERED, receipt.state());
            assertTrue(receipt.providerIds().contains(accepted.providerIds().getFirst()));
            await().until(() -> rig.acknowledged() == 1);
            assertEquals(List.of(), rig.inbox().offered);
        }
    }

    @Test
    default void a_receipt_that_the_port_refuses_stays_with_the_provider() throws Exception {
        try (LinkRig rig = ready()) {
            rig.receipts().answer = Acceptance.REFUSED;
            rig.tellDelivered(SARI, "m1");
            await().until(() -> rig.turnedAway() > 0);
            assertEquals(0, rig.acknowledged());
        }
    }

    @Test
    default void closing_gives_every_message_its_outcome_and_nothing_is_sent_or_taken_after_it() throws Exception {
        try (LinkRig rig = ready()) {
            rig.holdAnswers();
            List<CompletableFuture<SendResult>> sent = IntStream.range(0, rig.link().window() + 3)
                    .mapToObj(i -> rig.send(SARI, "pesan " + i)).toList();
            await().until(() -> rig.underWay() == rig.link().window());
            // Within its limit, or the test does not end.
            rig.link().close();
            for (CompletableFuture<SendResult> each : sent) {
                assertFalse(outcome(each) instanceof SendResult.Accepted);
            }
            assertFalse(rig.link().ready());
            assertFalse(rig.link().up());
            int arrived = rig.arrived().size();
            assertInstanceOf(SendResult.Later.class, outcome(rig.send(SARI, "terlambat")));
            rig.personWrites(JOKO, "masih buka?");
            assertEquals(arrived, rig.arrived().size());
            assertEquals(0, rig.acknowledged());
            assertEquals(List.of(), rig.inbox().offered);
            rig.link().close();
        }
    }

    @Test
    default void closing_waits_for_the_answers_that_are_under_way() throws Exception {
        try (LinkRig rig = ready()) {
            rig.holdAnswers();
            CompletableFuture<SendResult> sent = rig.send(SARI, "sampai jumpa");
            await().until(() -> rig.underWay() == 1);
            Thread closing = Thread.ofVirtual().start(rig.link()::close);
            await().until(() -> !rig.link().up());
            assertFalse(sent.isDone());
            rig.answerHeld();
            assertInstanceOf(SendResult.Accepted.class, outcome(sent));
            closing.join();
        }
    }
}
