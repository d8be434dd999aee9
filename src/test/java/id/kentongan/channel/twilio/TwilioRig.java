package id.kentongan.channel.twilio;

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
import id.kentongan.message.Receipt;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
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
    final TwilioLink link;
    final TwilioLink sms;
    final List<String> fetched = new CopyOnWriteArrayList<>();
    final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    final WebServer web;
    private final AtomicLong entries = new AtomicLong();
    private volatile Acceptance receiptsAnswer = Acceptance.ACCEPTED;
    private volatile Function<Inbound, CompletableFuture<Acceptance>> inbox = any -> CompletableFuture
            .completedFuture(Acceptance.ACCEPTED);

    TwilioRig() {
        this(Duration.ofSeconds(10));
    }

    TwilioRig(Duration timeout) {
        this(timeout, 80, 32);
    }

    TwilioRig(Duration timeout, int perSecond, int window) {
        this(timeout, perSecond, window, InstantSource.system(), any -> TwilioSettings.Dressing.PLAIN);
    }

    TwilioRig(InstantSource time, Function<LocalTwilio, TwilioSettings.Dressing> dressing) {
        this(Duration.ofSeconds(10), 10_000, 32, time, dressing);
    }

    private TwilioRig(Duration timeout, int perSecond, int window, InstantSource time,
            Function<LocalTwilio, TwilioSettings.Dressing> dressing) {
        twilio = LocalTwilio.start(0, ACCOUNT, TOKEN, OURS);
        twilio.onMessage(shown::add);
        var settings = TwilioSettings.whatsApp("twilio", ACCOUNT, TOKEN, OURS, PUBLIC).withApiUrl(twilio.apiUrl())
                .withTokens(List.of(TOKEN, SECOND_TOKEN)).withLimits(new TwilioSettings.Limits(window, perSecond,
                        timeout))
                .withDressing(dressing.apply(twilio));
        Inbox remembering = inbound -> {
            received.add(inbound);
            return inbox.apply(inbound);
        };
        link = new TwilioLink(settings, remembering, this::count, time);
        sms = new TwilioLink(TwilioSettings.sms("twilio-sms", ACCOUNT, TOKEN, OURS, PUBLIC).withApiUrl(twilio.apiUrl())
                .withLimits(new TwilioSettings.Limits(window, perSecond, timeout)), remembering, this::count, time);
        web = new WebServer("127.0.0.1", 0, List.of(new TwilioWebhook(List.of(link, sms), this::told, this::fetch,
                this::count)::routes));
        web.start();
        link.start();
        sms.start();
        twilio.callService(address(), PUBLIC);
    }

    private CompletableFuture<Acceptance> told(Receipt receipt) {
        receipts.add(receipt);
        return CompletableFuture.completedFuture(receiptsAnswer);
    }

    void receiptsAnswer(Acceptance acceptance) {
        receiptsAnswer = acceptance;
    }

    private void fetch(String link, String reference) {
        fetched.add(link + "/" + reference);
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

    Outbound sms(String text, Option... options) {
        return new Outbound(new MessageId(17, entries.incrementAndGet(), 0), Lane.CONVERSATION, Medium.SMS,
                "twilio-sms", SITI, text, List.of(options), Instant.EPOCH);
    }

    /** A message that may go freely until then, and after that as its template. */
    Outbound message(Template template, Instant free, String text, Option... options) {
        return new Outbound(new MessageId(17, entries.incrementAndGet(), 0), Lane.NOTICE, Medium.WHATSAPP, "twilio",
                SITI, text, List.of(options), template, new Term(free, Instant.MAX), Instant.EPOCH);
    }

    @Override
    public void close() {
        link.close();
        sms.close();
        web.close();
        twilio.close();
    }
}
