package id.kentongan.store;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The promises of the store, kept on a master and a replica that Sentinel watches. */
@TestInstance(Lifecycle.PER_CLASS)
class SentinelStoreTest implements PartitionStoreContract {
    private StoreRig rig;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        rig = new StoreRig(new SentinelServers(RedisBinary.unpacked(folder).file(), folder));
    }

    @AfterEach
    void clear() {
        rig.clear();
    }

    @AfterAll
    void stop() {
        rig.servers.close();
    }

    @Override
    public StoreRig rig() {
        return rig;
    }
}
