package id.kentongan.bench;

import id.kentongan.channel.twilio.TwilioSignature;
import id.kentongan.channel.twilio.TwilioWebhook;
import id.kentongan.channel.twilio.WebhookForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls the webhook signed as Twilio signs it, over one connection that is kept. For one thread. */
final class WebhookCaller implements AutoCloseable {
    private static final int OK = 200;

    private final URI service;
    private Optional<HttpStream> connection = Optional.empty();

    WebhookCaller(URI service) {
        this.service = service;
    }

    /** Whether the service took the message. */
    boolean call(String sid, long from, String text) {
        WebhookForm form = form(sid, from, text);
        String head = """
                POST %s HTTP/1.1\r
                Host: %s\r
                Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r
                User-Agent: TwilioProxy/1.1\r
                %s: %s\r
                """.formatted(TwilioWebhook.PATH, service.getAuthority(), TwilioSignature.HEADER, TwilioSignature.sign(
                ServiceFolder.AUTH_TOKEN, ServiceFolder.PUBLIC_URL + TwilioWebhook.PATH, form));
        try {
            HttpStream stream = connected();
            stream.write(head, encoded(form));
            Optional<HttpStream.Message> answer = stream.read();
            if (answer.isEmpty()) {
                close();
            }
            return answer.isPresent() && answer.get().status() == OK;
        } catch (IOException e) {
            close();
            return false;
        }
    }

    private HttpStream connected() throws IOException {
        if (connection.isEmpty()) {
            connection = Optional.of(HttpStream.connect(service));
        }
        return connection.get();
    }

    /** The parameters that Twilio sends with a text by WhatsApp. */
    private static WebhookForm form(String sid, long from, String text) {
        return WebhookForm.of("SmsMessageSid", sid, "NumMedia", "0", "ProfileName", "Warga", "MessageType", "text",
                "SmsSid", sid, "WaId", Long.toString(from), "SmsStatus", "received", "Body", text, "To",
                "whatsapp:" + ServiceFolder.WHATSAPP_NUMBER, "NumSegments", "1", "ReferralNumMedia", "0", "MessageSid",
                sid, "AccountSid", ServiceFolder.ACCOUNT_SID, "From", "whatsapp:+" + from, "ApiVersion", "2010-04-01",
                "ChannelMetadata", "{\"type\":\"whatsapp\",\"data\":{\"context\":{}}}");
    }

    private static byte[] encoded(WebhookForm form) {
        return form.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue().getFirst(),
                        StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (connection.isPresent()) {
                connection.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connection = Optional.empty();
        }
    }
}
