package id.kentongan.store;

import id.kentongan.conversation.InboxEntry;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.util.SafeEncoder;

/** The inboxes' way in ({@code append.lua}): what came for a partition in the meantime goes in one call. */
final class Appends {
    private static final int LARGEST_GROUP = 200;
    /** The rules of {@code append.lua}. */
    private static final String REPEAT_IN_ANOTHER_SESSION = "0";
    private static final String REPEAT_IN_ANY = "1";
    private static final String ASK_IN_ANOTHER = "?";
    private static final String NEW_ALSO_AFTER = "=";

    private final Wire wire;
    private final Keys keys;
    private final List<Feed> feeds;
    private final int maxWaiting;
    private final Optional<Enquiries> enquiries;
    private final Doubts doubts = new Doubts();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<List<Append>> pending = new ArrayList<>();

    /**
     * @param enquiries
     *            empty where there can be no other node
     */
    Appends(Wire wire, Keys keys, List<Feed> feeds, int maxWaiting, Optional<Enquiries> enquiries) {
        this.wire = wire;
        this.keys = keys;
        this.feeds = feeds;
        this.maxWaiting = maxWaiting;
        this.enquiries = enquiries;
        feeds.forEach(_ -> pending.add(new ArrayList<>()));
    }

    CompletableFuture<Acceptance> append(int partition, Delivery delivery, String json) {
        if (waiting.incrementAndGet() > maxWaiting) {
            waiting.decrementAndGet();
            return CompletableFuture.completedFuture(Acceptance.REFUSED);
        }
        boolean asks = enquiries.isPresent() && Keys.fingerprint(delivery.id());
        var append = new Append(delivery, json, asks ? ASK_IN_ANOTHER : REPEAT_IN_ANOTHER_SESSION,
                new CompletableFuture<>());
        send(partition, append);
        return append.result;
    }

    private void send(int partition, Append append) {
        List<Append> list = pending.get(partition);
        boolean first;
        synchronized (list) {
            list.add(append);
            first = list.size() == 1;
        }
        if (first) {
            wire.send(Wire.Kind.APPEND, new Group(keys.partition(partition)));
        }
    }

    /**
     * It was seen in a session of perhaps another node: where the provider has the acknowledgement of that sight, this
     * is a message of its own; else it is a repeat, unless things have changed since.
     */
    private void ask(int partition, Append append, String session) {
        enquiries.ifPresent(nodes -> nodes.arrived(new Delivery(append.delivery.id(), session)).thenAccept(
                arrived -> send(partition, append.under(arrived
                        ? NEW_ALSO_AFTER + session
                        : REPEAT_IN_ANOTHER_SESSION))));
    }

    /** How many entries are on their way to Redis. */
    int waiting() {
        return waiting.get();
    }

    private record Append(Delivery delivery, String json, String rule, CompletableFuture<Acceptance> result) {
        Append under(String other) {
            return new Append(delivery, json, other, result);
        }
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
                        .add(doubts.contains(id) ? REPEAT_IN_ANY : append.rule).add(append.json);
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
                doubts.settle(appends.get(i).delivery.id());
                if (numbers.get(i) instanceof Long number && number > 0) {
                    fresh.add(new InboxEntry(partition.number, number, appends.get(i).json));
                }
            }
            // The acknowledgements leave before any answer can: a provider that takes an answer has what went before it.
            for (int i = 0; i < numbers.size(); i++) {
                if (numbers.get(i) instanceof Long number) {
                    complete(appends.get(i), number > 0 ? Acceptance.ACCEPTED : Acceptance.REPEATED);
                } else {
                    ask(partition.number, appends.get(i), SafeEncoder.encode((byte[]) numbers.get(i)));
                }
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
