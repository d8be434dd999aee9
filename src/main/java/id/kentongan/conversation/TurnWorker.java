package id.kentongan.conversation;

import id.kentongan.message.Outbound;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One thread that works through the inboxes of its partitions: takes what has come meanwhile as a batch, decides it,
 * commits it in one pipeline, and hands on what follows from it.
 */
final class TurnWorker implements AutoCloseable {
    /** Bounds the memory and the length of one commit; natural batches stay far below. */
    private static final int LARGEST_BATCH = 512;
    private static final int MOST_REMEMBERED = 2_000;
    private static final long PAUSE_WHILE_AWAY = 300;

    sealed interface News {
    }

    record Taken(Fence fence, Backlog backlog) implements News {
    }

    record Arrived(int partition, List<InboxEntry> entries) implements News {
    }

    record Lost(int partition) implements News {
    }

    private record Stop() implements News {
    }

    private final PartitionStore store;
    private final Dispatch dispatch;
    private final Forwarder forwarder;
    private final TurnFigures figures;
    private final BatchDecision decision;
    private final Remembered remembered = new Remembered(MOST_REMEMBERED, InstantSource.system());
    private final Thread thread;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Map<Integer, Fence> fences = new HashMap<>();
    private final Map<Integer, Deque<InboxEntry>> inboxes = new HashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private boolean stopped;

    TurnWorker(String name, PartitionStore store, Turn turn, Dispatch dispatch, Forwarder forwarder,
            TurnFigures figures) {
        this.store = store;
        this.dispatch = dispatch;
        this.forwarder = forwarder;
        this.figures = figures;
        this.decision = new BatchDecision(store, turn, figures, remembered);
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void tell(News what) {
        if (what instanceof Arrived(int _, List<InboxEntry> entries)) {
            waiting.addAndGet(entries.size());
        }
        news.add(what);
    }

    int waiting() {
        return waiting.get();
    }

    @Override
    public void close() {
        news.add(new Stop());
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join(5_000);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var heard = new ArrayList<News>();
        while (!stopped) {
            try {
                if (inboxes.isEmpty()) {
                    heard.add(news.take());
                }
                news.drainTo(heard);
                heard.forEach(this::hear);
                heard.clear();
                if (!stopped && !inboxes.isEmpty()) {
                    work(batch());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void hear(News what) {
        switch (what) {
        case Taken(Fence fence, Backlog backlog) -> take(fence, backlog);
        case Arrived(int partition, List<InboxEntry> entries) -> {
            if (fences.containsKey(partition)) {
                inboxes.computeIfAbsent(partition, _ -> new ArrayDeque<>()).addAll(entries);
            } else {
                waiting.addAndGet(-entries.size());
            }
        }
        case Lost(int partition) -> drop(partition);
        case Stop() -> stopped = true;
        }
    }

    private void take(Fence fence, Backlog backlog) {
        drop(fence.partition());
        fences.put(fence.partition(), fence);
        if (!backlog.inbox().isEmpty()) {
            waiting.addAndGet(backlog.inbox().size());
            inboxes.put(fence.partition(), new ArrayDeque<>(backlog.inbox()));
        }
        dispatch.taken(fence, backlog.outbox().stream().flatMap(this::leftover).toList());
        backlog.forwards().forEach(forward -> forwarder.carry(fence, forward.id(), forward.target(), forward.json()));
    }

    private Stream<Dispatch.Leftover> leftover(Backlog.Waiting left) {
        try {
            return Stream.of(new Dispatch.Leftover(Documents.read(left.json(), Outbound.class), left.handed()));
        } catch (Documents.UnreadableException e) {
            // It stays in the outbox for a version that can read it.
            figures.parked(left.id().partition(), left.id().entry(), e);
            return Stream.empty();
        }
    }

    private void drop(int partition) {
        fences.remove(partition);
        remembered.forget(partition);
        Deque<InboxEntry> left = inboxes.remove(partition);
        waiting.addAndGet(left == null ? 0 : -left.size());
        dispatch.lost(partition);
    }

    private List<InboxEntry> batch() {
        var batch = new ArrayList<InboxEntry>();
        int share = Math.max(1, LARGEST_BATCH / inboxes.size());
        for (Deque<InboxEntry> inbox : inboxes.values()) {
            for (int i = 0; i < share && !inbox.isEmpty(); i++) {
                batch.add(inbox.poll());
            }
        }
        inboxes.values().removeIf(Deque::isEmpty);
        return batch;
    }

    private void work(List<InboxEntry> batch) throws InterruptedException {
        List<Decided> decided = List.of();
        try {
            decided = decision.decide(batch);
            for (Decided one : decided) {
                one.reserve(dispatch);
            }
            List<Boolean> effects = store.commit(decided.stream().map(one -> new Commit(fence(one), one.writes()))
                    .toList()).join();
            for (int i = 0; i < decided.size(); i++) {
                finish(decided.get(i), effects.get(i));
            }
        } catch (RuntimeException e) {
            // What took effect is unknown: the store tells, when the partitions are taken anew.
            figures.storeAway(e.getClass().getSimpleName());
            decided.forEach(one -> one.release(dispatch));
            batch.stream().map(InboxEntry::partition).distinct().toList().forEach(partition -> {
                drop(partition);
                store.reclaim(partition);
            });
            Thread.sleep(PAUSE_WHILE_AWAY);
        } finally {
            waiting.addAndGet(-batch.size());
        }
    }

    private Fence fence(Decided one) {
        return Objects.requireNonNull(fences.get(one.partition()));
    }

    private void finish(Decided one, boolean effective) {
        if (!effective) {
            figures.fenced(one.partition());
            one.release(dispatch);
            drop(one.partition());
            store.reclaim(one.partition());
            return;
        }
        figures.committed(one.turns());
        one.remember(remembered);
        Fence fence = fence(one);
        one.send(dispatch, fence);
        one.forwards().forEach(forward -> forwarder.carry(fence, forward.id(), forward.target(), forward.json()));
    }
}
