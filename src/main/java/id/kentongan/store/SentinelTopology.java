package id.kentongan.store;

import java.util.List;
import java.util.Optional;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.SafeEncoder;

/**
 * The master that Sentinel names, asked anew for each connection and believed only when the server itself says that it
 * is the master (Redis documentation, "Guidelines for Redis clients with support for Redis Sentinel").
 */
record SentinelTopology(RedisAddress address) implements Topology {
    @Override
    public String node(int slot) {
        return address.master;
    }

    @Override
    public Connection connect(String node) {
        for (HostAndPort sentinel : address.hosts) {
            Optional<HostAndPort> master = ask(sentinel);
            if (master.isPresent()) {
                return confirmed(new Connection(master.get(), address.connections()));
            }
        }
        throw new JedisConnectionException("no Sentinel names a master");
    }

    private Optional<HostAndPort> ask(HostAndPort sentinel) {
        try (Connection connection = new Connection(sentinel, address.questions())) {
            return ask(connection);
        } catch (JedisDataException _) {
            return askWithPassword(sentinel);
        } catch (JedisException _) {
            return Optional.empty();
        }
    }

    private Optional<HostAndPort> askWithPassword(HostAndPort sentinel) {
        try (Connection connection = new Connection(sentinel, address.questionsWithPassword())) {
            return ask(connection);
        } catch (JedisException _) {
            return Optional.empty();
        }
    }

    private Optional<HostAndPort> ask(Connection connection) {
        connection.sendCommand(Command.SENTINEL, "get-master-addr-by-name", address.master);
        if (connection.getOne() instanceof List<?> pair && pair.size() == 2) {
            return Optional.of(new HostAndPort(SafeEncoder.encode((byte[]) pair.get(0)),
                    Integer.parseInt(SafeEncoder.encode((byte[]) pair.get(1)))));
        }
        return Optional.empty();
    }

    private static Connection confirmed(Connection connection) {
        try {
            connection.sendCommand(Command.ROLE);
            if (connection.getOne() instanceof List<?> role
                    && "master".equals(SafeEncoder.encode((byte[]) role.getFirst()))) {
                return connection;
            }
        } catch (JedisException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw new JedisConnectionException("the server that Sentinel names is not a master yet");
    }

    @Override
    public void refresh() {
        // each connection asks anew
    }
}
