package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.LocalTwilio;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Content;
import id.kentongan.message.Content.Choice;
import id.kentongan.message.Content.Location;
import id.kentongan.message.Content.Media;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Content.Unsupported;
import id.kentongan.message.Inbound;
import id.kentongan.message.Medium;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioWebhookTest {
    private final TwilioRig rig = new TwilioRig();
    private final TwilioPost post = new TwilioPost(rig);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_message_is_handed_on_with_all_that_is_known_of_it() {
        HttpResponse<String> answer = post.signed(TwilioPost.PATH, post.message("Body", "lapor"));
        assertEquals(200, answer.statusCode());
        assertEquals("text/xml", answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().endsWith("<Response/>"), answer.body());
        Inbound inbound = rig.received.getFirst();
        assertEquals("twilio:SM1", inbound.delivery().id());
        assertEquals(Medium.WHATSAPP, inbound.medium());
        assertEquals("twilio", inbound.route());
        assertEquals(TwilioRig.SITI, inbound.from());
        assertEquals("+6281100000000", inbound.to());
        assertEquals(new Text("lapor"), inbound.content());
    }

    @Test
    void twilio_hears_nothing_until_the_inbox_has_the_message() {
        var held = new CompletableFuture<Acceptance>();
        rig.inboxAnswers(held);
        var answer = rig.twilio.send(TwilioRig.SITI, new Text("halo"));
        Awaitility.await().until(() -> rig.received.size() == 1);
        assertThrows(TimeoutException.class, () -> answer.get(300, TimeUnit.MILLISECONDS));
        held.complete(Acceptance.ACCEPTED);
        assertEquals(200, answer.join().status());
    }

    @Test
    void no_thread_waits_for_the_inbox() {
        var held = new CompletableFuture<Acceptance>();
        rig.inboxAnswers(held);
        var answers = IntStream.range(0, 500)
                .mapToObj(i -> rig.twilio.send(TwilioRig.SITI, new Text("halo " + i))).toList();
        Awaitility.await().until(() -> rig.received.size() == 500);
        assertTrue(answers.stream().noneMatch(CompletableFuture::isDone));
        held.complete(Acceptance.ACCEPTED);
        answers.forEach(answer -> assertEquals(200, answer.join().status()));
    }

    @Test
    void what_the_inbox_cannot_take_twilio_must_bring_again() {
        rig.inboxAnswers(Acceptance.REFUSED);
        HttpResponse<String> answer = post.signed(TwilioPost.PATH, post.message("Body", "halo"));
        assertEquals(503, answer.statusCode());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(1, rig.rejected("twilio", "inbox"));
        assertEquals(2, rig.twilio.send(TwilioRig.SITI, new Text("halo")).join().attempts());
    }

    @Test
    void an_inbox_that_breaks_is_as_good_as_one_that_refuses() {
        rig.inboxAnswers(CompletableFuture.failedFuture(new IllegalStateException("broken")));
        assertEquals(503, post.signed(TwilioPost.PATH, post.message("Body", "halo")).statusCode());
    }

    @Test
    void a_message_brought_again_has_the_same_id_in_another_session() {
        String sid = LocalTwilio.newMessageSid();
        rig.twilio.send(sid, TwilioRig.SITI, new Text("halo")).join();
        rig.inboxAnswers(Acceptance.REPEATED);
        assertEquals(200, rig.twilio.send(sid, TwilioRig.SITI, new Text("halo")).join().status());
        assertEquals("twilio:" + sid, rig.received.get(0).delivery().id());
        assertEquals("twilio:" + sid, rig.received.get(1).delivery().id());
        assertNotEquals(rig.received.get(0).delivery().session(), rig.received.get(1).delivery().session());
    }

    @Test
    void twilio_goes_on_until_it_is_acknowledged() {
        rig.inboxAnswers(Acceptance.REFUSED);
        var answer = rig.twilio.sendUntilAcknowledged("SM7", TwilioRig.SITI, new Text("halo"));
        Awaitility.await().until(() -> rig.received.size() >= 3);
        rig.inboxAnswers(Acceptance.ACCEPTED);
        assertTrue(answer.join().acknowledged());
        assertTrue(answer.join().attempts() > 3);
    }

    static Stream<Arguments> contents() {
        return Stream.of(Arguments.of(new Text("halo"), List.of("MessageType", "text", "Body", "halo")),
                Arguments.of(new Text("tanpa jenis"), List.of("Body", "tanpa jenis")),
                Arguments.of(new Text(""), List.of("Body", "", "NumMedia", "0")),
                Arguments.of(new Choice("ya", "Ya, betul"),
                        List.of("MessageType", "button", "ButtonPayload", "ya", "ButtonText", "Ya, betul")),
                Arguments.of(new Choice("rt-3", "RT 3"),
                        List.of("MessageType", "interactive", "ListId", "rt-3", "ListTitle", "RT 3")),
                Arguments.of(new Location(-6.2, 106.5, "Mushola"), List.of("MessageType", "location", "Latitude",
                        "-6.2", "Longitude", "106.5", "Label", "Mushola")),
                Arguments.of(new Unsupported("location"), List.of("Latitude", "91", "Longitude", "106.5")),
                Arguments.of(new Unsupported("location"), List.of("Latitude", "NaN", "Longitude", "0")),
                Arguments.of(new Unsupported("location"), List.of("Latitude", "1")),
                Arguments.of(new Media("https://api.twilio.com/Media/ME1", "image/jpeg", "jalan rusak"),
                        List.of("MessageType", "image", "NumMedia", "1", "MediaUrl0",
                                "https://api.twilio.com/Media/ME1", "MediaContentType0", "image/jpeg", "Body",
                                "jalan rusak")),
                Arguments.of(new Unsupported("media"), List.of("NumMedia", "1", "MediaUrl0", "file:///etc/passwd")),
                Arguments.of(new Unsupported("contacts"), List.of("NumMedia", "1", "MediaUrl0", "https://t.id/1",
                        "MediaContentType0", "text/vcard")),
                Arguments.of(new Unsupported("sticker"), List.of("MessageType", "sticker", "NumMedia", "1", "MediaUrl0",
                        "https://t.id/1", "MediaContentType0", "image/webp")),
                Arguments.of(new Unsupported("reaction"), List.of("MessageType", "reaction", "Body", "\uD83D\uDC4D")),
                Arguments.of(new Unsupported("hologram"), List.of("MessageType", "hologram", "Body", "halo")),
                Arguments.of(new Unsupported("unknown"), List.of("MessageType", "{\"a\": 1}\n", "Body", "halo")),
                Arguments.of(new Unsupported("empty"), List.of("NumMedia", "0")),
                Arguments.of(new Text("{nama} \u202Ekanan\u202C\nSET a 1\n"),
                        List.of("Body", "{nama} \u202Ekanan\u202C\nSET a 1\n")),
                Arguments.of(new Text("ab"), List.of("Body", "a\0b\0")),
                Arguments.of(new Text("x".repeat(4096)), List.of("Body", "x".repeat(10_000))),
                Arguments.of(new Text("x".repeat(4095)), List.of("Body", "x".repeat(4095) + "\uD83D\uDE42")));
    }

    /** What came to WhatsApp later than photos and pins. */
    static Stream<Arguments> newerContents() {
        return Stream.of(
                Arguments.of(new Text("diteruskan"), List.of("MessageType", "text", "Body", "diteruskan", "Forwarded",
                        "true", "FrequentlyForwarded", "true")),
                Arguments.of(new Unsupported("edit"), List.of("MessageType", "edit", "Body", "sudah diubah")),
                Arguments.of(new Unsupported("contacts"),
                        List.of("MessageType", "contacts", "NumMedia", "1", "MediaUrl0",
                                "https://t.id/1", "MediaContentType0", "text/vcard")),
                Arguments.of(new Media("https://t.id/1", "audio/ogg", ""), List.of("MessageType", "voice", "NumMedia",
                        "1", "MediaUrl0", "https://t.id/1", "MediaContentType0", "audio/ogg")),
                Arguments.of(new Media("https://t.id/1", "image/jpeg", "dua"),
                        List.of("MessageType", "image", "NumMedia",
                                "2", "MediaUrl0", "https://t.id/1", "MediaContentType0", "image/jpeg", "MediaUrl1",
                                "https://t.id/2", "MediaContentType1", "image/png", "Body", "dua")));
    }

    @ParameterizedTest
    @MethodSource({"contents", "newerContents"})
    void what_people_send_is_read_as_what_it_is(Content expected, List<String> parameters) {
        var answer = post.signed(TwilioPost.PATH, post.message(parameters.toArray(String[]::new)));
        assertEquals(200, answer.statusCode());
        assertEquals(expected, rig.received.getFirst().content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp:1234", "whatsapp:+62", "+6281234567890", "whatsapp:kelurahan", "",
            "messenger:12345678", "whatsapp:+62812345678901234567890"})
    void who_is_no_number_is_acknowledged_and_counted_only(String from) {
        assertEquals(200, post.signed(TwilioPost.PATH, post.message("Body", "halo", "From", from)).statusCode());
        assertEquals(List.of(), rig.received);
        assertEquals(1, rig.rejected("twilio", "sender"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SM 1", "SM1\n", "../../x", "{p1}:inbox"})
    void a_message_sid_that_is_none_is_refused(String sid) {
        assertEquals(400, post.signed(TwilioPost.PATH, post.message("Body", "x", "MessageSid", sid)).statusCode());
        assertEquals(List.of(), rig.received);
        assertEquals(1, rig.rejected("twilio", "broken"));
    }

    @Test
    void a_json_webhook_is_read_when_its_hash_is_signed() {
        String json = "{\"MessageSid\":\"SM1\",\"AccountSid\":\"" + TwilioRig.ACCOUNT
                + "\",\"From\":\"whatsapp:+6281234567890\",\"To\":\"whatsapp:+6281100000000\",\"Body\":\"halo\"}";
        assertEquals(200, post.signedJson(json, json).statusCode());
        assertEquals(new Text("halo"), rig.received.getFirst().content());
        assertEquals(403, post.signedJson(json, json + " ").statusCode());
        assertEquals(400, post.signedJson("[1]", "[1]").statusCode());
        assertEquals(1, rig.received.size());
    }

    @ParameterizedTest
    @CsvSource({"sent, 0, sent, none", "delivered, '', delivered, none", "read, '', read, none",
            "undelivered, 63016, undelivered, outside_window", "failed, 63024, failed, not_on_whatsapp",
            "failed, 12345, failed, other", "failed, 99999999999999, failed, other", "exploded, x, other, other"})
    void statuses_are_counted_in_closed_lists(String status, String code, String counted, String error) {
        var form = post.message("MessageStatus", status, "ErrorCode", code);
        assertEquals(204, post.signed(TwilioPost.PATH + "/status", form).statusCode());
        assertEquals(1, rig.counted("kentongan_twilio_status_total", "link", "twilio", "status", counted, "error",
                error), rig.counted.toString());
        assertFalse(rig.received.size() > 0);
    }

    private HttpResponse<String> get(String target, String signed, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(rig.address() + target)).GET().header(TwilioSignature.HEADER,
                TwilioSignature.sign(TwilioRig.TOKEN, TwilioRig.PUBLIC + signed, WebhookForm.of()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return post.send(request.build());
    }

    @Test
    void a_get_carries_its_parameters_in_the_signed_address() {
        String target = TwilioPost.PATH + "?" + TwilioPost.encode(post.message("Body", "halo & \u00fc+%"));
        assertEquals(200, get(target, target).statusCode());
        assertEquals(new Text("halo & \u00fc+%"), rig.received.getFirst().content());
        assertEquals(403, get(target + "&Body=lain", target).statusCode());
        assertEquals(403, get(TwilioPost.PATH, TwilioPost.PATH).statusCode());
        String status = TwilioPost.PATH + "/status?" + TwilioPost.encode(post.message("MessageStatus", "read"));
        assertEquals(204, get(status, status).statusCode());
        assertEquals(1, rig.received.size());
        assertEquals(1, rig.receipts.size());
    }

    @Test
    void what_a_proxy_says_of_the_address_is_not_believed() {
        String target = TwilioPost.PATH + "?" + TwilioPost.encode(post.message("Body", "halo"));
        String[] forwarded = {"X-Forwarded-Host", "jahat.example", "X-Forwarded-Proto", "http", "X-Forwarded-Port",
                "81",
                "Forwarded", "host=jahat.example;proto=http"};
        assertEquals(200, get(target, target, forwarded).statusCode());
        var request = HttpRequest.newBuilder(URI.create(rig.address() + target)).GET().headers(forwarded).header(
                TwilioSignature.HEADER, TwilioSignature.sign(TwilioRig.TOKEN, "http://jahat.example:81" + target,
                        WebhookForm.of()));
        assertEquals(403, post.send(request.build()).statusCode());
    }

    @Test
    void the_other_token_counts_while_tokens_are_rotated() {
        WebhookForm form = post.message("Body", "halo");
        String signature = TwilioSignature.sign(TwilioRig.SECOND_TOKEN, TwilioRig.PUBLIC + TwilioPost.PATH, form);
        assertEquals(200, post.raw(TwilioPost.PATH, TwilioPost.FORM, signature, TwilioPost.encode(form)).statusCode());
    }
}
