package id.kentongan.channel.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Stands between a link and its SMSC, passes on every octet, and writes down all of them as a capture. */
final class Wiretap implements AutoCloseable {
    private static final int SMPP = 2775;
    private static final int CLIENT = 40_000;
    private static final int MOST = 60_000;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();

    /** What one side said in one go. */
    private static final class Chunk {
        private final int connection;
        private final boolean fromClient;
        private final byte[] octets;

        Chunk(int connection, boolean fromClient, byte[] octets) {
            this.connection = connection;
            this.fromClient = fromClient;
            this.octets = octets;
        }
    }

    Wiretap(int target) throws IOException {
        this.target = target;
        Thread.ofPlatform().daemon().name("wiretap").start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    private void listen() {
        for (int connection = 0; !server.isClosed(); connection++) {
            try {
                Socket client = server.accept();
                Socket smsc = new Socket(InetAddress.getLoopbackAddress(), target);
                synchronized (chunks) {
                    sockets.addAll(List.of(client, smsc));
                }
                pass(connection, true, client, smsc);
                pass(connection, false, smsc, client);
            } catch (IOException e) {
                // Closed, or a side that was gone before it was there.
            }
        }
    }

    private void pass(int connection, boolean fromClient, Socket from, Socket to) {
        Thread.ofPlatform().daemon().name("wiretap " + connection).start(() -> {
            byte[] buffer = new byte[MOST];
            try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                    synchronized (chunks) {
                        chunks.add(new Chunk(connection, fromClient, java.util.Arrays.copyOf(buffer, count)));
                    }
                    out.write(buffer, 0, count);
                }
            } catch (IOException e) {
                // The end of every conversation.
            }
        });
    }

    /** All that was said, as a pcap of IPv4 packets (link type 101) to and from port 2775. */
    byte[] capture() {
        var capture = new ByteArrayOutputStream();
        capture.writeBytes(ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(0xa1b2c3d4).putShort((short) 2)
                .putShort((short) 4).putInt(0).putInt(0).putInt(1 << 16).putInt(101).array());
        var sequences = new java.util.HashMap<String, Integer>();
        synchronized (chunks) {
            int time = 0;
            for (Chunk chunk : chunks) {
                byte[] packet = packet(chunk, sequences);
                capture.writeBytes(ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putInt(1_800_000_000)
                        .putInt(++time).putInt(packet.length).putInt(packet.length).array());
                capture.writeBytes(packet);
            }
        }
        return capture.toByteArray();
    }

    private static byte[] packet(Chunk chunk, java.util.Map<String, Integer> sequences) {
        String own = chunk.connection + "/" + chunk.fromClient;
        int sequence = sequences.getOrDefault(own, 1);
        int acknowledged = sequences.getOrDefault(chunk.connection + "/" + !chunk.fromClient, 1);
        sequences.put(own, sequence + chunk.octets.length);
        int client = CLIENT + chunk.connection;
        int length = 40 + chunk.octets.length;
        byte[] from = {127, 0, 0, (byte) (chunk.fromClient ? 1 : 2)};
        byte[] to = {127, 0, 0, (byte) (chunk.fromClient ? 2 : 1)};
        return ByteBuffer.allocate(length).put((byte) 0x45).put((byte) 0).putShort((short) length).putInt(0)
                .put((byte) 64).put((byte) 6).putShort((short) 0).put(from).put(to)
                .putShort((short) (chunk.fromClient ? client : SMPP)).putShort((short) (chunk.fromClient
                        ? SMPP
                        : client))
                .putInt(sequence).putInt(acknowledged).putShort((short) 0x5018).putShort((short) 0xffff).putInt(0)
                .put(chunk.octets).array();
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (chunks) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
