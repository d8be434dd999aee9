package id.kentongan.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.SslOptions;

/**
 * Where Redis is, as the settings say it: {@code redis://[user:password@]host[:port][/db]}, {@code rediss://…} (TLS),
 * {@code sentinel://[user:password@]h1[:port],h2,h3/mymaster}, {@code cluster://[user:password@]h1[:port],h2,h3}. Ports
 * are 6379 unless given, of Sentinels 26379. User and password are percent-encoded.
 */
public final class RedisAddress {
    private static final int CONNECT_MILLIS = 2000;
    private static final int ANSWER_MILLIS = 2000;
    private static final int ASK_MILLIS = 500;

    enum Scheme {
        REDIS, REDISS, SENTINEL, CLUSTER
    }

    final Scheme scheme;
    final List<HostAndPort> hosts;
    final String master;
    private final int database;
    private final String user;
    private final String password;

    private RedisAddress(Scheme scheme, List<HostAndPort> hosts, String path, String user, String password) {
        this.scheme = scheme;
        this.hosts = List.copyOf(hosts);
        this.user = user;
        this.password = password;
        boolean single = scheme == Scheme.REDIS || scheme == Scheme.REDISS;
        if (single && hosts.size() != 1) {
            throw wrong("one host, not " + hosts.size());
        }
        if (scheme == Scheme.SENTINEL && path.isEmpty()) {
            throw wrong("the master's name after the hosts, as in sentinel://h1,h2,h3/mymaster");
        }
        if (scheme == Scheme.CLUSTER && !path.isEmpty()) {
            throw wrong("no path: a cluster has one database");
        }
        master = scheme == Scheme.SENTINEL ? path : "";
        database = single && !path.isEmpty() ? number(path, "a database number", 0, 1_000_000) : 0;
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException
     *             with a message for the operator, which never holds the password
     */
    public static RedisAddress parse(String written) {
        int colon = written.indexOf("://");
        if (colon < 0) {
            throw wrong("a scheme: redis://, rediss://, sentinel:// or cluster://");
        }
        Scheme scheme = switch (written.substring(0, colon)) {
        case "redis" -> Scheme.REDIS;
        case "rediss" -> Scheme.REDISS;
        case "sentinel" -> Scheme.SENTINEL;
        case "cluster" -> Scheme.CLUSTER;
        default -> throw wrong("a scheme: redis://, rediss://, sentinel:// or cluster://");
        };
        String rest = written.substring(colon + 3);
        String user = "";
        String password = "";
        int at = rest.lastIndexOf('@');
        if (at >= 0) {
            String[] pair = rest.substring(0, at).split(":", 2);
            user = pair.length == 2 ? decode(pair[0]) : "";
            password = decode(pair[pair.length - 1]);
            rest = rest.substring(at + 1);
        }
        int slash = rest.indexOf('/');
        String path = slash < 0 ? "" : rest.substring(slash + 1);
        List<HostAndPort> hosts = new ArrayList<>();
        for (String host : (slash < 0 ? rest : rest.substring(0, slash)).split(",", -1)) {
            hosts.add(host(host.strip(), scheme == Scheme.SENTINEL ? 26379 : 6379));
        }
        return new RedisAddress(scheme, hosts, path, user, password);
    }

    static RedisAddress local(int port, String password) {
        return new RedisAddress(Scheme.REDIS, List.of(new HostAndPort("127.0.0.1", port)), "", "", password);
    }

    private static HostAndPort host(String written, int usualPort) {
        int colon = written.endsWith("]") ? -1 : written.lastIndexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        if (name.isEmpty()) {
            throw wrong("a host");
        }
        return new HostAndPort(name,
                colon < 0 ? usualPort : number(written.substring(colon + 1), "a port", 1, 65535));
    }

    private static int number(String written, String what, int least, int most) {
        if (written.matches("\\d{1,7}")) {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(what + " from " + least + " to " + most);
    }

    private static String decode(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // Its message quotes a piece of the password.
            throw wrong("user and password percent-encoded, % as %25");
        }
    }

    private static IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("a Redis address needs " + wanted);
    }

    /** How each connection is made: 2 s to connect, 2 s for an answer, the old protocol that all versions speak. */
    JedisClientConfig connections() {
        var settings = DefaultJedisClientConfig.builder().resp2().connectionTimeoutMillis(CONNECT_MILLIS)
                .socketTimeoutMillis(ANSWER_MILLIS).database(database);
        if (scheme == Scheme.REDISS) {
            settings.sslOptions(SslOptions.defaults());
        }
        if (!user.isEmpty()) {
            settings.user(user);
        }
        if (!password.isEmpty()) {
            settings.password(password);
        }
        return settings.build();
    }

    /** How the Sentinels are asked, who often want no password: quickly, one after the other. */
    JedisClientConfig questions() {
        return DefaultJedisClientConfig.builder().resp2().connectionTimeoutMillis(ASK_MILLIS)
                .socketTimeoutMillis(ASK_MILLIS).build();
    }

    /** How a server is asked about the others. */
    JedisClientConfig questionsWithPassword() {
        return DefaultJedisClientConfig.builder().from(connections()).database(0).connectionTimeoutMillis(ASK_MILLIS)
                .socketTimeoutMillis(ASK_MILLIS).build();
    }

    /** Without user and password, so that it can stand in a log. */
    @Override
    public String toString() {
        String path = scheme == Scheme.SENTINEL ? "/" + master : database == 0 ? "" : "/" + database;
        return scheme.name().toLowerCase(java.util.Locale.ROOT) + "://"
                + String.join(",", hosts.stream().map(HostAndPort::toString).toList()) + path;
    }
}
