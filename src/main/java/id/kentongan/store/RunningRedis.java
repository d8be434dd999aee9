package id.kentongan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The embedded Redis of a service that runs in another process, for those who only want to read from it. */
public final class RunningRedis {
    private static final Pattern PORT = Pattern.compile("(?m)^port (\\d+)$");

    private RunningRedis() {
    }

    /** Where the Redis of this folder listened last, with its password; empty where there never was one. */
    public static Optional<RedisAddress> lastIn(Path folder) {
        Path written = folder.resolve("redis.conf");
        Path password = folder.resolve("password");
        if (!Files.isReadable(written) || !Files.isReadable(password)) {
            return Optional.empty();
        }
        try {
            Matcher port = PORT.matcher(Files.readString(written));
            return port.find()
                    ? Optional.of(RedisAddress.parse("redis://:" + Files.readString(password).strip() + "@127.0.0.1:"
                            + port.group(1)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
