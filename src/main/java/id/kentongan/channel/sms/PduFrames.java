package id.kentongan.channel.sms;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.jsmpp.PDUReader;
import org.jsmpp.bean.Command;

/**
 * Cuts the octets that come into PDUs. Messages and their answers are taken at once, on this thread; only what belongs
 * to the session (binds, unbinds, what is unknown) goes on to jSMPP, whose own reader allocates whatever length a
 * header claims, forgets half a PDU at a time-out, and hands each message to another thread.
 */
final class PduFrames implements PDUReader {
    /** A message_payload of 64 kB with room for the rest. */
    static final int LONGEST_PDU = 70_000;
    private final Receiver receiver;
    private byte[] buffer = new byte[LONGEST_PDU];
    private int start;
    private int end;
    private int frameStart;
    private int frameLength;

    /** Who takes PDUs before jSMPP does. */
    interface Receiver {
        /** Takes a PDU, or leaves it to jSMPP (false). Must not block and must not throw. */
        boolean take(Frame frame);

        /** A header with an impossible length: from here on nobody knows where a PDU begins. */
        void lost(int length);

        /** Nothing more will be read. */
        void ended();
    }

    PduFrames(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public Command readPDUHeader(DataInputStream in) throws IOException {
        Frame frame = next(in);
        while (receiver.take(frame)) {
            frame = next(in);
        }
        var header = new Command();
        header.setCommandLength(frame.length());
        header.setCommandId(frame.commandId());
        header.setCommandStatus(frame.status());
        header.setSequenceNumber(frame.sequence());
        return header;
    }

    @Override
    public byte[] readPDU(DataInputStream in, Command header) {
        return Arrays.copyOfRange(buffer, frameStart, frameStart + frameLength);
    }

    @Override
    public byte[] readPDU(DataInputStream in, int length, int commandId, int status, int sequence) {
        return Arrays.copyOfRange(buffer, frameStart, frameStart + frameLength);
    }

    private Frame next(DataInputStream in) throws IOException {
        fill(in, 4);
        int length = new Frame(buffer, start, 4).claimedLength();
        if (length < Frame.HEADER || length > LONGEST_PDU) {
            receiver.lost(length);
            receiver.ended();
            throw new EOFException("a PDU with an impossible length");
        }
        fill(in, length);
        frameStart = start;
        frameLength = length;
        start += length;
        return new Frame(buffer, frameStart, length);
    }

    /** Reads until so many octets are there. */
    private void fill(DataInputStream in, int count) throws IOException {
        if (start == end) {
            start = 0;
            end = 0;
        }
        if (start + count > buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        while (end - start < count) {
            end += read(in);
        }
    }

    private int read(DataInputStream in) throws IOException {
        try {
            int count = in.read(buffer, end, buffer.length - end);
            if (count < 0) {
                throw new EOFException("the SMSC has closed the connection");
            }
            return count;
        } catch (IOException e) {
            receiver.ended();
            throw e;
        }
    }
}
