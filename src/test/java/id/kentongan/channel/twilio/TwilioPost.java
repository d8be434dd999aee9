package id.kentongan.channel.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Posts to the webhooks of a rig what Twilio would not, or just so. */
final class TwilioPost {
    static final String PATH = "/whatsapp/twilio";
    static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();
    private final TwilioRig rig;

    TwilioPost(TwilioRig rig) {
        this.rig = rig;
    }

    /** The parameters of a message, the given ones instead of the usual. */
    WebhookForm message(String... namesAndValues) {
        WebhookForm form = WebhookForm.of(namesAndValues);
        List<String> usual = List.of("MessageSid", "SM1", "AccountSid", TwilioRig.ACCOUNT, "From",
                "whatsapp:" + TwilioRig.SITI.e164(), "To", "whatsapp:" + TwilioRig.OURS.e164());
        for (int i = 0; i < usual.size(); i += 2) {
            if (!form.parameters().containsKey(usual.get(i))) {
                form.add(usual.get(i), usual.get(i + 1));
            }
        }
        return form;
    }

    HttpResponse<String> signed(String target, WebhookForm form) {
        return raw(target, FORM, TwilioSignature.sign(TwilioRig.TOKEN, TwilioRig.PUBLIC + target, form), encode(form));
    }

    HttpResponse<String> signedJson(String hashed, String sent) {
        String target = PATH + "?bodySHA256=" + sha256(hashed);
        String signature = TwilioSignature.sign(TwilioRig.TOKEN, TwilioRig.PUBLIC + target, WebhookForm.of());
        return raw(target, "application/json", signature, sent);
    }

    HttpResponse<String> raw(String target, String contentType, String signature, String body) {
        return raw(target, contentType, signature, BodyPublishers.ofString(body));
    }

    HttpResponse<String> raw(String target, String contentType, String signature, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(rig.address() + target)).POST(body);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!signature.isEmpty()) {
            request.header(TwilioSignature.HEADER, signature);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(WebhookForm form) {
        return form.parameters().entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
