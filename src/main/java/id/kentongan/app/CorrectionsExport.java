package id.kentongan.app;

import id.kentongan.conversation.Corrections;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.store.EmbeddedRedis;
import id.kentongan.store.RedisAddress;
import id.kentongan.store.RedisStore;
import id.kentongan.store.RunningRedis;
import id.kentongan.store.StoreSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what officers corrected out of a store, whether a service works in it or not. */
public final class CorrectionsExport {
    private final Settings settings;

    public CorrectionsExport(Settings settings) {
        this.settings = settings;
    }

    /**
     * One line {@code label<TAB>text} for each complaint that an officer gave another kind, personal data masked.
     *
     * @throws StoreAwayException
     *             when an external Redis cannot be reached
     */
    public Set<String> lines() {
        var corrections = new Corrections(FlowFolder.read(settings.flows()).flows().catalogue());
        switch (settings.redis().choice()) {
        case RedisChoice.External(var address) -> read(address, corrections);
        case RedisChoice.Embedded() -> {
            Path folder = settings.data().resolve("redis");
            Optional<RedisAddress> running = RunningRedis.lastIn(folder);
            try {
                running.ifPresent(address -> read(address, corrections));
            } catch (StoreAwayException _) {
                startAndRead(folder, corrections);
            }
        }
        }
        return corrections.lines();
    }

    private void startAndRead(Path folder, Corrections corrections) {
        try (EmbeddedRedis redis = EmbeddedRedis.start(new EmbeddedRedis.Settings(folder, 0, settings.redis().fsync()
                .name().toLowerCase(Locale.ROOT), settings.redis().partitions()))) {
            read(redis.address(), corrections);
        }
    }

    private void read(RedisAddress address, Corrections corrections) {
        try (RedisStore store = RedisStore.open(new StoreSettings(address, settings.redis().partitions(), 0, "export",
                false, InstantSource.system(), 1))) {
            store.shelf().tickets(corrections::take);
        }
    }
}
