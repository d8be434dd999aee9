package id.kentongan.channel.whatsapp;

import id.kentongan.channel.Counters;
import id.kentongan.channel.Link;
import id.kentongan.channel.SendResult;
import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.SendResult.Later;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Inbound;
import id.kentongan.message.Inbox;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A WhatsApp sender at Twilio. Messages go out by the Messages API, one create each (a long text in several); what
 * people write comes in through {@link TwilioWebhook}. Options are shown as numbered lines: buttons would need approved
 * Content templates.
 */
public final class TwilioWhatsApp implements Link {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_PARTLY_SENT = 1000;

    private enum Life {
        NEW, STARTED, CLOSED
    }

    /** Nothing can be sent until then, and why; {@link Instant#MIN} when nothing is in the way. */
    private record Hold(Instant until, String reason) {
        static final Hold NONE = new Hold(Instant.MIN, "");
    }

    private final TwilioSettings settings;
    private final Inbox inbox;
    private final Counters counters;
    private final InstantSource time;
    private final TwilioSignature signature;
    private final Pace pace;
    private final Semaphore room;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService threads;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<MessageId, Integer> partlySent = new ConcurrentHashMap<>();
    /** Made on the side after the start: SDK and TLS take longer to load than the rest of the service. */
    private final CompletableFuture<MessagesApi> api = new CompletableFuture<>();
    private volatile Life life = Life.NEW;
    private volatile Hold hold = Hold.NONE;

    public TwilioWhatsApp(TwilioSettings settings, Inbox inbox, Counters counters, InstantSource time) {
        this.settings = settings;
        this.inbox = inbox;
        this.counters = counters;
        this.time = time;
        signature = new TwilioSignature(settings.authTokens());
        pace = new Pace(settings.perSecond());
        room = new Semaphore(settings.window(), true);
        threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("twilio-" + settings.name()).factory());
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
        return settings.window();
    }

    @Override
    public boolean ready() {
        return life == Life.STARTED && !held();
    }

    @Override
    public String state() {
        return switch (life) {
        case NEW -> "not started";
        case CLOSED -> "closed";
        case STARTED -> held() ? "waiting: " + hold.reason() : "ready";
        };
    }

    private boolean held() {
        return time.instant().isBefore(hold.until());
    }

    @Override
    public void start() {
        api.completeAsync(() -> new MessagesApi(settings),
                task -> Thread.ofPlatform().daemon().name("twilio-start-" + settings.name()).start(task));
        life = Life.STARTED;
        tellListeners();
    }

    @Override
    public void whenReady(Runnable listener) {
        listeners.add(listener);
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public CompletableFuture<SendResult> send(Outbound message) {
        Hold current = hold;
        Instant now = time.instant();
        if (life != Life.STARTED) {
            return CompletableFuture.completedFuture(new Later(state(), PATIENCE));
        }
        if (now.isBefore(current.until())) {
            return CompletableFuture
                    .completedFuture(new Later(current.reason(), Duration.between(now, current.until())));
        }
        var result = new CompletableFuture<SendResult>();
        underWay.incrementAndGet();
        try {
            threads.execute(() -> finish(result, sendInTurn(message)));
        } catch (RejectedExecutionException closing) {
            finish(result, new Later("closed", PATIENCE));
        }
        return result;
    }

    private void finish(CompletableFuture<SendResult> result, SendResult outcome) {
        boolean wasFull = underWay.getAndDecrement() >= settings.window();
        result.complete(outcome);
        if (wasFull) {
            tellListeners();
        }
    }

    private SendResult sendInTurn(Outbound message) {
        room.acquireUninterruptibly();
        try {
            return sendParts(message);
        } catch (RuntimeException bug) {
            count("bug");
            return new SendResult.Unknown("a bug: " + bug.getClass().getName());
        } finally {
            room.release();
        }
    }

    /** Parts that were taken before a later one had to wait are not sent again. */
    private SendResult sendParts(Outbound message) {
        List<String> bodies = Bodies.of(message.plainText());
        int taken = partlySent.getOrDefault(message.id(), 0);
        SendResult outcome = new Accepted(List.of(), "");
        for (int part = taken; part < bodies.size(); part++) {
            outcome = create(message, bodies.get(part));
            if (outcome instanceof Later && part > 0 && partlySent.size() < MOST_PARTLY_SENT) {
                partlySent.put(message.id(), part);
                return outcome;
            }
            if (!(outcome instanceof Accepted)) {
                break;
            }
        }
        partlySent.remove(message.id());
        return outcome;
    }

    private SendResult create(Outbound message, String body) {
        await(pace.take());
        if (life == Life.CLOSED) {
            return new Later("closed", PATIENCE);
        }
        return judge(api.join().create(message.to(), body));
    }

    private SendResult judge(Verdict verdict) {
        if (verdict.result() instanceof Accepted) {
            return verdict.result();
        }
        count(verdict.error());
        if (verdict.holdsLink() && verdict.result() instanceof Later later) {
            hold = new Hold(time.instant().plus(later.pause()), later.reason());
            CompletableFuture.delayedExecutor(later.pause().toMillis() + 1, TimeUnit.MILLISECONDS, threads)
                    .execute(this::tellListeners);
        }
        return verdict.result();
    }

    private void count(String error) {
        counters.increment("kentongan_twilio_api_errors_total", "link", settings.name(), "error", error);
    }

    private static void await(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    TwilioSignature signature() {
        return signature;
    }

    TwilioSettings settings() {
        return settings;
    }

    /** Hands on what came by the webhook; refused once the link is closed. */
    CompletableFuture<Acceptance> receive(Inbound inbound) {
        return life == Life.CLOSED ? CompletableFuture.completedFuture(Acceptance.REFUSED) : inbox.accept(inbound);
    }

    /** When a webhook arrived. */
    Instant now() {
        return time.instant();
    }

    @Override
    public void close() {
        life = Life.CLOSED;
        listeners.clear();
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        api.thenAccept(MessagesApi::close);
    }
}
