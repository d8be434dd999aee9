package id.kentongan.conversation;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Carries what a turn decided for another partition into that partition's inbox. The note in {@code forward} is taken
 * away only when the entry is durable there, and the derived id drops a repeat: at least once plus dedupe is once.
 */
public final class Forwarder {
    private static final Duration RETRY = Duration.ofMillis(500);

    private final PartitionStore store;
    private final ScheduledExecutorService later;
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong tries = new AtomicLong();

    public Forwarder(PartitionStore store, ScheduledExecutorService later) {
        this.store = store;
        this.later = later;
    }

    /** Carries one entry, until it is there. */
    public void carry(Fence fence, String id, int target, String json) {
        // Each try is a session of its own, so that any earlier sight of the id counts as a repeat.
        var delivery = new Delivery("forward:" + id, run + "-" + tries.incrementAndGet());
        store.append(target, delivery, json).thenAccept(acceptance -> {
            if (acceptance == Acceptance.REFUSED) {
                again(() -> carry(fence, id, target, json));
            } else {
                settle(fence, id);
            }
        });
    }

    private void settle(Fence fence, String id) {
        // A refused fence needs nothing: the partition's next owner forwards again, and that is dropped as a repeat.
        store.settle(List.of(new Commit(fence, List.of(new Write.Forwarded(id))))).whenComplete((done, failure) -> {
            if (failure != null) {
                again(() -> settle(fence, id));
            }
        });
    }

    private void again(Runnable retry) {
        if (!later.isShutdown()) {
            later.schedule(retry, RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
