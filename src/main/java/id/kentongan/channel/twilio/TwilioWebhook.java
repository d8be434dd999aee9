package id.kentongan.channel.twilio;

import id.kentongan.channel.Counters;
import id.kentongan.channel.twilio.TwilioRequest.Rejection;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Content;
import id.kentongan.message.Delivery;
import id.kentongan.message.Inbound;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipts;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Twilio's webhooks: what people write, and what became of what we sent. A message is answered 200 only when the inbox
 * has it (promise P1), 503 when it has not, upon which Twilio tries again; no thread waits in between.
 */
public final class TwilioWebhook {
    /** Where WhatsApp messages arrive. */
    public static final String PATH = "/whatsapp/twilio";
    /** Where SMS arrive. */
    public static final String SMS_PATH = "/sms/twilio";

    private static final String WHATSAPP = "whatsapp:";
    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    /** Twilio gives up after 15 seconds. */
    private static final long LONGEST_WAIT_SECONDS = 14;

    private final List<TwilioLink> links;
    private final Receipts receipts;
    private final BiConsumer<String, String> media;
    private final Counters counters;
    private final String sessions = UUID.randomUUID() + "/";
    private final AtomicLong session = new AtomicLong();
    private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Serves all the given senders, whichever accounts they belong to.
     *
     * @param media
     *            told link and reference of what was sent besides words, once the message is durable; must not block
     */
    public TwilioWebhook(List<TwilioLink> links, Receipts receipts, BiConsumer<String, String> media,
            Counters counters) {
        this.links = List.copyOf(links);
        this.receipts = receipts;
        this.media = media;
        this.counters = counters;
    }

    /** Where messages of a medium arrive. */
    static String path(Medium medium) {
        return switch (medium) {
        case WHATSAPP -> PATH;
        case SMS -> SMS_PATH;
        };
    }

    /** Where Twilio tells what became of messages by a medium. */
    static String statusPath(Medium medium) {
        return path(medium) + "/status";
    }

    /** Mounts the addresses of the media that there are links for; Twilio calls them by POST, or by GET where told so. */
    public void routes(JavalinDefaultRoutingApi routes) {
        for (Medium medium : Medium.values()) {
            List<TwilioLink> some = links.stream().filter(link -> link.medium() == medium).toList();
            if (!some.isEmpty()) {
                routes.post(path(medium), context -> message(context, some));
                routes.get(path(medium), context -> message(context, some));
                routes.post(statusPath(medium), context -> status(context, some));
                routes.get(statusPath(medium), context -> status(context, some));
            }
        }
    }

    private void message(Context context, List<TwilioLink> some) {
        switch (TwilioRequest.read(context, some)) {
        case TwilioRequest.Refused refused -> reject(context, refused);
        case TwilioRequest.Genuine genuine -> accept(context, genuine);
        }
    }

    private void status(Context context, List<TwilioLink> some) {
        switch (TwilioRequest.read(context, some)) {
        case TwilioRequest.Refused refused -> reject(context, refused);
        case TwilioRequest.Genuine genuine -> tell(context, genuine);
        }
    }

    private void tell(Context context, TwilioRequest.Genuine genuine) {
        TwilioLink link = genuine.link();
        StatusCallback callback = StatusCallback.of(genuine.form());
        counters.increment("kentongan_twilio_status_total", "link", link.name(), "status", callback.status(), "error",
                callback.error());
        Optional<Receipt> receipt = callback.receipt(link.name(), link.now());
        if (receipt.isEmpty()) {
            // Told again, it would say no more.
            context.status(204);
            return;
        }
        hear(context, receipts.accept(receipt.get()), acceptance -> {
            switch (acceptance) {
            case ACCEPTED, REPEATED -> context.status(204);
            case REFUSED -> again(context, link, "receipts");
            }
        });
    }

    private void reject(Context context, TwilioRequest.Refused refused) {
        count(refused.linkName(), refused.rejection().reason());
        context.status(refused.rejection().status()).contentType("text/plain; charset=utf-8")
                .result(refused.rejection().words() + "\n");
    }

    private void accept(Context context, TwilioRequest.Genuine genuine) {
        WebhookForm form = genuine.form();
        TwilioLink link = genuine.link();
        String messageSid = form.first("MessageSid");
        if (!messageSid.matches("[0-9A-Za-z]{1,64}")) {
            reject(context, new TwilioRequest.Refused(Rejection.BROKEN, link.name()));
            return;
        }
        Optional<PhoneNumber> sender = sender(link.medium(), form.first("From"));
        if (sender.isEmpty()) {
            // Asking again would not make it a number: taken, and shown in the counter only.
            count(link.name(), "sender");
            acknowledge(context);
            return;
        }
        Content content = InboundContent.of(form);
        var inbound = new Inbound(new Delivery("twilio:" + messageSid, sessions + session.incrementAndGet()), link
                .medium(), link.name(), sender.get(), number(form.first("To")), link.shown(content), link.now());
        hear(context, link.receive(inbound), acceptance -> {
            switch (acceptance) {
            case ACCEPTED, REPEATED -> acknowledge(context);
            case REFUSED -> again(context, link, "inbox");
            }
            if (acceptance == Acceptance.ACCEPTED) {
                link.mediaIn(content).ifPresent(reference -> media.accept(link.name(), reference));
            }
        });
    }

    /** Answers when it is known what became of it, and as refused when that takes too long. */
    private void hear(Context context, CompletableFuture<Acceptance> acceptance, Consumer<Acceptance> answer) {
        CompletableFuture<Acceptance> known = acceptance.copy().completeOnTimeout(Acceptance.REFUSED,
                LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        context.future(() -> known.exceptionally(failure -> Acceptance.REFUSED).thenAcceptAsync(answer, answers));
    }

    private void again(Context context, TwilioLink link, String reason) {
        count(link.name(), reason);
        context.status(503).header("Retry-After", "1").contentType("text/plain; charset=utf-8")
                .result("Not stored: send it again.\n");
    }

    private static void acknowledge(Context context) {
        context.status(200).contentType("text/xml").result(NOTHING_TO_SAY);
    }

    private void count(String link, String reason) {
        counters.increment("kentongan_inbound_rejected_total", "link", link, "reason", reason);
    }

    private static Optional<PhoneNumber> sender(Medium medium, String address) {
        return address.startsWith(WHATSAPP) == (medium == Medium.WHATSAPP)
                ? PhoneNumber.parse(number(address))
                : Optional.empty();
    }

    /** The number in an address as Twilio writes it. */
    static String number(String address) {
        return address.startsWith(WHATSAPP) ? address.substring(WHATSAPP.length()) : address;
    }
}
