package id.kentongan.channel.sms;

import java.util.Arrays;

/**
 * The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038, 6.2.1), one septet an octet as SMPP carries
 * it.
 */
public final class Gsm7 {
    /** The septet that announces a sign of the extension table. */
    public static final int ESCAPE = 0x1b;
    private static final String BASIC = """
            @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ\
             !"#¤%&'()*+,-./0123456789:;<=>?\
            ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§\
            ¿abcdefghijklmnopqrstuvwxyzäöñüà""";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED_SEPTETS = {0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};
    private static final int HIGHEST = '€';
    private static final byte NONE = -1;
    private static final byte[] SEPTET = new byte[HIGHEST + 1];
    private static final byte[] EXTENDED_SEPTET = new byte[HIGHEST + 1];
    private static final char[] EXTENSION = new char[128];

    static {
        Arrays.fill(SEPTET, NONE);
        Arrays.fill(EXTENDED_SEPTET, NONE);
        for (int i = 0; i < BASIC.length(); i++) {
            SEPTET[BASIC.charAt(i)] = (byte) i;
        }
        SEPTET[ESCAPE] = NONE;
        for (int i = 0; i < EXTENDED.length(); i++) {
            EXTENDED_SEPTET[EXTENDED.charAt(i)] = EXTENDED_SEPTETS[i];
            EXTENSION[EXTENDED_SEPTETS[i]] = EXTENDED.charAt(i);
        }
    }

    private Gsm7() {
    }

    /** How many septets a sign takes: 1, 2 (extension table) or 0 where the alphabet does not have it. */
    public static int septets(char sign) {
        if (sign > HIGHEST) {
            return 0;
        }
        if (SEPTET[sign] != NONE) {
            return 1;
        }
        return EXTENDED_SEPTET[sign] == NONE ? 0 : 2;
    }

    /** Whether the alphabet has every sign of a text. */
    public static boolean carries(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (septets(text.charAt(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Encodes a text that the alphabet {@linkplain #carries carries}. */
    public static byte[] encode(CharSequence text) {
        byte[] octets = new byte[text.length() * 2];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (septets(sign)) {
            case 1 -> octets[length++] = SEPTET[sign];
            case 2 -> {
                octets[length++] = ESCAPE;
                octets[length++] = EXTENDED_SEPTET[sign];
            }
            default -> throw new IllegalArgumentException("a sign that GSM 7-bit does not have");
            }
        }
        return Arrays.copyOf(octets, length);
    }

    /**
     * Decodes; never fails. An escape before a septet that the extension table does not have stands for a space and is
     * skipped (TS 23.038, 6.2.1.1); an octet above 0x7f is what an SMSC lets through of Latin-1.
     */
    public static String decode(byte[] octets, int from, int to) {
        var text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            int octet = octets[i] & 0xff;
            if (octet > 0x7f) {
                text.append((char) octet);
            } else if (octet != ESCAPE) {
                text.append(BASIC.charAt(octet));
            } else if (i + 1 < to) {
                int next = octets[++i] & 0xff;
                if (next < 128 && EXTENSION[next] != 0) {
                    text.append(EXTENSION[next]);
                } else if (next == ESCAPE) {
                    text.append(' ');
                } else {
                    i--;
                }
            }
        }
        return text.toString();
    }
}
