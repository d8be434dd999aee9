package id.kentongan.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The way between a node and its Redis, where a turn's commit can be held up, as slow networks do. */
final class Turnstile implements AutoCloseable {
    /** Only a turn takes entries out of the inbox. */
    private static final String TURN = "XDEL";

    private final ServerSocket server;
    private final int redis;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicBoolean armed = new AtomicBoolean();
    private final CountDownLatch caught = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);

    /** @param redis
     *            its port on 127.0.0.1 */
    Turnstile(int redis) {
        this.redis = redis;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many connections the node has. */
    int connections() {
        return connections.get();
    }

    /** Holds the next commit of a turn, with all that follows it on its connection. */
    void catchCommit() {
        armed.set(true);
    }

    void awaitCaught() {
        await(caught, "no turn was committed");
    }

    /** Lets the held commit through, and returns when its answer lies before the node. */
    void release() {
        released.countDown();
        await(answered, "the commit was not answered");
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            assertTrue(latch.await(ServiceProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS), otherwise);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket node = server.accept();
                var upstream = new Socket(InetAddress.getLoopbackAddress(), redis);
                node.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                connections.incrementAndGet();
                var holds = new AtomicBoolean();
                Thread.ofVirtual().start(() -> commands(node, upstream, holds));
                Thread.ofVirtual().start(() -> answers(upstream, node, holds));
            } catch (IOException e) {
                // Closed, or Redis is away: the node tries again.
            }
        }
    }

    private void commands(Socket node, Socket upstream, AtomicBoolean holds) {
        copy(node, upstream, octets -> pass(octets, holds), () -> {
        });
        connections.decrementAndGet();
    }

    private void answers(Socket upstream, Socket node, AtomicBoolean holds) {
        copy(upstream, node, _ -> {
        }, () -> {
            if (holds.get()) {
                answered.countDown();
            }
        });
    }

    private static void copy(Socket from, Socket to, Consumer<byte[]> before, Runnable after) {
        byte[] octets = new byte[64 * 1024];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(octets); count >= 0; count = in.read(octets)) {
                before.accept(Arrays.copyOf(octets, count));
                out.write(octets, 0, count);
                out.flush();
                after.run();
            }
        } catch (IOException e) {
            // The end of a connection ends the other half as well.
        }
    }

    private void pass(byte[] octets, AtomicBoolean holds) {
        if (armed.get() && new String(octets, StandardCharsets.ISO_8859_1).contains(TURN) && armed.getAndSet(false)) {
            holds.set(true);
            caught.countDown();
            await(released, "it was not let through");
        }
    }

    @Override
    public void close() {
        released.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
