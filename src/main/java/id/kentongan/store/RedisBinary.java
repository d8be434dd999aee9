package id.kentongan.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** A redis-server to run, and its version: {@code 6.2.11}. */
record RedisBinary(Path file, String version) {
    private static final Duration BUSY = Duration.ofSeconds(10);
    private static final Pattern FILE_BUSY = Pattern.compile("error[:=] ?26\\b");
    private static final Pattern VERSION = Pattern.compile("v=(\\d+\\.\\d+\\.\\d+)");

    /** The one for this machine that the embedded-redis library carries, unpacked once into the folder. */
    static RedisBinary unpacked(Path folder) throws IOException {
        String resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        if (resource == null) {
            throw new IllegalStateException("there is no embedded Redis for this machine ("
                    + System.getProperty("os.name")
                    + ", " + System.getProperty("os.arch") + "): install Redis and set redis: redis://127.0.0.1:6379");
        }
        Path home = Files.createDirectories(folder.resolve("bin-" + resource.replaceAll("^\\D*|\\.exe$", "")));
        Path file = home.resolve("redis-server");
        if (!Files.exists(file)) {
            Path part = Files.createTempFile(home, "redis-server", ".part");
            try (InputStream in = ExecutableProvider.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("the build lacks " + resource);
                }
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return of(file);
    }

    /** Asks a program for its version. */
    static RedisBinary of(Path file) throws IOException {
        Process asked = started(new ProcessBuilder(file.toString(), "--version").redirectErrorStream(true));
        String said = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .strip();
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw new IllegalStateException("the embedded Redis cannot run here (" + said
                    + "): install Redis and set redis: redis://127.0.0.1:6379");
        }
        return new RedisBinary(file, version.group(1));
    }

    /**
     * A process that another thread started at this moment holds a copy of our open file until its own program runs,
     * and the system runs no file that is open for writing (ETXTBSY, execve(2)). That passes: we wait for it.
     */
    private static Process started(ProcessBuilder program) throws IOException {
        long until = System.nanoTime() + BUSY.toNanos();
        while (true) {
            try {
                return program.start();
            } catch (IOException e) {
                if (!FILE_BUSY.matcher(String.valueOf(e.getMessage())).find() || System.nanoTime() - until > 0) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }
}
