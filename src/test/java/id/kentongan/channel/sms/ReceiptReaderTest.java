package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.message.Failure;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipt.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptReaderTest {
    private static final SmppSettings SETTINGS = SmppSettings.of("operator-a", "h", 1, "desa", "rahasia", "1234");
    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final PhoneNumber SARI = new PhoneNumber("6281234567890");
    private final ReceiptReader reader = new ReceiptReader(SETTINGS, new IncomingText(SETTINGS.writing()));

    @Test
    void the_standard_s_example_is_read_whole() {
        assertEquals(Optional.of(new Receipt("operator-a", List.of("m17"), SARI, State.DELIVERED, Failure.NONE,
                Instant.parse("2026-11-22T03:25:00Z"))),
                read("id:M17 sub:001 dlvrd:001 submit date:2611221024 done date:2611221025 stat:DELIVRD err:000 "
                        + "text:Selamat pagi"));
    }

    @ParameterizedTest
    @CsvSource({"DELIVRD,DELIVERED,NONE", "delivrd,DELIVERED,NONE", "Delivered,DELIVERED,NONE",
            "EXPIRED,FAILED,EXPIRED", "DELETED,FAILED,PROVIDER", "UNDELIV,FAILED,PROVIDER",
            "UNDELIVERABLE,FAILED,PROVIDER", "REJECTD,FAILED,PROVIDER", "FAILED,FAILED,PROVIDER",
            "UNKNOWN,FAILED,UNKNOWN", "ACCEPTD,SENT,NONE", "ACKED,SENT,NONE", "BUFFRED,SENT,NONE",
            "ENROUTE,SENT,NONE", "2,DELIVERED,NONE", "5,FAILED,PROVIDER"})
    void every_name_of_a_state_has_its_meaning(String name, State state, Failure failure) {
        Receipt receipt = read("id:m1 stat:" + name + " err:000").orElseThrow();
        assertEquals(state, receipt.state());
        assertEquals(failure, receipt.failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id:m1 stat:DELIVRD", "ID:M1 STAT:DELIVRD", "stat:DELIVRD id:m1", "Id: m1 Stat: DELIVRD",
            "id:m1, stat:DELIVRD, err:0", "id=m1 stat=DELIVRD", "id:\"m1\" stat:\"DELIVRD\"",
            "msgid:m1 status:DELIVERED", "message_id:m1 state:DELIVRD", "id:m1 sub:1 dlvrd:1 stat:DELIVRD err:21B",
            "id:m1|sub:001|stat:DELIVRD|", "id:m1 sub:001 dlvrd:001 err:000 text:", "id:m1\nstat:DELIVRD\r\n",
            "id:m1 submit date:x done date:y stat:DELIVRD err:-- text:id:m9 stat:UNDELIV",
            "Laporan: id:m1 stat:DELIVRD terima kasih", "id:0000m1 stat:DELIVRD",
            "id:m1 submitdate:2611221024 donedate:2611221025 stat:DELIVRD", "err:000 text:hai id:m1 stat:DELIVRD x"})
    void order_case_missing_fields_and_free_text_do_not_matter(String text) {
        Optional<Receipt> receipt = read(text);
        if (text.startsWith("err:000 text:")) {
            // All after "text:" is what we wrote ourselves.
            assertEquals(Optional.empty(), receipt);
        } else {
            assertEquals(List.of("m1"), receipt.orElseThrow().providerIds());
            assertEquals(State.DELIVERED, receipt.get().state());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "halo", "id: stat:DELIVRD", "stat:DELIVRD", "id:m1", "id:m1 stat:", "id:m1 stat:XYZ",
            "id:m1 dlvrd:000", "id:m1 sub:002 dlvrd:001", "valid:m1 mystat:DELIVRD", "stat", ":::", "id:m1 stat:99"})
    void what_says_no_id_or_no_state_is_no_receipt(String text) {
        assertEquals(Optional.empty(), read(text));
    }

    @ParameterizedTest
    @CsvSource({
            // As given, hexadecimal to decimal, decimal to hexadecimal; what does not read as a number stays alone.
            "0e999f21,e999f21 244948769", "E999F21,e999f21 244948769", "244948769,244948769 e999f21 9740519273",
            "0000000012,12 c 18", "0,0", "550e8400-e29b-41d4-a716-446655440000,550e8400-e29b-41d4-a716-446655440000",
            "m17,m17", "ffffffffffffffff,ffffffffffffffff 18446744073709551615"})
    void an_id_may_have_been_given_in_another_form(String written, String candidates) {
        assertEquals(List.of(candidates.split(" ")), read("id:" + written + " stat:DELIVRD").orElseThrow()
                .providerIds());
    }

    @ParameterizedTest
    @CsvSource({"0e999f21,E999F21", "e999f21,244948769", "244948769,0E999F21", "000017,17", "0A,10"})
    void whatever_form_the_answer_had_the_receipt_finds_it(String answered, String received) {
        assertEquals(true, read("id:" + received + " stat:DELIVRD").orElseThrow().providerIds()
                .contains(ProviderId.normal(answered)));
    }

    @Test
    void parameters_go_before_the_text_and_stand_without_it() {
        var both = reader.read(message(0x04, "id:zz stat:UNDELIV", Optional.of("0A1"), OptionalInt.of(2)), NOW)
                .orElseThrow();
        assertEquals(List.of("a1", "161", "zz"), both.providerIds());
        assertEquals(State.DELIVERED, both.state());
        var alone = reader.read(message(0x04, "", Optional.of("m1"), OptionalInt.of(8)), NOW).orElseThrow();
        assertEquals(State.FAILED, alone.state());
        assertEquals(NOW, alone.at());
        assertEquals(Optional.empty(), reader.read(message(0x04, "", Optional.of("m1"), OptionalInt.of(77)), NOW));
    }

    @Test
    void an_intermediate_word_is_never_the_last() {
        assertEquals(State.SENT, reader.read(message(0x20, "id:m1 stat:UNDELIV"), NOW).orElseThrow().state());
        assertEquals(State.FAILED, reader.read(message(0x04, "id:m1 stat:UNDELIV"), NOW).orElseThrow().state());
    }

    @ParameterizedTest
    @CsvSource({"2611221025,2026-11-22T03:25:00Z", "261122102501,2026-11-22T03:25:01Z",
            "202611221025,2026-11-22T03:25:00Z", "20261122102501,2026-11-22T03:25:01Z", "20261122,2026-11-21T17:00:00Z",
            "26112210,2026-11-22T03:00:00Z", "2026-11-22 10:25:01,2026-11-22T03:25:01Z",
            // No date, one that does not exist, one that cannot be: then it is now.
            "xyz,2026-11-22T03:30:00Z", "2699999999,2026-11-22T03:30:00Z", "9901010000,2026-11-22T03:30:00Z",
            "26112210251,2026-11-22T03:30:00Z", "0000000000,2026-11-22T03:30:00Z"})
    void dates_of_every_length_are_read_in_the_route_s_zone(String date, Instant at) {
        assertEquals(at, read("id:m1 done date:" + date + " stat:DELIVRD").orElseThrow().at());
    }

    @Test
    void the_person_is_the_source_unless_the_smsc_leaves_the_addresses_as_they_were() {
        var swapped = new ShortMessage(0, "1234", "081234567890", 0x04, 0, octets("id:m1 stat:DELIVRD"),
                ShortMessage.Parameters.NONE);
        assertEquals(SARI, reader.read(swapped, NOW).orElseThrow().to());
        var nobody = new ShortMessage(5, "SMSC", "1234", 0x04, 0, octets("id:m1 stat:DELIVRD"),
                ShortMessage.Parameters.NONE);
        assertEquals(Optional.empty(), reader.read(nobody, NOW));
    }

    @Test
    void a_receipt_in_ucs2_or_with_a_header_is_read_too() {
        var wide = new ShortMessage(1, SARI.digits(), "1234", 0x04, 8,
                "id:m1 stat:DELIVRD".getBytes(StandardCharsets.UTF_16BE), ShortMessage.Parameters.NONE);
        assertEquals(List.of("m1"), reader.read(wide, NOW).orElseThrow().providerIds());
        byte[] text = octets("\5\0\3\1\2\1id:m1 stat:DELIVRD");
        var part = new ShortMessage(1, SARI.digits(), "1234", 0x44, 0, text, ShortMessage.Parameters.NONE);
        assertEquals(List.of("m1"), reader.read(part, NOW).orElseThrow().providerIds());
    }

    private Optional<Receipt> read(String text) {
        return reader.read(message(0x04, text), NOW);
    }

    private static ShortMessage message(int esmClass, String text) {
        return message(esmClass, text, Optional.empty(), OptionalInt.empty());
    }

    private static ShortMessage message(int esmClass, String text, Optional<String> id, OptionalInt state) {
        return new ShortMessage(1, SARI.digits(), "1234", esmClass, 3, octets(text),
                new ShortMessage.Parameters(Optional.empty(), id, state));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
