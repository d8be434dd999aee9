package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.message.Failure;
import id.kentongan.message.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts what becomes of announcements: each partition for its own people, and the kader's adds them up when the sum is
 * told.
 */
final class Tallies {
    private static final Duration KEEP = Duration.ofDays(30);
    private static final String TIMER = "summary:";

    private final Draft draft;

    Tallies(Draft draft) {
        this.draft = draft;
    }

    /** Whether this is the timer of a sum that is due. */
    static boolean isTimer(String name) {
        return name.startsWith(TIMER);
    }

    /** The announcement begins, in the kader's partition; they are told the sum later. */
    void begin(String announcement, PhoneNumber kader, Instant told) {
        add(announcement, new Tally(kader.digits(), 0, 0, Map.of()));
        draft.write(new Write.SetTimer(TIMER + announcement, told));
    }

    void sent(String announcement, int people) {
        add(announcement, new Tally("", people, 0, Map.of()));
    }

    void delivered(String announcement) {
        add(announcement, new Tally("", 0, 1, Map.of()));
    }

    void failed(String announcement, Failure.Fault fault) {
        add(announcement, new Tally("", 0, 0, Map.of(fault, 1)));
    }

    private void add(String announcement, Tally more) {
        Tally before = draft.document(Kind.TALLY, announcement, Tally.class).orElse(Tally.NONE);
        draft.put(Kind.TALLY, announcement, before.plus(more), KEEP);
    }

    /** Tells the kader what became of the announcement so far. */
    void summary(String timer, World world, Notices notices) {
        String announcement = timer.substring(TIMER.length());
        List<DocumentKey> keys = IntStream.range(0, world.partitions()).mapToObj(partition -> new DocumentKey(
                Kind.TALLY, partition, announcement)).toList();
        draft.require(keys.stream().<Need>map(Need.Document::new).toList());
        Tally sum = keys.stream().flatMap(key -> draft.elsewhere(key, Tally.class).stream()).reduce(Tally.NONE,
                Tally::plus);
        if (sum.people() > 0 && !sum.sender().isEmpty()) {
            notices.send(new PhoneNumber(sum.sender()), "announcement.summary", Map.of("people", String.valueOf(sum
                    .people()), "delivered", String.valueOf(sum.delivered()), "failed", String.valueOf(sum.failures()),
                    "open", String.valueOf(Math.max(0, sum.people() - sum.delivered() - sum.failures())), "person",
                    String.valueOf(sum.failures(Failure.Fault.PERSON)), "provider", String.valueOf(sum.failures(
                            Failure.Fault.PROVIDER)),
                    "us", String.valueOf(sum.failures(Failure.Fault.US) + sum
                            .failures(Failure.Fault.NOBODY))),
                    Entry.Task.NONE);
        }
    }
}
