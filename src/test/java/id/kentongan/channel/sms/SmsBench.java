package id.kentongan.channel.sms;

import static org.awaitility.Awaitility.await;

import id.kentongan.channel.HeldInbox;
import id.kentongan.channel.HeldReceipts;
import id.kentongan.channel.HeldStrangers;
import id.kentongan.channel.SendResult;
import id.kentongan.demo.LocalSmsc;
import id.kentongan.message.Inbox;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A local SMSC, a link to it, an inbox behind the link. */
final class SmsBench implements AutoCloseable {
    static final PhoneNumber SARI = new PhoneNumber("6281234567890");
    static final PhoneNumber JOKO = new PhoneNumber("6281298765432");
    static final String SHORT_CODE = "1234";
    /** Quick enough that a test need not wait, slow enough that a busy machine does not trip over it. */
    static final SmppSettings.Times TIMES = new SmppSettings.Times(Duration.ofSeconds(30), Duration.ofSeconds(10),
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofMillis(400));
    final LocalSmsc smsc;
    final HeldInbox inbox;
    final Map<String, Long> counted = new ConcurrentHashMap<>();
    final List<LocalSmsc.Received> received = new CopyOnWriteArrayList<>();
    final HeldReceipts receipts = new HeldReceipts();
    final HeldStrangers strangers = new HeldStrangers();
    /** Told before something is counted. */
    volatile Consumer<String> counting = _ -> {
    };
    final SmppSettings settings;
    final SmppLink link;
    private final AtomicLong entry = new AtomicLong();

    SmsBench() throws IOException {
        this(TIMES);
    }

    SmsBench(SmppSettings.Times times) throws IOException {
        this(LocalSmsc.start(0), times, 10);
    }

    SmsBench(LocalSmsc smsc, SmppSettings.Times times, int window) {
        this(smsc, settings -> settings.with(times)
                .with(new SmppSettings.Binding(SmppSettings.Mode.TRANSCEIVER, 1, window, 0)));
    }

    /** With other settings than the usual ones, on which it is bound in no time. */
    SmsBench(UnaryOperator<SmppSettings> other) throws IOException {
        this(LocalSmsc.start(0), settings -> other.apply(settings.with(TIMES)));
    }

    SmsBench(LocalSmsc smsc, UnaryOperator<SmppSettings> other) {
        this(smsc, other, new HeldInbox());
    }

    /** With an inbox of the test's own; {@link #inbox} stays empty. */
    SmsBench(LocalSmsc smsc, UnaryOperator<SmppSettings> other, Inbox taking) {
        this.smsc = smsc;
        this.inbox = taking instanceof HeldInbox held ? held : new HeldInbox();
        smsc.onMessage(received::add);
        settings = other.apply(SmppSettings.of("operator-a", "127.0.0.1", smsc.port(), "desa", "rahasia", SHORT_CODE));
        link = new SmppLink(settings, taking, receipts, strangers,
                this::count, InstantSource.system());
    }

    private void count(String name, String... labels) {
        counting.accept(name);
        counted.merge(name + List.of(labels), 1L, Long::sum);
    }

    SmsBench bound() {
        link.start();
        await().until(() -> link.state().equals("bound") && smsc.receivers() == 1);
        return this;
    }

    CompletableFuture<SendResult> send(PhoneNumber to, String text) {
        return send(Lane.CONVERSATION, to, text);
    }

    CompletableFuture<SendResult> send(Lane lane, PhoneNumber to, String text) {
        return send(lane, to, text, Term.OPEN);
    }

    CompletableFuture<SendResult> send(Lane lane, PhoneNumber to, String text, Term term) {
        return link.send(new Outbound(new MessageId(1, entry.incrementAndGet(), 0), lane, Medium.SMS, link.name(), to,
                text, List.of(), Template.NONE, term, Instant.EPOCH));
    }

    SendResult outcome(PhoneNumber to, String text)
            throws ExecutionException, InterruptedException, TimeoutException {
        return send(to, text).get(20, TimeUnit.SECONDS);
    }

    /** The texts that reached the inbox. */
    List<String> texts() {
        return inbox.texts();
    }

    /** How often something with this in its name and labels was counted. */
    long counted(String... words) {
        return counted.entrySet().stream().filter(count -> List.of(words).stream().allMatch(count.getKey()::contains))
                .mapToLong(Map.Entry::getValue).sum();
    }

    @Override
    public void close() throws IOException {
        link.close();
        smsc.close();
    }
}
