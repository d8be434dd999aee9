package id.kentongan.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two processes share a store; one is paused, wakes up too late, and is killed. */
interface NodesContract {
    StoreRig rig();

    @Test
    default void a_paused_node_can_write_no_more_and_a_killed_one_is_replaced() throws Exception {
        var here = rig().open("here");
        var owner = rig().owning(here);
        try (var there = new NodeProcess(rig().servers.address(), rig().servers.replicas())) {
            await().atMost(Duration.ofMinutes(2)).until(() -> there.fences.size() == 32 && owner.fences.size() == 32);
            int partition = there.fences.keySet().iterator().next();
            var old = there.fence(partition);
            assertEquals("true", there.commit(old));
            there.signal("STOP");
            await().atMost(Duration.ofSeconds(15)).until(() -> owner.fences.size() == 64);
            there.signal("CONT");
            assertEquals("false", there.commit(old));
            assertEquals("false", there.settle(old));
            assertEquals(1, here.total("from there"));
            await().atMost(Duration.ofMinutes(2)).until(() -> there.fences.size() == 32 && owner.fences.size() == 32);
            there.signal("KILL");
            await().atMost(Duration.ofSeconds(15)).until(() -> owner.fences.size() == 64);
        }
    }
}
