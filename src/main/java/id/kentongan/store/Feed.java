package id.kentongan.store;

import id.kentongan.conversation.Backlog;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.InboxEntry;
import id.kentongan.conversation.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * What of one partition's inbox its owner has been given. Entries come in memory from this node's own appends and
 * timers, and from Redis after a gap; the owner gets each once, in order. Safe for many threads.
 */
final class Feed {
    private enum State {
        FREE, TAKING, OWNED
    }

    private final int partition;
    private final IntConsumer whenGap;
    private final TreeMap<Long, InboxEntry> early = new TreeMap<>();
    private State state = State.FREE;
    private Optional<Owner> owner = Optional.empty();
    private volatile Optional<Fence> fence = Optional.empty();
    private long next;

    /**
     * @param whenGap
     *            told the partition when entries are missing before one that came
     */
    Feed(int partition, IntConsumer whenGap) {
        this.partition = partition;
        this.whenGap = whenGap;
    }

    /** Entries from now on are kept, until it is known whether the partition is ours. */
    synchronized void taking() {
        state = State.TAKING;
        early.clear();
    }

    synchronized void notTaken() {
        state = State.FREE;
        early.clear();
    }

    /** The partition is ours, with all entries up to {@code accepted} in the backlog. */
    synchronized void taken(Owner owner, Fence fence, Backlog backlog, long accepted) {
        this.owner = Optional.of(owner);
        this.fence = Optional.of(fence);
        state = State.OWNED;
        next = accepted + 1;
        owner.taken(fence, backlog);
        early.headMap(next).clear();
        deliverEarly();
    }

    /** No longer ours; false when it was not. */
    synchronized boolean lose() {
        if (state != State.OWNED) {
            return false;
        }
        state = State.FREE;
        fence = Optional.empty();
        early.clear();
        owner.orElseThrow().lost(partition);
        return true;
    }

    /** Entries that were just accepted, in order. */
    synchronized void offer(List<InboxEntry> entries) {
        if (state == State.OWNED && entries.getFirst().number() == next && early.isEmpty()) {
            deliver(entries);
        } else if (state != State.FREE) {
            entries.forEach(entry -> {
                if (state == State.TAKING || entry.number() >= next) {
                    early.put(entry.number(), entry);
                }
            });
            if (state == State.OWNED) {
                deliverEarly();
            }
        }
    }

    /** What Redis has from {@code next} on, in order: what is missing in it has been consumed. */
    synchronized void read(Fence asked, List<InboxEntry> entries) {
        if (state != State.OWNED || !fence.equals(Optional.of(asked))) {
            return;
        }
        List<InboxEntry> fresh = entries.stream().filter(entry -> entry.number() >= next).toList();
        if (!fresh.isEmpty()) {
            deliver(fresh);
            early.headMap(next).clear();
            deliverEarly();
        }
    }

    private void deliverEarly() {
        List<InboxEntry> fresh = new ArrayList<>();
        for (long number = next; early.containsKey(number); number++) {
            fresh.add(early.remove(number));
        }
        if (!fresh.isEmpty()) {
            deliver(fresh);
        }
        if (!early.isEmpty()) {
            whenGap.accept(partition);
        }
    }

    private void deliver(List<InboxEntry> entries) {
        next = entries.getLast().number() + 1;
        owner.orElseThrow().arrived(partition, entries);
    }

    boolean owned() {
        return fence.isPresent();
    }

    Optional<Fence> fence() {
        return fence;
    }

    synchronized long next() {
        return next;
    }
}
