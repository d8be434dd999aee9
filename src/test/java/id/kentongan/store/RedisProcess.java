package id.kentongan.store;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.SafeEncoder;

/** One redis-server as a child of the test, in a folder of its own. */
final class RedisProcess implements AutoCloseable {
    final int port = freePort();
    private final List<String> command;
    private final Path folder;
    private Process process;

    RedisProcess(Path binary, Path folder, String... settings) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("redis.conf"), "bind 127.0.0.1\nport " + port + "\ndir \"" + folder
                    + "\"\nlogfile \"" + folder.resolve("log.txt") + "\"\n" + String.join("\n", settings) + "\n");
            command = new ArrayList<>(List.of(binary.toString(), folder.resolve("redis.conf").toString()));
            if (String.join("\n", settings).contains("sentinel monitor")) {
                command.add("--sentinel");
            }
            process = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A data server as the store wants it. */
    static RedisProcess server(Path binary, Path folder, String... more) {
        List<String> settings = new ArrayList<>(List.of("appendonly yes", "appendfsync always", "save \"\"",
                "repl-diskless-sync yes", "repl-diskless-sync-delay 0"));
        settings.addAll(List.of(more));
        return new RedisProcess(binary, folder, settings.toArray(String[]::new));
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile()).start();
        await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(20)).until(this::answers);
        return started;
    }

    private boolean answers() {
        try {
            return "PONG".equals(ask(Command.PING));
        } catch (JedisException _) {
            return false;
        }
    }

    /** The answer to one command, as text. */
    String ask(Command name, String... arguments) {
        try (Connection connection = new Connection(new HostAndPort("127.0.0.1", port),
                DefaultJedisClientConfig.builder().resp2().build())) {
            connection.sendCommand(name, arguments);
            return connection.getOne() instanceof byte[] text ? SafeEncoder.encode(text) : "";
        }
    }

    /** The answer to one command that answers with a list of texts. */
    List<String> list(Command name, String... arguments) {
        try (Connection connection = new Connection(new HostAndPort("127.0.0.1", port),
                DefaultJedisClientConfig.builder().resp2().build())) {
            connection.sendCommand(name, arguments);
            return connection.getMultiBulkReply();
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void restart() {
        if (!process.isAlive()) {
            try {
                process = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** Below the range from which the system gives, and with room for a cluster's second port. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(11_000, 21_000);
            if (free(port) && free(port + 10_000)) {
                return port;
            }
        }
    }

    private static boolean free(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
