package id.kentongan.channel.meta;

import id.kentongan.app.WebServer;
import id.kentongan.channel.HeldInbox;
import id.kentongan.channel.HeldReceipts;
import id.kentongan.channel.Link;
import id.kentongan.channel.LinkRig;
import id.kentongan.channel.TemplateBook;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Option;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A link to Meta, its webhook on a real web server, and a Meta that talks with both. */
final class MetaRig implements LinkRig {
    static final String VERIFY = "kata-kami";
    static final URI PUBLIC = URI.create("https://kentongan.example.id");

    final LocalMeta meta = new LocalMeta();
    final Map<String, Long> counted = new ConcurrentHashMap<>();
    final MetaLink link;
    final List<String> fetched = new CopyOnWriteArrayList<>();
    final WebServer web;
    private final HeldInbox inbox = new HeldInbox();
    private final HeldReceipts receipts = new HeldReceipts();
    private final AtomicLong entries = new AtomicLong();

    MetaRig() {
        this(TemplateBook.NONE, InstantSource.system());
    }

    MetaRig(TemplateBook templates, InstantSource time) {
        var settings = new MetaSettings("meta", LocalMeta.NUMBER_ID, new MetaSettings.Secrets(LocalMeta.TOKEN,
                LocalMeta.SECRET, VERIFY), new MetaSettings.Api(meta.url(), "v25.0"), PUBLIC,
                new MetaSettings.Limits(4, 0,
                        Duration.ofSeconds(4)),
                templates);
        link = new MetaLink(settings, inbox, this::count, time);
        web = new WebServer("127.0.0.1", 0,
                List.of(new MetaWebhook(List.of(link), receipts, (_, id) -> fetched.add(id), this::count)::routes));
        web.start();
        meta.callService(address());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + web.port());
    }

    private void count(String name, String... labels) {
        counted.merge(name + List.of(labels), 1L, Long::sum);
    }

    long counted(String name, String... labels) {
        return counted.getOrDefault(name + List.of(labels), 0L);
    }

    /** A message that may go freely until then, and after that as its template. */
    Outbound message(Template template, Instant free, String text, Option... options) {
        return new Outbound(new MessageId(17, entries.incrementAndGet(), 0), Lane.NOTICE, Medium.WHATSAPP, "meta",
                SARI, text, List.of(options), template, new Term(free, Instant.MAX), Instant.EPOCH);
    }

    Outbound message(String text, Option... options) {
        return message(Template.NONE, Instant.MAX, text, options);
    }

    @Override
    public Link link() {
        return link;
    }

    @Override
    public HeldInbox inbox() {
        return inbox;
    }

    @Override
    public HeldReceipts receipts() {
        return receipts;
    }

    @Override
    public List<String> arrived() {
        return meta.taken.stream().map(LocalMeta::text).toList();
    }

    @Override
    public void holdAnswers() {
        meta.holdAnswers();
    }

    @Override
    public void answerHeld() {
        meta.answerHeld();
    }

    @Override
    public int underWay() {
        return meta.underWay.get();
    }

    @Override
    public int mostUnderWay() {
        return meta.mostUnderWay.get();
    }

    @Override
    public void leaveNextUnanswered() {
        meta.fault(new LocalMeta.Fault.SendThenHang(), 1);
    }

    @Override
    public void breakDown() {
        meta.fault(new LocalMeta.Fault.Answer(503, 131016, 3), 1);
        send(JOKO, "yang menemukannya").join();
    }

    @Override
    public void mend() {
        // Meta answers again; that is all it does.
    }

    @Override
    public void personWrites(PhoneNumber from, String text) {
        meta.call(LocalMeta.body(List.of(LocalMeta.textFrom(from, text)), List.of()));
    }

    @Override
    public void tellDelivered(PhoneNumber to, String providerId) {
        meta.call(LocalMeta.body(List.of(), List.of(LocalMeta.status(providerId, to, "delivered"))));
    }

    @Override
    public long acknowledged() {
        return meta.acknowledged.get();
    }

    @Override
    public long turnedAway() {
        return meta.turnedAway.get();
    }

    @Override
    public void close() {
        link.close();
        web.close();
        meta.close();
    }
}
