package id.kentongan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The promises of the store, kept on the newest Redis or Valkey that this machine has installed. */
@TestInstance(Lifecycle.PER_CLASS)
class NewestServerStoreTest implements PartitionStoreContract {
    private Optional<StoreRig> rig = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Optional<Path> newest = newest();
        Assumptions.assumeTrue(newest.isPresent(), "neither valkey-server nor redis-server is installed here");
        rig = Optional.of(new StoreRig(new SingleServers(newest.orElseThrow(), folder)));
    }

    private static Optional<Path> newest() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("valkey-server", "redis-server").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable).max(Comparator.comparing(NewestServerStoreTest::version));
    }

    private static String version(Path file) {
        try {
            return String.join(".", List.of(RedisBinary.of(file).version().split("\\.")).stream()
                    .map(part -> "%04d".formatted(Integer.parseInt(part))).toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void clear() {
        rig.ifPresent(StoreRig::clear);
    }

    @AfterAll
    void stop() {
        rig.ifPresent(running -> running.servers.close());
    }

    @Override
    public StoreRig rig() {
        return rig.orElseThrow();
    }
}
