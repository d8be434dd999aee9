package id.kentongan.store;

import static id.kentongan.store.StoreRig.append;
import static id.kentongan.store.StoreRig.commit;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.conversation.InboxEntry;
import id.kentongan.conversation.Write;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What comes in: once, in order, without gaps. */
interface InboxContract {
    StoreRig rig();

    @Test
    default void an_entry_is_accepted_once_and_reaches_the_owner_with_number_one() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        assertEquals(Acceptance.ACCEPTED, append(store, 5, "SM1", "{\"a\":1}"));
        await().until(() -> owner.entries(5).equals(List.of(new InboxEntry(5, 1, "{\"a\":1}"))));
        assertEquals(Acceptance.REPEATED, append(store, 5, "SM1", "another session", "{\"a\":1}"));
        assertEquals(Acceptance.ACCEPTED, append(store, 5, "SM2", "{\"a\":2}"));
        await().until(() -> owner.numbers(5).equals(List.of(1L, 2L)));
    }

    @Test
    default void the_same_fingerprint_in_the_same_session_is_a_new_message_and_in_another_a_repeat() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        assertEquals(Acceptance.ACCEPTED, append(store, 3, "sms:f00", "bind 1", "first"));
        assertEquals(Acceptance.ACCEPTED, append(store, 3, "sms:f00", "bind 1", "second"));
        assertEquals(Acceptance.REPEATED, append(store, 3, "sms:f00", "bind 2", "second again"));
        assertEquals(Acceptance.ACCEPTED, append(store, 3, "sms:f00", "bind 2", "third"));
        await().until(() -> owner.texts(3).equals(List.of("first", "second", "third")));
    }

    @Test
    default void a_fingerprint_whose_acknowledgement_is_known_to_have_arrived_counts_no_more() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        append(store, 3, "sms:f00", "bind 1", "first");
        await().until(() -> owner.entries(3).size() == 1);
        commit(store, owner.fence(3), new Write.Forget(new Delivery("sms:f00", "bind 1"), 1));
        assertEquals(Acceptance.ACCEPTED, append(store, 3, "sms:f00", "bind 2", "second"));

        // The news of the first comes late: it says nothing of the second.
        commit(store, owner.fence(3), new Write.Forget(new Delivery("sms:f00", "bind 1"), 1));
        assertEquals(Acceptance.REPEATED, append(store, 3, "sms:f00", "bind 3", "second again"));
        await().until(() -> owner.texts(3).equals(List.of("first", "second")));
    }

    @Test
    default void many_entries_of_many_partitions_arrive_in_order_and_without_gaps() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        List<CompletableFuture<Acceptance>> accepted = new ArrayList<>();
        for (int i = 0; i < 6400; i++) {
            accepted.add(store.append(i % 64, new Delivery("m" + i, "s"), "text " + i));
        }
        accepted.forEach(future -> assertEquals(Acceptance.ACCEPTED, future.join()));
        await().until(() -> IntStream.range(0, 64).allMatch(partition -> owner.entries(partition).size() == 100));
        for (int partition = 0; partition < 64; partition++) {
            int number = partition;
            assertEquals(LongStream.rangeClosed(1, 100).boxed().toList(), owner.numbers(number));
            assertEquals(IntStream.range(0, 100).mapToObj(i -> "text " + (i * 64 + number)).toList(),
                    owner.texts(number));
        }
    }

    @Test
    default void an_entry_that_another_node_accepts_reaches_the_owner() {
        var owning = rig().open("a");
        var owner = rig().owning(owning);
        var other = rig().open("b");
        for (int i = 1; i <= 20; i++) {
            append(other, 9, "from elsewhere " + i, "e" + i);
            append(owning, 9, "from here " + i, "h" + i);
        }
        await().until(() -> owner.entries(9).size() == 40);
        assertEquals(LongStream.rangeClosed(1, 40).boxed().toList(), owner.numbers(9));
    }

    @Test
    default void what_waits_is_the_backlog_of_the_next_owner_and_what_is_consumed_is_not() {
        var first = rig().open("a");
        var owner = rig().owning(first);
        for (int i = 1; i <= 1200; i++) {
            first.append(7, new Delivery("d" + i, "s"), "e" + i);
        }
        await().until(() -> owner.entries(7).size() == 1200);
        commit(first, owner.fence(7), new Write.Consume(1), new Write.Consume(2), new Write.Consume(4));
        first.close();
        var second = rig().open("b");
        var heir = rig().owning(second);
        List<Long> expected = LongStream.rangeClosed(3, 1200).filter(n -> n != 4).boxed().toList();
        assertEquals(expected, heir.numbers(7));
        append(second, 7, "new", "new");
        await().until(() -> heir.numbers(7).getLast() == 1201);
    }

    @Test
    default void hostile_ids_and_texts_are_kept_as_they_are() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        List<String> texts = List.of("\0", "{p3}:owner", "\"'\\\r\n$5\r\nFLUSHALL\r\n", "*1\r\n$8\r\nFLUSHALL\r\n", "",
                "ꦲꦤꦕꦫꦏ 🥁", "x".repeat(1_000_000));
        for (String text : texts) {
            append(store, 11, "id " + text.substring(0, Math.min(100, text.length())), "s" + text.length(), text);
        }
        await().until(() -> owner.texts(11).equals(texts));
        assertEquals(Acceptance.REPEATED, append(store, 11, "id \0", "other", "again"));
    }
}
