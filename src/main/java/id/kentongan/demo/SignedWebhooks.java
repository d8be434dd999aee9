package id.kentongan.demo;

import id.kentongan.channel.twilio.TwilioSignature;
import id.kentongan.channel.twilio.TwilioWebhook;
import id.kentongan.channel.twilio.WebhookForm;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Calls the service's webhooks as Twilio does: signed over the public address, with its time-outs and its one retry. */
final class SignedWebhooks implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final long BETWEEN_ATTEMPTS_MILLIS = 200;

    private record Target(URI local, String publicUrl) {
    }

    private final String accountSid;
    private final String authToken;
    private final PhoneNumber sender;
    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(CONNECT).build();
    private volatile Target target = new Target(URI.create("http://127.0.0.1"), "http://127.0.0.1");
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private volatile boolean closed;

    SignedWebhooks(String accountSid, String authToken, PhoneNumber sender) {
        this.accountSid = accountSid;
        this.authToken = authToken;
        this.sender = sender;
    }

    void target(URI local, URI publicUrl) {
        String text = publicUrl.toString();
        target = new Target(local, text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /** What a phone sends, as often as told until it is acknowledged. */
    CompletableFuture<WebhookOutcome> deliver(Medium medium, String messageSid, PhoneNumber from, Content content,
            int attempts) {
        String path = medium == Medium.WHATSAPP ? TwilioWebhook.PATH : TwilioWebhook.SMS_PATH;
        return attempt(path, messageSid, form(medium, messageSid, from, content), 1, attempts);
    }

    private CompletableFuture<WebhookOutcome> attempt(String path, String messageSid, WebhookForm form, int number,
            int attempts) {
        return post(target.publicUrl() + path, form).thenCompose(status -> {
            var outcome = new WebhookOutcome(messageSid, status, number);
            boolean again = !outcome.acknowledged() && number < attempts && !closed
                    && (status == 0 || status >= 500 || attempts > 2);
            return again
                    ? CompletableFuture.supplyAsync(() -> attempt(path, messageSid, form, number + 1, attempts),
                            CompletableFuture.delayedExecutor(BETWEEN_ATTEMPTS_MILLIS, TimeUnit.MILLISECONDS))
                            .thenCompose(next -> next)
                    : CompletableFuture.completedFuture(outcome);
        });
    }

    /** Tells the service what became of a message; {@code code} is Twilio's error code, 0 for none. */
    CompletableFuture<Integer> report(TwilioMessage message, String status, int code) {
        WebhookForm form = WebhookForm.of("ApiVersion", "2010-04-01", "AccountSid", accountSid, "MessageSid", message
                .sid(), "SmsSid", message.sid(), "MessageStatus", status, "SmsStatus", status, "From",
                LocalTwilio
                        .address(message.medium(), sender),
                "To", LocalTwilio.address(message.medium(), message.to()));
        if (message.medium() == Medium.WHATSAPP) {
            add(form, "ChannelPrefix", "whatsapp", "ChannelToAddress", message.to().e164() + "XXXX");
        }
        if (code != 0) {
            add(form, "ErrorCode", Integer.toString(code));
        }
        return post(message.statusCallback(), form);
    }

    /** The HTTP status; 0 when there is no answer. */
    private CompletableFuture<Integer> post(String publicAddress, WebhookForm form) {
        Target now = target;
        if (!publicAddress.startsWith(now.publicUrl()) || closed) {
            return CompletableFuture.completedFuture(0);
        }
        var request = HttpRequest
                .newBuilder(URI.create(now.local() + publicAddress.substring(now.publicUrl().length())))
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header(TwilioSignature.HEADER, TwilioSignature.sign(authToken, publicAddress, form))
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
        return client.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode)
                .exceptionally(failure -> 0).thenApply(this::counted);
    }

    private int counted(int status) {
        if (status / 100 == 2) {
            acknowledged.incrementAndGet();
        } else if (status / 100 == 5) {
            turnedAway.incrementAndGet();
        }
        return status;
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long turnedAway() {
        return turnedAway.get();
    }

    private WebhookForm form(Medium medium, String messageSid, PhoneNumber from, Content content) {
        WebhookForm form = WebhookForm.of("SmsMessageSid", messageSid, "NumMedia",
                content instanceof Content.Media ? "1" : "0", "SmsSid", messageSid, "SmsStatus", "received", "To",
                LocalTwilio.address(medium, sender), "NumSegments", "1", "MessageSid", messageSid, "AccountSid",
                accountSid, "From", LocalTwilio.address(medium, from), "ApiVersion", "2010-04-01");
        if (medium == Medium.SMS) {
            add(form, "Body", ((Content.Text) content).text(), "ToCountry", "ID", "FromCountry", "ID");
            return form;
        }
        add(form, "ProfileName", "Warga", "WaId", from.digits(), "ReferralNumMedia", "0", "ChannelMetadata",
                "{\"type\":\"whatsapp\",\"data\":{\"context\":{}}}");
        switch (content) {
        case Content.Text text -> add(form, "MessageType", "text", "Body", text.text());
        case Content.Choice choice -> add(form, "MessageType", "button", "Body", choice.title(), "ButtonText",
                choice.title(), "ButtonPayload", choice.id());
        case Content.Location pin -> add(form, "MessageType", "location", "Latitude", pin.latitude() + "",
                "Longitude", pin.longitude() + "", "Label", pin.label());
        case Content.Media media -> add(form, "MessageType", messageType(media.contentType()), "Body",
                media.caption(), "MediaUrl0", media.url(), "MediaContentType0", media.contentType());
        case Content.Part _ -> throw new IllegalArgumentException("WhatsApp has no parts");
        case Content.Unsupported other -> add(form, "MessageType", other.kind());
        }
        return form;
    }

    /** Twilio's word for the kind of a file. */
    private static String messageType(String contentType) {
        String kind = contentType.replaceFirst("/.*", "");
        return List.of("image", "audio", "video").contains(kind) ? kind : "document";
    }

    private static void add(WebhookForm form, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String encode(WebhookForm form) {
        return form.parameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }
}
