package id.kentongan.store;

import id.kentongan.conversation.Fence;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** The scripts of ownership: {@code take.lua}, {@code renew.lua}, {@code release.lua}, {@code beat.lua}. */
final class Leases {
    /** How long a partition stays with a node that says nothing. */
    static final Duration LEASE = Duration.ofSeconds(10);
    /** How long a node that says nothing counts as alive. */
    static final Duration ALIVE = Duration.ofSeconds(5);

    private final Wire wire;
    private final Keys keys;

    Leases(Wire wire, Keys keys) {
        this.wire = wire;
        this.keys = keys;
    }

    /**
     * Takes a partition unless another node owns it; {@code ours} is how all our tokens begin.
     *
     * @return the number of the last accepted entry, or -1 when another node owns the partition
     */
    CompletableFuture<Long> take(Fence fence, String ours, boolean sole) {
        Keys.Partition partition = keys.partition(fence.partition());
        return number(partition.slot, Script.TAKE.call(2).add(partition.owner).add(partition.accepted)
                .add(fence.token()).add(LEASE.toMillis()).add(ours).add(sole ? "1" : "0"));
    }

    /** The number of the last accepted entry, or -1 when the partition is no longer ours. */
    CompletableFuture<Long> renew(Fence fence) {
        Keys.Partition partition = keys.partition(fence.partition());
        return number(partition.slot, Script.RENEW.call(2).add(partition.owner).add(partition.accepted)
                .add(fence.token()).add(LEASE.toMillis()));
    }

    CompletableFuture<Long> release(Fence fence) {
        Keys.Partition partition = keys.partition(fence.partition());
        return number(partition.slot, Script.RELEASE.call(1).add(partition.owner).add(fence.token()));
    }

    /** The number of live nodes, this one among them. */
    CompletableFuture<Long> beat(String node) {
        return number(Keys.NODES_SLOT, Script.BEAT.call(1).add(Keys.NODES).add(node).add(ALIVE.toMillis()));
    }

    CompletableFuture<Long> leave(String node) {
        return number(Keys.NODES_SLOT, new CommandArguments(Command.ZREM).add(Keys.NODES).add(node));
    }

    private CompletableFuture<Long> number(int slot, CommandArguments command) {
        return wire.tell(Wire.Kind.CONTROL, slot, command).thenApply(Long.class::cast);
    }
}
