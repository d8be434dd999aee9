package id.kentongan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Works on the partitions that this node owns: two workers, each with half of them, so that one decides while the other
 * waits for its commit.
 */
public final class TurnLoop implements Owner, AutoCloseable {
    private static final int WORKERS = 2;

    private final List<TurnWorker> workers = new ArrayList<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("forward-retry").daemon().factory());

    public TurnLoop(PartitionStore store, Turn turn, Dispatch dispatch, TurnFigures figures) {
        var forwarder = new Forwarder(store, later);
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new TurnWorker("turn-" + i, store, turn, dispatch, forwarder, figures));
        }
        workers.forEach(TurnWorker::start);
    }

    @Override
    public void taken(Fence fence, Backlog backlog) {
        worker(fence.partition()).tell(new TurnWorker.Taken(fence, backlog));
    }

    @Override
    public void arrived(int partition, List<InboxEntry> entries) {
        worker(partition).tell(new TurnWorker.Arrived(partition, entries));
    }

    @Override
    public void lost(int partition) {
        worker(partition).tell(new TurnWorker.Lost(partition));
    }

    /** How many entries wait in memory to be decided. */
    public int waiting() {
        return workers.stream().mapToInt(TurnWorker::waiting).sum();
    }

    /** Finishes the batch under way and stops; what was not decided waits in the store. */
    @Override
    public void close() {
        workers.forEach(TurnWorker::close);
        later.shutdownNow();
    }

    private TurnWorker worker(int partition) {
        return workers.get(partition % WORKERS);
    }
}
