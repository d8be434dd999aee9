package id.kentongan.store;

import id.kentongan.conversation.Backlog;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.InboxEntry;
import id.kentongan.conversation.Owner;
import id.kentongan.conversation.StoreAwayException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which partitions this node works on. One thread beats, renews, claims the fair share of what is free, gives back what
 * is too much, and fetches entries that other nodes appended. Redis is the only coordinator (promise P5).
 */
final class Ownership implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);
    private static final int BEATS_A_RENEWAL = 3;
    private static final int TIMER_MILLIS = 50;

    private final StoreSettings settings;
    private final Leases leases;
    private final Backlogs backlogs;
    private final Timers timers;
    private final List<Feed> feeds;
    private final Owner owner;
    /** Told apart from an earlier process of the same name. */
    private final String ours;
    private final Set<Integer> heldBefore = new HashSet<>();
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-ownership").factory());
    private long beats;
    private long takes;

    Ownership(StoreSettings settings, Leases leases, Backlogs backlogs, Timers timers, List<Feed> feeds, Owner owner) {
        this.settings = settings;
        this.leases = leases;
        this.backlogs = backlogs;
        this.timers = timers;
        this.feeds = feeds;
        this.owner = owner;
        ours = settings.nodeId() + "/" + UUID.randomUUID() + "/";
    }

    void start() {
        thread.scheduleWithFixedDelay(guarded(this::beat), 0, 1, TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(guarded(timers::move), TIMER_MILLIS, TIMER_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** An entry came from elsewhere, or one is missing. */
    void fetch(int partition) {
        run(() -> fetchNow(List.of(feeds.get(partition))));
    }

    void reclaim(int partition) {
        run(() -> {
            lose(partition);
            take(List.of(partition));
        });
    }

    /** After a server was away, what is known of its partitions may be wrong, so they are taken anew. */
    void reclaimAll(java.util.function.IntPredicate served) {
        run(() -> {
            List<Integer> partitions = owned().stream().filter(served::test).toList();
            partitions.forEach(this::lose);
            take(partitions);
        });
    }

    private void run(Runnable task) {
        try {
            thread.execute(guarded(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("the store is closing", e);
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (CompletionException | CancellationException e) {
                LOG.debug("the store is away; asked again in a second", e);
            } catch (RuntimeException e) {
                LOG.error("the ownership of partitions met a bug", e);
            }
        };
    }

    private void beat() {
        int live = settings.sole() ? 1 : leases.beat(settings.nodeId()).join().intValue();
        int share = Math.ceilDiv(feeds.size(), Math.max(1, live));
        if (beats++ % BEATS_A_RENEWAL == 0) {
            renew();
        }
        giveBack(share);
        claim(share);
        fetchNow(feeds);
    }

    private List<Integer> owned() {
        List<Integer> owned = new ArrayList<>();
        for (int partition = 0; partition < feeds.size(); partition++) {
            if (feeds.get(partition).owned()) {
                owned.add(partition);
            }
        }
        return owned;
    }

    private void renew() {
        Map<Integer, Long> handedOn = new LinkedHashMap<>();
        Map<Integer, CompletableFuture<Long>> answers = new LinkedHashMap<>();
        for (Feed feed : feeds) {
            feed.fence().ifPresent(fence -> {
                handedOn.put(fence.partition(), feed.next() - 1);
                answers.put(fence.partition(), leases.renew(fence));
            });
        }
        List<Integer> gone = new ArrayList<>();
        List<Integer> setBack = new ArrayList<>();
        answers.forEach((partition, answer) -> {
            long accepted = answer.join();
            if (accepted < 0) {
                gone.add(partition);
                lose(partition);
            } else if (accepted < handedOn.getOrDefault(partition, 0L)) {
                lose(partition);
                setBack.add(partition);
            }
        });
        if (!gone.isEmpty() || !setBack.isEmpty()) {
            LOG.warn("partitions {} are no longer ours; {} were set back by the store and are taken anew", gone,
                    setBack);
        }
        take(setBack);
    }

    private void giveBack(int share) {
        List<Integer> owned = owned();
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        for (int partition : owned.subList(Math.min(share, owned.size()), owned.size())) {
            feeds.get(partition).fence().ifPresent(fence -> {
                lose(partition);
                heldBefore.remove(partition);
                answers.add(leases.release(fence));
            });
        }
        answers.forEach(CompletableFuture::join);
    }

    /** Tries what is not ours, first what was ours before, until the share is full or all have been tried. */
    private void claim(int share) {
        List<Integer> others = new ArrayList<>();
        for (int partition = 0; partition < feeds.size(); partition++) {
            if (!feeds.get(partition).owned()) {
                others.add(partition);
            }
        }
        Collections.shuffle(others);
        others.sort(Comparator.comparing(partition -> !heldBefore.contains(partition)));
        int owned = feeds.size() - others.size();
        while (owned < share && !others.isEmpty()) {
            List<Integer> tried = List.copyOf(others.subList(0, Math.min(share - owned, others.size())));
            others.removeAll(tried);
            owned += take(tried);
        }
    }

    /** Takes what nobody else owns; answers how many that were. */
    private int take(List<Integer> partitions) {
        Map<Fence, CompletableFuture<Long>> answers = new LinkedHashMap<>();
        for (int partition : partitions) {
            var fence = new Fence(partition, ours + takes++);
            feeds.get(partition).taking();
            answers.put(fence, leases.take(fence, ours, settings.sole()));
        }
        Map<Fence, Long> accepted = new LinkedHashMap<>();
        Map<Fence, CompletableFuture<Backlog>> waiting = new LinkedHashMap<>();
        answers.forEach((fence, answer) -> {
            long last = answer.exceptionally(_ -> -1L).join();
            if (last >= 0) {
                heldBefore.add(fence.partition());
                accepted.put(fence, last);
                waiting.put(fence, backlogs.read(fence.partition(), last));
            } else {
                feeds.get(fence.partition()).notTaken();
            }
        });
        return (int) waiting.entrySet().stream()
                .filter(entry -> taken(entry.getKey(), entry.getValue(), accepted.getOrDefault(entry.getKey(), 0L)))
                .count();
    }

    private boolean taken(Fence fence, CompletableFuture<Backlog> waiting, long accepted) {
        Feed feed = feeds.get(fence.partition());
        try {
            Backlog backlog = waiting.join();
            timers.expect(fence.partition(), Long.MIN_VALUE);
            feed.taken(owner, fence, backlog, accepted);
            return true;
        } catch (CompletionException e) {
            feed.notTaken();
            if (!(e.getCause() instanceof StoreAwayException)) {
                LOG.error("partition {} cannot be read", fence.partition(), e);
            }
            return false;
        }
    }

    private void lose(int partition) {
        feeds.get(partition).lose();
    }

    private void fetchNow(List<Feed> wanted) {
        Map<Fence, CompletableFuture<List<InboxEntry>>> answers = new LinkedHashMap<>();
        for (Feed feed : wanted) {
            feed.fence().ifPresent(
                    fence -> answers.put(fence, backlogs.inbox(fence.partition(), feed.next(), Long.MAX_VALUE)));
        }
        answers.forEach((fence, answer) -> feeds.get(fence.partition()).read(fence, answer.join()));
    }

    /** Tells the owner that all is lost and gives the leases back, so that nobody waits for them to end. */
    @Override
    public void close() {
        var released = CompletableFuture.runAsync(() -> {
            giveBack(0);
            leases.leave(settings.nodeId()).join();
        }, thread).exceptionally(_ -> null);
        thread.shutdown();
        try {
            released.get(5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            LOG.debug("leases were not given back; they end by themselves", e);
        }
        thread.shutdownNow();
    }
}
