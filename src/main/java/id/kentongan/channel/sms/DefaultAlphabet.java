package id.kentongan.channel.sms;

import java.nio.charset.StandardCharsets;

/**
 * What an SMSC takes data_coding 0, "SMSC default alphabet" (SMPP 3.4, 5.2.19), for. Whatever it is, the phone gets GSM
 * 7-bit: only signs of that are sent so, and they are counted in its septets.
 */
public enum DefaultAlphabet {
    /** GSM 7-bit, one septet an octet. */
    GSM(Character.MAX_VALUE),
    /** ISO 8859-1. */
    LATIN1('\u00ff'),
    /** US-ASCII. */
    ASCII('\u007f');

    private final char highest;

    DefaultAlphabet(char highest) {
        this.highest = highest;
    }

    /** Whether every sign of a text can be sent. */
    boolean carries(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign > highest || Gsm7.septets(sign) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Encodes a text that it {@linkplain #carries carries}. */
    byte[] encode(String text) {
        return this == GSM ? Gsm7.encode(text) : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Decodes octets; never fails. */
    String decode(byte[] octets, int from) {
        return this == GSM
                ? Gsm7.decode(octets, from, octets.length)
                : new String(octets, from, octets.length - from, StandardCharsets.ISO_8859_1);
    }
}
