package id.kentongan.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The few PDUs of SMPP 3.4 that the SMSC of the benchmark reads and writes. */
final class Pdus {
    static final int BIND_RECEIVER = 0x01;
    static final int BIND_TRANSMITTER = 0x02;
    static final int SUBMIT_SM = 0x04;
    static final int DELIVER_SM = 0x05;
    static final int UNBIND = 0x06;
    static final int BIND_TRANSCEIVER = 0x09;
    static final int ENQUIRE_LINK = 0x15;
    static final int RESPONSE = 0x80000000;
    static final int HEADER = 16;
    /** No PDU that we write is longer. */
    static final int LONGEST = 400;
    private static final int USER_DATA_HEADER = 0x40;
    private static final byte[] SHORT_CODE = octets("1234");

    private Pdus() {
    }

    /** A segment of a reply: to whom, and of how many. */
    record Segment(long to, int total) {
    }

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A text of at most 160 signs in the default alphabet, from a phone to our short code (SMPP 3.4, 4.6.1). */
    static void deliver(ByteBuffer out, int sequence, long from, byte[] text) {
        int begin = header(out, DELIVER_SM, 0, sequence);
        out.put((byte) 0).put((byte) 1).put((byte) 1).put(octets(Long.toString(from))).put((byte) 0);
        out.put((byte) 0).put((byte) 1).put(SHORT_CODE).put((byte) 0);
        for (int field = 0; field < 9; field++) {
            out.put((byte) 0); // esm_class to sm_default_msg_id, all 0 or empty
        }
        out.put((byte) text.length).put(text);
        end(out, begin);
    }

    /** An answer whose body is one text, such as a message_id. */
    static void answer(ByteBuffer out, int command, int sequence, String text) {
        int begin = header(out, command | RESPONSE, 0, sequence);
        out.put(octets(text)).put((byte) 0);
        end(out, begin);
    }

    /** An answer without a body. */
    static void answer(ByteBuffer out, int command, int sequence) {
        end(out, header(out, command | RESPONSE, 0, sequence));
    }

    private static int header(ByteBuffer out, int command, int status, int sequence) {
        int begin = out.position();
        out.putInt(0).putInt(command).putInt(status).putInt(sequence);
        return begin;
    }

    private static void end(ByteBuffer out, int begin) {
        out.putInt(begin, out.position() - begin);
    }

    /** Reads the body of a submit_sm (SMPP 3.4, 4.4.1), whose segments carry an 8-bit reference. */
    static Segment segment(ByteBuffer body) {
        skipText(body);
        body.position(body.position() + 2);
        skipText(body);
        body.position(body.position() + 2);
        long to = number(body);
        int esmClass = body.get();
        body.position(body.position() + 2);
        skipText(body);
        skipText(body);
        body.position(body.position() + 5);
        boolean joined = (esmClass & USER_DATA_HEADER) != 0;
        return new Segment(to, joined ? body.get(body.position() + 4) & 0xff : 1);
    }

    private static void skipText(ByteBuffer body) {
        while (body.get() != 0) {
            // until its end
        }
    }

    private static long number(ByteBuffer body) {
        long number = 0;
        for (byte digit = body.get(); digit != 0; digit = body.get()) {
            number = number * 10 + (digit - '0');
        }
        return number;
    }
}
