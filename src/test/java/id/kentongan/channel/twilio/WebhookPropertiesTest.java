package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Content;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** The webhook's readers under whatever may come: 25,000 inputs. */
class WebhookPropertiesTest {
    private static final String URL = "https://kentongan.example.id/whatsapp/twilio";
    private static final List<String> NAMES = List.of("Body", "MessageType", "ButtonPayload", "ButtonText", "ListId",
            "ListTitle", "Latitude", "Longitude", "Label", "Address", "NumMedia", "MediaUrl0", "MediaContentType0",
            "MessageStatus", "ErrorCode", "MessageSid", "To", "From", "Forwarded");

    @Provide
    Arbitrary<Map<String, List<String>>> parameters() {
        Arbitrary<String> names = Arbitraries.oneOf(Arbitraries.of(NAMES), whole().ofMinLength(1));
        return Arbitraries.maps(names, values().list().ofMinSize(1).ofMaxSize(2)).ofMaxSize(6);
    }

    private static Arbitrary<String> values() {
        return Arbitraries.oneOf(whole(), Arbitraries.of("", "0", "-6.2", "106.5", "NaN", "1e999", "text", "location",
                "image", "button", "interactive", "sticker", "reaction", "image/jpeg", "text/vcard", "delivered",
                "failed", "63016", "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
                "whatsapp:+6281234567890", "{{1}}", "a\0b"));
    }

    /** No half surrogates: they cannot be written in UTF-8. */
    private static net.jqwik.api.arbitraries.StringArbitrary whole() {
        return Arbitraries.strings().withCharRange('\0', '\ud7ff').withCharRange('\ue000', '\uffff').ofMaxLength(8);
    }

    private static WebhookForm form(Map<String, List<String>> parameters) {
        var form = new WebhookForm(new LinkedHashMap<>());
        parameters.forEach((name, values) -> values.forEach(value -> form.add(name, value)));
        return form;
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void a_form_that_is_written_is_read_as_the_same_and_its_signature_holds(
            @ForAll("parameters") Map<String, List<String>> parameters) {
        WebhookForm written = form(parameters);
        String signature = TwilioSignature.sign("t", URL, written);
        WebhookForm read = WebhookForm.parse(encode(written).getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertEquals(written.parameters(), read.parameters());
        assertTrue(new TwilioSignature(List.of("x", "t")).signed(URL, read, signature));
        read.add("Body", "sesuatu yang lain");
        assertFalse(new TwilioSignature(List.of("x", "t")).signed(URL, read, signature));
    }

    /** Names and values both, as a browser and Twilio write them. */
    private static String encode(WebhookForm form) {
        var text = new StringBuilder();
        form.parameters().forEach((name, values) -> values.forEach(value -> text.append(text.isEmpty() ? "" : "&")
                .append(java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=').append(
                        java.net.URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return text.toString();
    }

    @Property(tries = 6_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void whatever_a_form_says_it_is_some_content_of_bounded_length(
            @ForAll("parameters") Map<String, List<String>> parameters) {
        switch (InboundContent.of(form(parameters))) {
        case Content.Text text -> assertTrue(text.text().length() <= 4096 && text.text().indexOf('\0') < 0);
        case Content.Choice choice -> assertTrue(choice.id().length() <= 256 && choice.title().length() <= 256);
        case Content.Location pin -> assertTrue(Math.abs(pin.latitude()) <= 90 && Math.abs(pin.longitude()) <= 180);
        case Content.Media media -> assertTrue(media.url().startsWith("http") && media.url().length() <= 2048);
        case Content.Unsupported other -> assertTrue(other.kind().matches("[a-z_]{1,32}"));
        case Content.Part _ -> throw new AssertionError("WhatsApp has no parts");
        }
        assertNotNull(StatusCallback.of(form(parameters)));
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void whatever_octets_come_they_are_a_form_or_none(@ForAll @Size(max = 200) byte[] body) {
        Optional<WebhookForm> form = WebhookForm.parse(body);
        form.ifPresent(read -> assertNotNull(InboundContent.of(read)));
        assertNotNull(WebhookForm.parseJson(body));
    }

    /** The mark of UTF-32 in an order that nobody writes, which the JSON reader refuses in a way of its own. */
    @Example
    void a_body_in_an_impossible_encoding_is_no_form() {
        assertEquals(Optional.empty(), WebhookForm.parseJson(new byte[]{0, 0, (byte) 0xff, (byte) 0xfe, 0, 0, 0, '{'}));
    }

    @Property(tries = 6_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void whatever_a_signature_says_it_is_compared_and_refused(@ForAll String signature, @ForAll String query) {
        var ours = new TwilioSignature(List.of("t"));
        assertFalse(ours.signed(URL + "?" + query, WebhookForm.of("a", "b"), signature));
        assertFalse(ours.signedJson(URL + "?bodySHA256=" + query, new byte[0], signature));
    }
}
