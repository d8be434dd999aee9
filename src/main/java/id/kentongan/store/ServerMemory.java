package id.kentongan.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.util.SafeEncoder;

/** What the data takes in the memory of the servers: {@code used_memory} without buffers, which come and go. */
final class ServerMemory {
    private final Wire wire;
    private final Keys keys;

    ServerMemory(Wire wire, Keys keys) {
        this.wire = wire;
        this.keys = keys;
    }

    /** In bytes, over all servers that keep partitions. */
    long used() {
        Map<String, Integer> servers = new HashMap<>();
        keys.partitions().forEach(partition -> servers.put(wire.topology().node(partition.slot), partition.slot));
        List<CompletableFuture<Object>> answers = servers.values().stream().map(slot -> wire.ask(Wire.Kind.READ, slot,
                new CommandArguments(Command.INFO).add("memory"))).toList();
        return answers.stream().mapToLong(answer -> used(SafeEncoder.encode((byte[]) RedisStore.wait(answer)))).sum();
    }

    private static long used(String info) {
        return figure(info, "used_memory:") - figure(info, "mem_clients_normal:") - figure(info, "mem_aof_buffer:");
    }

    private static long figure(String info, String name) {
        return info.lines().filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length()).strip())).sum();
    }
}
