package id.kentongan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Rations;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a provider permits is shared: on a real Redis, by two nodes. */
class BucketsTest {
    @TempDir
    private Path folder;

    private int taken(RedisStore node, String link, int rate, int wanted) {
        return node.take(link, rate, wanted).join().granted();
    }

    @Test
    void two_nodes_together_never_get_more_than_the_rate() {
        int rate = 200;
        try (var redis = EmbeddedRedis.start(new EmbeddedRedis.Settings(folder, 0, "everysec", 1));
                var first = RedisStore.open(StoreSettings.embedded(redis, InstantSource.system()));
                var second = RedisStore.open(StoreSettings.embedded(redis, InstantSource.system()))) {
            long began = System.nanoTime();
            int granted = 0;
            while (granted < 100) {
                Rations.Ration ration = first.take("sms", rate, 5).join();
                granted += ration.granted() + taken(second, "sms", rate, 5);
                LockSupport.parkNanos(ration.granted() == 0 ? ration.next().toNanos() : 0);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            assertTrue(granted <= 10 + 0.9 * rate * seconds + 1, granted + " in " + seconds + " s");
        }
    }

    @Test
    void a_bucket_that_rested_holds_a_twentieth_of_a_second_and_each_link_has_its_own() {
        try (var redis = EmbeddedRedis.start(new EmbeddedRedis.Settings(folder, 0, "everysec", 1));
                var node = RedisStore.open(StoreSettings.embedded(redis, InstantSource.system()))) {
            assertEquals(50, taken(node, "a", 1_000, 500));
            assertEquals(4, taken(node, "b", 80, 500));
            assertEquals(1, taken(node, "c", 1, 500));
            assertEquals(0, taken(node, "c", 1, 500));
            assertTrue(node.take("c", 1, 1).join().next().toMillis() > 0);
        }
    }
}
