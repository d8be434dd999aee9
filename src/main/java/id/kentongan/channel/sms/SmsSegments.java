package id.kentongan.channel.sms;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as SMS: the smallest coding that carries it, cut into segments that phones join again (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param joining
 *            how more than one segment are joined
 * @param segments
 *            the texts of the segments in order; together they are the whole text
 */
public record SmsSegments(Coding coding, Joining joining, List<String> segments) {
    private static final int MOST = 255;

    /** How characters are written in a segment, and how many fit into one. */
    public enum Coding {
        /** data_coding 0, counted in septets of the 3GPP TS 23.038 default alphabet. */
        GSM7(0x00, 160),
        /** UCS-2 with surrogate pairs, data_coding 8; counted in 16-bit units. */
        UCS2(0x08, 70);

        private final byte dataCoding;
        private final int single;

        Coding(int dataCoding, int single) {
            this.dataCoding = (byte) dataCoding;
            this.single = single;
        }

        /** The SMPP data_coding (SMPP 3.4, 5.2.19). */
        public byte dataCoding() {
            return dataCoding;
        }

        private boolean fits(String text) {
            return end(text, 0, single) == text.length();
        }

        /** The index up to which the signs from {@code from} fit into a number of units; never within a pair. */
        private int end(String text, int from, int units) {
            int used = 0;
            int at = from;
            while (at < text.length()) {
                int signs = this == UCS2 && pair(text, at) ? 2 : 1;
                used += this == GSM7 ? Gsm7.septets(text.charAt(at)) : signs;
                if (used > units) {
                    return at;
                }
                at += signs;
            }
            return at;
        }

        private static boolean pair(String text, int index) {
            return Character.isHighSurrogate(text.charAt(index)) && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1));
        }
    }

    public SmsSegments {
        segments = List.copyOf(segments);
    }

    /** Cuts a text as most routes want it; typographic signs become plain ones where that keeps it in GSM 7-bit. */
    public static SmsSegments of(String text) {
        return of(text, SmppSettings.Writing.USUAL);
    }

    /** Cuts a text as a route wants it. */
    static SmsSegments of(String text, SmppSettings.Writing writing) {
        if (writing.alphabet().carries(text)) {
            return cut(text, Coding.GSM7, writing.joining());
        }
        String plain = writing.transliterate() ? PlainSigns.of(text) : text;
        return writing.alphabet().carries(plain)
                ? cut(plain, Coding.GSM7, writing.joining())
                : cut(text, Coding.UCS2, writing.joining());
    }

    /** Cuts a text without changing a sign of it. */
    public static SmsSegments exactly(String text) {
        return cut(text, Gsm7.carries(text) ? Coding.GSM7 : Coding.UCS2, Joining.UDH8);
    }

    private static SmsSegments cut(String text, Coding coding, Joining joining) {
        if (joining == Joining.PAYLOAD || coding.fits(text)) {
            return new SmsSegments(coding, joining, List.of(text));
        }
        return new SmsSegments(coding, joining, new Cutter(text, coding, joining.room(coding)).segments());
    }

    /** What the text costs in submit_sm. */
    public int count() {
        return segments.size();
    }

    /** Whether no phone takes so much: concatenation counts to 255. */
    boolean tooLong() {
        return count() > MOST || joining == Joining.PAYLOAD
                && segments.getFirst().length() > MOST * Joining.UDH8.room(coding);
    }

    /** Whether a segment is too long for a short_message, so that it goes as message_payload. */
    boolean inPayload(String segment) {
        return joining == Joining.PAYLOAD && !coding.fits(segment);
    }

    /** Cuts a text that needs more than one segment, between words where that costs nothing. */
    private static final class Cutter {
        private final String text;
        private final Coding coding;
        private final int room;
        private final BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);

        Cutter(String text, Coding coding, int room) {
            this.text = text;
            this.coding = coding;
            this.room = room;
            if (coding == Coding.UCS2) {
                clusters.setText(text);
            }
        }

        List<String> segments() {
            var segments = new ArrayList<String>();
            int left = count(0);
            int from = 0;
            while (from < text.length()) {
                left--;
                int to = cut(from, left);
                segments.add(text.substring(from, to));
                from = to;
            }
            return segments;
        }

        /** The last word border that leaves a rest which {@code left} segments hold, else as far as it fits. */
        private int cut(int from, int left) {
            int end = end(from);
            if (end == text.length() || border(text.charAt(end - 1))) {
                return end;
            }
            int word = end;
            while (word > from && !border(text.charAt(word - 1))) {
                word--;
            }
            return word > from && count(word) <= left ? word : end;
        }

        private static boolean border(char sign) {
            return sign == ' ' || sign == '\n' || sign == '\r';
        }

        private int count(int from) {
            int count = 0;
            for (int at = from; at < text.length(); count++) {
                at = end(at);
            }
            return count;
        }

        /** As far as it fits, not within what people see as one sign, unless that alone is longer than a segment. */
        private int end(int from) {
            int end = coding.end(text, from, room);
            if (coding == Coding.GSM7 || end == text.length() || clusters.isBoundary(end)) {
                return end;
            }
            int whole = clusters.preceding(end);
            return whole > from ? whole : end;
        }
    }
}
