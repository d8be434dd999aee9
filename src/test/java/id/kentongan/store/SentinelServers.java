package id.kentongan.store;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import redis.clients.jedis.Protocol.Command;

/** A master, a replica that must have each write, and three Sentinels that watch them. */
final class SentinelServers implements RedisServers {
    private final List<RedisProcess> data;
    private final List<RedisProcess> sentinels;

    SentinelServers(Path binary, Path folder) {
        RedisProcess master = RedisProcess.server(binary, folder.resolve("master"));
        data = List.of(master,
                RedisProcess.server(binary, folder.resolve("replica"), "replicaof 127.0.0.1 " + master.port));
        sentinels = IntStream.range(0, 3).mapToObj(i -> new RedisProcess(binary, folder.resolve("sentinel" + i),
                "sentinel monitor mymaster 127.0.0.1 " + master.port + " 2",
                "sentinel down-after-milliseconds mymaster 1000", "sentinel failover-timeout mymaster 4000")).toList();
        awaitReplica();
        await().atMost(Duration.ofSeconds(30)).until(() -> sentinels.stream().allMatch(
                sentinel -> sentinel.ask(Command.INFO, "sentinel").contains("status=ok,address=127.0.0.1:" + master.port
                        + ",slaves=1,sentinels=3")));
    }

    private void awaitReplica() {
        await().atMost(Duration.ofSeconds(30)).until(() -> data.stream()
                .anyMatch(server -> server.alive()
                        && server.ask(Command.INFO, "replication").contains("state=online")));
    }

    private RedisProcess master() {
        return data.stream().filter(RedisProcess::alive)
                .filter(server -> server.ask(Command.INFO, "replication").contains("role:master")).findFirst()
                .orElseThrow();
    }

    @Override
    public RedisAddress address() {
        return RedisAddress.parse("sentinel://127.0.0.1:" + sentinels.get(0).port + ",127.0.0.1:"
                + sentinels.get(1).port + ",127.0.0.1:" + sentinels.get(2).port + "/mymaster");
    }

    @Override
    public int replicas() {
        return 1;
    }

    @Override
    public List<Long> pids() {
        return data.stream().map(RedisProcess::pid).toList();
    }

    @Override
    public void flush() {
        awaitReplica();
        master().ask(Command.FLUSHALL);
    }

    @Override
    public void forgetScripts() {
        data.forEach(server -> server.ask(Command.SCRIPT, "FLUSH"));
    }

    @Override
    public void kill() {
        master().kill();
    }

    /** The other one becomes the master; what was the master comes back as its replica. */
    @Override
    public void restart() {
        await().atMost(Duration.ofSeconds(40)).until(() -> data.stream().filter(RedisProcess::alive)
                .anyMatch(server -> server.ask(Command.INFO, "replication").contains("role:master")));
        data.forEach(RedisProcess::restart);
        awaitReplica();
    }

    @Override
    public void close() {
        sentinels.forEach(RedisProcess::close);
        data.forEach(RedisProcess::close);
    }
}
