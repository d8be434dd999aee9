package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.kentongan.message.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingTextTest {
    private static final int UDHI = 0x40;
    private static final IncomingText TEXTS = new IncomingText(SmppSettings.Writing.USUAL);

    @ParameterizedTest
    @CsvSource({
            // GSM 7-bit with an escape, as SMPP's default and in the phone's own class groups
            "00,4168 1b65 00,Ah€@", "f0,0041,@A", "f1,0041,@A", "10,0041,@A", "c0,0041,@A",
            // ASCII and Latin-1
            "01,48616c6f,Halo", "03,e9,é",
            // UCS-2, with a surrogate pair, with byte order marks, with an octet too much
            "08,0048 a9b2 d83d de00,Hꦲ😀", "18,0048,H", "08,feff 0048,H", "08,fffe 4800,H", "08,0048 00,H",
            // octets that are text
            "04,48616c6f,Halo", "f4,c3a9,é", "02,e9,é"})
    void every_coding_that_carries_text_is_read(String coding, String octets, String text) {
        assertEquals(new Content.Text(text), read(Integer.parseInt(coding, 16), 0, octets));
    }

    @ParameterizedTest
    @CsvSource({"GSM,00,@", "LATIN1,40,@", "ASCII,40,@", "LATIN1,e9,é", "GSM,05,é", "GSM,40,¡", "LATIN1,24,$",
            "GSM,02,$", "LATIN1,7b7d,{}", "GSM,1b281b29,{}", "ASCII,5f,_", "GSM,11,_"})
    void the_default_alphabet_is_what_the_route_takes_it_for(DefaultAlphabet alphabet, String octets, String text) {
        var route = new IncomingText(new SmppSettings.Writing(alphabet, false, Joining.UDH8, true));
        byte[] words = HexFormat.of().parseHex(octets);
        assertEquals(new Content.Text(text), route.of(new ShortMessage(1, "6281234567890", "1234", 0, 0, words,
                ShortMessage.Parameters.NONE)));
        byte[] part = HexFormat.of().parseHex("0500032a0301" + octets);
        assertEquals(text, assertInstanceOf(Content.Part.class, route.of(new ShortMessage(1, "6281234567890", "1234",
                UDHI, 0, part, ShortMessage.Parameters.NONE))).text());
    }

    @ParameterizedTest
    @CsvSource({"04,00010203", "20,48616c6f"})
    void octets_that_are_no_text_are_unsupported(String coding, String octets) {
        assertEquals(new Content.Unsupported("binary"), read(Integer.parseInt(coding, 16), 0, octets));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05", "050003", "05000301", "05000a010200", "ff0003010201", "0300ff01 41"})
    void a_broken_header_is_unsupported(String octets) {
        assertEquals(new Content.Unsupported("broken"), read(0, UDHI, octets));
    }

    @Test
    void parts_by_eight_and_sixteen_bits_and_by_tlv_are_three_kinds() {
        Content.Part eight = part("050003 2a 0302 41");
        Content.Part sixteen = part("060804 002a 0302 41");
        assertEquals(3, eight.total());
        assertEquals(2, eight.number());
        assertEquals("A", eight.text());
        assertNotEquals(eight.reference(), sixteen.reference());
        assertEquals(eight.reference(), part("050003 2a 0301 42").reference());
        assertNotEquals(eight.reference(), part("050003 2b 0302 41").reference());
        Optional<Concatenation> sar = Concatenation.of(Concatenation.Kind.TLV, 42, 3, 2);
        Content.Part tlv = assertInstanceOf(Content.Part.class,
                TEXTS.of(new ShortMessage(1, "6281234567890", "1234", 0, 0, new byte[]{'A'},
                        new ShortMessage.Parameters(sar, Optional.empty(), OptionalInt.empty()))));
        assertNotEquals(eight.reference(), tlv.reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"050003 2a 0001 41", "050003 2a 0304 41", "050003 2a 0300 41", "050003 2a 0101 41"})
    void a_concatenation_that_makes_no_sense_is_ignored(String octets) {
        assertEquals(new Content.Text("A"), read(0, UDHI, octets));
    }

    @Test
    void a_surrogate_pair_split_between_parts_joins_again() {
        Content.Part first = assertInstanceOf(Content.Part.class, read(8, UDHI, "050003 01 0201 0041 d83d"));
        Content.Part second = assertInstanceOf(Content.Part.class, read(8, UDHI, "050003 01 0202 de00 0042"));
        assertEquals("A😀B", first.text() + second.text());
        assertEquals(new Content.Text("A\ufffd"), read(8, 0, "0041 d83d"));
    }

    @Test
    void nul_and_other_controls_are_left_out_and_line_breaks_stay() {
        assertEquals(new Content.Text("ab\nc"), read(3, 0, "61 00 62 0a 07 63"));
    }

    @Test
    void data_for_an_application_is_no_text() {
        assertEquals(new Content.Unsupported("binary"), read(0, UDHI, "06050423f40000 41"));
    }

    @Test
    void what_no_phone_can_have_written_is_too_long() {
        byte[] octets = new byte[60_000];
        Arrays.fill(octets, (byte) 'a');
        assertEquals(new Content.Unsupported("too long"),
                TEXTS.of(new ShortMessage(1, "6281234567890", "1234", 0, 0, octets, ShortMessage.Parameters.NONE)));
    }

    @Property(tries = 5000)
    void anything_is_read_somehow(@ForAll @Size(max = 200) byte[] octets, @ForAll @IntRange(max = 255) int coding,
            @ForAll @IntRange(max = 255) int esmClass) {
        Content content = TEXTS.of(
                new ShortMessage(1, "6281234567890", "1234", esmClass, coding, octets, ShortMessage.Parameters.NONE));
        if (content instanceof Content.Text text) {
            assertEquals(-1, text.text().indexOf('\0'));
            // Storable: survives UTF-8.
            assertEquals(text.text(),
                    new String(text.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 5000)
    void any_octets_after_a_header_are_a_message_or_truncated(@ForAll @Size(max = 120) byte[] body) {
        byte[] pdu = new byte[16 + body.length];
        System.arraycopy(body, 0, pdu, 16, body.length);
        for (boolean deliver : new boolean[]{true, false}) {
            try {
                var frame = new Frame(pdu, 0, pdu.length);
                TEXTS.of(deliver ? ShortMessage.ofDeliverSm(frame) : ShortMessage.ofDataSm(frame));
            } catch (ShortMessage.TruncatedException e) {
                assertEquals("the PDU ends before its fields do", e.getMessage());
            }
        }
    }

    private static Content.Part part(String octets) {
        return assertInstanceOf(Content.Part.class, read(0, UDHI, octets));
    }

    private static Content read(int coding, int esmClass, String octets) {
        return TEXTS.of(new ShortMessage(1, "6281234567890", "1234", esmClass, coding,
                HexFormat.of().parseHex(octets.replace(" ", "")), ShortMessage.Parameters.NONE));
    }
}
