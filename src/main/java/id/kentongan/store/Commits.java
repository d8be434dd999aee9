package id.kentongan.store;

import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.conversation.Write;
import id.kentongan.store.Wire.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import redis.clients.jedis.CommandArguments;

/**
 * Turns take effect here ({@code commit.lua}). All commits that wait when a lane is free go in one call, as far as one
 * script may write their partitions together.
 */
final class Commits {
    /** Bounds how long one call keeps the store busy: a few milliseconds. */
    private static final int LARGEST_GROUP = 200;

    private final Wire wire;
    private final Keys keys;
    private final Timers timers;
    private final Map<Way, List<One>> waiting = new ConcurrentHashMap<>();

    /** What may go together. */
    private record Way(Kind kind, int together) {
    }

    private record One(Keys.Partition partition, Commit commit, Results results, int index) {
    }

    Commits(Wire wire, Keys keys, Timers timers) {
        this.wire = wire;
        this.keys = keys;
        this.timers = timers;
    }

    CompletableFuture<List<Boolean>> commit(List<Commit> commits, boolean settling) {
        var results = new Results(commits.size());
        Map<Way, List<One>> ways = new LinkedHashMap<>();
        for (int i = 0; i < commits.size(); i++) {
            Keys.Partition partition = keys.partition(commits.get(i).fence().partition());
            Kind kind = settling ? Kind.SETTLE : partition.number % 2 == 0 ? Kind.COMMIT_EVEN : Kind.COMMIT_ODD;
            ways.computeIfAbsent(new Way(kind, wire.topology().together(partition.slot)), _ -> new ArrayList<>())
                    .add(new One(partition, commits.get(i), results, i));
        }
        ways.forEach(this::add);
        return results.future;
    }

    private void add(Way way, List<One> commits) {
        List<One> list = waiting.computeIfAbsent(way, _ -> new ArrayList<>());
        boolean first;
        synchronized (list) {
            first = list.isEmpty();
            list.addAll(commits);
        }
        if (first) {
            wire.send(way.kind, new Group(way, list, commits.getFirst().partition.slot));
        }
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

    /** All that waits to go one way when its turn on the lane comes. */
    private final class Group extends Call {
        private final Way way;
        private final List<One> list;
        private List<One> commits = List.of();
        /** Where among the answers each commit finds its own. */
        private int[] places = {};

        Group(Way way, List<One> list, int slot) {
            super(slot);
            this.way = way;
            this.list = list;
        }

        @Override
        CommandArguments command() {
            if (commits.isEmpty()) {
                commits = taken();
            }
            Map<String, Integer> indexes = new LinkedHashMap<>();
            Map<Fence, CommitSteps> fenced = new LinkedHashMap<>();
            Map<Fence, Integer> order = new HashMap<>();
            places = new int[commits.size()];
            for (int i = 0; i < places.length; i++) {
                One one = commits.get(i);
                Fence fence = one.commit.fence();
                CommitSteps steps = fenced.computeIfAbsent(fence, _ -> new CommitSteps(one.partition, fence.token(),
                        indexes));
                one.commit.writes().forEach(steps::add);
                places[i] = order.computeIfAbsent(fence, _ -> order.size());
            }
            fenced.values().forEach(CommitSteps::end);
            CommandArguments command = Script.COMMIT.call(indexes.size());
            indexes.keySet().forEach(command::add);
            fenced.values().forEach(steps -> steps.write(command));
            return command;
        }

        private List<One> taken() {
            List<One> taken;
            boolean more;
            synchronized (list) {
                List<One> next = list.subList(0, Math.min(LARGEST_GROUP, list.size()));
                taken = List.copyOf(next);
                next.clear();
                more = !list.isEmpty();
            }
            if (more) {
                wire.send(way.kind, new Group(way, list, slot));
            }
            return taken;
        }

        @Override
        void answered(Object reply) {
            List<?> answers = (List<?>) reply;
            for (int i = 0; i < places.length; i++) {
                One one = commits.get(i);
                boolean effect = Long.valueOf(1).equals(answers.get(places[i]));
                if (effect) {
                    expectTimers(one);
                }
                one.results.set(one.index, effect);
            }
        }

        private void expectTimers(One one) {
            for (Write write : one.commit.writes()) {
                if (write instanceof Write.SetTimer timer) {
                    timers.expect(one.partition.number, timer.due().toEpochMilli());
                }
            }
        }

        @Override
        void failed(RuntimeException cause, boolean maybeDone) {
            for (One one : commits.isEmpty() ? taken() : commits) {
                one.results.future.completeExceptionally(
                        new StoreAwayException("it is unknown whether the commit took effect", cause));
            }
        }
    }
}
