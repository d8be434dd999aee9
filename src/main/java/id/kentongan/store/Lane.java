package id.kentongan.store;

import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * One thread with one connection to one server. It drains what is queued into one pipeline, flushes once, reads all
 * answers; the next batch is what came meanwhile. When the server is away, what waits fails at once; the next call
 * tries to connect again.
 */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int LARGEST_BATCH = 256;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long IDLE = TimeUnit.SECONDS.toNanos(1);
    private static final int REPLICA_MILLIS = 1000;

    private final Wire.Kind kind;
    private final String node;
    private final Wire wire;
    private final Thread thread;
    private final CallQueue queue = new CallQueue();
    private Optional<Connection> connection = Optional.empty();
    private boolean connectedBefore;
    private long lastFailure = System.nanoTime() - PAUSE;
    private long lastAnswer;

    Lane(Wire.Kind kind, String node, Wire wire) {
        this.kind = kind;
        this.node = node;
        this.wire = wire;
        thread = Thread.ofPlatform().daemon().name("store-" + kind.name().toLowerCase(Locale.ROOT))
                .unstarted(this::run);
        thread.start();
    }

    void send(Call call) {
        if (!queue.add(call)) {
            call.failed(new JedisConnectionException("the store is closed"), false);
        }
    }

    /** Takes nothing more; what waits is still sent. */
    void close() {
        queue.close();
    }

    void await() {
        try {
            thread.join(java.time.Duration.ofSeconds(3));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Call> batch = queue.next(LARGEST_BATCH);
        while (!batch.isEmpty()) {
            try {
                work(batch);
            } catch (RuntimeException e) {
                LOG.error("a store thread met a bug", e);
                disconnect();
            }
            batch = queue.next(LARGEST_BATCH);
        }
        disconnect();
    }

    private void work(List<Call> batch) {
        Connection open;
        try {
            open = connected();
        } catch (JedisException e) {
            unreachable(batch, e);
            return;
        }
        exchange(open, batch);
    }

    private Connection connected() {
        if (connection.isPresent() && System.nanoTime() - lastAnswer > IDLE) {
            probe(connection.get());
        }
        if (connection.isPresent()) {
            return connection.get();
        }
        if (System.nanoTime() - lastFailure < PAUSE) {
            throw new JedisConnectionException("the store was away a moment ago");
        }
        Connection fresh = wire.topology().connect(node);
        loadScripts(fresh);
        connection = Optional.of(fresh);
        if (connectedBefore) {
            LOG.info("the store is back for {}", kind);
            wire.reconnected(kind, node);
        }
        connectedBefore = true;
        return fresh;
    }

    /** A connection that broke while nothing was to be sent is noticed before a command's outcome depends on it. */
    private void probe(Connection idle) {
        try {
            idle.sendCommand(Command.PING);
            idle.getOne();
        } catch (JedisException e) {
            disconnect();
            if (timedOut(e)) {
                throw e;
            }
        }
    }

    private static boolean timedOut(JedisException e) {
        return e.getCause() instanceof SocketTimeoutException;
    }

    private static void loadScripts(Connection fresh) {
        for (Script script : Script.values()) {
            fresh.sendCommand(script.load());
        }
        fresh.getMany(Script.values().length).forEach(answer -> {
            if (answer instanceof JedisException refused) {
                fresh.close();
                throw refused;
            }
        });
    }

    private void exchange(Connection open, List<Call> batch) {
        long begun = System.nanoTime();
        List<Call> sent = new ArrayList<>(batch.size());
        List<Object> replies = new ArrayList<>(batch.size());
        Optional<JedisConnectionException> broken = Optional.empty();
        boolean replicated = true;
        try {
            boolean writes = send(open, batch, sent);
            for (Call call : sent) {
                if (!call.asked.isEmpty()) {
                    reply(open);
                }
                replies.add(reply(open));
            }
            replicated = !writes || wire.replicas() == 0 || replicated(open);
            lastAnswer = System.nanoTime();
            wire.health().answered(lastAnswer - begun);
        } catch (JedisConnectionException e) {
            broken = Optional.of(e);
            disconnect();
            away(e);
        }
        settle(sent, replies, broken, replicated);
    }

    private boolean send(Connection open, List<Call> batch, List<Call> sent) {
        boolean writes = false;
        for (Call call : batch) {
            CommandArguments command;
            try {
                command = call.command();
            } catch (RuntimeException e) {
                call.failed(e, false);
                continue;
            }
            sent.add(call);
            if (!call.asked.isEmpty()) {
                open.sendCommand(Command.ASKING);
            }
            open.sendCommand(command);
            writes |= call.writes();
        }
        if (writes && wire.replicas() > 0) {
            open.sendCommand(new CommandArguments(Command.WAIT).add(wire.replicas()).add(REPLICA_MILLIS));
        }
        return writes;
    }

    private static Object reply(Connection open) {
        try {
            return open.getOne();
        } catch (JedisDataException e) {
            return e;
        }
    }

    private boolean replicated(Connection open) {
        return reply(open) instanceof Long copies && copies >= wire.replicas();
    }

    private void settle(List<Call> sent, List<Object> replies, Optional<JedisConnectionException> broken,
            boolean replicated) {
        List<Call> again = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Call call = sent.get(i);
            if (i >= replies.size()) {
                if (call.repeatable() && call.patient()) {
                    again.add(call);
                } else {
                    call.failed(broken.orElseThrow(), true);
                }
            } else if (replies.get(i) instanceof JedisDataException refusal) {
                refused(call, refusal, again);
            } else if (call.writes() && (!replicated || broken.isPresent() && wire.replicas() > 0)) {
                call.failed(new JedisConnectionException("too few replicas have it"), true);
            } else {
                call.answered(replies.get(i));
            }
        }
        again(again);
    }

    /** An error reply: the command was not carried out. What another server or another moment may take goes again. */
    private void refused(Call call, JedisDataException refusal, List<Call> again) {
        String message = String.valueOf(refusal.getMessage());
        if (refusal instanceof JedisAskDataException ask && call.patient()) {
            call.asked = ask.getTargetNode().toString();
            again.add(call);
        } else if ((refusal instanceof JedisMovedDataException || message.startsWith("TRYAGAIN")
                || message.startsWith("CLUSTERDOWN")) && call.patient()) {
            call.asked = "";
            wire.topology().refresh();
            again.add(call);
        } else if (refusal instanceof JedisNoScriptException && call.patient()) {
            disconnect(); // the next connection brings the scripts along
            again.add(call);
        } else {
            if (message.startsWith("READONLY") || message.startsWith("LOADING")) {
                disconnect(); // another one is the master now, or the same one soon
            }
            LOG.warn("the store refused a command: {}", message.split(" ", 2)[0]);
            call.failed(refusal, message.startsWith("ERR"));
        }
    }

    private void again(List<Call> calls) {
        if (!calls.isEmpty()) {
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            calls.forEach(call -> wire.send(kind, call));
        }
    }

    /** Nothing was sent. Perhaps another server has the slots by now; else all that waits fails without more delay. */
    private void unreachable(List<Call> batch, JedisException cause) {
        lastFailure = System.nanoTime();
        wire.health().away();
        LOG.debug("the store cannot be reached", cause);
        List<Call> waiting = new ArrayList<>(batch);
        waiting.addAll(queue.take(Integer.MAX_VALUE));
        List<Call> elsewhere = new ArrayList<>();
        if (!timedOut(cause)) {
            wire.topology().refresh();
            waiting.stream().filter(call -> call.patient() && call.asked.isEmpty()
                    && !wire.topology().node(call.slot).equals(node)).forEach(elsewhere::add);
            waiting.removeAll(elsewhere);
        }
        waiting.forEach(call -> call.failed(cause, false));
        if (timedOut(cause)) {
            wire.topology().refresh();
        }
        again(elsewhere);
    }

    private void away(JedisException cause) {
        wire.health().away();
        LOG.debug("the store does not answer", cause);
        if (timedOut(cause)) {
            queue.take(Integer.MAX_VALUE).forEach(call -> call.failed(cause, false));
        }
    }

    private void disconnect() {
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
    }
}
