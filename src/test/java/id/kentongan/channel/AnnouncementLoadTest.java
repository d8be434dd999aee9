package id.kentongan.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Entry;
import id.kentongan.conversation.Introductions;
import id.kentongan.conversation.PostRules;
import id.kentongan.directory.Person;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise P7 under load: ten thousand are written to while people talk, through turns, store, window and rate. */
class AnnouncementLoadTest {
    private static final int PEOPLE = 10_000;
    private static final int WINDOW = 20;

    @TempDir
    private Path folder;
    private final ScheduledExecutorService provider = Executors.newSingleThreadScheduledExecutor();
    private final ScriptedLink sms = new ScriptedLink("sms", Medium.SMS, WINDOW, 4_000);
    private final Map<MessageId, Integer> reached = new ConcurrentHashMap<>();
    private Optional<PostOffice> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(PostOffice::close);
        provider.shutdownNow();
    }

    private static PhoneNumber resident(int i) {
        return new PhoneNumber("62813000" + (10_000 + i));
    }

    /** The provider answers what it got, in its order, a few at a time. */
    private void answers() {
        provider.scheduleWithFixedDelay(new Runnable() {
            private int next;

            @Override
            public void run() {
                int end = Math.min(sms.sent.size(), next + 8);
                for (; next < end; next++) {
                    sms.sent.get(next).answer().complete(new SendResult.Accepted(List.of(), ""));
                }
            }
        }, 0, 1, TimeUnit.MILLISECONDS);
    }

    @Test
    void a_reply_is_overtaken_by_no_more_announcements_than_were_under_way() {
        var office = new PostOffice(folder, PostRules.USUAL, sms);
        opened = Optional.of(office);
        new Introductions(office.store).introduce(IntStream.range(0, PEOPLE).mapToObj(i -> Person.of(resident(i))
                .withVillage(new PlaceCode(PostOffice.VILLAGE)).heard(Medium.SMS, "sms", Instant.EPOCH)).toList());
        office.settled();
        for (int partition = 0; partition < office.store.partitions(); partition++) {
            office.append(partition, new Entry.Slice("0-1", new PlaceCode(PostOffice.VILLAGE), "Kerja bakti", "", ""));
        }
        office.watcher = message -> {
            if (message.lane() == Lane.CONVERSATION) {
                reached.put(message.id(), sms.sent.size());
            }
        };
        answers();
        await().atMost(Duration.ofMinutes(1)).until(() -> office.courier.waiting(Lane.ANNOUNCEMENT) > 1_000);
        for (int talk = 0; talk < 40; talk++) {
            int waiting = office.courier.waiting(Lane.ANNOUNCEMENT);
            PhoneNumber siti = new PhoneNumber("62812000009" + (10 + talk));
            office.writes(siti, Medium.SMS, "sms", "menu");
            await().atMost(Duration.ofMinutes(1)).until(() -> sms.sent.stream().anyMatch(sent -> sent.message().to()
                    .equals(siti)));
            assertTrue(talk > 10 || waiting > 0, "announcements wait while the first replies go");
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> sms.sent.size() == PEOPLE + 40);
        office.settled();
        assertOnceEach();
        assertRepliesFirst();
    }

    private void assertOnceEach() {
        Set<PhoneNumber> people = new HashSet<>();
        sms.sent.forEach(sent -> assertTrue(people.add(sent.message().to()), "nobody is written to twice"));
        assertEquals(PEOPLE + 40, people.size());
    }

    /** Counted from when the reply reaches the courier: only what was handed over already may leave before it. */
    private void assertRepliesFirst() {
        for (int place = 0; place < sms.sent.size(); place++) {
            Outbound message = sms.sent.get(place).message();
            if (message.lane() == Lane.CONVERSATION) {
                int before = place - Optional.ofNullable(reached.get(message.id())).orElseThrow();
                assertTrue(before <= WINDOW, before + " announcements overtook a reply");
            }
        }
    }
}
