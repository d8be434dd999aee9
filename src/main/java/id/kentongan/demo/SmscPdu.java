package id.kentongan.demo;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A PDU as the local SMSC reads and writes it (SMPP 3.4, 3.2). */
final class SmscPdu {
    static final int GENERIC_NACK = 0x80000000;
    static final int BIND_RECEIVER = 0x01;
    static final int BIND_TRANSMITTER = 0x02;
    static final int SUBMIT_SM = 0x04;
    static final int DELIVER_SM = 0x05;
    static final int UNBIND = 0x06;
    static final int BIND_TRANSCEIVER = 0x09;
    static final int ENQUIRE_LINK = 0x15;
    static final int RESPONSE = 0x80000000;
    private static final int HEADER = 16;
    private static final int LONGEST = 100_000;
    private final int command;
    private final int status;
    private final int sequence;
    private final byte[] body;

    SmscPdu(int command, int status, int sequence, byte[] body) {
        this.command = command;
        this.status = status;
        this.sequence = sequence;
        this.body = body;
    }

    int command() {
        return command;
    }

    int status() {
        return status;
    }

    int sequence() {
        return sequence;
    }

    static SmscPdu read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < HEADER || length > LONGEST) {
            throw new IOException("a PDU of " + length + " octets");
        }
        int command = in.readInt();
        int status = in.readInt();
        int sequence = in.readInt();
        byte[] body = new byte[length - HEADER];
        in.readFully(body);
        return new SmscPdu(command, status, sequence, body);
    }

    byte[] octets() {
        return ByteBuffer.allocate(HEADER + body.length).putInt(HEADER + body.length).putInt(command).putInt(status)
                .putInt(sequence).put(body).array();
    }

    /** The answer to this PDU. */
    SmscPdu answer(int answerStatus, byte[] answerBody) {
        return new SmscPdu(command | RESPONSE, answerStatus, sequence, answerBody);
    }

    Fields fields() {
        return new Fields(ByteBuffer.wrap(body));
    }

    /** Reads a body field by field. */
    record Fields(ByteBuffer octets) {
        String text() {
            var text = new StringBuilder();
            for (byte octet = octets.get(); octet != 0; octet = octets.get()) {
                text.append((char) (octet & 0xff));
            }
            return text.toString();
        }

        int octet() {
            return octets.get() & 0xff;
        }

        void skip(int count) {
            octets.position(octets.position() + count);
        }

        byte[] octets(int count) {
            byte[] value = new byte[count];
            octets.get(value);
            return value;
        }
    }

    /** Writes a body field by field. */
    static final class Body {
        private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

        Body text(String text) {
            octets.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            octets.write(0);
            return this;
        }

        Body octet(int value) {
            octets.write(value);
            return this;
        }

        Body octets(byte[] value) {
            octets.writeBytes(value);
            return this;
        }

        byte[] toBytes() {
            return octets.toByteArray();
        }
    }
}
