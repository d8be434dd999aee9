package id.kentongan.store;

import id.kentongan.conversation.Write;
import id.kentongan.message.MessageId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.CommandArguments;

/**
 * The writes of one partition's commits as {@code commit.lua} wants them. Keys do not touch one another, so what follows on one key
 * with the same command goes into one call, the last of several versions of a document is the only one written, and
 * figures are added up first.
 */
final class CommitSteps {
    /** Below what Lua can unpack at once. */
    private static final int MOST_ARGUMENTS = 1000;

    private final Keys.Partition partition;
    private final String token;
    private final Map<String, Integer> keys;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Step> last = new HashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    private record Step(String command, int key, List<String> arguments) {
    }

    /**
     * @param token
     *            of the fence
     * @param keys
     *            the keys of the whole call by their index from 1, to which those of this partition are added
     */
    CommitSteps(Keys.Partition partition, String token, Map<String, Integer> keys) {
        this.partition = partition;
        this.token = token;
        this.keys = keys;
    }

    void add(Write write) {
        switch (write) {
        case Write.Put(var key, var json, var keep) -> put(partition.document(key), json, keep);
        case Write.PutNew(var key, var json, var keep) -> record(partition.document(key), json, keep);
        case Write.Remove(var key) -> step("DEL", partition.document(key));
        case Write.Consume(var entry) -> step("XDEL", partition.inbox, entry + "-0");
        case Write.Park(var entry, var json, var trace) -> {
            step("XDEL", partition.inbox, entry + "-0");
            step("HSET", partition.parked, Long.toString(entry), json);
            step("HSET", partition.traces, Long.toString(entry), trace);
        }
        case Write.Enqueue(var id, var json, var handed) -> enqueue(id, json, handed);
        case Write.Hand(var id) -> step("SADD", partition.handed, id.toString());
        case Write.Unhand(var id) -> step("SREM", partition.handed, id.toString());
        case Write.Dequeue(var id) -> {
            step("HDEL", partition.outbox, id.toString());
            step("SREM", partition.handed, id.toString());
        }
        case Write.Forget(var delivery, var entry) ->
            step("FORGET", partition.seen(delivery.id()), delivery.session() + " " + entry);
        case Write.Forward(var id, var target, var json) ->
            step("HSET", partition.forward, id, target + "|" + json);
        case Write.Forwarded(var id) -> step("HDEL", partition.forward, id);
        case Write.SetTimer(var name, var due) ->
            step("ZADD", partition.timers, Long.toString(due.toEpochMilli()), name);
        case Write.CancelTimer(var name) -> step("ZREM", partition.timers, name);
        case Write.Count(var figure, var by) -> counts.merge(figure, by, Long::sum);
        case Write.Join(var group, var member) -> step("ZADD", partition.group(group), "0", member.digits());
        case Write.Leave(var group, var member) -> step("ZREM", partition.group(group), member.digits());
        }
    }

    private void put(String key, String json, Duration keep) {
        if (keep.isZero()) {
            step("SET", key, json);
        } else {
            step("SET", key, json, "PX", Long.toString(Math.max(1, keep.toMillis())));
        }
    }

    private void record(String key, String json, Duration keep) {
        if (!last.containsKey(key)) {
            step("SET", key, json, "PX", Long.toString(Math.max(1, keep.toMillis())), "NX");
        }
    }

    private void enqueue(MessageId id, String json, boolean handed) {
        step("HSET", partition.outbox, id.toString(), json);
        if (handed) {
            step("SADD", partition.handed, id.toString());
        }
    }

    private void step(String command, String key, String... arguments) {
        Step before = last.get(key);
        if (before != null && before.command.equals(command) && !command.equals("HINCRBY") && !command.equals("FORGET")
                && before.arguments.size() + arguments.length <= MOST_ARGUMENTS) {
            if (command.equals("SET")) {
                before.arguments.clear();
            }
            before.arguments.addAll(List.of(arguments));
            return;
        }
        Step step = new Step(command, index(key), new ArrayList<>(List.of(arguments)));
        steps.add(step);
        last.put(key, step);
    }

    private int index(String key) {
        Integer index = keys.get(key);
        if (index == null) {
            index = keys.size() + 1;
            keys.put(key, index);
        }
        return index;
    }

    /** No more writes will come: the figures are added up, and all keys are known. */
    void end() {
        index(partition.owner);
        counts.forEach((figure, by) -> step("HINCRBY", partition.figures, figure, by.toString()));
    }

    /** Adds this list to the arguments of the script. */
    void write(CommandArguments command) {
        command.add(index(partition.owner)).add(token).add(steps.size());
        for (Step step : steps) {
            command.add(step.arguments.size()).add(step.command).add(step.key);
            step.arguments.forEach(command::add);
        }
    }
}
