package id.kentongan.channel.sms;

import id.kentongan.message.Content;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes words of the octets that came, whatever their data_coding says (SMPP 3.4, 5.2.19; 3GPP TS 23.038, 4). */
final class IncomingText {
    /** 255 parts of 153 septets: no phone can have written more. */
    private static final int LONGEST = 255 * 153;
    static final Content.Unsupported BROKEN = new Content.Unsupported("broken");
    static final Content.Unsupported BINARY = new Content.Unsupported("binary");
    static final Content.Unsupported TOO_LONG = new Content.Unsupported("too long");

    private enum Alphabet {
        DEFAULT, GSM7, LATIN1, CYRILLIC, HEBREW, JAPANESE, KOREAN, UTF16, OCTETS, COMPRESSED
    }

    private final SmppSettings.Writing writing;

    /**
     * @param writing
     *            of the route that it came by
     */
    IncomingText(SmppSettings.Writing writing) {
        this.writing = writing;
    }

    /** The words, one part of them, or what kind of unreadable thing it is. */
    Content of(ShortMessage message) {
        int from = 0;
        Optional<Concatenation> concatenation = message.sar();
        if (message.hasUserDataHeader()) {
            Optional<UserDataHeader> header = UserDataHeader.parse(message.octets());
            if (header.isEmpty()) {
                return BROKEN;
            }
            if (header.get().application()) {
                return BINARY;
            }
            from = header.get().length();
            concatenation = header.get().concatenation().or(message::sar);
        }
        if (message.octets().length - from > LONGEST) {
            return TOO_LONG;
        }
        Optional<String> text = decode(message.octets(), from, alphabet(message.dataCoding()));
        if (text.isEmpty()) {
            return BINARY;
        }
        String readable = printable(text.get());
        return concatenation
                .<Content>map(part -> new Content.Part(part.name(message.destination()), part.total(), part.number(),
                        readable))
                .orElseGet(() -> new Content.Text(whole(readable)));
    }

    private static Alphabet alphabet(int dataCoding) {
        return switch (dataCoding) {
        case 0x00 -> Alphabet.DEFAULT;
        case 0x01, 0x03 -> Alphabet.LATIN1;
        case 0x02, 0x04, 0x09 -> Alphabet.OCTETS;
        case 0x05, 0x0a, 0x0d -> Alphabet.JAPANESE;
        case 0x06 -> Alphabet.CYRILLIC;
        case 0x07 -> Alphabet.HEBREW;
        case 0x08 -> Alphabet.UTF16;
        case 0x0e -> Alphabet.KOREAN;
        // Not one of SMPP's own values: the SMSC passes the phone's TP-DCS through.
        default -> ofPhone(dataCoding);
        };
    }

    /** 3GPP TS 23.038, 4: general groups 00xx and 01xx, message waiting 110x and 1110, class 1111. */
    private static Alphabet ofPhone(int dataCoding) {
        if (dataCoding < 0x10 || dataCoding >= 0xc0 && dataCoding < 0xe0) {
            return Alphabet.GSM7;
        }
        if (dataCoding >= 0xf0) {
            return (dataCoding & 0x04) == 0 ? Alphabet.GSM7 : Alphabet.OCTETS;
        }
        if (dataCoding >= 0xe0) {
            return Alphabet.UTF16;
        }
        if (dataCoding >= 0x80) {
            return Alphabet.OCTETS;
        }
        return (dataCoding & 0x20) != 0 ? Alphabet.COMPRESSED : switch (dataCoding >> 2 & 0x03) {
        case 0 -> Alphabet.GSM7;
        case 2 -> Alphabet.UTF16;
        default -> Alphabet.OCTETS;
        };
    }

    private Optional<String> decode(byte[] octets, int from, Alphabet alphabet) {
        return switch (alphabet) {
        case DEFAULT -> Optional.of(writing.packed()
                ? PackedSeptets.decode(octets, from)
                : writing.alphabet().decode(octets, from));
        case GSM7 -> Optional.of(writing.packed()
                ? PackedSeptets.decode(octets, from)
                : Gsm7.decode(octets, from, octets.length));
        case LATIN1 -> Optional.of(charset(octets, from, StandardCharsets.ISO_8859_1));
        case CYRILLIC -> Optional.of(charset(octets, from, Charset.forName("ISO-8859-5")));
        case HEBREW -> Optional.of(charset(octets, from, Charset.forName("ISO-8859-8")));
        case JAPANESE -> Optional.of(charset(octets, from, Charset.forName("Shift_JIS")));
        case KOREAN -> Optional.of(charset(octets, from, Charset.forName("EUC-KR")));
        case UTF16 -> Optional.of(utf16(octets, from));
        case OCTETS -> guess(octets, from);
        case COMPRESSED -> Optional.empty();
        };
    }

    private static String charset(byte[] octets, int from, Charset charset) {
        return new String(octets, from, octets.length - from, charset);
    }

    /** By hand, since a decoder replaces half a surrogate pair, whose other half is in the next part. */
    private static String utf16(byte[] octets, int from) {
        int length = (octets.length - from) / 2;
        boolean littleEndian = length > 0 && octets[from] == (byte) 0xff && octets[from + 1] == (byte) 0xfe;
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int first = octets[from + 2 * i] & 0xff;
            int second = octets[from + 2 * i + 1] & 0xff;
            char unit = (char) (littleEndian ? second << 8 | first : first << 8 | second);
            if (i > 0 || unit != '\ufeff') {
                text.append(unit);
            }
        }
        return text.toString();
    }

    /** Octets that read as UTF-8 or Latin-1 without control characters are taken for text. */
    private static Optional<String> guess(byte[] octets, int from) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(octets, from, octets.length - from)).toString();
        } catch (CharacterCodingException e) {
            text = charset(octets, from, StandardCharsets.ISO_8859_1);
        }
        return text.equals(printable(text)) ? Optional.of(text) : Optional.empty();
    }

    /** Without NUL and the other control characters that nobody types. */
    private static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (control(text.charAt(i))) {
                return text.chars().filter(unit -> !control((char) unit))
                        .collect(StringBuilder::new, (built, unit) -> built.append((char) unit), StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean control(char unit) {
        return Character.isISOControl(unit) && unit != '\n' && unit != '\r' && unit != '\t' && unit != '\f';
    }

    /** Half a pair has no other half to come in a message of one part. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
            }
        }
        return text;
    }
}
