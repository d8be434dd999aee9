package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors with the token 12345 are those that Twilio publishes and tests its own libraries with. */
class TwilioSignatureTest {
    private static final String TOKEN = "12345";
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final WebhookForm FORM = WebhookForm.of("CallSid", "CA1234567890ABCDE", "Caller", "+14158675309",
            "Digits", "1234", "From", "+14158675309", "To", "+18005551212");
    private static final byte[] JSON = "{\"property\": \"value\", \"boolean\": true}".getBytes(StandardCharsets.UTF_8);
    private static final String JSON_URL = URL
            + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

    private final TwilioSignature signature = new TwilioSignature(List.of(TOKEN));

    @Test
    void a_published_form_is_genuine() {
        assertTrue(signature.signed(URL, FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
    }

    @Test
    void repeated_parameters_count_once_for_each_value_in_order_of_the_values() {
        var repeated = WebhookForm.of("Sid", "CA123", "SidAccount", "AC123", "Digits", "5678", "Digits", "1234",
                "Digits", "1234");
        assertTrue(signature.signed(URL, repeated, "IK+Dwps556ElfBT0I3Rgjkr1wJU="));
    }

    @Test
    void a_published_json_body_is_genuine_by_the_hash_in_the_address() {
        assertTrue(signature.signedJson(JSON_URL, JSON, "a9nBmqA0ju/hNViExpshrM61xv4="));
    }

    @Test
    void json_needs_both_the_signed_address_and_the_body_that_it_names() {
        byte[] other = "{\"property\": \"other\"}".getBytes(StandardCharsets.UTF_8);
        assertFalse(signature.signedJson(JSON_URL, other, "a9nBmqA0ju/hNViExpshrM61xv4="));
        assertFalse(signature.signedJson(JSON_URL, JSON, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
        String unnamed = TwilioSignature.sign(TOKEN, URL, WebhookForm.of());
        assertFalse(signature.signedJson(URL, JSON, unnamed));
    }

    @Test
    void a_get_is_signed_by_its_address_alone() {
        String url = URL + "&Body=halo%20semua&From=whatsapp%3A%2B6281234567890";
        assertTrue(signature.signed(url, WebhookForm.of(), TwilioSignature.sign(TOKEN, url, WebhookForm.of())));
    }

    @ParameterizedTest
    @CsvSource({"https://h.id/wa?x=1, https://h.id:443/wa?x=1", "https://h.id:443/wa?x=1, https://h.id/wa?x=1",
            "http://h.id/wa, http://h.id:80/wa", "http://h.id:80/wa, http://h.id/wa",
            "https://h.id:8443/wa, https://h.id/wa", "https://u:p@h.id/wa, https://u:p@h.id:443/wa",
            "https://[::1]/wa, https://[::1]:443/wa", "https://h.id?a=b%20c%2Bd, https://h.id:443?a=b%20c%2Bd"})
    void the_port_may_be_written_or_not(String ours, String theirs) {
        assertTrue(signature.signed(ours, FORM, TwilioSignature.sign(TOKEN, theirs, FORM)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mycompany.com/myapp.php?foo=1&bar=2", "https://mycompany.com/myapp.php?bar=2&foo=1",
            "https://mycompany.com/myapp.php?foo=1", "https://mycompany.com/MyApp.php?foo=1&bar=2",
            "https://mycompany.com/myapp.php?foo=%31&bar=2", "https://mycompany.com.evil.id/myapp.php?foo=1&bar=2",
            "https://mycompany.com:8443/myapp.php?foo=1&bar=2", ""})
    void another_address_is_another_signature(String url) {
        assertFalse(signature.signed(URL, FORM, TwilioSignature.sign(TOKEN, url, FORM)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "rsoydt4t1cutdk1pdd93/vvr8b8=",
            "RSOYDt4T1cUTdK1PDd93/VVr8B8= ", "%", "\uD83D\uDE42", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void a_garbled_signature_is_refused(String garbled) {
        assertFalse(signature.signed(URL, FORM, garbled));
    }

    @Test
    void each_of_two_tokens_counts_while_they_are_rotated_and_a_third_does_not() {
        var rotating = new TwilioSignature(List.of("baru", "lama"));
        assertTrue(rotating.signed(URL, FORM, TwilioSignature.sign("baru", URL, FORM)));
        assertTrue(rotating.signed(URL, FORM, TwilioSignature.sign("lama", URL, FORM)));
        assertFalse(rotating.signed(URL, FORM, TwilioSignature.sign("palsu", URL, FORM)));
    }

    @Test
    void it_agrees_with_twilios_own_validator_where_that_can_speak() {
        var sdk = new RequestValidator(TOKEN);
        var random = new Random(62);
        for (int i = 0; i < 300; i++) {
            String url = "https://desa" + random.nextInt(9) + ".id" + (random.nextBoolean() ? ":443" : "") + "/wa/"
                    + random.nextInt(99) + (random.nextBoolean() ? "?rute=" + random.nextInt(9) : "");
            WebhookForm form = randomForm(random);
            String signed = TwilioSignature.sign(TOKEN, url, form);
            assertTrue(sdk.validate(url, once(form), signed), () -> "the SDK refuses what we signed for " + url);
            assertTrue(signature.signed(url, form, signed));
            String changed = TwilioSignature.sign(TOKEN, url + "x", form);
            assertEquals(sdk.validate(url, once(form), changed), signature.signed(url, form, changed));
        }
    }

    private static WebhookForm randomForm(Random random) {
        WebhookForm form = WebhookForm.of();
        for (int i = random.nextInt(30); i > 0; i--) {
            String name = "P" + Integer.toString(random.nextInt(100_000), 36);
            if (form.first(name).isEmpty()) {
                form.add(name, random.ints(random.nextInt(1, 40), 1, 0xD7FF)
                        .mapToObj(Character::toString).collect(Collectors.joining()));
            }
        }
        return form;
    }

    private static Map<String, String> once(WebhookForm form) {
        return form.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }
}
