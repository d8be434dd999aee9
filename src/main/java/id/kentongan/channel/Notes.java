package id.kentongan.channel;

import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.PartitionStore;
import id.kentongan.conversation.Write;
import id.kentongan.message.MessageId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells the store what became of messages, under the fence of the day. What cannot be told now, because the store is
 * away or the partition is not ours, is owed until the partition is taken anew: what is known is not doubted.
 */
final class Notes {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PartitionStore store;
    private final ScheduledExecutorService later;
    private final Map<Integer, Fence> fences = new ConcurrentHashMap<>();
    private final Map<MessageId, Debt> debts = new HashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    /** A note that is owed; it is told how its message stands in the store when the partition is taken anew. */
    @FunctionalInterface
    interface Debt {
        void pay(boolean handed);
    }

    Notes(PartitionStore store, ScheduledExecutorService later) {
        this.store = store;
        this.later = later;
    }

    Optional<Fence> fence(int partition) {
        return Optional.ofNullable(fences.get(partition));
    }

    void ours(Fence fence) {
        if (!fence.equals(fences.get(fence.partition()))) {
            synchronized (this) {
                fences.put(fence.partition(), fence);
            }
        }
    }

    synchronized void lost(int partition) {
        fences.remove(partition);
    }

    /** Writes until the store has it; writing it twice must do no harm. */
    void write(MessageId id, List<Write> writes, Runnable then) {
        Debt again = _ -> write(id, writes, then);
        commit(id, writes, then, again, () -> after(() -> write(id, writes, then), PAUSE));
    }

    /**
     * Writes what must not be written twice, such as a count. Where it is unknown whether it was written, the partition
     * is taken anew, which tells.
     *
     * @param again
     *            told, when the note is owed, whether the message still counts as handed over
     */
    void writeOnce(MessageId id, List<Write> writes, Runnable then, Debt again) {
        commit(id, writes, then, again, () -> {
            synchronized (this) {
                debts.put(id, again);
            }
            after(() -> reclaim(id), PAUSE);
        });
    }

    private void reclaim(MessageId id) {
        boolean owed;
        synchronized (this) {
            owed = debts.containsKey(id);
        }
        if (owed) {
            store.reclaim(id.partition());
        }
    }

    private void commit(MessageId id, List<Write> writes, Runnable then, Debt again, Runnable unsure) {
        Optional<Fence> fence = fence(id.partition());
        if (fence.isEmpty()) {
            owe(id, fence, again);
            return;
        }
        open.incrementAndGet();
        store.settle(List.of(new Commit(fence.get(), writes))).whenComplete((held, failure) -> {
            if (failure != null) {
                unsure.run();
            } else if (held.getFirst()) {
                then.run();
            } else {
                owe(id, fence, again);
            }
            open.decrementAndGet();
        });
    }

    /** Not written, for sure: it waits for the next fence, unless that has come meanwhile. */
    private void owe(MessageId id, Optional<Fence> used, Debt again) {
        synchronized (this) {
            if (fence(id.partition()).equals(used)) {
                debts.put(id, again);
                return;
            }
        }
        again.pay(true);
    }

    /** Takes back the note that is owed for a message. */
    synchronized Optional<Debt> owed(MessageId id) {
        return Optional.ofNullable(debts.remove(id));
    }

    /** Strikes out what is owed for messages of a partition that are not there any more. */
    synchronized void strike(int partition, Collection<MessageId> there) {
        debts.keySet().removeIf(id -> id.partition() == partition && !there.contains(id));
    }

    /** Does something after a while, unless the courier has closed by then. */
    void after(Runnable task, Duration pause) {
        if (!later.isShutdown()) {
            later.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** How many notes the store has not answered yet. */
    int open() {
        return open.get();
    }
}
