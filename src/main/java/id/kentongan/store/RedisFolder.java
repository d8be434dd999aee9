package id.kentongan.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The data folder of the embedded Redis: its password, stamp, settings, lock and process id. */
final class RedisFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    /**
     * Opens the folder, creating it if need be.
     *
     * @throws IllegalStateException
     *             when another process works in it
     */
    RedisFolder(Path path) throws IOException {
        Files.createDirectories(path);
        this.path = path.toRealPath();
        lock = FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked()) {
            lock.close();
            throw new IllegalStateException("another Kentongan is working in " + this.path);
        }
    }

    private boolean locked() throws IOException {
        try {
            FileLock held = lock.tryLock();
            return held != null;
        } catch (java.nio.channels.OverlappingFileLockException _) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path logFile() {
        return path.resolve("redis.log");
    }

    Path settingsFile() {
        return path.resolve("redis.conf");
    }

    /** The password, made at random the first time and readable by us only. */
    String password() throws IOException {
        Path file = path.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            write("password", HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Writes what the server reads at its start. */
    void configure(int port, String fsync) throws IOException {
        write("redis.conf", """
                # Written anew at each start.
                bind 127.0.0.1
                port %d
                protected-mode yes
                requirepass %s
                databases 1
                dir %s
                daemonize yes
                pidfile %s
                logfile %s
                loglevel notice
                save ""
                appendonly yes
                appendfsync %s
                no-appendfsync-on-rewrite no
                aof-load-truncated yes
                auto-aof-rewrite-percentage 100
                auto-aof-rewrite-min-size 64mb
                maxmemory-policy noeviction
                tcp-keepalive 60
                timeout 0
                """.formatted(port, password(), quoted(path), quoted(path.resolve("redis.pid")), quoted(logFile()),
                fsync));
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Writes a file whole, readable by us only. */
    void write(String name, String text) throws IOException {
        Path part = path.resolve(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part);
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(part, text);
        Files.move(part, path.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Refuses data that this Redis cannot read: an older one opens a newer one's folder empty, without a word.
     *
     * @throws IllegalStateException
     *             with a message for the operator
     */
    void check(String version, int partitions) throws IOException {
        Properties stamp = new Properties();
        Path file = path.resolve("stamp");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                stamp.load(in);
            }
        }
        String written = stamp.getProperty("version", version);
        if (compare(written, version) > 0 || Files.exists(path.resolve("appendonlydir")) && compare(version, "7") < 0) {
            throw new IllegalStateException("the data in " + path + " was written by Redis "
                    + (compare(written, version) > 0 ? written : "7 or later") + ", which Redis " + version
                    + " would open empty: run the newer Redis and set redis: redis://…");
        }
        String count = stamp.getProperty("partitions", Integer.toString(partitions));
        if (!count.equals(Integer.toString(partitions))) {
            throw new IllegalStateException("the data in " + path + " was made with " + count
                    + " partitions, this service is set to " + partitions);
        }
        write("stamp", "version=" + version + "\npartitions=" + partitions + "\n");
    }

    /** Orders versions by their numbers: 6.2.11 is after 6.2.7. */
    private static int compare(String a, String b) {
        int[] left = numbers(a);
        int[] right = numbers(b);
        return java.util.Arrays.compare(left, right);
    }

    private static int[] numbers(String version) {
        return List.of(version.split("\\.")).stream().mapToInt(Integer::parseInt).toArray();
    }

    /** The process that the pidfile names, if it runs the program from this folder. */
    Optional<ProcessHandle> process() throws IOException {
        Path file = path.resolve("redis.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String number = Files.readString(file).strip();
        return number.matches("\\d{1,10}")
                ? ProcessHandle.of(Long.parseLong(number)).filter(ProcessHandle::isAlive).filter(this::isOurs)
                : Optional.empty();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(program -> Path.of(program.replace(" (deleted)", "")).startsWith(path))
                .isPresent();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
