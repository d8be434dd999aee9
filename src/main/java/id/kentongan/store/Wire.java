package id.kentongan.store;

import id.kentongan.conversation.StoreAwayException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * The lanes to Redis: for each server one thread and one connection for each kind of traffic, so that an append never
 * waits behind a commit. Each lane sends all that came meanwhile in one pipeline, across partitions.
 */
final class Wire implements AutoCloseable {
    /** The kinds of traffic. A partition's commits keep to one of the two lanes, so they stay in order. */
    enum Kind {
        APPEND, COMMIT_EVEN, COMMIT_ODD, SETTLE, READ, CONTROL
    }

    private final Topology topology;
    private final int replicas;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Health health = new Health();
    private volatile Consumer<String> reconnected = _ -> {
    };
    private volatile boolean closed;

    Wire(Topology topology, int replicas) {
        this.topology = topology;
        this.replicas = replicas;
    }

    /** Sends a call in the order of the others of its kind and node; it completes in any case. */
    void send(Kind kind, Call call) {
        if (closed) {
            call.failed(new JedisConnectionException("the store is closed"), false);
            return;
        }
        String node = call.asked.isEmpty() ? topology.node(call.slot) : call.asked;
        Lane lane = lanes.get(kind + "@" + node);
        if (lane == null) {
            lane = lanes.computeIfAbsent(kind + "@" + node, _ -> new Lane(kind, node, this));
        }
        lane.send(call);
    }

    /** Sends one command that may be repeated without harm, such as a question. */
    CompletableFuture<Object> ask(Kind kind, int slot, CommandArguments command) {
        var question = new Question(slot, command, true);
        send(kind, question);
        return question.answer;
    }

    /** Sends one command that must not be repeated when its outcome is unknown. */
    CompletableFuture<Object> tell(Kind kind, int slot, CommandArguments command) {
        var question = new Question(slot, command, false);
        send(kind, question);
        return question.answer;
    }

    /** Told the node's name when the control connection was lost and is back: what was known of it may be wrong. */
    void whenReconnected(Consumer<String> listener) {
        reconnected = listener;
    }

    void reconnected(Kind kind, String node) {
        if (kind == Kind.CONTROL) {
            reconnected.accept(node);
        }
    }

    Topology topology() {
        return topology;
    }

    int replicas() {
        return replicas;
    }

    Health health() {
        return health;
    }

    /** Sends what still waits, takes nothing more, and ends the threads. */
    @Override
    public void close() {
        closed = true;
        lanes.values().forEach(Lane::close);
        lanes.values().forEach(Lane::await);
    }

    /** Whether the store answers, and how fast it did last. */
    static final class Health {
        private volatile boolean reachable = true;
        private volatile long nanos;

        void answered(long nanos) {
            this.nanos = nanos;
            reachable = true;
        }

        void away() {
            reachable = false;
        }

        boolean reachable() {
            return reachable;
        }

        Duration lastRoundTrip() {
            return Duration.ofNanos(nanos);
        }
    }

    private static final class Question extends Call {
        private final CommandArguments command;
        private final boolean repeatable;
        private final CompletableFuture<Object> answer = new CompletableFuture<>();

        Question(int slot, CommandArguments command, boolean repeatable) {
            super(slot);
            this.command = command;
            this.repeatable = repeatable;
        }

        @Override
        CommandArguments command() {
            return command;
        }

        @Override
        void answered(Object reply) {
            answer.complete(reply);
        }

        @Override
        void failed(RuntimeException cause, boolean maybeDone) {
            answer.completeExceptionally(new StoreAwayException("the store did not answer", cause));
        }

        @Override
        boolean repeatable() {
            return repeatable;
        }

        @Override
        boolean writes() {
            return !repeatable;
        }
    }
}
