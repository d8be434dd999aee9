package id.kentongan.store;

import static org.awaitility.Awaitility.await;

import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.Write;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A running Redis of some kind, and the stores that a test opens on it. */
final class StoreRig {
    static final int PARTITIONS = 64;

    final RedisServers servers;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
    private final List<RedisStore> stores = new ArrayList<>();

    StoreRig(RedisServers servers) {
        this.servers = servers;
    }

    StoreSettings settings(String node) {
        return new StoreSettings(servers.address(), PARTITIONS, servers.replicas(), node, false, now::get, 20_000);
    }

    RedisStore open(String node) {
        return open(settings(node));
    }

    RedisStore open(StoreSettings settings) {
        var store = RedisStore.open(settings);
        stores.add(store);
        return store;
    }

    /** A node that has its share of the partitions. */
    RecordingOwner owning(RedisStore store, int share) {
        var owner = new RecordingOwner();
        store.own(owner);
        await().atMost(Duration.ofSeconds(20)).until(() -> owner.fences.size() == share);
        return owner;
    }

    RecordingOwner owning(RedisStore store) {
        return owning(store, PARTITIONS);
    }

    static Acceptance append(RedisStore store, int partition, String id, String session, String json) {
        return store.append(partition, new Delivery(id, session), json).orTimeout(20, TimeUnit.SECONDS).join();
    }

    static Acceptance append(RedisStore store, int partition, String id, String json) {
        return append(store, partition, id, "webhook " + id, json);
    }

    static boolean commit(RedisStore store, Fence fence, Write... writes) {
        return store.commit(List.of(new Commit(fence, List.of(writes)))).orTimeout(20, TimeUnit.SECONDS).join()
                .getFirst();
    }

    /** Sends a signal to all servers that hold data. */
    void signal(String name) {
        servers.pids().forEach(pid -> signal(pid, name));
    }

    static void signal(long pid, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes what the test opened and empties Redis. */
    void clear() {
        signal("CONT");
        stores.forEach(RedisStore::close);
        stores.clear();
        servers.flush();
    }
}
