package id.kentongan.channel.sms;

import java.nio.charset.StandardCharsets;

/** One PDU as it stands in the read buffer (SMPP 3.4, 3.2); valid only until the next one is read. */
final class Frame {
    static final int HEADER = 16;
    private final byte[] buffer;
    private final int start;
    private final int length;

    Frame(byte[] buffer, int start, int length) {
        this.buffer = buffer;
        this.start = start;
        this.length = length;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** What the header says, to be checked before anything else is believed. */
    int claimedLength() {
        return integer(0);
    }

    int commandId() {
        return integer(4);
    }

    int status() {
        return integer(8);
    }

    int sequence() {
        return integer(12);
    }

    /** The C-octet string at an offset from the start, to the PDU's end where its NUL is missing. */
    String text(int offset) {
        int end = offset;
        while (end < length && buffer[start + end] != 0) {
            end++;
        }
        return end <= offset ? "" : new String(buffer, start + offset, end - offset, StandardCharsets.ISO_8859_1);
    }

    private int integer(int offset) {
        int at = start + offset;
        return (buffer[at] & 0xff) << 24 | (buffer[at + 1] & 0xff) << 16 | (buffer[at + 2] & 0xff) << 8
                | buffer[at + 3] & 0xff;
    }
}
