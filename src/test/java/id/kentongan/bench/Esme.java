package id.kentongan.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that is bound to the SMSC and does to each message what the test says, over one raw connection. */
@SuppressWarnings({"AddressSelection", "UnicodeEscape"}) // loopback, and octets as they stand in a PDU
final class Esme implements AutoCloseable {
    static final int THROTTLED = 0x58;

    private final Socket socket;
    private final AtomicInteger sequence = new AtomicInteger();

    /** What is done to a message: the status in its deliver_sm_resp, if there is one, and the segments that follow. */
    record Answer(Optional<Integer> status, List<Segment> segments) {
        static Answer reply(Segment... segments) {
            return new Answer(Optional.of(0), List.of(segments));
        }

        static Answer turnAway() {
            return new Answer(Optional.of(THROTTLED), List.of());
        }

        static Answer none() {
            return new Answer(Optional.empty(), List.of());
        }
    }

    record Segment(int number, int total) {
        static final Segment WHOLE = new Segment(1, 1);
    }

    interface Script {
        Answer answer(String from, int time);
    }

    Esme(int port, Script script) throws IOException {
        socket = new Socket("127.0.0.1", port);
        write(Pdus.BIND_TRANSCEIVER, 0, sequence.incrementAndGet(), "x\0y\0\0\u0034\0\0\0");
        Thread.ofVirtual().start(() -> listen(script));
    }

    private void listen(Script script) {
        var times = new HashMap<String, Integer>();
        try (var in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                byte[] rest = new byte[in.readInt() - 4];
                in.readFully(rest);
                ByteBuffer pdu = ByteBuffer.wrap(rest);
                if (pdu.getInt() == Pdus.DELIVER_SM) {
                    String from = from(rest);
                    Answer answer = script.answer(from, times.merge(from, 1, Integer::sum));
                    if (answer.status().isPresent()) {
                        write(Pdus.DELIVER_SM | Pdus.RESPONSE, answer.status().get(), pdu.getInt(8), "\0");
                    }
                    for (Segment segment : answer.segments()) {
                        submit(from, segment);
                    }
                }
            }
        } catch (IOException e) {
            // One of the two closed the connection, as the test wanted.
        }
    }

    /** The source_addr, behind the header, an empty service_type, ton and npi. */
    private static String from(byte[] rest) {
        int begin = 12 + 3;
        int end = begin;
        while (rest[end] != 0) {
            end++;
        }
        return new String(rest, begin, end - begin, StandardCharsets.ISO_8859_1);
    }

    private void submit(String to, Segment segment) throws IOException {
        boolean joined = segment.total() > 1;
        String words = (joined ? "\5\0\3\7" + (char) segment.total() + (char) segment.number() : "") + "baik";
        write(Pdus.SUBMIT_SM, 0, sequence.incrementAndGet(), "\0\0\0" + "1234\0" + "\1\1" + to + "\0"
                + (joined ? '\u0040' : '\0') + "\0\0" + "\0\0" + "\0\0\0\0" + (char) words.length() + words);
    }

    private void write(int command, int status, int number, String body) throws IOException {
        byte[] octets = Pdus.octets(body);
        byte[] pdu = ByteBuffer.allocate(Pdus.HEADER + octets.length).putInt(Pdus.HEADER + octets.length)
                .putInt(command).putInt(status).putInt(number).put(octets).array();
        synchronized (this) {
            socket.getOutputStream().write(pdu);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
