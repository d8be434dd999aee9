package id.kentongan.store;

import java.nio.file.Path;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/** The embedded Redis, started as the service does. */
final class EmbeddedServers implements RedisServers {
    private final EmbeddedRedis redis;

    EmbeddedServers(Path folder) {
        redis = EmbeddedRedis.start(new EmbeddedRedis.Settings(folder, 0, "always", StoreRig.PARTITIONS));
    }

    @Override
    public RedisAddress address() {
        return redis.address();
    }

    @Override
    public int replicas() {
        return 0;
    }

    @Override
    public void flush() {
        flush(redis.address());
    }

    static void flush(RedisAddress address) {
        try (var connection = new Connection(address.hosts.getFirst(), address.connections())) {
            connection.sendCommand(Command.FLUSHALL);
            connection.getStatusCodeReply();
        }
    }

    @Override
    public void kill() {
        ProcessHandle.of(redis.pid()).orElseThrow().destroyForcibly();
    }

    @Override
    public void restart() {
        List.of(); // the supervisor does it
    }

    @Override
    public void close() {
        redis.close();
    }
}
