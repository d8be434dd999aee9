package id.kentongan.channel.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kentongan.channel.LinkRig;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Content;
import id.kentongan.message.Content.Choice;
import id.kentongan.message.Content.Location;
import id.kentongan.message.Content.Media;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Content.Unsupported;
import id.kentongan.message.Failure;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipt.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Meta tells us, and what others would like us to believe that it does. */
class MetaWebhookTest {
    private final MetaRig rig = new MetaRig();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        rig.close();
        client.close();
    }

    private int call(List<ObjectNode> messages, List<ObjectNode> statuses) {
        return rig.meta.call(LocalMeta.body(messages, statuses)).join();
    }

    private static ObjectNode text(String words) {
        return LocalMeta.textFrom(LinkRig.SARI, words);
    }

    private HttpResponse<String> raw(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String body, String signature) {
        var request = HttpRequest.newBuilder(rig.address().resolve(MetaWebhook.PATH)).POST(BodyPublishers.ofString(
                body));
        if (!signature.isEmpty()) {
            request.header(MetaSignature.HEADER, signature);
        }
        return raw(request);
    }

    private static String sign(String secret, String body) {
        return new MetaSignature(secret).sign(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everything_in_a_call_reaches_its_place_in_order() {
        var status = LocalMeta.status("wamid.A", LinkRig.JOKO, "read");
        assertEquals(200, call(List.of(text("satu"), LocalMeta.textFrom(LinkRig.JOKO, "dua"), text("tiga")), List.of(
                status)));
        assertEquals(List.of("satu", "dua", "tiga"), rig.inbox().texts());
        assertEquals(List.of(new Receipt("meta", List.of("wamid.A"), LinkRig.JOKO, State.READ, Failure.NONE, Instant
                .ofEpochSecond(1_760_000_000))), rig.receipts().told);
        assertEquals("+6281100000000", rig.inbox().offered.getFirst().to());
    }

    @Test
    void several_entries_and_changes_count_all() {
        String one = LocalMeta.body(List.of(text("satu")), List.of());
        String inner = one.substring(one.indexOf('[') + 1, one.lastIndexOf(']'));
        assertEquals(200, rig.meta.call("{\"object\":\"x\",\"entry\":[" + inner + "," + inner + "]}").join());
        assertEquals(List.of("satu", "satu"), rig.inbox().texts());
    }

    @Test
    void it_is_acknowledged_only_when_all_of_it_is_durable() {
        rig.inbox().hold = true;
        var answer = rig.meta.call(LocalMeta.body(List.of(text("satu"), text("dua")), List.of()));
        Awaitility.await().until(() -> rig.inbox().held.size() == 2);
        rig.inbox().held.getFirst().complete(Acceptance.ACCEPTED);
        assertFalse(answer.isDone());
        rig.inbox().held.getLast().complete(Acceptance.REPEATED);
        assertEquals(200, answer.join());
    }

    @Test
    void one_message_that_is_not_stored_brings_all_of_them_again_under_the_same_ids() {
        rig.inbox().hold = true;
        String body = LocalMeta.body(List.of(text("satu"), text("dua")), List.of());
        var first = rig.meta.call(body);
        Awaitility.await().until(() -> rig.inbox().held.size() == 2);
        rig.inbox().held.getFirst().complete(Acceptance.ACCEPTED);
        rig.inbox().held.getLast().complete(Acceptance.REFUSED);
        assertEquals(503, first.join());
        rig.inbox().hold = false;
        assertEquals(200, rig.meta.call(body).join());
        var offered = rig.inbox().offered;
        assertEquals(offered.get(0).delivery().id(), offered.get(2).delivery().id());
        assertEquals(offered.get(1).delivery().id(), offered.get(3).delivery().id());
        assertNotEquals(offered.get(0).delivery().session(), offered.get(2).delivery().session());
    }

    @Test
    void a_status_that_is_not_stored_is_asked_for_again() {
        rig.receipts().answer = Acceptance.REFUSED;
        assertEquals(503, call(List.of(), List.of(LocalMeta.status("wamid.A", LinkRig.SARI, "sent"))));
        assertEquals(1, rig.counted("kentongan_inbound_rejected_total", "link", "meta", "reason", "inbox"));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(Arguments.of(new Text("halo\n{a}"), "{'type':'text','text':{'body':'halo\\n{a}'}}"),
                Arguments.of(new Text("halo"), "{'type':'text','text':{'body':'halo'},'context':{'forwarded':true}}"),
                Arguments.of(new Text(""), "{'type':'text'}"),
                Arguments.of(new Text("x".repeat(4096)), "{'type':'text','text':{'body':'" + "x".repeat(5000) + "'}}"),
                Arguments.of(new Choice("o1", "Air"),
                        "{'type':'interactive','interactive':{'type':'button_reply','button_reply':{'id':'o1','title':'Air'}}}"),
                Arguments.of(new Choice("o2", "Jalan"),
                        "{'type':'interactive','interactive':{'type':'list_reply','list_reply':{'id':'o2','title':'Jalan','description':'x'}}}"),
                Arguments.of(new Unsupported("interactive"),
                        "{'type':'interactive','interactive':{'type':'nfm_reply','nfm_reply':{'body':'Sent'}}}"),
                Arguments.of(new Unsupported("interactive"), "{'type':'interactive','interactive':'?'}"),
                Arguments.of(new Choice("ya", "Ya"), "{'type':'button','button':{'payload':'ya','text':'Ya'}}"),
                Arguments.of(new Location(-6.2, 106.5, "Mushola"),
                        "{'type':'location','location':{'latitude':-6.2,'longitude':106.5,'name':'Mushola'}}"),
                Arguments.of(new Unsupported("location"),
                        "{'type':'location','location':{'latitude':91,'longitude':1}}"),
                Arguments.of(new Unsupported("location"), "{'type':'location'}"),
                Arguments.of(new Unsupported("media"),
                        "{'type':'image','image':{'id':'../../me','mime_type':'image/jpeg'}}"),
                Arguments.of(new Unsupported("sticker"), "{'type':'sticker','sticker':{'id':'1'}}"),
                Arguments.of(new Unsupported("reaction"), "{'type':'reaction','reaction':{'emoji':'x'}}"),
                Arguments.of(new Unsupported("contacts"), "{'type':'contacts','contacts':[]}"),
                Arguments.of(new Unsupported("edit"), "{'type':'edit','edit':{'message':{}}}"),
                Arguments.of(new Unsupported("unsupported"), "{'type':'unsupported','errors':[{'code':131051}]}"),
                Arguments.of(new Unsupported("unknown"), "{'type':'{a: 1}'}"),
                Arguments.of(new Unsupported("unknown"), "{}"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_people_send_is_read_as_what_it_is(Content expected, String json) {
        assertEquals(200, call(List.of(LocalMeta.message(LinkRig.SARI, json.replace('\'', '"'))), List.of()));
        assertEquals(expected, rig.inbox().offered.getFirst().content());
    }

    @Test
    void a_photo_is_shown_by_our_own_address_and_fetched_when_its_message_is_durable() {
        call(List.of(LocalMeta.message(LinkRig.SARI,
                "{\"type\":\"image\",\"image\":{\"id\":\"99\",\"mime_type\":\"image/jpeg\",\"caption\":\"jalan\"}}")),
                List.of());
        var shown = assertInstanceOf(Media.class, rig.inbox().offered.getFirst().content());
        assertTrue(shown.url().startsWith("https://kentongan.example.id/media/meta/99?until="), shown.url());
        assertEquals("image/jpeg", shown.contentType());
        assertEquals("jalan", shown.caption());
        assertEquals(List.of("99"), rig.fetched);
    }

    @ParameterizedTest
    @CsvSource({"sent, 0, SENT, NONE", "delivered, 0, DELIVERED, NONE", "read, 0, READ, NONE",
            "failed, 131047, FAILED, WINDOW", "failed, 131026, FAILED, NOT_THERE", "failed, 131050, FAILED, OPTED_OUT",
            "failed, 131049, FAILED, PROVIDER", "failed, 132001, FAILED, SETTINGS", "failed, 131051, FAILED, CONTENT",
            "failed, 99, FAILED, PROVIDER", "failed, 0, FAILED, SETTINGS"})
    void each_status_has_its_meaning(String status, int code, State state, Failure failure) {
        var told = code == 0 && state != State.FAILED
                ? LocalMeta.status("wamid.A", LinkRig.SARI, status)
                : LocalMeta.status("wamid.A", LinkRig.SARI, status, code);
        assertEquals(200, call(List.of(), List.of(told)));
        assertEquals(state, rig.receipts().told.getFirst().state());
        assertEquals(failure, rig.receipts().told.getFirst().failure());
    }

    @Test
    void what_cannot_be_read_does_not_hold_up_what_stands_beside_it() {
        var nameless = text("siapa?").put("from", "desa");
        var without = text("tanpa").put("id", "");
        var strange = LocalMeta.status("wamid.A", LinkRig.SARI, "deleted");
        var nobody = LocalMeta.status("wamid.A", LinkRig.SARI, "sent").put("recipient_id", "");
        assertEquals(200, call(List.of(nameless, without, text("halo")), List.of(strange, nobody, LocalMeta.status(
                "wamid.B", LinkRig.SARI, "sent"))));
        assertEquals(List.of("halo"), rig.inbox().texts());
        assertEquals(List.of("wamid.B"), rig.receipts().told.getFirst().providerIds());
        assertEquals(1, rig.receipts().told.size());
        assertEquals(2, rig.counted("kentongan_inbound_rejected_total", "link", "meta", "reason", "sender"));
    }

    @Test
    void news_of_another_number_is_acknowledged_and_left_alone() {
        String body = LocalMeta.body(List.of(text("halo")), List.of()).replace(LocalMeta.NUMBER_ID, "1");
        assertEquals(200, rig.meta.call(body).join());
        assertEquals(List.of(), rig.inbox().offered);
        assertEquals(1, rig.counted("kentongan_inbound_rejected_total", "link", "unknown", "reason", "number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=00", "sha1=00", "x"})
    void what_is_not_signed_is_refused_and_counted(String signature) {
        assertEquals(403, post(LocalMeta.body(List.of(text("halo")), List.of()), signature).statusCode());
        assertEquals(List.of(), rig.inbox().offered);
        assertEquals(1, rig.counted("kentongan_inbound_rejected_total", "link", "unknown", "reason", signature.isEmpty()
                ? "unsigned"
                : "signature"));
    }

    @Test
    void a_signature_by_another_secret_or_over_another_body_is_refused() {
        String body = LocalMeta.body(List.of(text("halo")), List.of());
        assertEquals(403, post(body, sign("rahasia-lain", body)).statusCode());
        assertEquals(403, post(body + " ", sign(LocalMeta.SECRET, body)).statusCode());
        assertEquals(200, post(body, sign(LocalMeta.SECRET, body)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "null", "halo"})
    void what_is_signed_but_no_object_is_refused(String body) {
        assertEquals(400, post(body, sign(LocalMeta.SECRET, body)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"entry\":1}", "{\"entry\":[1,[],{\"changes\":[{}]}]}",
            "{\"entry\":[{\"changes\":[{\"value\":{\"messages\":{}}}]}]}"})
    void what_says_nothing_is_acknowledged(String body) {
        assertEquals(200, post(body, sign(LocalMeta.SECRET, body)).statusCode());
    }

    @Test
    void more_than_three_megabytes_are_not_read() {
        String body = "{\"a\":\"" + "x".repeat(3 * 1024 * 1024) + "\"}";
        assertEquals(413, post(body, sign(LocalMeta.SECRET, body)).statusCode());
    }

    private HttpResponse<String> challenge(String mode, String token, String challenge) {
        String query = "hub.mode=" + mode + "&hub.verify_token=" + token + "&hub.challenge=" + URLEncoder.encode(
                challenge, StandardCharsets.UTF_8);
        return raw(HttpRequest.newBuilder(URI.create(rig.address() + MetaWebhook.PATH + "?" + query)).GET());
    }

    @Test
    void the_challenge_is_repeated_to_whoever_knows_our_word() {
        assertEquals("1158201444", challenge("subscribe", MetaRig.VERIFY, "1158201444").body());
        assertEquals(403, challenge("subscribe", "kata-lain", "1").statusCode());
        assertEquals(403, challenge("unsubscribe", MetaRig.VERIFY, "1").statusCode());
        assertEquals(403, challenge("subscribe", MetaRig.VERIFY, "<script>alert(1)</script>").statusCode());
        assertEquals(403, raw(HttpRequest.newBuilder(rig.address().resolve(MetaWebhook.PATH)).GET()).statusCode());
        assertEquals(4, rig.counted("kentongan_inbound_rejected_total", "link", "unknown", "reason", "verify_token"));
    }
}
