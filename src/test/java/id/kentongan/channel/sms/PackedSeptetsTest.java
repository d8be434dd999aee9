package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kentongan.message.Content;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedSeptetsTest {
    private static final IncomingText PACKED = new IncomingText(
            new SmppSettings.Writing(DefaultAlphabet.GSM, true, Joining.UDH8, true));

    /** 3GPP TS 23.038, 6.1.2.1: the first letter in the low bits of the first octet, and so on. */
    @ParameterizedTest
    @CsvSource({"c8329bfd06,Hello", "31d98c56b3dd70,12345678", "31d98c56b3dd7039,123456789", "31d98c56b3dd00,1234567",
            "31d98c56b3dd1a,1234567", "9b32,€"})
    void packed_letters_are_read_without_their_padding(String octets, String text) {
        byte[] packed = HexFormat.of().parseHex(octets);
        assertEquals(text, PackedSeptets.decode(packed, 0));
    }

    @Test
    void after_a_header_the_text_begins_at_a_border_of_septets() {
        // A header of 6 octets is 48 bits; one bit fills it up to 49.
        byte[] text = Gsm7.encode("Jalan rusak");
        byte[] octets = pack(new byte[]{5, 0, 3, 42, 2, 1}, text);
        var part = assertInstanceOf(Content.Part.class, PACKED.of(new ShortMessage(1, "6281234567890", "1234", 0x40, 0,
                octets, ShortMessage.Parameters.NONE)));
        assertEquals("Jalan rusak", part.text());
    }

    @Test
    void every_length_comes_back() {
        for (int length = 0; length <= 160; length++) {
            String text = "abcdefghijklmnop ".repeat(10).substring(0, length);
            assertEquals(text, PackedSeptets.decode(pack(new byte[0], Gsm7.encode(text)), 0));
        }
    }

    private static byte[] pack(byte[] header, byte[] septets) {
        int start = (header.length * 8 + 6) / 7;
        byte[] octets = new byte[((start + septets.length) * 7 + 7) / 8];
        System.arraycopy(header, 0, octets, 0, header.length);
        for (int i = 0; i < septets.length; i++) {
            for (int bit = 0; bit < 7; bit++) {
                int at = (start + i) * 7 + bit;
                octets[at / 8] |= (byte) ((septets[i] >> bit & 1) << at % 8);
            }
        }
        return octets;
    }
}
