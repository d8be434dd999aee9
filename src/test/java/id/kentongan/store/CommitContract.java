package id.kentongan.store;

import static id.kentongan.store.StoreRig.append;
import static id.kentongan.store.StoreRig.commit;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Answers;
import id.kentongan.conversation.Backlog;
import id.kentongan.conversation.Commit;
import id.kentongan.conversation.DocumentKey;
import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.Need;
import id.kentongan.conversation.Write;
import id.kentongan.message.MessageId;
import id.kentongan.message.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a turn writes: all of it or nothing, and only under the fence. */
interface CommitContract {
    StoreRig rig();

    private static DocumentKey person(int partition, String id) {
        return new DocumentKey(Kind.PERSON, partition, id);
    }

    private static Answers read(RedisStore store, Need... needs) {
        return store.read(List.of(needs)).join();
    }

    @Test
    default void a_commit_writes_documents_figures_groups_and_takes_its_entry_out() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        append(store, 2, "SM1", "{}");
        assertFalse(store.idle());
        var budi = new PhoneNumber("6281200000001");
        var key = person(2, budi.digits());
        assertTrue(commit(store, owner.fence(2), new Write.Consume(1), new Write.Put(key, "{\"name\":\"Budi\"}",
                Duration.ZERO), new Write.Count("tickets", 3), new Write.Count("tickets", -1),
                new Write.Join("village", budi)));
        var group = new Need.Members(2, "village", "", 10);
        var counter = new Need.Counter(2, "tickets");
        var absent = new Need.Counter(2, "absent");
        var answers = read(store, new Need.Document(key), new Need.Document(person(2, "nobody")), counter, absent,
                group);
        assertEquals(Map.of(key, "{\"name\":\"Budi\"}"), answers.documents());
        assertEquals(Map.of(counter, 2L, absent, 0L), answers.numbers());
        assertEquals(Map.of(group, List.of(budi)), answers.members());
        assertTrue(store.idle());
        commit(store, owner.fence(2), new Write.Remove(key), new Write.Leave("village", budi));
        var after = read(store, new Need.Document(key), group);
        assertEquals(Map.of(), after.documents());
        assertEquals(List.of(), after.members().get(group));
    }

    @Test
    default void a_commit_under_another_fence_changes_nothing_and_the_others_take_effect() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        append(store, 4, "SM1", "{}");
        var stale = new Fence(4, "somebody else");
        var put = new Write.Put(person(4, "x"), "{}", Duration.ZERO);
        var other = new Write.Put(person(5, "y"), "{}", Duration.ZERO);
        assertEquals(List.of(false, true),
                store.commit(List.of(new Commit(stale, List.of(new Write.Consume(1), put, new Write.Count("n", 1))),
                        new Commit(owner.fence(5), List.of(other)))).join());
        var need = new Need.Counter(4, "n");
        var answers = read(store, new Need.Document(person(4, "x")), new Need.Document(person(5, "y")), need);
        assertEquals(Map.of(person(5, "y"), "{}"), answers.documents());
        assertEquals(0, answers.numbers().get(need));
        assertFalse(store.idle());
        assertEquals(List.of(false), store.settle(List.of(new Commit(stale, List.of(put)))).join());
    }

    @Test
    default void five_thousand_writes_are_one_commit() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        List<Write> writes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            writes.add(new Write.Put(person(6, "p" + i), "{}", Duration.ofHours(1)));
            writes.add(new Write.Consume(i + 1));
            writes.add(new Write.Enqueue(new MessageId(6, i, 0), "m" + i, false));
            writes.add(new Write.Count("f" + i % 7, 1));
            writes.add(new Write.SetTimer("t" + i, Instant.parse("2030-01-01T00:00:00Z")));
        }
        assertTrue(commit(store, owner.fence(6), writes.toArray(Write[]::new)));
        var total = new Need.Total("f0");
        var last = new Need.Document(person(6, "p999"));
        var answers = read(store, last, total);
        assertEquals(143, answers.numbers().get(total));
        assertEquals("{}", answers.documents().get(last.key()));
    }

    @Test
    default void totals_add_up_all_partitions() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        store.commit(IntStream.range(0, 64)
                .mapToObj(p -> new Commit(owner.fence(p), List.of((Write) new Write.Count("open", p)))).toList())
                .join();
        assertEquals(2016, store.total("open"));
        assertEquals(0, store.total("none"));
    }

    @Test
    default void a_group_is_read_in_pages_in_the_order_of_the_digits() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        List<PhoneNumber> people = IntStream.range(0, 25).mapToObj(i -> new PhoneNumber("62812000000" + (10 + i)))
                .toList();
        commit(store, owner.fence(8),
                people.reversed().stream().map(p -> new Write.Join("v", p)).toArray(Write[]::new));
        var first = new Need.Members(8, "v", "", 10);
        var second = new Need.Members(8, "v", people.get(9).digits(), 10);
        var third = new Need.Members(8, "v", people.get(19).digits(), 10);
        var answers = read(store, first, second, third);
        assertEquals(people.subList(0, 10), answers.members().get(first));
        assertEquals(people.subList(10, 20), answers.members().get(second));
        assertEquals(people.subList(20, 25), answers.members().get(third));
    }

    @Test
    default void a_document_with_a_life_time_vanishes_and_one_without_stays() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        var brief = person(1, "brief");
        var kept = person(1, "kept");
        commit(store, owner.fence(1), new Write.Put(brief, "{}", Duration.ofMillis(300)),
                new Write.Put(kept, "{}", Duration.ofMillis(300)), new Write.Put(kept, "{}", Duration.ZERO));
        assertTrue(read(store, new Need.Document(kept)).documents().containsKey(kept));
        await().until(() -> read(store, new Need.Document(brief)).documents().isEmpty());
        assertTrue(read(store, new Need.Document(kept)).documents().containsKey(kept));
    }

    @Test
    default void the_next_owner_finds_messages_and_forwards_in_order_and_what_was_handed() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        List<Write> writes = new ArrayList<>();
        for (int i = 12; i > 0; i--) {
            writes.add(new Write.Enqueue(new MessageId(3, i, 0), "m" + i, i == 2));
            writes.add(new Write.Forward("3-" + i + ".0", 40, "f|" + i));
        }
        writes.add(new Write.Hand(new MessageId(3, 4, 0)));
        writes.add(new Write.Hand(new MessageId(3, 5, 0)));
        writes.add(new Write.Unhand(new MessageId(3, 5, 0)));
        writes.add(new Write.Dequeue(new MessageId(3, 1, 0)));
        writes.add(new Write.Forwarded("3-7.0"));
        assertTrue(commit(store, owner.fence(3), writes.toArray(Write[]::new)));
        assertEquals(2, store.handed());
        store.reclaim(3);
        await().until(() -> owner.backlog(3).outbox().size() == 11);
        Backlog backlog = owner.backlog(3);
        assertEquals(IntStream.rangeClosed(2, 12).mapToObj(i -> new Backlog.Waiting(new MessageId(3, i, 0), "m" + i,
                i == 2 || i == 4)).toList(), backlog.outbox());
        assertEquals(IntStream.rangeClosed(1, 12).filter(i -> i != 7)
                .mapToObj(i -> new Backlog.Forwarding("3-" + i + ".0", 40, "f|" + i)).toList(), backlog.forwards());
        assertFalse(store.idle());
    }

    @Test
    default void a_parked_entry_leaves_the_inbox_and_is_counted() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        append(store, 12, "SM1", "{}");
        commit(store, owner.fence(12), new Write.Park(1, "{}", "java.lang.IllegalStateException\n\tat …"));
        assertEquals(1, store.parked());
        assertTrue(store.idle());
    }
}
