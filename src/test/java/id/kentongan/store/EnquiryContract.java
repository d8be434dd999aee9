package id.kentongan.store;

import static id.kentongan.store.StoreRig.append;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same fingerprint by two nodes: a repeat only if the acknowledgement of the first may be lost (src/adr/0002). */
interface EnquiryContract {
    StoreRig rig();

    /** A node whose links answer for the sessions that begin with its name. */
    final class Node {
        final RedisStore store;
        final RecordingOwner owner;
        final List<Delivery> asked = new CopyOnWriteArrayList<>();
        volatile CompletableFuture<Boolean> arrived = CompletableFuture.completedFuture(true);

        Node(StoreRig rig, String name, int share) {
            store = rig.open(name);
            store.answerBy(delivery -> {
                if (!delivery.session().startsWith(name + " ")) {
                    return Optional.empty();
                }
                asked.add(delivery);
                return Optional.of(arrived);
            });
            owner = rig.owning(store, share);
        }
    }

    private static List<String> texts(int partition, Node... nodes) {
        return List.of(nodes).stream().map(node -> node.owner).filter(owner -> owner.fences.containsKey(partition))
                .flatMap(owner -> owner.texts(partition).stream()).toList();
    }

    private static void awaitShares(Node... nodes) {
        await().atMost(Duration.ofSeconds(20)).until(() -> List.of(nodes).stream()
                .allMatch(node -> node.owner.fences.size() == StoreRig.PARTITIONS / nodes.length));
    }

    @Test
    default void a_second_1_by_another_node_is_a_message_when_the_first_ones_acknowledgement_has_arrived() {
        var a = new Node(rig(), "a", 64);
        var b = new Node(rig(), "b", 32);
        awaitShares(a, b);
        assertEquals(Acceptance.ACCEPTED, append(a.store, 3, "sms:f00", "a 1", "first"));
        assertEquals(Acceptance.ACCEPTED, append(b.store, 3, "sms:f00", "b 1", "second"));
        assertEquals(Acceptance.ACCEPTED, append(b.store, 3, "sms:f00", "b 1", "third"));
        assertEquals(Acceptance.ACCEPTED, append(a.store, 3, "sms:f00", "a 1", "fourth"));
        await().until(() -> texts(3, a, b).equals(List.of("first", "second", "third", "fourth")));
        assertEquals(List.of(new Delivery("sms:f00", "a 1")), a.asked);
        assertEquals(List.of(new Delivery("sms:f00", "b 1")), b.asked);
    }

    @Test
    default void it_is_a_repeat_when_the_first_ones_acknowledgement_may_be_lost() {
        var a = new Node(rig(), "a", 64);
        var b = new Node(rig(), "b", 32);
        awaitShares(a, b);
        a.arrived = CompletableFuture.completedFuture(false);
        assertEquals(Acceptance.ACCEPTED, append(a.store, 3, "sms:f00", "a 1", "first"));
        assertEquals(Acceptance.REPEATED, append(b.store, 3, "sms:f00", "b 1", "first again"));
        assertEquals(Acceptance.ACCEPTED, append(b.store, 3, "sms:f00", "b 1", "second"));

        a.arrived = CompletableFuture.failedFuture(new IllegalStateException("a bug"));
        assertEquals(Acceptance.ACCEPTED, append(a.store, 3, "sms:ba7", "a 1", "third"));
        assertEquals(Acceptance.REPEATED, append(b.store, 3, "sms:ba7", "b 1", "third again"));
        await().until(() -> texts(3, a, b).equals(List.of("first", "second", "third")));
    }

    @Test
    default void a_repeat_proves_nothing_of_other_copies_so_what_follows_it_by_another_node_is_a_repeat() {
        var a = new Node(rig(), "a", 64);
        var b = new Node(rig(), "b", 32);
        assertEquals(Acceptance.ACCEPTED, append(a.store, 3, "sms:f00", "killed 1", "first"));
        assertEquals(Acceptance.REPEATED, append(a.store, 3, "sms:f00", "a 1", "first again"));
        assertEquals(Acceptance.REPEATED, append(b.store, 3, "sms:f00", "b 1", "another copy"));
        assertEquals(List.of(), a.asked);
    }

    @Test
    default void a_providers_own_id_is_a_repeat_whoever_heard_it_first() {
        var a = new Node(rig(), "a", 64);
        var b = new Node(rig(), "b", 32);
        assertEquals(Acceptance.ACCEPTED, append(a.store, 3, "SM1", "a 1", "first"));
        assertEquals(Acceptance.REPEATED, append(b.store, 3, "SM1", "b 1", "first again"));
        assertEquals(List.of(), a.asked);
    }

    @Test
    default void nothing_is_remembered_while_the_other_node_is_asked_and_nothing_else_waits() {
        var a = new Node(rig(), "a", 64);
        var b = new Node(rig(), "b", 32);
        awaitShares(a, b);
        a.arrived = new CompletableFuture<>();
        assertEquals(Acceptance.ACCEPTED, append(a.store, 3, "sms:f00", "a 1", "first"));
        var second = b.store.append(3, new Delivery("sms:f00", "b 1"), "second");
        await().until(() -> a.asked.size() == 1);
        assertEquals(Acceptance.ACCEPTED, append(b.store, 3, "sms:ba7", "b 1", "another text"));
        assertEquals(Acceptance.ACCEPTED, append(a.store, 3, "sms:f00", "a 1", "in the first session"));
        assertFalse(second.isDone());
        assertEquals(1, b.store.waiting());
        a.arrived.complete(true);
        assertEquals(Acceptance.ACCEPTED, second.orTimeout(20, TimeUnit.SECONDS).join());
        assertEquals(0, b.store.waiting());
        await().until(() -> texts(3, a, b).equals(List.of("first", "another text", "in the first session", "second")));
    }

    @Test
    default void a_node_that_is_paused_or_killed_answers_nothing_so_it_is_a_repeat() throws Exception {
        var here = rig().open("here");
        var owner = rig().owning(here);
        try (var there = new NodeProcess(rig().servers.address(), rig().servers.replicas())) {
            await().atMost(Duration.ofMinutes(2)).until(() -> there.fences.size() == 32 && owner.fences.size() == 32);
            assertEquals(Acceptance.ACCEPTED, append(here, 3, "sms:f00", "there 1", "first"));
            assertEquals(Acceptance.ACCEPTED, append(here, 3, "sms:f00", "here 1", "second"));
            there.signal("STOP");
            assertEquals(Acceptance.ACCEPTED, append(here, 3, "sms:ba7", "there 1", "third"));
            assertEquals(Acceptance.REPEATED, append(here, 3, "sms:ba7", "here 1", "third again"));
            there.signal("KILL");
            assertEquals(Acceptance.ACCEPTED, append(here, 3, "sms:ba2", "there 1", "fourth"));
            assertEquals(Acceptance.REPEATED, append(here, 3, "sms:ba2", "here 1", "fourth again"));
        }
    }
}
