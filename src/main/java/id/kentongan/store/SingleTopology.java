package id.kentongan.store;

import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;

/** One server. */
record SingleTopology(HostAndPort host, JedisClientConfig connections) implements Topology {
    @Override
    public String node(int slot) {
        return host.toString();
    }

    @Override
    public Connection connect(String node) {
        return new Connection(host, connections);
    }

    @Override
    public void refresh() {
        // there is no other
    }
}
