package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is not Twilio gets a short clear answer, changes nothing, and shows in a counter. */
class HostileWebhookTest {
    private final TwilioRig rig = new TwilioRig();
    private final TwilioPost post = new TwilioPost(rig);
    private final WebhookForm form = post.message("Body", "halo");
    private final String signature = TwilioSignature.sign(TwilioRig.TOKEN, TwilioRig.PUBLIC + TwilioPost.PATH, form);

    @AfterEach
    void close() {
        assertEquals(List.of(), rig.received);
        rig.close();
    }

    private void refused(int status, String link, String reason, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().length() < 80, answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"));
        assertEquals(1, rig.rejected(link, reason), rig.counted.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {TwilioPost.PATH, TwilioPost.PATH + "/status"})
    void without_a_signature(String path) {
        refused(403, "unknown", "unsigned", post.raw(path, TwilioPost.FORM, "", TwilioPost.encode(form)));
    }

    @ParameterizedTest
    @ValueSource(strings = {TwilioPost.PATH, TwilioPost.PATH + "/status"})
    void with_a_wrong_signature(String path) {
        String wrong = TwilioSignature.sign("palsu", TwilioRig.PUBLIC + path, form);
        refused(403, "twilio", "signature", post.raw(path, TwilioPost.FORM, wrong, TwilioPost.encode(form)));
    }

    @Test
    void with_a_signature_for_the_other_path() {
        refused(403, "twilio", "signature",
                post.raw(TwilioPost.PATH + "/status", TwilioPost.FORM, signature, TwilioPost.encode(form)));
    }

    @ParameterizedTest
    @CsvSource({"Body=halo, Body=hala", "Body=halo, Body=halo&Body=lagi", "Body=halo, Body=halo&Extra=1",
            "SM1, SM2", "6281234567890, 6281234567891"})
    void with_a_signature_for_other_parameters(String original, String changed) {
        refused(403, "twilio", "signature", post.raw(TwilioPost.PATH, TwilioPost.FORM, signature,
                TwilioPost.encode(form).replace(original, changed)));
    }

    @Test
    void with_a_query_that_was_not_signed() {
        refused(403, "twilio", "signature",
                post.raw(TwilioPost.PATH + "?a=1", TwilioPost.FORM, signature, TwilioPost.encode(form)));
    }

    @Test
    void from_an_account_that_is_not_ours() {
        var foreign = post.message("AccountSid", "AC9", "Body", "halo");
        refused(403, "unknown", "account", post.signed(TwilioPost.PATH, foreign));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "multipart/form-data; boundary=x", "application/xml", ";;;",
            "application/x-www-form-urlencoded-not"})
    void with_a_wrong_content_type(String type) {
        refused(415, "unknown", "content_type", post.raw(TwilioPost.PATH, type, signature, TwilioPost.encode(form)));
    }

    @Test
    void the_content_type_may_be_written_as_http_allows() {
        HttpResponse<String> answer = post.raw(TwilioPost.PATH, "Application/X-WWW-Form-URLEncoded ; charset=UTF-8",
                signature, TwilioPost.encode(form));
        assertEquals(200, answer.statusCode());
        rig.received.clear();
    }

    @Test
    void with_a_megabyte() {
        var huge = post.message("Body", "x".repeat(1024 * 1024));
        refused(413, "unknown", "too_large", post.signed(TwilioPost.PATH, huge));
    }

    @Test
    void with_a_megabyte_that_does_not_tell_its_length() {
        byte[] huge = ("Body=" + "x".repeat(1024 * 1024)).getBytes(StandardCharsets.US_ASCII);
        var publisher = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(huge));
        refused(413, "unknown", "too_large", post.raw(TwilioPost.PATH, TwilioPost.FORM, signature, publisher));
    }

    @Test
    void with_one_byte_too_much_and_not_one_less() {
        String most = "Body=" + "x".repeat(64 * 1024 - 5);
        assertEquals(403, post.raw(TwilioPost.PATH, TwilioPost.FORM, signature, most).statusCode());
        assertEquals(413, post.raw(TwilioPost.PATH, TwilioPost.FORM, signature, most + "x").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%", "Body=%4", "Body=%zz", "Body=%c3", "Body=%ed%a0%80", "%ff=1", "Body=%00%80"})
    void with_a_broken_form(String body) {
        refused(400, "unknown", "broken", post.raw(TwilioPost.PATH, TwilioPost.FORM, signature, body));
    }

    @Test
    void with_thousands_of_parameters() {
        refused(400, "unknown", "broken",
                post.raw(TwilioPost.PATH, TwilioPost.FORM, signature, "a=1&".repeat(5000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&&", "=", "=&=1", "Body", "{\"a\": 1}"})
    void with_a_form_that_says_nothing(String body) {
        refused(403, "unknown", "account", post.raw(TwilioPost.PATH, TwilioPost.FORM, signature, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void with_another_method(String method) {
        var request = HttpRequest.newBuilder(URI.create(rig.address() + TwilioPost.PATH))
                .header(TwilioSignature.HEADER, signature).method(method, BodyPublishers.noBody()).build();
        assertEquals(405, post.send(request).statusCode());
    }

    @Test
    void with_a_body_that_never_ends() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), rig.web.port())) {
            socket.getOutputStream().write(("POST " + TwilioPost.PATH + " HTTP/1.1\r\nHost: x\r\nContent-Type: "
                    + TwilioPost.FORM + "\r\n" + TwilioSignature.HEADER
                    + ": x\r\nContent-Length: 60000\r\n\r\nBody=").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            Awaitility.await().until(() -> rig.rejected("unknown", "broken") == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\0", "SET a 1\r\n\r\n", "POST /whatsapp/twilio HTTP/9.9\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n"})
    void with_something_that_is_no_http(String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), rig.web.port())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(4000), StandardCharsets.US_ASCII);
            assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/1.1 [45]\\d\\d .*"), answer);
            assertTrue(!answer.contains("<") && !answer.contains("Jetty") && !answer.contains("SET a"), answer);
        }
    }
}
