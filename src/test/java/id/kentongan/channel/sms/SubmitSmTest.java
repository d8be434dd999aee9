package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.sms.SmppSettings.Writing;
import id.kentongan.message.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jsmpp.PDUException;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write is what another implementation of the standard reads. */
class SubmitSmTest {
    private static final SmppSettings USUAL = SmppSettings.of("a", "h", 1, "desa", "rahasia", "1234");
    private static final String LONG = "Syarat SKTM: KTP, KK dan surat pengantar RT. ".repeat(9).strip();

    @Test
    void a_short_text_goes_as_it_is_from_our_number_to_an_international_one() throws PDUException {
        var read = read(USUAL, "Halo [€]", 0, "000001000000000R", true);
        assertEquals("1234", read.getSourceAddr());
        assertEquals(0, read.getSourceAddrTon());
        assertEquals("6281234567890", read.getDestAddress());
        assertEquals(1, read.getDestAddrTon());
        assertEquals(1, read.getDestAddrNpi());
        assertEquals(0, read.getEsmClass());
        assertEquals(0, read.getDataCoding());
        assertEquals(1, read.getRegisteredDelivery());
        assertEquals("000001000000000R", read.getValidityPeriod());
        assertEquals(77, read.getSequenceNumber());
        assertArrayEquals(Gsm7.encode("Halo [€]"), read.getShortMessage());
    }

    @Test
    void the_type_and_plan_of_people_s_numbers_are_those_of_the_route() throws PDUException {
        var sending = new SmppSettings.Sending(2, 8, Duration.ZERO, SmppSettings.Asking.NONE,
                USUAL.sending().zone());
        var read = read(USUAL.with(sending), "Halo", 0, "", false);
        assertEquals(2, read.getDestAddrTon());
        assertEquals(8, read.getDestAddrNpi());
        assertEquals(0, read.getRegisteredDelivery());
    }

    @Test
    void a_header_with_a_short_reference_stands_before_each_part() throws PDUException {
        var read = read(writing(Joining.UDH8), LONG, 1, "", false);
        assertEquals(0x40, read.getEsmClass());
        assertArrayEquals(new byte[]{5, 0, 3, 0x34, 3, 2}, Arrays.copyOf(read.getShortMessage(), 6));
        assertEquals(text(Joining.UDH8).segments().get(1), gsm(read.getShortMessage(), 6));
    }

    @Test
    void a_header_with_a_long_reference_stands_before_each_part() throws PDUException {
        var read = read(writing(Joining.UDH16), LONG, 2, "", false);
        assertEquals(0x40, read.getEsmClass());
        assertArrayEquals(new byte[]{6, 8, 4, 0x12, 0x34, 3, 3}, Arrays.copyOf(read.getShortMessage(), 7));
        assertEquals(text(Joining.UDH16).segments().get(2), gsm(read.getShortMessage(), 7));
    }

    @Test
    void parameters_say_which_part_it_is_where_the_route_wants_them() throws PDUException {
        var read = read(writing(Joining.SAR), LONG, 1, "", false);
        assertEquals(0, read.getEsmClass());
        assertEquals(text(Joining.SAR).segments().get(1), gsm(read.getShortMessage(), 0));
        assertEquals((short) 0x1234, read.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class).getValue());
        assertEquals(3, read.getOptionalParameter(OptionalParameter.Sar_total_segments.class).getValue());
        assertEquals(2, read.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class).getValue());
    }

    @Test
    void a_payload_holds_the_whole_text_and_the_short_message_nothing() throws PDUException {
        var read = read(writing(Joining.PAYLOAD), LONG, 0, "", false);
        assertEquals(0, read.getEsmClass());
        assertEquals(0, read.getShortMessage().length);
        assertEquals(LONG, gsm(read.getOptionalParameter(OptionalParameter.Message_payload.class).getValue(), 0));
        var brief = read(writing(Joining.PAYLOAD), "a".repeat(160), 0, "", false);
        assertEquals(160, brief.getShortMessage().length);
        assertNull(brief.getOptionalParameter(OptionalParameter.Message_payload.class));
    }

    @Test
    void a_route_in_latin1_or_ascii_gets_its_own_octets_and_what_it_has_not_as_ucs2() throws PDUException {
        var latin1 = USUAL.with(new Writing(DefaultAlphabet.LATIN1, false, Joining.UDH8, true));
        assertArrayEquals("Désa @ {1}".getBytes(StandardCharsets.ISO_8859_1),
                read(latin1, "Désa @ {1}", 0, "", false).getShortMessage());
        assertEquals(8, read(latin1, "5 €", 0, "", false).getDataCoding());
        var ascii = USUAL.with(new Writing(DefaultAlphabet.ASCII, false, Joining.UDH8, true));
        assertArrayEquals("Desa @ {1}".getBytes(StandardCharsets.US_ASCII),
                read(ascii, "Desa @ {1}", 0, "", false).getShortMessage());
        var accent = read(ascii, "Désa", 0, "", false);
        assertEquals(8, accent.getDataCoding());
        assertArrayEquals("Désa".getBytes(StandardCharsets.UTF_16BE), accent.getShortMessage());
    }

    @Test
    void a_route_that_must_not_change_signs_keeps_them_at_their_cost() throws PDUException {
        var honest = USUAL.with(new Writing(DefaultAlphabet.GSM, false, Joining.UDH8, false));
        assertEquals(8, read(honest, "“ya”", 0, "", false).getDataCoding());
        assertEquals(0, read(USUAL, "“ya”", 0, "", false).getDataCoding());
    }

    @ParameterizedTest
    @CsvSource({"0,''", "1,000000000001000R", "90,000000000130000R", "7200,000000020000000R",
            "266399,000003015959000R", "8640000,000030000000000R"})
    void validity_is_written_as_a_length_of_time(long seconds, String period) {
        assertEquals(period, SubmitSm.relative(Duration.ofSeconds(seconds)));
    }

    @Test
    void every_segment_of_every_joining_fits_into_140_octets_on_the_air() {
        String gsm = "kata €[] ".repeat(90);
        String ucs2 = "ꦲ 😀 ".repeat(90);
        for (Joining joining : new Joining[]{Joining.UDH8, Joining.UDH16, Joining.SAR}) {
            SmsSegments seven = SmsSegments.of(gsm, writing(joining).writing());
            SmsSegments sixteen = SmsSegments.of(ucs2, writing(joining).writing());
            // An SMSC makes a header of 7 octets, 8 septets, of the parameters at the most.
            int sevenMost = joining == Joining.UDH16 ? 159 : joining == Joining.UDH8 ? 159 : 152;
            int sixteenMost = joining == Joining.UDH16 ? 139 : joining == Joining.UDH8 ? 140 : 132;
            for (int i = 0; i < seven.count(); i++) {
                int length = SubmitSm.userData(seven, DefaultAlphabet.GSM, i, 1).length;
                assertTrue(length <= sevenMost, joining + " " + length);
            }
            for (int i = 0; i < sixteen.count(); i++) {
                int length = SubmitSm.userData(sixteen, DefaultAlphabet.GSM, i, 1).length;
                assertTrue(length <= sixteenMost, joining + " " + length);
            }
        }
    }

    private static SmppSettings writing(Joining joining) {
        return USUAL.with(new Writing(DefaultAlphabet.GSM, false, joining, true));
    }

    private static SmsSegments text(Joining joining) {
        return SmsSegments.of(LONG, writing(joining).writing());
    }

    private static String gsm(byte[] octets, int from) {
        return Gsm7.decode(octets, from, octets.length);
    }

    private static org.jsmpp.bean.SubmitSm read(SmppSettings settings, String text, int segment, String validity,
            boolean receipt) throws PDUException {
        var submission = new Submission(new PhoneNumber("6281234567890"), SmsSegments.of(text, settings.writing()),
                0x1234, validity, receipt, "");
        return new DefaultDecomposer().submitSm(new SubmitSm(settings).compose(submission, segment, 77));
    }
}
