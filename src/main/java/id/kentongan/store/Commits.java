package id.kentongan.store;

import id.kentongan.conversation.Commit;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.conversation.Write;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import redis.clients.jedis.CommandArguments;

/** Turns take effect here ({@code commit.lua}): one call for each partition's commit, all in one pipeline. */
final class Commits {
    private final Wire wire;
    private final Keys keys;
    private final Timers timers;

    Commits(Wire wire, Keys keys, Timers timers) {
        this.wire = wire;
        this.keys = keys;
        this.timers = timers;
    }

    CompletableFuture<List<Boolean>> commit(List<Commit> commits, boolean settling) {
        var results = new Results(commits.size());
        for (int i = 0; i < commits.size(); i++) {
            int partition = commits.get(i).fence().partition();
            Wire.Kind kind = settling
                    ? Wire.Kind.SETTLE
                    : partition % 2 == 0 ? Wire.Kind.COMMIT_EVEN : Wire.Kind.COMMIT_ODD;
            wire.send(kind, new One(keys.partition(partition), commits.get(i), results, i));
        }
        return results.future;
    }

    private static final class Results {
        private final AtomicReferenceArray<Boolean> done;
        private final AtomicInteger missing;
        private final CompletableFuture<List<Boolean>> future = new CompletableFuture<>();

        Results(int count) {
            done = new AtomicReferenceArray<>(count);
            missing = new AtomicInteger(count);
            if (count == 0) {
                future.complete(List.of());
            }
        }

        void set(int index, boolean effect) {
            done.set(index, effect);
            if (missing.decrementAndGet() == 0) {
                Boolean[] all = new Boolean[done.length()];
                for (int i = 0; i < all.length; i++) {
                    all[i] = done.get(i);
                }
                future.complete(List.of(all));
            }
        }
    }

    private final class One extends Call {
        private final Keys.Partition partition;
        private final Commit commit;
        private final Results results;
        private final int index;

        One(Keys.Partition partition, Commit commit, Results results, int index) {
            super(partition.slot);
            this.partition = partition;
            this.commit = commit;
            this.results = results;
            this.index = index;
        }

        @Override
        CommandArguments command() {
            var steps = new CommitSteps(partition);
            commit.writes().forEach(steps::add);
            return steps.command(commit.fence().token());
        }

        @Override
        void answered(Object reply) {
            boolean effect = Long.valueOf(1).equals(reply);
            if (effect) {
                for (Write write : commit.writes()) {
                    if (write instanceof Write.SetTimer timer) {
                        timers.expect(partition.number, timer.due().toEpochMilli());
                    }
                }
            }
            results.set(index, effect);
        }

        @Override
        void failed(RuntimeException cause, boolean maybeDone) {
            results.future.completeExceptionally(
                    new StoreAwayException("it is unknown whether the commit took effect", cause));
        }
    }
}
