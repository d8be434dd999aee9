package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gsm7Test {
    /** 3GPP TS 23.038, 6.2.1, by code point and septet; letters and digits that are as in ASCII are left out. */
    @ParameterizedTest
    @CsvSource({"0040,00", "00a3,01", "0024,02", "00a5,03", "00e8,04", "00e9,05", "00f9,06", "00ec,07", "00f2,08",
            "00c7,09", "000a,0a", "00d8,0b", "00f8,0c", "000d,0d", "00c5,0e", "00e5,0f", "0394,10", "005f,11",
            "03a6,12", "0393,13", "039b,14", "03a9,15", "03a0,16", "03a8,17", "03a3,18", "0398,19", "039e,1a",
            "00c6,1c", "00e6,1d", "00df,1e", "00c9,1f", "00a4,24", "00a1,40", "00c4,5b", "00d6,5c", "00d1,5d",
            "00dc,5e", "00a7,5f", "00bf,60", "00e4,7b", "00f6,7c", "00f1,7d", "00fc,7e", "00e0,7f"})
    void every_sign_of_its_own_has_its_septet(String sign, String septet) {
        both((char) Integer.parseInt(sign, 16), (byte) Integer.parseInt(septet, 16));
    }

    @ParameterizedTest
    @CsvSource({"000c,0a", "005e,14", "007b,28", "007d,29", "005c,2f", "005b,3c", "007e,3d", "005d,3e", "007c,40",
            "20ac,65"})
    void every_sign_of_the_extension_table_has_an_escape_and_a_septet(String sign, String septet) {
        both((char) Integer.parseInt(sign, 16), (byte) 0x1b, (byte) Integer.parseInt(septet, 16));
    }

    @Test
    void the_rest_is_as_in_ascii() {
        for (char sign = 0x20; sign < 0x7f; sign++) {
            if ("$@[\\]^_`{|}~".indexOf(sign) < 0) {
                both(sign, (byte) sign);
            }
        }
    }

    @Test
    void all_128_septets_stand_for_something() {
        for (int septet = 0; septet < 128; septet++) {
            if (septet != 0x1b) {
                String sign = Gsm7.decode(new byte[]{(byte) septet}, 0, 1);
                assertArrayEquals(new byte[]{(byte) septet}, Gsm7.encode(sign));
            }
        }
    }

    @Test
    void what_it_does_not_have_it_does_not_carry() {
        assertTrue(Gsm7.carries("Selamat pagi, Pak! Rp5.000 [€]"));
        for (String sign : new String[]{"`", "ê", "ꦲ", "😀", "“", "\t", "\u001b", "\u00a0"}) {
            assertFalse(Gsm7.carries(sign), sign);
        }
    }

    @Test
    void an_escape_before_nothing_known_is_skipped() {
        assertEquals("aZ", Gsm7.decode(new byte[]{'a', 0x1b, 'Z'}, 0, 3));
        assertEquals("a", Gsm7.decode(new byte[]{'a', 0x1b}, 0, 2));
        assertEquals("a b", Gsm7.decode(new byte[]{'a', 0x1b, 0x1b, 'b'}, 0, 4));
    }

    private static void both(char sign, byte... octets) {
        assertArrayEquals(octets, Gsm7.encode(String.valueOf(sign)));
        assertEquals(String.valueOf(sign), Gsm7.decode(octets, 0, octets.length));
        assertEquals(octets.length, Gsm7.septets(sign));
    }
}
