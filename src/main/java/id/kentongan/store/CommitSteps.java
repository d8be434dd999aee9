package id.kentongan.store;

import id.kentongan.conversation.Write;
import id.kentongan.message.MessageId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.CommandArguments;

/**
 * The writes of one commit as {@code commit.lua} wants them. Entries are consumed with one command and figures added up
 * first; all else keeps its order.
 */
final class CommitSteps {
    /** Below what Lua can unpack at once. */
    private static final int MOST_ARGUMENTS = 1000;

    private final Keys.Partition partition;
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> consumed = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    CommitSteps(Keys.Partition partition) {
        this.partition = partition;
        keys.put(partition.owner, 1);
    }

    void add(Write write) {
        switch (write) {
            case Write.Put(var key, var json, var keep) -> {
                if (keep.isZero()) {
                    step("SET", partition.document(key), json);
                } else {
                    step("SET", partition.document(key), json, "PX", Long.toString(Math.max(1, keep.toMillis())));
                }
            }
            case Write.Remove(var key) -> step("DEL", partition.document(key));
            case Write.Consume(var entry) -> consumed.add(entry + "-0");
            case Write.Park(var entry, var json, var trace) -> {
                consumed.add(entry + "-0");
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

    private void enqueue(MessageId id, String json, boolean handed) {
        step("HSET", partition.outbox, id.toString(), json);
        if (handed) {
            step("SADD", partition.handed, id.toString());
        }
    }

    private void step(String command, String key, String... arguments) {
        Integer index = keys.get(key);
        if (index == null) {
            index = keys.size() + 1;
            keys.put(key, index);
        }
        steps.add(Integer.toString(arguments.length));
        steps.add(command);
        steps.add(index.toString());
        steps.addAll(List.of(arguments));
    }

    /** The call of the script under a fence's token. */
    CommandArguments command(String token) {
        for (int from = 0; from < consumed.size(); from += MOST_ARGUMENTS) {
            step("XDEL", partition.inbox, consumed.subList(from, Math.min(from + MOST_ARGUMENTS, consumed.size()))
                    .toArray(String[]::new));
        }
        counts.forEach((figure, by) -> step("HINCRBY", partition.figures, figure, by.toString()));
        CommandArguments command = Script.COMMIT.call(keys.size());
        keys.keySet().forEach(command::add);
        command.add(token);
        steps.forEach(command::add);
        return command;
    }
}
