package id.kentongan.channel.whatsapp;

import id.kentongan.app.WebServer;
import id.kentongan.demo.LocalTwilio;
import id.kentongan.demo.TwilioMessage;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Inbound;
import id.kentongan.message.Inbox;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Option;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A WhatsApp link, its webhooks on a real web server, and a Twilio that talks with both. */
final class TwilioRig implements AutoCloseable {
    static final String ACCOUNT = "AC00000000000000000000000000000001";
    static final String TOKEN = "rahasia-utama";
    static final String SECOND_TOKEN = "rahasia-kedua";
    static final PhoneNumber OURS = new PhoneNumber("6281100000000");
    static final PhoneNumber SITI = new PhoneNumber("6281234567890");
    static final URI PUBLIC = URI.create("https://kentongan.example.id");

    final List<Inbound> received = new CopyOnWriteArrayList<>();
    final List<TwilioMessage> shown = new CopyOnWriteArrayList<>();
    final Map<String, Long> counted = new ConcurrentHashMap<>();
    final LocalTwilio twilio;
    final TwilioWhatsApp link;
    final WebServer web;
    private final AtomicLong entries = new AtomicLong();
    private volatile Function<Inbound, CompletableFuture<Acceptance>> inbox = any -> CompletableFuture
            .completedFuture(Acceptance.ACCEPTED);

    TwilioRig() {
        this(Duration.ofSeconds(10));
    }

    TwilioRig(Duration timeout) {
        this(timeout, 80, 32);
    }

    TwilioRig(Duration timeout, int perSecond, int window) {
        twilio = LocalTwilio.start(0, ACCOUNT, TOKEN, OURS);
        twilio.onMessage(shown::add);
        var settings = new TwilioSettings("twilio", ACCOUNT, List.of(TOKEN, SECOND_TOKEN), OURS, twilio.apiUrl(),
                PUBLIC, window, perSecond, timeout);
        Inbox remembering = inbound -> {
            received.add(inbound);
            return inbox.apply(inbound);
        };
        link = new TwilioWhatsApp(settings, remembering, this::count, InstantSource.system());
        web = new WebServer("127.0.0.1", 0, List.of(new TwilioWebhook(List.of(link), this::count)::routes));
        web.start();
        link.start();
        twilio.callService(address(), PUBLIC);
    }

    private void count(String name, String... labels) {
        counted.merge(name + List.of(labels), 1L, Long::sum);
    }

    /** How often something was counted, as {@code name[label, value, …]}. */
    long counted(String name, String... labels) {
        return counted.getOrDefault(name + List.of(labels), 0L);
    }

    long rejected(String link, String reason) {
        return counted("kentongan_inbound_rejected_total", "link", link, "reason", reason);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + web.port());
    }

    void inboxAnswers(Acceptance acceptance) {
        inbox = any -> CompletableFuture.completedFuture(acceptance);
    }

    void inboxAnswers(CompletableFuture<Acceptance> acceptance) {
        inbox = any -> acceptance;
    }

    Outbound message(String text, Option... options) {
        return new Outbound(new MessageId(17, entries.incrementAndGet(), 0), Lane.CONVERSATION, Medium.WHATSAPP,
                "twilio", SITI, text, List.of(options), Instant.EPOCH);
    }

    @Override
    public void close() {
        link.close();
        web.close();
        twilio.close();
    }
}
