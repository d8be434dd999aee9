package id.kentongan.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.twilio.TwilioSignature;
import id.kentongan.channel.twilio.TwilioWebhook;
import id.kentongan.channel.twilio.WebhookForm;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in by any edge gets a clear answer, or a silence that is counted, and changes nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {
    private static final String REJECTED = "kentongan_inbound_rejected_total";
    private static final String RECEIVED = "kentongan_sms_received_total";

    private final Stage stage;
    private final ServiceProcess service;
    private final Strangers strangers;
    private final PhoneNumber bystander;
    private final HttpClient http = HttpClient.newHttpClient();

    HostileInputIT(@TempDir Path folder) {
        stage = new Stage(folder);
        service = stage.start();
        strangers = new Strangers(stage.providers());
        bystander = strangers.somebody();
        await().atMost(ServiceProcess.PATIENCE).until(() -> stage.providers().smsc().receivers() == 1);
        strangers.ask(bystander, Medium.SMS, "mau lapor jalan rusak di depan mushola", "Di mana");
    }

    /** Nobody's ticket was opened, nothing met a bug, and people are answered. */
    @AfterEach
    void nothing_has_changed() {
        try (var state = new StoredState(stage.redis())) {
            assertEquals(0, state.tickets().size());
            assertEquals(0, state.parked());
        }
        for (Medium medium : Medium.values()) {
            strangers.ask(strangers.somebody(), medium, "MENU", "layanan desa");
        }
    }

    @AfterAll
    void the_bystander_goes_on_as_if_nothing_had_been() {
        try (http; stage) {
            strangers.ask(bystander, Medium.SMS, "di depan mushola RT 03", "desa mana");
            assertEquals(2, strangers.heard(bystander).size());
            new PrivacyScan(strangers.secrets()).assertNothingPrivate("the output of the service", service.output());
            new PrivacyScan(strangers.secrets()).assertNothingPrivate("/metrics", service.get("/metrics").body());
        }
    }

    @Test
    void who_says_the_same_again_after_the_bind_broke_is_answered_again() {
        PhoneNumber somebody = strangers.somebody();
        strangers.ask(somebody, Medium.SMS, "menu", "layanan desa");
        try (var state = new StoredState(stage.redis())) {
            await().atMost(ServiceProcess.PATIENCE).until(state::idle);
        }
        stage.providers().smsc().dropAll();
        await().atMost(ServiceProcess.PATIENCE).until(() -> stage.providers().smsc().receivers() == 1);
        strangers.ask(somebody, Medium.SMS, "menu", "layanan desa");
    }

    static Stream<Arguments> texts() {
        return Stream.of(//
                Arguments.of("a placeholder", "{person.name} {ticket.number} {0} ${jndi:ldap://x/y} %s %n", ""), //
                Arguments.of("a Redis command", "*1\r\n$8\r\nFLUSHALL\r\n", ""), //
                Arguments.of("a Redis command in words", "EVAL \"return redis.call('FLUSHALL')\" 0", ""), //
                Arguments.of("Lua", "\") redis.call('DEL', KEYS[1]) --", ""), //
                Arguments.of("JSON", "{\"type\":\"due\",\"name\":\"ticket:1\",\"due\":0}", ""), //
                Arguments.of("a form without parts", "SKTM#", "NIK pemohon"), //
                Arguments.of("a form of empty parts", "SKTM##", "NIK pemohon"), //
                Arguments.of("a form with a wrong part", "SKTM#123#", "NIK harus 16 angka"), //
                Arguments.of("a form without a name", "#", ""), //
                Arguments.of("a form of a hundred parts", "SKTM" + "#".repeat(100), "NIK pemohon"), //
                Arguments.of("an officer's command", "SELESAI TJT-4821K", ""), //
                Arguments.of("a command to no ticket", "CEK ../../etc/passwd", ""), //
                Arguments.of("ten thousand letters", "lapor " + "a".repeat(9_994), ""), //
                Arguments.of("signs", "\uD83D\uDE4F\uD83C\uDDEE\uD83C\uDDE9\u200D", ""), //
                Arguments.of("right to left", "\u202Emenu\u202C \u0645\u0631\u062D\u0628\u0627", ""), //
                Arguments.of("combining marks", "Z\u0351\u036B\u0343".repeat(50), ""), //
                Arguments.of("blanks", "   ", "tidak bisa kami baca"), //
                Arguments.of("nothing", "", "tidak bisa kami baca"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_hostile_text_is_answered_and_does_nothing(String name, String text, String answer) {
        for (Medium medium : Medium.values()) {
            PhoneNumber somebody = strangers.somebody();
            strangers.ask(somebody, medium, text, answer);
            assertFalse(strangers.heard(somebody).getFirst().contains("gangguan"), name);
            strangers.ask(somebody, medium, "menu", "layanan desa");
        }
    }

    @Test
    void a_placeholder_in_an_answer_is_repeated_as_it_was_written() {
        for (Medium medium : Medium.values()) {
            PhoneNumber somebody = strangers.somebody();
            strangers.ask(somebody, medium, "mau lapor jalan rusak di depan mushola", "Di mana");
            strangers.ask(somebody, medium, "{person.phone} {village} {category.title|x}", "desa mana");
            strangers.ask(somebody, medium, "Tanjungsari", "di {person.phone} {village} {category.title|x}, desa");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"header only, ''", "no NUL, 4141414141", "cut off, 0001013632383132333435363738393000",
            "longer than the PDU, 000101363238313233343536373839300000013132333400000000000000000000ff41"})
    void a_malformed_deliver_sm_is_turned_away_and_counted(String name, String body) {
        double before = service.metric(REJECTED, "truncated");
        long turnedAway = stage.providers().smsc().counts().turnedAway();
        byte[] octets = HexFormat.of().parseHex(body);
        stage.providers().smsc().raw(HexFormat.of().parseHex(HexFormat.of().toHexDigits(16 + octets.length)
                + "000000050000000000000001" + body));
        await().atMost(ServiceProcess.PATIENCE).until(() -> stage.providers().smsc().counts().turnedAway() == turnedAway
                + 1);
        assertEquals(before + 1, service.metric(REJECTED, "truncated"), name);
    }

    @ParameterizedTest
    @CsvSource({"7fffffff", "00011171", "0000000f", "ffffffff"})
    void a_pdu_of_an_impossible_length_is_nacked_and_the_link_comes_back(String length) {
        double before = service.metric(REJECTED, "length");
        long nacks = stage.providers().smsc().counts().nacks();
        long binds = stage.providers().smsc().counts().binds();
        stage.providers().smsc().raw(HexFormat.of().parseHex(length + "000000050000000000000001"));
        await().atMost(ServiceProcess.PATIENCE).until(() -> stage.providers().smsc().counts().nacks() == nacks + 1
                && stage.providers().smsc().counts().binds() == binds + 1);
        assertEquals(before + 1, service.metric(REJECTED, "length"));
    }

    @Test
    void an_unknown_pdu_is_nacked_and_counted() {
        double before = service.metric(REJECTED, "unknown-command");
        long nacks = stage.providers().smsc().counts().nacks();
        stage.providers().smsc().raw(HexFormat.of().parseHex("00000010000007770000000000000009"));
        await().atMost(ServiceProcess.PATIENCE).until(() -> stage.providers().smsc().counts().nacks() == nacks + 1);
        assertEquals(before + 1, service.metric(REJECTED, "unknown-command"));
    }

    @Test
    void a_broken_header_in_a_text_is_answered_and_counted() {
        double before = service.metric(RECEIVED, "unsupported");
        PhoneNumber somebody = strangers.somebody();
        stage.providers().smsc().deliverSm(somebody.digits(), Providers.SHORT_CODE, 0x40, 0, new byte[]{(byte) 0xff, 0,
                3, 1});
        strangers.awaitAnswer(somebody, 0, "tidak bisa kami baca");
        assertEquals(before + 1, service.metric(RECEIVED, "unsupported"));
    }

    /** Phones number their long messages from 0 to 255, so that two people often use the same number. */
    @Test
    void parts_of_two_people_in_one_mailbox_are_not_mixed() {
        PhoneNumber one = strangers.somebody();
        PhoneNumber other = strangers.neighbour(one);
        part(one, 1, "ME");
        part(other, 1, "BANT");
        part(other, 2, "UAN");
        part(one, 2, "NU");
        strangers.awaitAnswer(other, 0, "Tulis saja keperluan Anda");
        strangers.awaitAnswer(one, 0, "layanan desa");
    }

    private void part(PhoneNumber from, int number, String text) {
        byte[] header = {5, 0, 3, 77, 2, (byte) number};
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        byte[] octets = ByteBuffer.allocate(header.length + words.length).put(header).put(words).array();
        stage.providers().smsc().deliverSm(from.digits(), Providers.SHORT_CODE, 0x40, 0, octets);
    }

    @Test
    void nul_octets_in_a_text_are_not_heard() {
        PhoneNumber somebody = strangers.somebody();
        stage.providers().smsc().deliverSm(somebody.digits(), Providers.SHORT_CODE, 0, 3, "\0ME\0NU\0".getBytes(
                StandardCharsets.ISO_8859_1));
        strangers.awaitAnswer(somebody, 0, "layanan desa");
    }

    @Test
    void a_sender_that_is_no_number_is_not_answered_but_counted() {
        double before = service.metric(RECEIVED, "no-number");
        long acknowledged = stage.providers().smsc().counts().acknowledged();
        stage.providers().smsc().deliverSm("PROMO", Providers.SHORT_CODE, 0, 0, "lapor".getBytes(
                StandardCharsets.US_ASCII));
        await().atMost(ServiceProcess.PATIENCE).until(() -> stage.providers().smsc().counts()
                .acknowledged() == acknowledged + 1);
        assertEquals(before + 1, service.metric(RECEIVED, "no-number"));
    }

    static Stream<Arguments> requests() {
        String form = "MessageSid=SM1&AccountSid=" + Providers.ACCOUNT_SID
                + "&From=whatsapp%3A%2B6285700079999&Body=lapor";
        String plain = "application/x-www-form-urlencoded";
        return Stream.of(//
                Arguments.of("unsigned", 403, plain, "", form), //
                Arguments.of("signature", 403, plain, "bm90IHRoZSBzaWduYXR1cmU=", form), //
                Arguments.of("signature", 403, plain, "\u00ff{}", form), //
                Arguments.of("account", 403, plain, "x", "MessageSid=SM1&AccountSid=AC9"), //
                Arguments.of("content_type", 415, "text/xml", "x", "<lapor/>"), //
                Arguments.of("content_type", 415, "multipart/form-data", "x", form), //
                Arguments.of("broken", 400, plain, "x", "MessageSid=%zz"), //
                Arguments.of("broken", 400, plain, "x", "Body=%ff%fe"), //
                Arguments.of("broken", 400, "application/json", "x", "{\"Body\":"), //
                Arguments.of("too_large", 413, plain, "x", "Body=" + "a".repeat(1 << 20)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void a_webhook_that_is_not_twilios_is_refused_and_counted(String reason, int status, String type, String signature,
            String body) throws IOException, InterruptedException {
        String label = "reason=\"" + reason + "\"";
        double before = service.metric(REJECTED, label);
        HttpResponse<String> answer = post(type, signature, body);
        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().length() < 100 && !answer.body().contains("Exception"), answer.body());
        assertEquals(before + 1, service.metric(REJECTED, label));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"broken, 400, '', whatsapp:+6285700079998", "broken, 400, ../SM1, whatsapp:+6285700079998",
            "sender, 200, SM7, whatsapp:PROMO", "sender, 200, SM8, ''"})
    void a_signed_webhook_without_sense_is_answered_and_counted(String reason, int status, String sid, String from)
            throws IOException, InterruptedException {
        String label = "reason=\"" + reason + "\"";
        double before = service.metric(REJECTED, label);
        WebhookForm form = WebhookForm.of("MessageSid", sid, "AccountSid", Providers.ACCOUNT_SID, "From", from, "To",
                "whatsapp:" + Providers.WHATSAPP_NUMBER.e164(), "Body", "lapor");
        String body = "MessageSid=" + sid + "&AccountSid=" + Providers.ACCOUNT_SID + "&From=" + from.replace("+", "%2B")
                + "&To=whatsapp:%2B" + Providers.WHATSAPP_NUMBER.digits() + "&Body=lapor";
        assertEquals(status, post("application/x-www-form-urlencoded", stage.providers().signature(form), body)
                .statusCode());
        assertEquals(before + 1, service.metric(REJECTED, label));
    }

    private HttpResponse<String> post(String type, String signature, String body) throws IOException,
            InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.address().resolve(TwilioWebhook.PATH)).header(
                "Content-Type", type).POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header(TwilioSignature.HEADER, signature);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
