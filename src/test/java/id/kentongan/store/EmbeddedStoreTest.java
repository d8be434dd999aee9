package id.kentongan.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The promises of the store, kept on the embedded Redis. */
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedStoreTest implements PartitionStoreContract {
    private StoreRig rig;

    @BeforeAll
    void start(@TempDir Path folder) {
        rig = new StoreRig(new EmbeddedServers(folder));
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
