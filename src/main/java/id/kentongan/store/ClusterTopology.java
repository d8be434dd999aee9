package id.kentongan.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.SafeEncoder;

/** A Redis Cluster: the slots as its nodes tell them, looked up again at most ten times a second. */
final class ClusterTopology implements Topology {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterTopology.class);
    private static final int SLOTS = 16384;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final RedisAddress address;
    private volatile String[] slots = new String[0];
    private long looked = System.nanoTime() - PAUSE;

    ClusterTopology(RedisAddress address) {
        this.address = address;
        refresh();
    }

    @Override
    public String node(int slot) {
        if (slots.length == 0) {
            refresh();
        }
        String[] known = slots;
        String node = known.length == 0 ? "" : known[slot];
        return node.isEmpty() ? address.hosts.getFirst().toString() : node;
    }

    @Override
    public Connection connect(String node) {
        return new Connection(Topology.parse(node), address.connections());
    }

    @Override
    public int together(int slot) {
        return slot;
    }

    @Override
    public synchronized void refresh() {
        if (System.nanoTime() - looked < PAUSE) {
            return;
        }
        Set<String> askable = new LinkedHashSet<>();
        for (String node : slots) {
            if (!node.isEmpty()) {
                askable.add(node);
            }
        }
        address.hosts.forEach(host -> askable.add(host.toString()));
        for (String node : askable) {
            try (Connection connection = new Connection(Topology.parse(node), address.questionsWithPassword())) {
                connection.sendCommand(Command.CLUSTER, "SLOTS");
                slots = read(connection.getObjectMultiBulkReply(), Topology.parse(node));
                break;
            } catch (JedisException e) {
                LOG.debug("{} does not tell the slots; the next one may", node, e);
            }
        }
        looked = System.nanoTime();
    }

    private static String[] read(List<Object> ranges, HostAndPort asked) {
        String[] slots = new String[SLOTS];
        java.util.Arrays.fill(slots, "");
        for (Object range : ranges) {
            List<?> parts = (List<?>) range;
            List<?> master = (List<?>) parts.get(2);
            String host = master.get(0) instanceof byte[] name ? SafeEncoder.encode(name) : "";
            // a node that does not know its own name leaves it to us, who just reached it
            String node = new HostAndPort(host.isEmpty() || host.equals("?") ? asked.getHost() : host,
                    ((Long) master.get(1)).intValue()).toString();
            for (int slot = ((Long) parts.get(0)).intValue(); slot <= (Long) parts.get(1); slot++) {
                slots[slot] = node;
            }
        }
        return slots;
    }
}
