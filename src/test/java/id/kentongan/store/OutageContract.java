package id.kentongan.store;

import static id.kentongan.store.StoreRig.append;
import static id.kentongan.store.StoreRig.commit;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Need;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.conversation.Write;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The store goes away and comes back. */
interface OutageContract {
    StoreRig rig();

    @Test
    default void while_the_store_does_not_answer_all_is_refused_and_a_redelivery_has_its_effect_once() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        assertEquals(Acceptance.ACCEPTED, append(store, 1, "sms:before", "bind", "before"));
        var fence = owner.fence(1);
        rig().signal("STOP");
        var doubtful = store.append(1, new Delivery("sms:doubt", "bind"), "doubt");
        var reading = store.read(List.of(new Need.Counter(1, "n"))).orTimeout(10, TimeUnit.SECONDS);
        var writing = store.commit(List.of(new Commit(fence, List.of(new Write.Count("n", 1)))))
                .orTimeout(10, TimeUnit.SECONDS);
        assertEquals(Acceptance.REFUSED, doubtful.orTimeout(10, TimeUnit.SECONDS).join());
        assertInstanceOf(StoreAwayException.class, assertThrows(CompletionException.class, reading::join).getCause());
        assertInstanceOf(StoreAwayException.class, assertThrows(CompletionException.class, writing::join).getCause());
        assertFalse(store.reachable());
        assertEquals(Acceptance.REFUSED, append(store, 2, "another", "x"));
        rig().signal("CONT");
        await().atMost(Duration.ofSeconds(30)).until(
                () -> append(store, 1, "sms:doubt", "bind", "doubt") != Acceptance.REFUSED);
        await().atMost(Duration.ofSeconds(30)).until(
                () -> append(store, 1, "sms:after", "a bind for each try", "after") != Acceptance.REFUSED);
        await().atMost(Duration.ofSeconds(30)).until(
                () -> owner.texts(1).equals(List.of("before", "doubt", "after")));
        assertTrue(store.reachable());
        await().atMost(Duration.ofSeconds(30)).until(() -> owner.fences.size() == 64);
        assertTrue(commit(store, owner.fence(1), new Write.Consume(1)));
    }

    @Test
    default void a_node_that_starts_while_the_store_does_not_answer_waits_for_it() {
        var here = rig().open("here");
        rig().signal("STOP");
        var late = CompletableFuture.supplyAsync(() -> rig().open("late"));
        // Whoever asks twice and waits both times in vain has waited longer than one try.
        for (int i = 0; i < 2; i++) {
            assertThrows(CompletionException.class, here.read(List.of(new Need.Counter(1, "n")))::join);
        }
        rig().signal("CONT");
        assertEquals(Acceptance.ACCEPTED, append(late.join(), 1, "sms:late", "bind", "late"));
    }

    @Test
    default void beyond_what_may_wait_an_append_is_refused_at_once() {
        var usual = rig().settings("a");
        var store = rig().open(new StoreSettings(usual.address(), 64, usual.replicas(), "a", false, usual.clock(), 10));
        rig().signal("STOP");
        for (int i = 0; i < 10; i++) {
            assertFalse(store.append(1, new Delivery("m" + i, "s"), "x").isDone());
        }
        var beyond = store.append(1, new Delivery("m10", "s"), "x");
        assertEquals(Acceptance.REFUSED, beyond.getNow(Acceptance.ACCEPTED));
        assertEquals(10, store.waiting());
        await().until(() -> store.waiting() == 0);
    }

    @Test
    default void scripts_that_the_store_forgot_are_brought_again() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        rig().servers.forgetScripts();
        assertEquals(Acceptance.ACCEPTED, append(store, 30, "SM1", "one"));
        rig().servers.forgetScripts();
        assertTrue(commit(store, owner.fence(30), new Write.Consume(1), new Write.Count("n", 1)));
        assertEquals(1, store.total("n"));
    }

    @Test
    default void what_was_accepted_survives_the_death_of_the_store_and_work_goes_on() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        for (int i = 1; i <= 50; i++) {
            assertEquals(Acceptance.ACCEPTED, append(store, 20, "m" + i, "text " + i));
        }
        assertTrue(commit(store, owner.fence(20), new Write.Consume(1), new Write.Count("done", 1)));
        rig().servers.kill();
        rig().servers.restart();
        await().atMost(Duration.ofSeconds(30)).until(
                () -> append(store, 20, "last", "a session for each try", "last") != Acceptance.REFUSED);
        await().atMost(Duration.ofSeconds(30)).until(() -> owner.fences.size() == 64
                && owner.losses.contains(20) && owner.texts(20).contains("last"));
        assertEquals(50, owner.entries(20).size());
        assertEquals("text 2", owner.texts(20).getFirst());
        assertEquals(51, owner.numbers(20).getLast());
        assertEquals(1, store.total("done"));
        assertTrue(commit(store, owner.fence(20), new Write.Consume(2)));
    }
}
