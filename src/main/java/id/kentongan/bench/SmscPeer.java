package id.kentongan.bench;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One connection to the service, from the SMSC's side. Lives in the thread of {@link SmscLoad}. */
final class SmscPeer {
    private static final int SEQUENCES = 1 << 12;
    private static final int NONE = -1;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final SmscLoad smsc;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 17);
    private final ByteBuffer out = ByteBuffer.allocate(1 << 20);
    private final int[] people = new int[SEQUENCES];
    private int sequence;
    private int unacknowledged;
    private long messageId;
    private boolean receiving;

    SmscPeer(SocketChannel channel, SelectionKey key, SmscLoad smsc) {
        this.channel = channel;
        this.key = key;
        this.smsc = smsc;
        Arrays.fill(people, NONE);
    }

    boolean receiving() {
        return receiving;
    }

    boolean hasRoom(int window) {
        return receiving && unacknowledged < Math.min(window, SEQUENCES) && out.remaining() > out.capacity() / 2;
    }

    void deliver(int person, long number, byte[] text) {
        do {
            sequence++;
        } while (people[sequence % SEQUENCES] != NONE);
        people[sequence % SEQUENCES] = person;
        unacknowledged++;
        Pdus.deliver(out, sequence, number, text);
    }

    /** Those whose message has not been acknowledged; it is over with this connection. */
    int[] givenUp() {
        receiving = false;
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
        return Arrays.stream(people).filter(person -> person != NONE).toArray();
    }

    void read(long nanos) throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the service closed the connection");
        }
        in.flip();
        while (in.remaining() >= Pdus.HEADER && in.remaining() >= in.getInt(in.position())) {
            int length = in.getInt(in.position());
            if (length < Pdus.HEADER) {
                throw new IOException("a PDU of " + length + " octets");
            }
            handle(in.slice(in.position(), length), nanos);
            in.position(in.position() + length);
        }
        in.compact();
    }

    private void handle(ByteBuffer pdu, long nanos) {
        int command = pdu.getInt(4);
        int status = pdu.getInt(8);
        int number = pdu.getInt(12);
        pdu.position(Pdus.HEADER);
        switch (command) {
        case Pdus.BIND_RECEIVER, Pdus.BIND_TRANSMITTER, Pdus.BIND_TRANSCEIVER -> {
            Pdus.answer(out, command, number, "bench");
            receiving = command != Pdus.BIND_TRANSMITTER;
        }
        case Pdus.ENQUIRE_LINK -> Pdus.answer(out, command, number);
        case Pdus.UNBIND -> {
            Pdus.answer(out, command, number);
            receiving = false;
        }
        case Pdus.SUBMIT_SM -> {
            Pdus.answer(out, command, number, Long.toString(++messageId));
            Pdus.Segment segment = Pdus.segment(pdu);
            smsc.received(segment.to(), segment.total(), nanos);
        }
        case Pdus.DELIVER_SM | Pdus.RESPONSE -> acknowledged(number, status, nanos);
        default -> {
            // Answers to what we never ask.
        }
        }
    }

    private void acknowledged(int number, int status, long nanos) {
        int person = people[number % SEQUENCES];
        if (person != NONE) {
            people[number % SEQUENCES] = NONE;
            unacknowledged--;
            if (status != 0) {
                smsc.turnedAway(person, nanos);
            }
        }
    }

    /** Writes as much as the socket takes. */
    void flush() throws IOException {
        if (out.position() > 0) {
            out.flip();
            channel.write(out);
            out.compact();
        }
        key.interestOps(out.position() > 0 ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
}
