package id.kentongan.store;

import static id.kentongan.store.StoreRig.append;
import static id.kentongan.store.StoreRig.commit;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Fence;
import id.kentongan.conversation.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who owns what, and the timers that only an owner moves. */
interface OwnershipContract {
    StoreRig rig();

    @Test
    default void two_nodes_share_the_partitions_and_a_closed_one_leaves_its_own_at_once() {
        var a = rig().open("a");
        var first = rig().owning(a);
        var b = rig().open("b");
        var second = rig().owning(b, 32);
        await().until(() -> first.fences.size() == 32);
        assertTrue(first.fences.keySet().stream().noneMatch(second.fences::containsKey));
        Fence old = first.fence(first.fences.keySet().iterator().next());
        a.close();
        assertEquals(0, first.fences.size());
        await().atMost(Duration.ofSeconds(9)).until(() -> second.fences.size() == 64);
        assertFalse(commit(b, old, new Write.Count("n", 1)), "the old fence is refused");
        assertTrue(commit(b, second.fence(old.partition()), new Write.Count("n", 1)));
        assertEquals(1, b.total("n"));
    }

    @Test
    default void a_reclaimed_partition_comes_back_under_a_new_fence_and_the_old_one_is_refused() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        append(store, 10, "SM1", "{}");
        Fence old = owner.fence(10);
        store.reclaim(10);
        await().until(() -> owner.fences.containsKey(10) && !owner.fence(10).equals(old));
        assertEquals(List.of(10), owner.losses);
        assertEquals(List.of(1L), owner.numbers(10));
        assertFalse(commit(store, old, new Write.Consume(1)));
        assertTrue(commit(store, owner.fence(10), new Write.Consume(1)));
    }

    @Test
    default void a_node_that_is_alone_by_nature_takes_over_what_an_earlier_run_left() {
        var crashed = rig().owning(rig().open("a"));
        var settings = rig().settings("a");
        var again = rig().open(new StoreSettings(settings.address(), 64, settings.replicas(), "a", true,
                settings.clock(), 100));
        var owner = new RecordingOwner();
        again.own(owner);
        await().atMost(Duration.ofSeconds(5)).until(() -> owner.fences.size() == 64);
        assertNotEquals(crashed.fences.get(1), owner.fence(1));
    }

    @Test
    default void another_number_of_partitions_is_refused() {
        rig().open("a");
        var settings = rig().settings("b");
        var refusal = assertThrows(IllegalStateException.class, () -> RedisStore.open(
                new StoreSettings(settings.address(), 32, 0, "b", false, settings.clock(), 100)));
        assertTrue(
                String.valueOf(refusal.getMessage()).endsWith("was made with partitions 64, this service is set to 32"),
                refusal.getMessage());
    }

    @Test
    default void timers_become_entries_once_in_the_order_in_which_they_fell_due() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        Instant now = rig().now.get();
        commit(store, owner.fence(13), new Write.SetTimer("late", now.plusSeconds(7200)),
                new Write.SetTimer("soon \"\0\"", now.plusSeconds(60)),
                new Write.SetTimer("never", now.plusSeconds(90)),
                new Write.SetTimer("tomorrow", now.plusSeconds(86400)), new Write.CancelTimer("never"));
        append(store, 13, "SM1", "first");
        rig().now.set(now.plusSeconds(7300));
        await().until(() -> owner.entries(13).size() == 3);
        assertEquals(List.of("first", due("soon \\\"\\u0000\\\"", now.plusSeconds(60)), due("late", now.plusSeconds(
                7200))), owner.texts(13));
        append(store, 13, "SM2", "last");
        await().until(() -> owner.numbers(13).equals(List.of(1L, 2L, 3L, 4L)));
    }

    @Test
    default void what_fell_due_while_nobody_was_there_is_caught_up_in_order_also_when_it_is_much() {
        var first = rig().open("a");
        var owner = rig().owning(first);
        Instant now = rig().now.get();
        commit(first, owner.fence(14), IntStream.range(0, 1300)
                .mapToObj(i -> new Write.SetTimer("t" + i, now.plusSeconds(i + 1))).toArray(Write[]::new));
        first.close();
        rig().now.set(now.plus(Duration.ofDays(3)));
        var heir = rig().owning(rig().open("b"));
        await().until(() -> heir.entries(14).size() == 1300);
        assertEquals(IntStream.range(0, 1300).mapToObj(i -> due("t" + i, now.plusSeconds(i + 1))).toList(),
                heir.texts(14));
    }

    private static String due(String name, Instant at) {
        return "{\"type\":\"due\",\"name\":\"" + name + "\",\"due\":" + at.toEpochMilli() + "}";
    }
}
