package id.kentongan.bench;

import id.kentongan.demo.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with all that a service under test needs, deleted when it is closed. */
final class ServiceFolder implements AutoCloseable {
    static final String ACCOUNT_SID = "AC00000000000000000000000000000000";
    static final String AUTH_TOKEN = "bench-token";
    static final String WHATSAPP_NUMBER = "+6281100000000";
    static final String PUBLIC_URL = "https://kentongan.example.id";

    private static final int WINDOW = 100;

    private final Path folder;

    private ServiceFolder(Path folder) {
        this.folder = folder;
    }

    /** A new one in a folder that is made if need be. */
    static ServiceFolder in(Path parent) {
        try {
            Files.createDirectories(parent);
            Path folder = Files.createTempDirectory(parent.toAbsolutePath(), "bench-");
            Demo.sampleDirectory(folder.resolve("directory"));
            return new ServiceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder to work in: " + e.getMessage(), e);
        }
    }

    Path path() {
        return folder;
    }

    Path config() {
        return folder.resolve("kentongan.yaml");
    }

    Path errors() {
        return folder.resolve("errors.log");
    }

    /** Writes the settings: every limit that an operator would set is out of the way, every write is on the disk. */
    ServiceFolder configured(Path flows, int smscPort, URI messagesApi) {
        return configured(flows, smscPort, messagesApi, WINDOW);
    }

    /** The same with so many submits under way at the most. */
    ServiceFolder configured(Path flows, int smscPort, URI messagesApi, int window) {
        try {
            Files.writeString(config(),
                    """
                    data: .
                    flows: "%s"
                    directory: ./directory
                    redis: embedded
                    store: { fsync: always }
                    messages: { night: none, friday: none }
                    http: { host: 127.0.0.1, port: 0, public-url: "%s" }
                    sms:
                      - { name: bench-sms, host: 127.0.0.1, port: %d, system-id: bench, password: bench,
                          number: "1234", window: %d }
                    whatsapp:
                      - { name: bench-whatsapp, account-sid: %s, auth-token: %s, from: "%s", api-url: "%s",
                          window: 64, rate: 10000 }
                    """.formatted(flows.toAbsolutePath().normalize(), PUBLIC_URL, smscPort, window, ACCOUNT_SID,
                            AUTH_TOKEN,
                            WHATSAPP_NUMBER, messagesApi));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds residents to the sample village. */
    ServiceFolder with(People residents) {
        var rows = new StringBuilder("phone,name,village,medium,language\n");
        for (int i = 0; i < residents.count(); i++) {
            rows.append('+').append(residents.number(i)).append(",,36.02.04.2003,sms,id\n");
        }
        try {
            Files.writeString(folder.resolve("directory/residents.csv"), rows);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded Redis that works here. */
    Optional<ProcessHandle> redis() {
        Path file = folder.resolve("redis/redis.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service said last, for when it did not start. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(errors());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "it said nothing";
        }
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
