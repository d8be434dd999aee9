package id.kentongan.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Write;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The promises of the store, kept on a Redis Cluster of three. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterStoreTest implements PartitionStoreContract {
    private StoreRig rig;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        rig = new StoreRig(new ClusterServers(RedisBinary.unpacked(folder).file(), folder));
    }

    @AfterEach
    void clear() {
        rig.clear();
    }

    @AfterAll
    void stop() {
        rig.servers.close();
    }

    @Test
    void a_partition_goes_on_while_and_after_its_slot_moves_to_another_node() {
        var store = rig.open("a");
        var owner = rig.owning(store);
        int partition = 17;
        assertEquals(Acceptance.ACCEPTED, StoreRig.append(store, partition, "SM1", "before"));
        var servers = (ClusterServers) rig.servers;
        var moved = servers.beginMove(new Keys(64).partition(partition).slot);
        var meanwhile = store.append(partition, new Delivery("SM2", "s"), "meanwhile");
        moved.finish();
        meanwhile.join();
        await().until(() -> StoreRig.append(store, partition, "SM2", "another try", "meanwhile") != Acceptance.REFUSED);
        await().until(() -> owner.texts(partition).equals(List.of("before", "meanwhile")));
        await().until(() -> owner.fences.containsKey(partition));
        assertTrue(StoreRig.commit(store, owner.fence(partition), new Write.Consume(1), new Write.Count("n", 1)));
        assertEquals(1, store.total("n"));
    }

    @Override
    public StoreRig rig() {
        return rig;
    }
}
