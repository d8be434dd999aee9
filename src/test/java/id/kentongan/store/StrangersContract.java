package id.kentongan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Stranger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes from senders who are no people is kept for the operator, and never grows. */
interface StrangersContract {
    StoreRig rig();

    private Acceptance accept(RedisStore store, String sender, String text, Instant at) {
        return store.strangers().accept(new Stranger("operator-a", sender, "1234", text, at)).orTimeout(20,
                TimeUnit.SECONDS).join();
    }

    @Test
    default void what_a_name_wrote_is_read_on_every_node_the_last_first_and_by_its_link_only() {
        Instant now = rig().now.get();
        var store = rig().open("a");
        var first = new Stranger("operator-a", "BANK-X", "1234", "Kode Anda 4711, \ud83d\ude4f", now);
        var second = new Stranger("operator-a", "", "", "", now.plusMillis(1));
        assertEquals(Acceptance.ACCEPTED, store.strangers().accept(first).join());
        assertEquals(Acceptance.ACCEPTED, store.strangers().accept(second).join());
        assertEquals(List.of(second, first), rig().open("b").strangers().last("operator-a"));
        assertEquals(List.of(), store.strangers().last("operator-b"));
    }

    @Test
    default void what_an_smsc_brings_again_stands_once_whatever_came_between() {
        Instant now = rig().now.get();
        var store = rig().open("a");
        assertEquals(Acceptance.ACCEPTED, accept(store, "BANK-X", "satu", now));
        assertEquals(Acceptance.ACCEPTED, accept(store, "808", "satu", now.plusSeconds(1)));
        assertEquals(Acceptance.REPEATED, accept(store, "BANK-X", "satu", now.plusSeconds(60)));
        assertEquals(List.of("BANK-X", "808"), store.strangers().last("operator-a").stream().map(Stranger::sender)
                .toList());
        assertEquals(now.plusSeconds(60), store.strangers().last("operator-a").getFirst().at());
    }

    @Test
    default void the_last_thousand_are_kept_for_thirty_days_and_not_at_any_length() {
        Instant now = rig().now.get();
        var store = rig().open("a");
        List<CompletableFuture<Acceptance>> all = IntStream.range(0, 1_005).mapToObj(i -> store.strangers().accept(
                new Stranger("operator-a", "BANK-X", "1234", i + " " + "x".repeat(5_000), now.plusSeconds(i))))
                .toList();
        all.forEach(one -> assertEquals(Acceptance.ACCEPTED, one.orTimeout(30, TimeUnit.SECONDS).join()));
        List<Stranger> kept = store.strangers().last("operator-a");
        assertEquals(1_000, kept.size());
        assertEquals(List.of("1004 x", "5 xxxx"), List.of(kept.getFirst().text().substring(0, 6), kept.getLast().text()
                .substring(0, 6)));
        assertEquals(2_000, kept.getFirst().text().length());
        // The first of them are too old when time goes by, and are gone when another comes.
        rig().now.set(now.plus(Duration.ofDays(30)).plusSeconds(1_000));
        assertEquals(5, store.strangers().last("operator-a").size());
        assertEquals(Acceptance.ACCEPTED, accept(store, "808", "baru", rig().now.get()));
        rig().now.set(now);
        assertEquals(6, store.strangers().last("operator-a").size());
    }

    @Test
    default void while_the_store_does_not_answer_it_is_refused() {
        Instant now = rig().now.get();
        var store = rig().open("a");
        assertEquals(Acceptance.ACCEPTED, accept(store, "BANK-X", "satu", now));
        rig().signal("STOP");
        try {
            assertEquals(Acceptance.REFUSED, accept(store, "BANK-X", "dua", now));
        } finally {
            rig().signal("CONT");
        }
    }
}
