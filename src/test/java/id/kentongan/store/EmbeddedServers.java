package id.kentongan.store;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/** The embedded Redis, started as the service does. */
final class EmbeddedServers implements RedisServers {
    private final EmbeddedRedis redis;
    private long killed;

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
    public List<Long> pids() {
        return List.of(redis.pid());
    }

    @Override
    public void flush() {
        tell(Command.FLUSHALL);
    }

    @Override
    public void forgetScripts() {
        tell(Command.SCRIPT, "FLUSH");
    }

    private void tell(Command command, String... arguments) {
        try (var connection = new Connection(address().hosts.getFirst(), address().connections())) {
            connection.sendCommand(command, arguments);
            connection.getStatusCodeReply();
        }
    }

    @Override
    public void kill() {
        killed = redis.pid();
        ProcessHandle process = ProcessHandle.of(killed).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void restart() {
        // its own supervisor does it
        await().atMost(Duration.ofSeconds(20)).until(() -> redis.pid() != killed);
    }

    @Override
    public void close() {
        redis.close();
    }
}
