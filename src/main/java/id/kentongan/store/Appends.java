package id.kentongan.store;

import id.kentongan.conversation.InboxEntry;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.CommandArguments;

/** The inboxes' way in ({@code append.lua}): what came for a partition in the meantime goes in one call. */
final class Appends {
    private static final int LARGEST_GROUP = 200;

    private final Wire wire;
    private final Keys keys;
    private final List<Feed> feeds;
    private final int maxWaiting;
    private final Doubts doubts = new Doubts();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<List<Append>> pending = new ArrayList<>();

    Appends(Wire wire, Keys keys, List<Feed> feeds, int maxWaiting) {
        this.wire = wire;
        this.keys = keys;
        this.feeds = feeds;
        this.maxWaiting = maxWaiting;
        feeds.forEach(_ -> pending.add(new ArrayList<>()));
    }

    CompletableFuture<Acceptance> append(int partition, Delivery delivery, String json) {
        if (waiting.incrementAndGet() > maxWaiting) {
            waiting.decrementAndGet();
            return CompletableFuture.completedFuture(Acceptance.REFUSED);
        }
        var append = new Append(delivery, json, new CompletableFuture<>());
        List<Append> list = pending.get(partition);
        boolean first;
        synchronized (list) {
            list.add(append);
            first = list.size() == 1;
        }
        if (first) {
            wire.send(Wire.Kind.APPEND, new Group(keys.partition(partition)));
        }
        return append.result;
    }

    /** How many entries are on their way to Redis. */
    int waiting() {
        return waiting.get();
    }

    private record Append(Delivery delivery, String json, CompletableFuture<Acceptance> result) {
    }

    /** All that waits for one partition when its turn on the lane comes. */
    private final class Group extends Call {
        private final Keys.Partition partition;
        private List<Append> appends = List.of();

        Group(Keys.Partition partition) {
            super(partition.slot);
            this.partition = partition;
        }

        @Override
        CommandArguments command() {
            if (appends.isEmpty()) {
                appends = taken();
            }
            CommandArguments command = Script.APPEND.call(2 + appends.size()).add(partition.inbox)
                    .add(partition.accepted);
            for (Append append : appends) {
                command.add(partition.seen(append.delivery.id()));
            }
            command.add(feeds.get(partition.number).owned() ? "" : Integer.toString(partition.number)).add(Keys.WAKE);
            for (Append append : appends) {
                String id = append.delivery.id();
                command.add(append.delivery.session()).add(Keys.remembered(id).toMillis())
                        .add(doubts.contains(id) ? "1" : "0").add(append.json);
            }
            return command;
        }

        private List<Append> taken() {
            List<Append> list = pending.get(partition.number);
            List<Append> taken;
            boolean more;
            synchronized (list) {
                taken = List.copyOf(list.subList(0, Math.min(LARGEST_GROUP, list.size())));
                list.subList(0, taken.size()).clear();
                more = !list.isEmpty();
            }
            if (more) {
                wire.send(Wire.Kind.APPEND, new Group(partition));
            }
            return taken;
        }

        @Override
        void answered(Object reply) {
            List<?> numbers = (List<?>) reply;
            List<InboxEntry> fresh = new ArrayList<>(numbers.size());
            for (int i = 0; i < numbers.size(); i++) {
                long number = (Long) numbers.get(i);
                doubts.settle(appends.get(i).delivery.id());
                if (number > 0) {
                    fresh.add(new InboxEntry(partition.number, number, appends.get(i).json));
                }
            }
            // The acknowledgements leave before any answer can: a provider that takes an answer has what went before it.
            for (int i = 0; i < numbers.size(); i++) {
                complete(appends.get(i), (Long) numbers.get(i) > 0 ? Acceptance.ACCEPTED : Acceptance.REPEATED);
            }
            if (!fresh.isEmpty()) {
                feeds.get(partition.number).offer(fresh);
            }
        }

        @Override
        void failed(RuntimeException cause, boolean maybeDone) {
            for (Append append : appends.isEmpty() ? taken() : appends) {
                if (maybeDone) {
                    doubts.remember(append.delivery.id());
                }
                complete(append, Acceptance.REFUSED);
            }
        }

        private void complete(Append append, Acceptance acceptance) {
            waiting.decrementAndGet();
            append.result.complete(acceptance);
        }
    }
}
