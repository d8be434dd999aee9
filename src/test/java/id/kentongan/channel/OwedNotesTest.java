package id.kentongan.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Dispatch.Leftover;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.Write;
import id.kentongan.message.Delivery;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of a message is not doubted, and what is not known is counted once. */
class OwedNotesTest {
    private static final Fence FIRST = new Fence(7, "first");
    private static final Fence SECOND = new Fence(7, "second");

    private final PaperStore store = new PaperStore();
    private final ScriptedLink link = new ScriptedLink(10);
    private final Courier courier = new Courier(List.of(link), store, PaperStore.NO_LIMIT, new NoFigures(),
            InstantSource.system(), PostRules.USUAL);

    /** Counts nothing. */
    private static final class NoFigures implements CourierFigures {
        @Override
        public void result(String link, Lane lane, SendResult result) {
        }

        @Override
        public void unknown(String link, String reason) {
        }

        @Override
        public void undeliverable(String medium, String reason) {
        }
    }

    @AfterEach
    void close() {
        courier.close();
    }

    private static Outbound message(int entry, String text) {
        return new Outbound(new MessageId(7, entry, 0), Lane.CONVERSATION, Medium.SMS, "scripted", new PhoneNumber(
                "6281234567890"), text, List.of(), Instant.EPOCH);
    }

    private static Write dequeue(int entry) {
        return new Write.Dequeue(new MessageId(7, entry, 0));
    }

    private void untilSent(String... texts) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertEquals(List.of(texts), link.texts()));
    }

    private long counted() {
        return store.written().stream().filter(Write.Count.class::isInstance).count();
    }

    @Test
    void an_answer_taken_in_the_session_of_its_delivery_proves_the_acknowledgement_and_in_another_does_not() {
        var delivery = new Delivery("sms:f00", "bind 1");
        courier.send(FIRST, message(1, "satu"), false, Optional.of(delivery));
        link.last().answer().complete(new SendResult.Accepted(List.of("id"), "bind 1"));
        courier.send(FIRST, message(2, "dua"), false, Optional.of(delivery));
        link.last().answer().complete(new SendResult.Accepted(List.of("id"), "bind 2"));
        assertTrue(store.written().containsAll(List.of(dequeue(1), dequeue(2))));
        assertEquals(List.of(new Write.Forget(delivery, 1)), store.written().stream().filter(
                Write.Forget.class::isInstance).toList());
    }

    @Test
    void a_result_that_comes_while_the_partition_is_lost_is_noted_when_it_is_ours_again() {
        courier.send(FIRST, message(1, "satu"), false, Optional.empty());
        courier.lost(7);
        store.holds(SECOND);
        link.last().accepted();
        assertFalse(store.written().contains(dequeue(1)));
        courier.taken(SECOND, List.of(new Leftover(message(1, "satu"), true)));
        assertTrue(store.written().contains(dequeue(1)));
        assertEquals(List.of("satu"), link.texts());
        assertEquals(0, counted());
    }

    @Test
    void a_result_that_comes_after_the_partition_was_taken_anew_is_noted_too() {
        courier.send(FIRST, message(1, "satu"), false, Optional.empty());
        courier.lost(7);
        store.holds(SECOND);
        courier.taken(SECOND, List.of(new Leftover(message(1, "satu"), true)));
        link.last().accepted();
        assertTrue(store.written().contains(dequeue(1)));
        assertEquals(List.of("satu"), link.texts());
        assertEquals(0, counted());
    }

    @Test
    void what_another_courier_handed_over_is_counted_and_sent_before_what_comes_after_it() {
        courier.taken(FIRST, List.of(new Leftover(message(1, "satu"), true), new Leftover(message(2, "dua"), false)));
        untilSent("satu");
        link.last().accepted();
        untilSent("satu", "dua");
        assertEquals(1, counted());
    }

    @Test
    void a_count_of_which_nobody_knows_whether_it_was_written_is_not_written_twice() {
        store.away(true);
        courier.taken(FIRST, List.of(new Leftover(message(1, "satu"), true)));
        await().atMost(Duration.ofMinutes(1)).until(() -> store.reclaimed().contains(7));
        courier.lost(7);
        store.away(false);
        store.holds(SECOND);
        // It was: the message does not count as handed over any more.
        courier.taken(SECOND, List.of(new Leftover(message(1, "satu"), false)));
        untilSent("satu");
        assertEquals(0, counted());
    }

    @Test
    void a_handing_over_that_the_store_did_not_answer_is_no_doubt_since_nothing_was_sent() {
        store.away(true);
        courier.send(FIRST, message(1, "satu"), false, Optional.empty());
        courier.lost(7);
        store.away(false);
        store.holds(SECOND);
        courier.taken(SECOND, List.of(new Leftover(message(1, "satu"), true)));
        untilSent("satu");
        assertEquals(0, counted());
    }

    @Test
    void what_another_node_has_brought_meanwhile_is_not_sent_again() {
        courier.send(FIRST, message(1, "satu"), false, Optional.empty());
        link.last().answer().complete(new SendResult.Later("busy", Duration.ofMillis(300)));
        courier.lost(7);
        store.holds(SECOND);
        courier.taken(SECOND, List.of());
        courier.send(SECOND, message(2, "dua"), false, Optional.empty());
        untilSent("satu", "dua");
        link.last().accepted();
        await().during(Duration.ofMillis(500)).atMost(Duration.ofMinutes(1)).until(() -> link.sent.size() == 2);
    }
}
