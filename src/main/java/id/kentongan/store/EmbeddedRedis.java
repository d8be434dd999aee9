package id.kentongan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.SafeEncoder;

/**
 * A real Redis that this service starts, watches and stops itself, with its data in a folder of ours. It is no child in
 * our process group and has no shutdown hook, so that it outlives Ctrl-C until {@link #close} stops it, last. One that
 * a killed service left running is adopted.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration WATCH = Duration.ofMillis(200);

    private final Settings settings;
    private final RedisFolder folder;
    private final RedisBinary binary;
    private final int port;
    private final RedisAddress address;
    private volatile ProcessHandle process;
    private volatile boolean closing;
    private boolean adopted;

    /**
     * @param folder
     *            where the data, the program, the log and the password are kept
     * @param port
     *            on 127.0.0.1; 0 for a free one, or the one that a left-over listens on
     * @param fsync
     *            Redis's {@code appendfsync}: {@code always} (what is accepted is on the disk) or {@code everysec}
     * @param partitions
     *            fixed when the folder is first used
     */
    public record Settings(Path folder, int port, String fsync, int partitions) {
        public Settings {
            if (!List.of("always", "everysec", "no").contains(fsync)) {
                throw new IllegalArgumentException("fsync is always, everysec or no");
            }
        }
    }

    private EmbeddedRedis(Settings settings, RedisFolder folder) throws IOException {
        this.settings = settings;
        this.folder = folder;
        binary = RedisBinary.unpacked(folder.path());
        folder.check(binary.version(), settings.partitions());
        Optional<ProcessHandle> leftOver = folder.process();
        Optional<Integer> lastPort = lastPort();
        adopted = leftOver.isPresent() && lastPort.isPresent()
                && (settings.port() == 0 || lastPort.get() == settings.port()) && adoptable(lastPort.get());
        if (adopted) {
            port = lastPort.get();
            process = leftOver.orElseThrow();
        } else {
            if (leftOver.isPresent()) {
                end(leftOver.get());
            }
            port = freePort(settings.port());
            process = launch();
        }
        address = RedisAddress.local(port, folder.password());
        LOG.info("embedded Redis {} {} on port {}", binary.version(), adopted ? "adopted" : "started", port);
        watch();
    }

    /**
     * Starts or adopts Redis and returns when it answers, with its data loaded.
     *
     * @throws IllegalStateException
     *             when it cannot start or must not use the folder, with a message for the operator
     */
    public static EmbeddedRedis start(Settings settings) {
        try {
            var folder = new RedisFolder(settings.folder());
            try {
                return new EmbeddedRedis(settings, folder);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded Redis cannot use its folder: " + e.getMessage(), e);
        }
    }

    /** How to connect to it, with its password. */
    public RedisAddress address() {
        return address;
    }

    public int partitions() {
        return settings.partitions();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Whether it ran already when we came. */
    public boolean adopted() {
        return adopted;
    }

    public String version() {
        return binary.version();
    }

    private Optional<Integer> lastPort() throws IOException {
        if (!Files.exists(folder.settingsFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(folder.settingsFile()).stream().filter(line -> line.startsWith("port "))
                .map(line -> Integer.parseInt(line.substring(5))).findFirst();
    }

    /** Whether the left-over answers to our password and works as it should now. */
    private boolean adoptable(int itsPort) throws IOException {
        try (Connection connection = connect(itsPort)) {
            connection.sendCommand(Command.CONFIG, "SET", "appendfsync", settings.fsync());
            return "OK".equals(connection.getStatusCodeReply());
        } catch (JedisException _) {
            return false;
        }
    }

    private Connection connect(int itsPort) throws IOException {
        RedisAddress local = RedisAddress.local(itsPort, folder.password());
        return new Connection(local.hosts.getFirst(), local.connections());
    }

    private static int freePort(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("the embedded Redis cannot listen on port " + wanted + ": "
                    + e.getMessage(), e);
        }
    }

    private ProcessHandle launch() throws IOException {
        folder.configure(port, settings.fsync());
        Process started = new ProcessBuilder(binary.file().toString(), folder.settingsFile().toString())
                .redirectErrorStream(true).start();
        String said = new String(started.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        while (true) {
            Optional<ProcessHandle> running = folder.process();
            if (running.isPresent() && answers()) {
                return running.get();
            }
            // while it loads its data it is alive and needs the time that it needs
            if (running.isEmpty() && System.nanoTime() - begun > START.toNanos() || failed(started)) {
                throw new IllegalStateException("the embedded Redis did not start on port " + port + ": "
                        + said.strip() + " " + lastWords());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private static boolean failed(Process started) {
        return !started.isAlive() && started.exitValue() != 0;
    }

    private boolean answers() throws IOException {
        try (Connection connection = connect(port)) {
            return connection.ping();
        } catch (JedisDataException _) {
            return false; // still loading
        } catch (JedisException _) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        if (!Files.exists(folder.logFile())) {
            return "";
        }
        List<String> lines = Files.readAllLines(folder.logFile());
        return String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    /** Starts it again when it dies without being told to. */
    private void watch() {
        Thread.ofVirtual().name("redis-watch").start(() -> {
            while (!closing) {
                LockSupport.parkNanos(WATCH.toNanos());
                if (!runs(process)) {
                    startAgain();
                }
            }
        });
    }

    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        LOG.error("the embedded Redis died; starting it again");
        try {
            process = launch();
        } catch (IOException | RuntimeException e) {
            LOG.error("the embedded Redis cannot be started again", e);
        }
    }

    /** A process that ended is not always reaped, as in a container without an init: then it has no program any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Stops it in order: what was written is on the disk. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                end(process);
                folder.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void end(ProcessHandle running) throws IOException {
        Optional<Integer> itsPort = lastPort();
        if (itsPort.isPresent()) {
            try (Connection connection = connect(itsPort.get())) {
                connection.sendCommand(Command.SHUTDOWN);
                LOG.debug("answered {}", SafeEncoder.encode(connection.getBinaryBulkReply()));
            } catch (JedisException e) {
                LOG.debug("gone, as told", e);
            }
        }
        if (!ended(running, STOP)) {
            running.destroy();
            if (!ended(running, STOP)) {
                running.destroyForcibly();
            }
        }
    }

    private static boolean ended(ProcessHandle running, Duration patience) {
        long begun = System.nanoTime();
        while (runs(running)) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return true;
    }
}
