package id.kentongan.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Backlog;
import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Dispatch.Leftover;
import id.kentongan.conversation.Documents;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.InboxEntry;
import id.kentongan.conversation.Owner;
import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.Write;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.store.EmbeddedRedis;
import id.kentongan.store.RedisStore;
import id.kentongan.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The courier's promises, on a real store and a link that answers when it is told to. */
class CourierTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281200000001");

    @TempDir
    private Path folder;
    private EmbeddedRedis redis;
    private RedisStore store;
    private Fence fence;
    private final AtomicInteger numbers = new AtomicInteger();

    @BeforeEach
    void takeAPartition() {
        redis = EmbeddedRedis.start(new EmbeddedRedis.Settings(folder, 0, "always", 1));
        store = RedisStore.open(StoreSettings.embedded(redis, InstantSource.system()));
        var taken = new CompletableFuture<Fence>();
        store.own(new Owner() {
            @Override
            public void taken(Fence ours, Backlog backlog) {
                taken.complete(ours);
            }

            @Override
            public void arrived(int partition, List<InboxEntry> entries) {
                // nobody writes here
            }

            @Override
            public void lost(int partition) {
                // the test ends
            }
        });
        fence = taken.join();
    }

    @AfterEach
    void close() {
        store.close();
        redis.close();
    }

    @Test
    void aReplyNeverWaitsBehindAnAnnouncement() {
        var link = new ScriptedLink(4);
        try (var courier = courier(link)) {
            for (int i = 0; i < 100; i++) {
                send(courier, message(Lane.ANNOUNCEMENT, resident(i), "Kerja bakti"));
            }
            await().until(() -> link.sent.size() == 2);
            send(courier, message(Lane.CONVERSATION, SITI, "Menu"));
            await().untilAsserted(() -> assertEquals(List.of("Kerja bakti", "Kerja bakti", "Menu"), link.texts()));
            send(courier, message(Lane.NOTICE, resident(500), "Siap diambil"));
            await().untilAsserted(() -> assertEquals("Siap diambil", link.last().message().text()));
            answerAllUntil(link, 102);
        }
        await().until(store::idle);
    }

    @Test
    void whatIsAskedToWaitIsNotOvertakenByTheSamePersonsNextMessage() {
        var link = new ScriptedLink(10);
        try (var courier = courier(link)) {
            send(courier, message(Lane.CONVERSATION, SITI, "satu"));
            send(courier, message(Lane.CONVERSATION, SITI, "dua"));
            await().until(() -> link.sent.size() == 1);
            link.last().answer().complete(new SendResult.Later("throttled", Duration.ofMillis(50)));
            await().until(() -> link.sent.size() == 2);
            assertEquals("satu", link.last().message().text());
            link.last().accepted();
            await().untilAsserted(() -> assertEquals(List.of("satu", "satu", "dua"), link.texts()));
            link.last().accepted();
        }
        await().until(store::idle);
    }

    @Test
    void whatADeadCourierHadHandedOverIsCountedAndSentAgain() {
        Outbound handed = message(Lane.CONVERSATION, SITI, "Tercatat");
        Outbound waiting = message(Lane.CONVERSATION, resident(1), "Menu");
        commit(new Write.Enqueue(handed.id(), Documents.write(handed), true), new Write.Enqueue(waiting.id(), Documents
                .write(waiting), false));
        var link = new ScriptedLink(10);
        try (var courier = courier(link)) {
            courier.taken(fence, List.of(new Leftover(handed, true), new Leftover(waiting, false)));
            await().until(() -> link.sent.size() == 2);
            assertEquals(1, store.total(Courier.UNKNOWN));
            link.sent.forEach(ScriptedLink.Sent::accepted);
            await().until(store::idle);
        }
        assertEquals(0, store.handed());
    }

    @Test
    void aSendWithoutAnAnswerIsCountedAndSentAgainAFewTimesOnly() {
        var link = new ScriptedLink(10);
        try (var courier = courier(link)) {
            send(courier, message(Lane.CONVERSATION, SITI, "Menu"));
            for (int copies = 1; copies <= 3; copies++) {
                int count = copies;
                await().until(() -> link.sent.size() == count);
                link.last().answer().complete(new SendResult.Unknown("no response"));
            }
            await().until(() -> store.total(Courier.UNKNOWN) == 3);
            assertEquals(0, store.handed());
            assertFalse(store.idle(), "its person's partition decides what then");
            assertEquals(3, link.sent.size());
        }
    }

    @Test
    void whatWasReservedAndNotCommittedLeavesItsPlace() {
        var link = new ScriptedLink(1);
        try (var courier = courier(link)) {
            Outbound first = message(Lane.CONVERSATION, SITI, "satu");
            assertTrue(courier.reserve(first));
            assertFalse(courier.reserve(message(Lane.CONVERSATION, resident(1), "dua")));
            courier.release(first);
            assertTrue(courier.reserve(message(Lane.CONVERSATION, resident(2), "tiga")));
        }
    }

    @Test
    void nothingIsSentForAPartitionThatWasLost() {
        var link = new ScriptedLink(10);
        link.ready(false);
        try (var courier = courier(link)) {
            send(courier, message(Lane.CONVERSATION, SITI, "Menu"));
            courier.lost(0);
            link.ready(true);
            assertEquals(0, courier.waiting(Lane.CONVERSATION));
            assertEquals(List.of(), link.texts());
        }
        assertFalse(store.idle(), "it waits in the outbox for the partition's next owner");
    }

    private Courier courier(Link link) {
        return new Courier(List.of(link), store, store, new CourierFigures() {
            @Override
            public void result(String name, Lane lane, SendResult result) {
                // counted elsewhere
            }

            @Override
            public void unknown(String name, String reason) {
                // counted in the store
            }

            @Override
            public void undeliverable(String medium, String reason) {
                // counted elsewhere
            }
        }, InstantSource.system(), PostRules.USUAL);
    }

    private void send(Courier courier, Outbound message) {
        boolean reserved = courier.reserve(message);
        commit(new Write.Enqueue(message.id(), Documents.write(message), reserved));
        courier.send(fence, message, reserved, Optional.empty());
    }

    private void commit(Write... writes) {
        assertEquals(List.of(true), store.commit(List.of(new Commit(fence, List.of(writes)))).join());
    }

    private void answerAllUntil(ScriptedLink link, int count) {
        await().until(() -> {
            link.sent.forEach(ScriptedLink.Sent::accepted);
            return link.sent.size() == count && link.sent.stream().allMatch(sent -> sent.answer().isDone());
        });
    }

    private Outbound message(Lane lane, PhoneNumber to, String text) {
        return new Outbound(new MessageId(0, numbers.incrementAndGet(), 0), lane, Medium.SMS, "", to, text, List.of(),
                Instant.parse("2026-03-02T01:10:00Z"));
    }

    private static PhoneNumber resident(int i) {
        return new PhoneNumber("62812000" + (10_000 + i));
    }
}
