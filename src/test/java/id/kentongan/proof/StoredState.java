package id.kentongan.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.channel.Courier;
import id.kentongan.conversation.Documents;
import id.kentongan.message.Outbound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClient;

/** What really stands in Redis, read past the service. */
final class StoredState implements AutoCloseable {
    static final int PARTITIONS = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RedisClient redis;

    /** @param folder
     *            of the embedded Redis, which runs */
    StoredState(Path folder) {
        redis = RedisClient.create(address(folder));
    }

    /** The address of the Redis that runs in a folder of the embedded one, with its password. */
    static String address(Path folder) {
        try {
            String port = Files.readAllLines(folder.resolve("redis.conf")).stream().filter(line -> line.startsWith(
                    "port ")).findFirst().orElseThrow().substring("port ".length());
            return "redis://:" + Files.readString(folder.resolve("password")).strip() + "@127.0.0.1:" + port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of the Redis that runs in a folder. */
    static long pid(Path folder) {
        try {
            return Long.parseLong(Files.readString(folder.resolve("redis.pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody else is connected: all that a dead service had sent has been carried out. */
    boolean alone() {
        return new String((byte[]) redis.executeCommand(new CommandArguments(Command.CLIENT).add("LIST")),
                java.nio.charset.StandardCharsets.UTF_8).lines().count() == 1;
    }

    /** The messages that were handed to a provider without a known outcome, by their ids. */
    Map<String, Outbound> handed() {
        var handed = new TreeMap<String, Outbound>();
        keys("handed").forEach(key -> redis.smembers(key).forEach(id -> handed.put(id, Documents.read(redis.hget(key
                .replace(":handed", ":outbox"), id), Outbound.class))));
        return handed;
    }

    /** The figure of sends of unknown outcome. */
    long unknown() {
        return keys("figures").stream().map(key -> redis.hget(key, Courier.UNKNOWN)).filter(java.util.Objects::nonNull)
                .mapToLong(Long::parseLong).sum();
    }

    /** Every ticket there is. */
    List<JsonNode> tickets() {
        List<JsonNode> tickets = new ArrayList<>();
        IntStream.range(0, PARTITIONS).forEach(partition -> redis.keys("{p" + partition + "}:ticket:*").forEach(key -> {
            try {
                tickets.add(JSON.readTree(redis.get(key)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return tickets;
    }

    /** The partitions whose owner's token holds this. */
    Set<Integer> owned(String token) {
        return IntStream.range(0, PARTITIONS).filter(partition -> {
            String owner = redis.get("{p" + partition + "}:owner");
            return owner != null && owner.contains(token);
        }).boxed().collect(Collectors.toSet());
    }

    long parked() {
        return keys("parked").stream().mapToLong(redis::hlen).sum();
    }

    /** Whether nothing waits anywhere. */
    boolean idle() {
        return keys("inbox").stream().mapToLong(redis::xlen).sum() == 0
                && List.of("outbox", "forward").stream().flatMap(
                        kind -> keys(kind).stream()).mapToLong(redis::hlen).sum() == 0
                && keys("handed").stream().mapToLong(
                        redis::scard).sum() == 0;
    }

    private static List<String> keys(String kind) {
        return IntStream.range(0, PARTITIONS).mapToObj(partition -> "{p" + partition + "}:" + kind).toList();
    }

    @Override
    public void close() {
        redis.close();
    }
}
