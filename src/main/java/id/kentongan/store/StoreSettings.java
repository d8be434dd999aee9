package id.kentongan.store;

import java.time.InstantSource;

/**
 * How the store is used.
 *
 * @param partitions
 *            1 to 1024, fixed when a store is created
 * @param replicas
 *            how many replicas must have a write before it counts; 0 where there are none
 * @param nodeId
 *            the name of this node among the others, different for each
 * @param sole
 *            whether there can be no other node, as with the embedded Redis: leases of an earlier run are taken over at
 *            once
 * @param clock
 *            what timers go by
 * @param maxWaiting
 *            beyond how many entries on their way to Redis an append is refused at once
 */
public record StoreSettings(RedisAddress address, int partitions, int replicas, String nodeId, boolean sole,
        InstantSource clock, int maxWaiting) {
    public StoreSettings {
        if (partitions < 1 || partitions > 1024 || replicas < 0 || nodeId.isEmpty() || maxWaiting < 1) {
            throw new IllegalArgumentException("partitions 1 to 1024, replicas from 0, a name for the node");
        }
    }

    /** One node alone with its embedded Redis. */
    public static StoreSettings embedded(EmbeddedRedis redis, InstantSource clock) {
        return new StoreSettings(redis.address(), redis.partitions(), 0, "embedded", true, clock, 20_000);
    }
}
