package id.kentongan.channel.meta;

import id.kentongan.channel.ApiCalls;
import id.kentongan.channel.Counters;
import id.kentongan.channel.Link;
import id.kentongan.channel.MediaAddress;
import id.kentongan.channel.MediaSource;
import id.kentongan.channel.SendResult;
import id.kentongan.channel.SendResult.Refused;
import id.kentongan.channel.Verdict;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Failure;
import id.kentongan.message.Inbound;
import id.kentongan.message.Inbox;
import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A WhatsApp number at Meta's Cloud API. Each message is one call, a very long text several; what people write comes in
 * through {@link MetaWebhook}. Outside of the 24 hours a message goes as its template or not at all.
 */
public final class MetaLink implements Link {
    private static final int LONGEST_ANSWER = 256 * 1024;
    private final MetaSettings settings;
    private final Inbox inbox;
    private final InstantSource time;
    private final MetaSignature signature;
    private final ApiCalls calls;
    /** The JDK's client repeats no POST by itself. */
    private final HttpClient http;
    private final MetaMedia media;

    public MetaLink(MetaSettings settings, Inbox inbox, Counters counters, InstantSource time) {
        this.settings = settings;
        this.inbox = inbox;
        this.time = time;
        media = new MetaMedia(settings);
        signature = new MetaSignature(settings.secrets().appSecret());
        calls = new ApiCalls(settings.name(), settings.limits().window(), settings.limits().perSecond(), time,
                error -> counters.increment("kentongan_meta_api_errors_total", "link", settings.name(), "error",
                        error));
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.limits().timeout()).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Medium medium() {
        return Medium.WHATSAPP;
    }

    @Override
    public int window() {
        return settings.limits().window();
    }

    @Override
    public boolean ready() {
        return calls.ready();
    }

    @Override
    public boolean up() {
        return calls.up();
    }

    @Override
    public String state() {
        return calls.state();
    }

    @Override
    public void start() {
        calls.start();
    }

    @Override
    public void whenReady(Runnable listener) {
        calls.whenReady(listener);
    }

    @Override
    public CompletableFuture<SendResult> send(Outbound message) {
        if (time.instant().isBefore(message.term().free())) {
            return calls.send(message.id(), () -> freely(message));
        }
        return settings.templates().find(message.template()).map(approved -> calls.send(message.id(), () -> List
                .<Supplier<Verdict>>of(() -> post(MetaMessages.template(message, approved))))).orElseGet(
                        () -> CompletableFuture.completedFuture(new Refused(Failure.WINDOW,
                                "outside of the 24 hours, and no template for it")));
    }

    /** The words first, and what is attached in messages of its own, which may be refused: the words tell of it. */
    private List<Supplier<Verdict>> freely(Outbound message) {
        return Stream.concat(MetaMessages.free(message).stream().<Supplier<Verdict>>map(body -> () -> post(body)),
                message.attachments().stream().filter(one -> MediaAddress.canBeShown(one, settings.publicUrl()))
                        .map(one -> MetaMessages.attached(message, one))
                        .<Supplier<Verdict>>map(body -> () -> post(body).orWithout()))
                .toList();
    }

    private Verdict post(String body) {
        var request = HttpRequest.newBuilder(settings.api().address(settings.phoneNumberId() + "/messages"))
                .timeout(settings.limits().timeout())
                .header("Authorization", "Bearer " + settings.secrets().accessToken())
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
        // The request's own time-out ends with the answer's head.
        CompletableFuture<HttpResponse<byte[]>> answering = http.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> answer = answering.get(2 * settings.limits().timeout().toMillis(),
                    TimeUnit.MILLISECONDS);
            return MetaVerdicts.ofAnswer(answer.statusCode(), answer.headers().firstValue("Retry-After"), answer
                    .body());
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof IOException broken
                    ? MetaVerdicts.ofFailure(broken)
                    : Verdict.unknown("the connection broke before the answer", "broken");
        } catch (TimeoutException silent) {
            answering.cancel(true);
            return Verdict.unknown("no whole answer in time", "timeout");
        } catch (InterruptedException closing) {
            answering.cancel(true);
            Thread.currentThread().interrupt();
            return Verdict.unknown("broken off", "broken");
        }
    }

    /** Where what was sent besides words can be fetched. */
    public MediaSource media() {
        return media;
    }

    /** Where we show what has this id at Meta. */
    String address(String mediaId) {
        String base = settings.publicUrl().toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + MediaAddress.of(name(), mediaId,
                settings.secrets().appSecret(), now());
    }

    MetaSettings settings() {
        return settings;
    }

    MetaSignature signature() {
        return signature;
    }

    /** Hands on what came by the webhook; refused once the link is closed. */
    CompletableFuture<Acceptance> receive(Inbound inbound) {
        return calls.closed() ? CompletableFuture.completedFuture(Acceptance.REFUSED) : inbox.accept(inbound);
    }

    /** When a webhook arrived. */
    Instant now() {
        return time.instant();
    }

    @Override
    public void close() {
        calls.close();
        media.close();
        http.shutdownNow();
    }
}
