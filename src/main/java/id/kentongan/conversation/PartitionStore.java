package id.kentongan.conversation;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import id.kentongan.message.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The store as the turn sees it: partitions, each with an inbox, an outbox, documents, timers and figures. All futures
 * complete on a store thread; do nothing slow in what follows them.
 */
public interface PartitionStore {
    /** How many partitions there are; fixed when the store was created. */
    int partitions();

    /** The person's partition: CRC16 of the E.164 digits modulo the number of partitions. */
    default int partition(PhoneNumber person) {
        return partition(person.digits());
    }

    /** The partition of any id: CRC16 (XMODEM, as Redis Cluster has it) modulo the number of partitions. */
    int partition(String id);

    /**
     * Appends an entry to a partition's inbox, once for each delivery, from any node; completes when it is durable:
     * fsynced, and on the configured number of replicas (promise P1). Never fails: REFUSED when the store is away.
     */
    CompletableFuture<Acceptance> append(int partition, Delivery delivery, String json);

    /** Begins to claim this node's fair share of the partitions and to tell the owner about them. */
    void own(Owner owner);

    /** Reads everything needed in one pipeline. Fails with a StoreAwayException when the store is away. */
    CompletableFuture<Answers> read(Collection<Need> needs);

    /**
     * Commits turns, each partition's all or nothing. True in the place of each commit that took effect, false where
     * the fence no longer held. Fails with a StoreAwayException when it is unknown what took effect: then ask for the
     * partitions anew with {@link #reclaim}.
     */
    CompletableFuture<List<Boolean>> commit(List<Commit> commits);

    /** As {@link #commit}, on a connection of its own, for the results of deliveries and forwards. */
    CompletableFuture<List<Boolean>> settle(List<Commit> commits);

    /** Gives up what is known of a partition and takes it anew: {@code lost}, then {@code taken} if still ours. */
    void reclaim(int partition);

    /** Whether nothing waits: no entry, forward or message anywhere. For tests and for a drain. */
    boolean idle();
}
