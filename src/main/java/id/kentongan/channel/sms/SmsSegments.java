package id.kentongan.channel.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as SMS: the smallest coding that carries it, cut into segments that phones join again (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param segments
 *            the texts of the segments in order; together they are the whole text
 */
public record SmsSegments(Coding coding, List<String> segments) {
    /** How characters are written in a segment, and how many fit into one. */
    public enum Coding {
        /** 3GPP TS 23.038 default alphabet, data_coding 0; counted in septets. */
        GSM7(0x00, 160, 153),
        /** UCS-2 with surrogate pairs, data_coding 8; counted in 16-bit units. */
        UCS2(0x08, 70, 67);

        private final byte dataCoding;
        private final int single;
        private final int joined;

        Coding(int dataCoding, int single, int joined) {
            this.dataCoding = (byte) dataCoding;
            this.single = single;
            this.joined = joined;
        }

        /** The SMPP data_coding (SMPP 3.4, 5.2.19). */
        public byte dataCoding() {
            return dataCoding;
        }

        /** How many units the sign at an index takes, a surrogate pair as one. */
        private int units(String text, int index) {
            return this == GSM7 ? Gsm7.septets(text.charAt(index)) : signs(text, index);
        }

        private int signs(String text, int index) {
            return this == UCS2 && Character.isHighSurrogate(text.charAt(index)) && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1)) ? 2 : 1;
        }
    }

    public SmsSegments {
        segments = List.copyOf(segments);
    }

    /** Cuts a text; typographic signs become plain ones where that keeps the whole text in GSM 7-bit. */
    public static SmsSegments of(String text) {
        if (Gsm7.carries(text)) {
            return exactly(text);
        }
        String plain = PlainSigns.of(text);
        return exactly(Gsm7.carries(plain) ? plain : text);
    }

    /** Cuts a text without changing a sign of it. */
    public static SmsSegments exactly(String text) {
        Coding coding = Gsm7.carries(text) ? Coding.GSM7 : Coding.UCS2;
        if (end(coding, text, 0, coding.single) == text.length()) {
            return new SmsSegments(coding, List.of(text));
        }
        var segments = new ArrayList<String>();
        int left = count(coding, text, 0);
        int from = 0;
        while (from < text.length()) {
            left--;
            int to = cut(coding, text, from, left);
            segments.add(text.substring(from, to));
            from = to;
        }
        return new SmsSegments(coding, segments);
    }

    /** What the text costs. */
    public int count() {
        return segments.size();
    }

    /** The last word border that leaves a rest which {@code left} segments hold, else as far as it fits. */
    private static int cut(Coding coding, String text, int from, int left) {
        int end = end(coding, text, from, coding.joined);
        if (end == text.length() || border(text.charAt(end - 1))) {
            return end;
        }
        int word = end;
        while (word > from && !border(text.charAt(word - 1))) {
            word--;
        }
        return word > from && count(coding, text, word) <= left ? word : end;
    }

    private static boolean border(char sign) {
        return sign == ' ' || sign == '\n' || sign == '\r';
    }

    private static int count(Coding coding, String text, int from) {
        int count = 0;
        for (int at = from; at < text.length(); count++) {
            at = end(coding, text, at, coding.joined);
        }
        return count;
    }

    /** The index up to which the signs from {@code from} fit into a number of units. */
    private static int end(Coding coding, String text, int from, int units) {
        int used = 0;
        int at = from;
        while (at < text.length()) {
            used += coding.units(text, at);
            if (used > units) {
                return at;
            }
            at += coding.signs(text, at);
        }
        return at;
    }
}
