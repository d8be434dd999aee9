package id.kentongan.channel;

import id.kentongan.conversation.Answers;
import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.Need;
import id.kentongan.conversation.Owner;
import id.kentongan.conversation.PartitionStore;
import id.kentongan.conversation.Rations;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.conversation.Write;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A store that only takes notes: what a courier settles, under the fence that holds, or not at all. */
final class PaperStore implements PartitionStore {
    /** Grants whatever is asked for. */
    static final Rations NO_LIMIT = (_, _, wanted) -> CompletableFuture.completedFuture(new Rations.Ration(wanted,
            Duration.ZERO));

    private final List<Write> written = new ArrayList<>();
    private final List<Integer> reclaimed = new ArrayList<>();
    private Fence holds = new Fence(7, "first");
    private boolean away;

    /** From now on only what is written under this fence takes effect. */
    synchronized void holds(Fence fence) {
        holds = fence;
    }

    /** From now on nobody knows whether it was written; it was not. */
    synchronized void away(boolean gone) {
        away = gone;
    }

    synchronized List<Write> written() {
        return List.copyOf(written);
    }

    synchronized List<Integer> reclaimed() {
        return List.copyOf(reclaimed);
    }

    @Override
    public synchronized CompletableFuture<List<Boolean>> settle(List<Commit> commits) {
        if (away) {
            return CompletableFuture.failedFuture(new StoreAwayException("away", new IllegalStateException()));
        }
        return CompletableFuture.completedFuture(commits.stream().map(commit -> {
            boolean effective = commit.fence().equals(holds);
            if (effective) {
                written.addAll(commit.writes());
            }
            return effective;
        }).toList());
    }

    @Override
    public synchronized void reclaim(int partition) {
        reclaimed.add(partition);
    }

    @Override
    public int partitions() {
        return 64;
    }

    @Override
    public int partition(String id) {
        return 7;
    }

    @Override
    public CompletableFuture<Acceptance> append(int partition, Delivery delivery, String json) {
        return CompletableFuture.completedFuture(Acceptance.ACCEPTED);
    }

    @Override
    public void own(Owner owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Answers> read(Collection<Need> needs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<List<Boolean>> commit(List<Commit> commits) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean idle() {
        return true;
    }
}
