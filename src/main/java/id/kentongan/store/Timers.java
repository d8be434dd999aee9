package id.kentongan.store;

import id.kentongan.conversation.Fence;
import id.kentongan.conversation.InboxEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLongArray;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.Protocol.Keyword;
import redis.clients.jedis.util.SafeEncoder;

/**
 * Due timers become entries ({@code due.lua}). Only an owner sets its partitions' timers, so it knows in memory when
 * the next one is due and asks Redis only then, and once after it took a partition.
 */
final class Timers {
    private static final int AT_ONCE = 500;

    private final Wire wire;
    private final Keys keys;
    private final List<Feed> feeds;
    private final InstantSource clock;
    private final AtomicLongArray next;

    Timers(Wire wire, Keys keys, List<Feed> feeds, InstantSource clock) {
        this.wire = wire;
        this.keys = keys;
        this.feeds = feeds;
        this.clock = clock;
        next = new AtomicLongArray(feeds.size());
    }

    /** A timer was set for this instant, or may have been. */
    void expect(int partition, long millis) {
        next.accumulateAndGet(partition, millis, Math::min);
    }

    /** When the next timer is due, over all partitions. */
    Optional<Instant> first() {
        List<CompletableFuture<Object>> firsts = keys.partitions().stream().map(partition -> wire
                .ask(Wire.Kind.READ, partition.slot, new CommandArguments(Command.ZRANGE).add(partition.timers).add(0)
                        .add(0).add(Keyword.WITHSCORES)))
                .toList();
        return firsts.stream().map(first -> (List<?>) RedisStore.wait(first)).filter(first -> !first.isEmpty())
                .map(first -> time(first.getLast() instanceof List<?> pair ? pair.getLast() : first.getLast()))
                .min(Comparator.naturalOrder());
    }

    /** A score that is a time, as a number (RESP3) or in words (RESP2). */
    static Instant time(Object score) {
        double millis = score instanceof Double number
                ? number
                : Double.parseDouble(SafeEncoder.encode((byte[]) score));
        return Instant.ofEpochMilli((long) millis);
    }

    /** Moves what is due by now in the partitions that are owned. */
    void move() {
        long now = clock.millis();
        for (Feed feed : feeds) {
            feed.fence().filter(fence -> next.get(fence.partition()) <= now).ifPresent(fence -> {
                // forgotten before the question is sent, so that a timer set meanwhile is not
                next.set(fence.partition(), Long.MAX_VALUE);
                wire.send(Wire.Kind.CONTROL, new Due(keys.partition(fence.partition()), fence, now));
            });
        }
    }

    private final class Due extends Call {
        private final Keys.Partition partition;
        private final Fence fence;
        private final long now;

        Due(Keys.Partition partition, Fence fence, long now) {
            super(partition.slot);
            this.partition = partition;
            this.fence = fence;
            this.now = now;
        }

        @Override
        CommandArguments command() {
            return Script.DUE.call(4).add(partition.owner).add(partition.timers).add(partition.accepted)
                    .add(partition.inbox).add(fence.token()).add(now).add(AT_ONCE);
        }

        @Override
        void answered(Object reply) {
            List<?> parts = (List<?>) reply;
            if (parts.isEmpty()) {
                return; // no longer ours; the renewal of the lease will say so
            }
            List<InboxEntry> entries = new ArrayList<>();
            for (int i = 1; i < parts.size(); i += 2) {
                entries.add(new InboxEntry(partition.number, Long.parseLong(text(parts.get(i))),
                        text(parts.get(i + 1))));
            }
            if (!entries.isEmpty()) {
                feeds.get(partition.number).offer(entries);
            }
            String following = text(parts.getFirst());
            if (!following.isEmpty()) {
                expect(partition.number, (long) Double.parseDouble(following));
            }
        }

        private static String text(Object part) {
            return SafeEncoder.encode((byte[]) part);
        }

        @Override
        void failed(RuntimeException cause, boolean maybeDone) {
            // asked again; if it was done, the poll finds the entries in the inbox
            expect(partition.number, now);
        }
    }
}
