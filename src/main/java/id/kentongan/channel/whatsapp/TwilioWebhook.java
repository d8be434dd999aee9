package id.kentongan.channel.whatsapp;

import id.kentongan.channel.Counters;
import id.kentongan.channel.whatsapp.TwilioRequest.Rejection;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import id.kentongan.message.Inbound;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
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

/**
 * Twilio's webhooks: what people write, and what became of what we sent. A message is answered 200 only when the inbox
 * has it (promise P1), 503 when it has not, upon which Twilio tries again; no thread waits in between.
 */
public final class TwilioWebhook {
    /** Where messages arrive. */
    public static final String PATH = "/whatsapp/twilio";
    /** Where statuses arrive. */
    public static final String STATUS_PATH = "/whatsapp/twilio/status";

    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    /** Twilio gives up after 15 seconds. */
    private static final long LONGEST_WAIT_SECONDS = 14;

    private final List<TwilioWhatsApp> links;
    private final Counters counters;
    private final String sessions = UUID.randomUUID() + "/";
    private final AtomicLong session = new AtomicLong();
    private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();

    /** Serves all the given senders, whichever accounts they belong to. */
    public TwilioWebhook(List<TwilioWhatsApp> links, Counters counters) {
        this.links = List.copyOf(links);
        this.counters = counters;
    }

    /** Mounts both addresses. */
    public void routes(JavalinDefaultRoutingApi routes) {
        routes.post(PATH, this::message);
        routes.post(STATUS_PATH, this::status);
    }

    private void message(Context context) {
        switch (TwilioRequest.read(context, links)) {
        case TwilioRequest.Refused refused -> reject(context, refused);
        case TwilioRequest.Genuine genuine -> accept(context, genuine);
        }
    }

    private void status(Context context) {
        switch (TwilioRequest.read(context, links)) {
        case TwilioRequest.Refused refused -> reject(context, refused);
        case TwilioRequest.Genuine genuine -> {
            StatusCallback callback = StatusCallback.of(genuine.form());
            counters.increment("kentongan_twilio_status_total", "link", genuine.link().name(), "status",
                    callback.status(), "error", callback.error());
            context.status(204);
        }
        }
    }

    private void reject(Context context, TwilioRequest.Refused refused) {
        count(refused.linkName(), refused.rejection().reason());
        context.status(refused.rejection().status()).contentType("text/plain; charset=utf-8")
                .result(refused.rejection().words() + "\n");
    }

    private void accept(Context context, TwilioRequest.Genuine genuine) {
        WebhookForm form = genuine.form();
        TwilioWhatsApp link = genuine.link();
        String messageSid = form.first("MessageSid");
        if (!messageSid.matches("[0-9A-Za-z]{1,64}")) {
            reject(context, new TwilioRequest.Refused(Rejection.BROKEN, link.name()));
            return;
        }
        Optional<PhoneNumber> sender = sender(form.first("From"));
        if (sender.isEmpty()) {
            // Asking again would not make it a number: taken, and shown in the counter only.
            count(link.name(), "sender");
            acknowledge(context);
            return;
        }
        var inbound = new Inbound(new Delivery("twilio:" + messageSid, sessions + session.incrementAndGet()),
                Medium.WHATSAPP, link.name(), sender.get(), address(form.first("To")), InboundContent.of(form),
                link.now());
        CompletableFuture<Acceptance> acceptance = link.receive(inbound).copy()
                .completeOnTimeout(Acceptance.REFUSED, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        context.future(() -> acceptance.exceptionally(failure -> Acceptance.REFUSED)
                .thenAcceptAsync(answer -> answer(context, link, answer), answers));
    }

    private void answer(Context context, TwilioWhatsApp link, Acceptance acceptance) {
        switch (acceptance) {
        case ACCEPTED, REPEATED -> acknowledge(context);
        case REFUSED -> {
            count(link.name(), "inbox");
            context.status(503).header("Retry-After", "1").contentType("text/plain; charset=utf-8")
                    .result("Not stored: send it again.\n");
        }
        }
    }

    private static void acknowledge(Context context) {
        context.status(200).contentType("text/xml").result(NOTHING_TO_SAY);
    }

    private void count(String link, String reason) {
        counters.increment("kentongan_inbound_rejected_total", "link", link, "reason", reason);
    }

    private static Optional<PhoneNumber> sender(String address) {
        return address.startsWith("whatsapp:") ? PhoneNumber.parse(address(address)) : Optional.empty();
    }

    private static String address(String address) {
        return address.startsWith("whatsapp:") ? address.substring("whatsapp:".length()) : address;
    }
}
