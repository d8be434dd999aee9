package id.kentongan.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Hears which partitions other nodes appended to, and what they ask. A wake-up lost is made good by the poll once a
 * second.
 */
final class Wakeups implements AutoCloseable {
    private final Topology topology;
    private final IntConsumer listener;
    private final Consumer<String> enquiries;
    private volatile boolean closed;
    private final JedisPubSub subscription = new JedisPubSub() {
        @Override
        public void onMessage(String channel, String message) {
            if (channel.equals(Keys.WAKE)) {
                listener.accept(Integer.parseInt(message));
            } else {
                enquiries.accept(message);
            }
        }
    };

    Wakeups(Topology topology, IntConsumer listener, Consumer<String> enquiries) {
        this.topology = topology;
        this.listener = listener;
        this.enquiries = enquiries;
    }

    void start() {
        Thread.ofVirtual().name("store-wakeups").start(() -> {
            while (!closed) {
                try (Connection connection = topology.connect(topology.node(Keys.NODES_SLOT))) {
                    connection.setTimeoutInfinite();
                    subscription.proceed(connection, Keys.WAKE, Keys.ENQUIRIES);
                } catch (JedisException _) {
                    topology.refresh();
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                }
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        try {
            subscription.unsubscribe();
        } catch (JedisException _) {
            return; // was not connected
        }
    }
}
