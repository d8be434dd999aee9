package id.kentongan.store;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import redis.clients.jedis.Protocol.Command;

/** A Redis Cluster of three masters on loopback. */
final class ClusterServers implements RedisServers {
    private static final int SLOTS = 16384;

    final List<RedisProcess> nodes;

    ClusterServers(Path binary, Path folder) {
        nodes = IntStream.range(0, 3).mapToObj(i -> RedisProcess.server(binary, folder.resolve("node" + i),
                "cluster-enabled yes", "cluster-node-timeout 2000")).toList();
        for (int i = 0; i < 3; i++) {
            String[] slots = IntStream.range(i * SLOTS / 3, (i + 1) * SLOTS / 3).mapToObj(Integer::toString)
                    .toArray(String[]::new);
            String[] arguments = new String[slots.length + 1];
            arguments[0] = "ADDSLOTS";
            System.arraycopy(slots, 0, arguments, 1, slots.length);
            nodes.get(i).ask(Command.CLUSTER, arguments);
            nodes.get(0).ask(Command.CLUSTER, "MEET", "127.0.0.1", Integer.toString(nodes.get(i).port));
        }
        awaitWhole();
    }

    private void awaitWhole() {
        await().atMost(Duration.ofSeconds(30)).until(() -> nodes.stream().allMatch(node -> {
            String state = node.ask(Command.CLUSTER, "INFO");
            return state.contains("cluster_state:ok") && state.contains("cluster_known_nodes:3")
                    && state.contains("cluster_slots_ok:16384");
        }));
    }

    /** A slot between two nodes. */
    final class Move {
        private final RedisProcess from;
        private final RedisProcess to;
        private final String slot;

        private Move(RedisProcess from, RedisProcess to, int slot) {
            this.from = from;
            this.to = to;
            this.slot = Integer.toString(slot);
            to.ask(Command.CLUSTER, "SETSLOT", this.slot, "IMPORTING", id(from));
            from.ask(Command.CLUSTER, "SETSLOT", this.slot, "MIGRATING", id(to));
        }

        /** Moves its keys and tells all nodes. */
        void finish() {
            for (String key : from.list(Command.CLUSTER, "GETKEYSINSLOT", slot, "1000")) {
                from.ask(Command.MIGRATE, "127.0.0.1", Integer.toString(to.port), key, "0", "5000");
            }
            to.ask(Command.CLUSTER, "SETSLOT", slot, "NODE", id(to));
            nodes.forEach(node -> node.ask(Command.CLUSTER, "SETSLOT", slot, "NODE", id(to)));
        }

        private static String id(RedisProcess node) {
            return node.ask(Command.CLUSTER, "MYID");
        }
    }

    Move beginMove(int slot) {
        int from = Math.min(2, slot * 3 / SLOTS);
        return new Move(nodes.get(from), nodes.get((from + 1) % 3), slot);
    }

    @Override
    public RedisAddress address() {
        return RedisAddress.parse("cluster://127.0.0.1:" + nodes.get(0).port + ",127.0.0.1:" + nodes.get(1).port);
    }

    @Override
    public int replicas() {
        return 0;
    }

    @Override
    public List<Long> pids() {
        return nodes.stream().map(RedisProcess::pid).toList();
    }

    @Override
    public void flush() {
        nodes.forEach(node -> node.ask(Command.FLUSHALL));
    }

    @Override
    public void forgetScripts() {
        nodes.forEach(node -> node.ask(Command.SCRIPT, "FLUSH"));
    }

    @Override
    public void kill() {
        nodes.forEach(RedisProcess::kill);
    }

    @Override
    public void restart() {
        nodes.forEach(RedisProcess::restart);
        awaitWhole();
    }

    @Override
    public void close() {
        nodes.forEach(RedisProcess::close);
    }
}
