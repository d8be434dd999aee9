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
        try {
            assertTrue(caught.await(ServiceProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS), "no turn was committed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets the held commit through. */
    void release() {
        released.countDown();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket node = server.accept();
                var upstream = new Socket(InetAddress.getLoopbackAddress(), redis);
                node.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> copy(node, upstream, true));
                Thread.ofVirtual().start(() -> copy(upstream, node, false));
            } catch (IOException e) {
                // Closed, or Redis is away: the node tries again.
            }
        }
    }

    private void copy(Socket from, Socket to, boolean commands) {
        byte[] octets = new byte[64 * 1024];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(octets); count >= 0; count = in.read(octets)) {
                if (commands) {
                    pass(Arrays.copyOf(octets, count));
                }
                out.write(octets, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            // The end of a connection ends the other half as well.
        } finally {
            if (commands) {
                connections.decrementAndGet();
            }
        }
    }

    private void pass(byte[] octets) throws IOException {
        if (armed.get() && new String(octets, StandardCharsets.ISO_8859_1).contains(TURN) && armed.getAndSet(false)) {
            caught.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Override
    public void close() {
        release();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
