package id.kentongan.channel.sms;

import java.util.Optional;

/**
 * The header before the text of a segment (3GPP TS 23.040, 9.2.3.24).
 *
 * @param length
 *            octets that it takes, its length octet among them
 * @param application
 *            whether it is addressed to a port, so that what follows is data and no text
 */
record UserDataHeader(int length, Optional<Concatenation> concatenation, boolean application) {

    /** Empty where the header is broken: longer than the message, or an element longer than the header. */
    static Optional<UserDataHeader> parse(byte[] octets) {
        int end = octets.length == 0 ? 0 : 1 + (octets[0] & 0xff);
        if (end == 0 || end > octets.length) {
            return Optional.empty();
        }
        Optional<Concatenation> concatenation = Optional.empty();
        boolean application = false;
        int at = 1;
        while (at < end) {
            int length = at + 1 < end ? octets[at + 1] & 0xff : Integer.MAX_VALUE;
            int element = octets[at] & 0xff;
            at += 2;
            if (length > end - at) {
                return Optional.empty();
            }
            if (element == 0x00 && length == 3 || element == 0x08 && length == 4) {
                concatenation = concatenation(octets, at, length);
            }
            application |= element == 0x04 || element == 0x05;
            at += length;
        }
        return Optional.of(new UserDataHeader(end, concatenation, application));
    }

    private static Optional<Concatenation> concatenation(byte[] octets, int at, int length) {
        int reference = octets[at] & 0xff;
        if (length == 4) {
            reference = reference << 8 | octets[at + 1] & 0xff;
        }
        return Concatenation.of(length == 4 ? Concatenation.Kind.UDH16 : Concatenation.Kind.UDH8, reference,
                octets[at + length - 2] & 0xff, octets[at + length - 1] & 0xff);
    }
}
