package id.kentongan.channel.twilio;

import id.kentongan.channel.ApiCalls;
import id.kentongan.channel.Bodies;
import id.kentongan.channel.Counters;
import id.kentongan.channel.Link;
import id.kentongan.channel.MediaAddress;
import id.kentongan.channel.MediaSource;
import id.kentongan.channel.SendResult;
import id.kentongan.channel.SendResult.Refused;
import id.kentongan.channel.Verdict;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Content;
import id.kentongan.message.Failure;
import id.kentongan.message.Inbound;
import id.kentongan.message.Inbox;
import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A sender at Twilio, for WhatsApp or SMS. Messages go out by the Messages API, one create each (a long text in several);
 * what people write comes in through {@link TwilioWebhook}. WhatsApp shows options as buttons or a list where they fit,
 * and outside of its 24 hours a message goes as its template or not at all.
 */
public final class TwilioLink implements Link {
    /** Error 21617 beyond it. */
    private static final int LONGEST_BODY = 1600;

    private final TwilioSettings settings;
    private final Inbox inbox;
    private final InstantSource time;
    private final TwilioSignature signature;
    private final ApiCalls calls;
    /** Made on the side after the start: SDK and TLS take longer to load than the rest of the service. */
    private final CompletableFuture<MessagesApi> api = new CompletableFuture<>();
    private final ButtonKeeper buttons;
    private final TwilioMedia media;

    public TwilioLink(TwilioSettings settings, Inbox inbox, Counters counters, InstantSource time) {
        this.settings = settings;
        this.inbox = inbox;
        this.time = time;
        signature = new TwilioSignature(settings.authTokens());
        calls = new ApiCalls(settings.name(), settings.limits().window(), settings.limits().perSecond(), time,
                error -> counters.increment("kentongan_twilio_api_errors_total", "link", settings.name(), "error",
                        error));
        buttons = new ButtonKeeper(settings, time);
        media = new TwilioMedia(settings);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Medium medium() {
        return settings.medium();
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
        api.completeAsync(() -> new MessagesApi(settings),
                task -> Thread.ofPlatform().daemon().name("twilio-start-" + settings.name()).start(task));
        api.thenAccept(buttons::prepareIfDue);
        calls.start();
    }

    @Override
    public void whenReady(Runnable listener) {
        calls.whenReady(listener);
    }

    @Override
    public CompletableFuture<SendResult> send(Outbound message) {
        if (settings.medium() == Medium.WHATSAPP && !time.instant().isBefore(message.term().free())) {
            return sendTemplate(message);
        }
        return calls.send(message.id(), () -> freely(message));
    }

    /** Without asking Twilio: it would take a free text and fail it later (error 63016). */
    private CompletableFuture<SendResult> sendTemplate(Outbound message) {
        Optional<TwilioOrder.Prepared> template = settings.dressing().templates().find(message.template())
                .map(approved -> TwilioOrder.Prepared.of(approved.id(), approved.filled(message.template().values())));
        return template.map(order -> calls.send(message.id(), () -> List.of(() -> create(message, order))))
                .orElseGet(() -> CompletableFuture.completedFuture(new Refused(Failure.WINDOW,
                        "outside of the 24 hours, and no template for it")));
    }

    /**
     * The words first, and what is attached in messages of its own: a pin has no room for them, a voice note neither, and
     * a file that Twilio cannot fetch after it has said yes (error 63019) must not take them with it.
     */
    private List<Supplier<Verdict>> freely(Outbound message) {
        var sendings = new ArrayList<>(words(message));
        if (settings.medium() == Medium.WHATSAPP) {
            message.attachments().stream().filter(one -> MediaAddress.canBeShown(one, settings.publicUrl())).forEach(
                    one -> sendings.add(() -> create(message, new TwilioOrder.Enclosed(one)).orWithout()));
        }
        return sendings;
    }

    private List<Supplier<Verdict>> words(Outbound message) {
        if (settings.medium() == Medium.WHATSAPP) {
            Optional<TwilioOrder.Prepared> tappable = buttons.of(message, api.join());
            if (tappable.isPresent()) {
                return List.of(() -> createTappable(message, tappable.get()));
            }
        }
        return Bodies.of(message.plainText(), LONGEST_BODY).stream().<Supplier<Verdict>>map(
                body -> () -> create(message, new TwilioOrder.Words(body))).toList();
    }

    /** Where the content is not what it was, the message goes as words at once: the refusal says that nothing was sent. */
    private Verdict createTappable(Outbound message, TwilioOrder.Prepared order) {
        Verdict verdict = create(message, order);
        if (!TwilioError.isOfContent(verdict)) {
            return verdict;
        }
        buttons.forget(order.contentSid());
        return create(message, new TwilioOrder.Words(message.plainText()));
    }

    private Verdict create(Outbound message, TwilioOrder order) {
        return api.join().create(message.to(), order);
    }

    /** Where what was sent besides words can be fetched. */
    public MediaSource media() {
        return media;
    }

    /** What was sent, media by our own address for it. */
    Content shown(Content content) {
        return content instanceof Content.Media(String url, String type, String caption)
                ? new Content.Media(media.reference(url).map(reference -> media.address(reference, now())).orElse(url),
                        type, caption)
                : content;
    }

    /** Our name for the media in what was sent; empty where there is none that could be fetched. */
    Optional<String> mediaIn(Content content) {
        return content instanceof Content.Media sent ? media.reference(sent.url()) : Optional.empty();
    }

    TwilioSignature signature() {
        return signature;
    }

    TwilioSettings settings() {
        return settings;
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
        api.thenAccept(MessagesApi::close);
    }
}
