package id.kentongan.store;

import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;

/** Which server serves which slot, and how to reach it. Safe for many threads. */
sealed interface Topology permits SingleTopology, SentinelTopology, ClusterTopology {
    /** The name of the server for a slot; connections are kept by it. */
    String node(int slot);

    /**
     * A new connection to a named server, ready for commands.
     *
     * @throws redis.clients.jedis.exceptions.JedisException
     *             when it cannot be reached
     */
    Connection connect(String node);

    /**
     * What one script may write together: the same number for slots that are always on one server, whatever moves. A
     * cluster allows a slot only.
     */
    default int together(int slot) {
        return 0;
    }

    /** Looks again who serves what, when a server said that it moved or did not answer; never fails. */
    void refresh();

    static Topology of(RedisAddress address) {
        return switch (address.scheme) {
        case REDIS, REDISS -> new SingleTopology(address.hosts.getFirst(), address.connections());
        case SENTINEL -> new SentinelTopology(address);
        case CLUSTER -> new ClusterTopology(address);
        };
    }

    static HostAndPort parse(String node) {
        return HostAndPort.from(node);
    }
}
