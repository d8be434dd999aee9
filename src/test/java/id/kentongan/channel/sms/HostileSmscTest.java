package id.kentongan.channel.sms;

import static id.kentongan.channel.sms.SmsBench.SARI;
import static id.kentongan.channel.sms.SmsBench.SHORT_CODE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Stranger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes down the line, the link answers, counts, and goes on. */
class HostileSmscTest {
    @ParameterizedTest
    @ValueSource(strings = {"7fffffff", "00011171", "00000000", "0000000f", "ffffffff"})
    void a_header_with_an_impossible_length_is_answered_and_the_link_comes_back(String length) throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.raw(hex(length + "000000050000000000000001"));
            await().until(() -> bench.smsc.counts().nacks() == 1);
            await().until(() -> bench.smsc.counts().binds() == 2);
            stillListens(bench);
        }
    }

    @Test
    void a_pdu_in_two_halves_slower_than_the_enquiry_is_one_pdu() throws Exception {
        var times = SmsBench.TIMES.withEnquireLink(Duration.ofMillis(100));
        try (var bench = new SmsBench(times).bound()) {
            byte[] pdu = deliverSm(0x05, "6281234567890", 0, "dua bagian".getBytes(StandardCharsets.US_ASCII));
            // Its own answers would stand in the midst of the PDU.
            bench.smsc.faults().mute(true);
            bench.smsc.raw(java.util.Arrays.copyOf(pdu, 30));
            long enquiries = bench.smsc.counts().enquiries();
            await().until(() -> bench.smsc.counts().enquiries() > enquiries + 1);
            bench.smsc.raw(java.util.Arrays.copyOfRange(pdu, 30, pdu.length));
            await().untilAsserted(() -> assertEquals(List.of("dua bagian"), bench.texts()));
            bench.smsc.faults().mute(false);
            assertEquals(1, bench.smsc.counts().binds());
        }
    }

    @Test
    void an_unknown_pdu_gets_a_generic_nack() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.raw(hex("00000010 00000777 00000000 00000009".replace(" ", "")));
            await().until(() -> bench.smsc.counts().nacks() == 1);
            stillListens(bench);
        }
    }

    @ParameterizedTest
    @CsvSource({"header only,''", "no NUL,4141414141", "cut off,0001013632383132333435363738393000",
            "longer short_message than PDU,000101363238313233343536373839300000013132333400000000000000000000ff41"})
    void a_malformed_deliver_sm_is_turned_away(String name, String body) throws Exception {
        try (var bench = new SmsBench().bound()) {
            byte[] octets = hex(body);
            bench.smsc.raw(hex(HexFormat.of().toHexDigits(16 + octets.length) + "000000050000000000000001" + body));
            await().until(() -> bench.smsc.counts().turnedAway() == 1);
            await().until(() -> bench.counted("rejected", "truncated") == 1);
            stillListens(bench);
            assertEquals(1, bench.inbox.offered.size(), name);
        }
    }

    @Test
    void a_broken_header_in_the_text_is_taken_as_unreadable() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.deliverSm("6281234567890", SHORT_CODE, 0x40, 0, new byte[]{(byte) 0xff, 0, 3, 1});
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
            assertEquals(List.of("Unsupported[kind=broken]"), bench.texts());
            stillListens(bench);
        }
    }

    @Test
    void a_data_sm_with_its_text_in_a_tlv_is_a_message() throws Exception {
        try (var bench = new SmsBench().bound()) {
            String body = "000101" + "3632383132333435363738393000" + "0001" + "3132333400" + "00" + "00" + "03"
                    + "0424" + "0004" + "48616c6f";
            bench.smsc.raw(hex(HexFormat.of().toHexDigits(16 + body.length() / 2) + "000001030000000000000001"
                    + body));
            await().untilAsserted(() -> assertEquals(List.of("Halo"), bench.texts()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TELKOMSEL", "0", "808", "My-Bank", ""})
    void names_and_short_codes_are_kept_acknowledged_and_never_reach_the_bot(String sender) throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.deliverSm(sender, SHORT_CODE, 0, 0, "Promo!".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
            assertEquals(1, bench.counted("received", "no-number"));
            assertEquals(List.of(), bench.inbox.offered);
            Stranger kept = bench.strangers.offered.getFirst();
            assertEquals(new Stranger("operator-a", sender, SHORT_CODE, "Promo!", kept.at()), kept);
            assertEquals(List.of(), bench.received);
        }
    }

    @Test
    void what_a_name_writes_is_acknowledged_only_when_it_is_kept() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.strangers.answer = new CompletableFuture<>();
            bench.smsc.deliverSm("BANK-X", SHORT_CODE, 0, 0, "Kode 4711".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> bench.strangers.offered.size() == 1);
            stillListens(bench, 1);
            assertEquals(1, bench.smsc.counts().acknowledged());
            bench.strangers.answer.complete(Acceptance.REFUSED);
            await().until(() -> bench.smsc.counts().turnedAway() >= 1);
            assertEquals(1, bench.smsc.unacknowledged());
            bench.strangers.answer = CompletableFuture.completedFuture(Acceptance.ACCEPTED);
            await().until(() -> bench.smsc.unacknowledged() == 0);
            assertEquals(List.of("masih ada?"), bench.texts());
        }
    }

    @Test
    void parts_and_what_cannot_be_read_of_a_name_are_kept_as_they_come() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.deliverSm("BANK-X", SHORT_CODE, 0x40, 0, new byte[]{5, 0, 3, 7, 2, 1, 'H', 'a'});
            bench.smsc.deliverSm("BANK-X", SHORT_CODE, 0x40, 0, new byte[]{(byte) 0xff, 0, 3, 1});
            await().until(() -> bench.smsc.counts().acknowledged() == 2);
            assertEquals(List.of("(1/2) Ha", "[broken]"), bench.strangers.offered.stream().map(Stranger::text)
                    .toList());
        }
    }

    @Test
    void a_receipt_that_comes_without_its_class_is_told_by_its_text() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.deliverSm("6281234567890", SHORT_CODE, 0, 0, ("id:M17 sub:001 dlvrd:001 submit date:2611221024 "
                    + "done date:2611221025 stat:DELIVRD err:000 text:Selamat").getBytes(StandardCharsets.US_ASCII));
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
            assertEquals(1, bench.receipts.told.size());
            assertEquals(List.of("m17"), bench.receipts.told.getFirst().providerIds());
            assertEquals(List.of(), bench.inbox.offered);
            // Somebody who asks after something by its id is heard.
            bench.smsc.send(SARI, SHORT_CODE, "id: TJT-002PH stat: belum, error: 404?");
            await().until(() -> bench.inbox.offered.size() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x44, 0x08, 0x10, 0x20})
    void receipts_are_acknowledged_and_never_reach_the_bot(int esmClass) throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.deliverSm("6281234567890", SHORT_CODE, esmClass, 0,
                    "id:m1 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
            assertEquals(1, bench.counted("received", "receipt"));
            assertEquals(List.of(), bench.inbox.offered);
        }
    }

    private static void stillListens(SmsBench bench) {
        stillListens(bench, 0);
    }

    /** With so many that wait for something else. */
    private static void stillListens(SmsBench bench, int waiting) {
        await().until(() -> bench.smsc.receivers() == 1);
        bench.smsc.send(SARI, SHORT_CODE, "masih ada?");
        await().until(() -> bench.texts().contains("masih ada?") && bench.smsc.unacknowledged() == waiting);
    }

    private static byte[] deliverSm(int command, String from, int esmClass, byte[] text) {
        String body = "000101" + HexFormat.of().formatHex(from.getBytes(StandardCharsets.US_ASCII)) + "00" + "0001"
                + "3132333400" + HexFormat.of().toHexDigits((byte) esmClass) + "0000000000000000"
                + HexFormat.of().toHexDigits((byte) text.length) + HexFormat.of().formatHex(text);
        return hex(HexFormat.of().toHexDigits(16 + body.length() / 2) + HexFormat.of().toHexDigits(command)
                + "0000000000000001" + body);
    }

    private static byte[] hex(String octets) {
        return HexFormat.of().parseHex(octets);
    }
}
