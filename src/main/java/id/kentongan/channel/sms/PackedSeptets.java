package id.kentongan.channel.sms;

/** GSM 7-bit as it goes through the air: eight septets in seven octets (3GPP TS 23.038, 6.1.2.1). */
final class PackedSeptets {
    private static final int SEPTET = 7;
    private static final int CARRIAGE_RETURN = 0x0d;

    private PackedSeptets() {
    }

    /**
     * Decodes; never fails.
     *
     * @param from
     *            where the text begins: after the user data header, whose length is filled up to a border of septets
     */
    static String decode(byte[] octets, int from) {
        int first = (from * 8 + SEPTET - 1) / SEPTET;
        int end = octets.length * 8 / SEPTET;
        byte[] septets = new byte[Math.max(0, end - first)];
        for (int i = 0; i < septets.length; i++) {
            septets[i] = septet(octets, (first + i) * SEPTET);
        }
        int length = septets.length;
        // Seven bits that are left over look like one sign more: zeros (an @) or the padding that is agreed upon.
        if (length > 0 && end * SEPTET == octets.length * 8
                && (septets[length - 1] == 0 || septets[length - 1] == CARRIAGE_RETURN)) {
            length--;
        }
        return Gsm7.decode(septets, 0, length);
    }

    private static byte septet(byte[] octets, int bit) {
        int at = bit / 8;
        int next = at + 1 < octets.length ? octets[at + 1] & 0xff : 0;
        return (byte) (((octets[at] & 0xff | next << 8) >> bit % 8) & 0x7f);
    }
}
