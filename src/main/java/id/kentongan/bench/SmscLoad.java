package id.kentongan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An SMSC on loopback that makes load and counts: one thread for all connections, so that it takes little of the
 * processor from what it measures.
 */
final class SmscLoad implements AutoCloseable {
    private static final int MILLISECONDS_BETWEEN_LOOKS = 1;
    private static final int MILLISECONDS_AT_REST = 50;

    private final Selector selector = Selector.open();
    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final List<SmscPeer> peers = new ArrayList<>();
    private final CompletableFuture<SmscPeer> bound = new CompletableFuture<>();
    private volatile Optional<SmscRound> round = Optional.empty();
    private volatile Optional<Audience> audience = Optional.empty();
    private volatile boolean closed;

    private SmscLoad() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        Thread.ofPlatform().name("smsc load").daemon().start(this::loop);
    }

    /** Listens on a free port of 127.0.0.1. */
    static SmscLoad listen() {
        try {
            return new SmscLoad();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.socket().getLocalPort();
    }

    /** Waits until somebody is bound who receives. */
    void awaitBind(Duration patience) throws InterruptedException {
        get(bound, patience, "nobody bound to the SMSC");
    }

    /** Makes a load, one at a time, and waits for its end. */
    Figures run(Load load) throws InterruptedException {
        var running = new SmscRound(load);
        round = Optional.of(running);
        selector.wakeup();
        return get(running.result(), Duration.ofHours(1), "the load did not end");
    }

    private static <T> T get(CompletableFuture<T> future, Duration patience, String otherwise)
            throws InterruptedException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(otherwise, e);
        }
    }

    private void loop() {
        try {
            while (!closed) {
                selector.select(busy() ? MILLISECONDS_BETWEEN_LOOKS : MILLISECONDS_AT_REST);
                turn(System.nanoTime());
            }
        } catch (IOException | RuntimeException e) {
            bound.completeExceptionally(e);
            round.ifPresent(running -> running.result().completeExceptionally(e));
        } finally {
            peers.forEach(SmscPeer::givenUp);
        }
    }

    private void turn(long nanos) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isValid() && key.isAcceptable()) {
                accept();
            } else if (key.isValid() && key.isReadable() && key.attachment() instanceof SmscPeer peer) {
                attempt(peer, nanos, () -> peer.read(nanos));
            }
        }
        selector.selectedKeys().clear();
        round.ifPresent(running -> running.drive(nanos, peers));
        List.copyOf(peers).forEach(peer -> attempt(peer, nanos, peer::flush));
    }

    private boolean busy() {
        return round.filter(running -> !running.result().isDone()).isPresent();
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(SmscPeer peer, long nanos, Step step) {
        try {
            step.run();
            if (peer.receiving()) {
                bound.complete(peer);
            }
        } catch (IOException e) {
            peers.remove(peer);
            int[] lost = peer.givenUp();
            round.ifPresent(running -> running.lost(lost, nanos));
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = server.accept();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        var peer = new SmscPeer(channel, key, this);
        key.attach(peer);
        peers.add(peer);
    }

    /** From now on what reaches these people is counted apart. */
    void watch(Audience people) {
        audience = Optional.of(people);
    }

    void received(long to, int total, long nanos) {
        if (audience.filter(people -> people.received(to, nanos)).isPresent()) {
            return;
        }
        round.ifPresent(running -> running.crowd().received(to, total, nanos));
    }

    void turnedAway(int person, long nanos) {
        round.ifPresent(running -> running.turnedAway(person, nanos));
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
