package id.kentongan.channel.sms;

import id.kentongan.channel.Counters;
import id.kentongan.channel.Link;
import id.kentongan.channel.SendResult;
import id.kentongan.message.Inbox;
import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transceiver to one SMSC over SMPP 3.4, bound again whenever the bind is lost. */
public final class SmppLink implements Link {
    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    private static final long WATCH_MILLIS = 50;
    private static final int ALREADY_BOUND = 0x05;
    private static final int INVALID_PASSWORD = 0x0e;
    private static final int INVALID_SYSTEM_ID = 0x0f;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SmppSettings settings;
    private final Inbox inbox;
    private final Counters counters;
    private final InstantSource clock;
    private final ScheduledExecutorService worker;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final RebindPauses pauses;
    private volatile Optional<Bind> bound = Optional.empty();
    private volatile String state = "new";
    private volatile boolean closing;

    public SmppLink(SmppSettings settings, Inbox inbox, Counters counters, InstantSource clock) {
        this.settings = settings;
        this.inbox = inbox;
        this.counters = counters;
        this.clock = clock;
        this.pauses = new RebindPauses(settings.times());
        this.worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(settings.name() + " link").daemon().factory());
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public int window() {
        return settings.window();
    }

    @Override
    public boolean ready() {
        Optional<Bind> bind = bound;
        return !closing && bind.isPresent() && bind.get().submissions().hasRoom();
    }

    @Override
    public boolean up() {
        return !closing && bound.isPresent();
    }

    @Override
    public String state() {
        return state;
    }

    @Override
    public void start() {
        state = "connecting";
        worker.execute(this::bind);
        worker.scheduleWithFixedDelay(this::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<SendResult> send(Outbound message) {
        Optional<Bind> bind = bound;
        if (bind.isEmpty() || closing) {
            return CompletableFuture.completedFuture(new SendResult.Later("not bound", Duration.ofSeconds(1)));
        }
        return bind.get().submissions().send(message);
    }

    @Override
    public void whenReady(Runnable listener) {
        listeners.add(listener);
    }

    private void tellReady() {
        if (ready()) {
            listeners.forEach(Runnable::run);
        }
    }

    private void after(Runnable task, long nanos) {
        if (!worker.isShutdown()) {
            worker.schedule(task, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void bind() {
        if (closing) {
            return;
        }
        try {
            Bind bind = Bind.open(settings, parts(), this::lost);
            bound = Optional.of(bind);
            if (closing) {
                leave();
                return;
            }
            state = "bound";
            pauses.bound(System.nanoTime());
            LOG.info("{} is bound", settings);
            counters.increment("kentongan_sms_binds_total", "link", settings.name(), "result", "bound");
            tellReady();
        } catch (Bind.RefusedException e) {
            state = "refused: " + switch (e.status) {
            case ALREADY_BOUND -> "already bound";
            case INVALID_PASSWORD -> "invalid password";
            case INVALID_SYSTEM_ID -> "invalid system id";
            // The rest of the table says nothing to an operator of ours.
            default -> "status 0x" + Integer.toHexString(e.status);
            };
            LOG.warn("{} is {}", settings, state);
            counters.increment("kentongan_sms_binds_total", "link", settings.name(), "result", "refused");
            bindAgain(e.status == INVALID_PASSWORD || e.status == INVALID_SYSTEM_ID
                    ? pauses.longest()
                    : pauses.next(System.nanoTime()));
        } catch (IOException e) {
            state = "reconnecting";
            LOG.warn("{} cannot be reached: {}", settings, e.getMessage());
            counters.increment("kentongan_sms_binds_total", "link", settings.name(), "result", "unreachable");
            bindAgain(pauses.next(System.nanoTime()));
        }
    }

    private Bind.Parts parts() {
        String bind = settings.name() + "-" + Long.toString(RANDOM.nextLong() >>> 1, 36);
        return new Bind.Parts() {
            @Override
            public Deliveries deliveries(PduOutput output) {
                var identity = new DeliveryIdentity(bind);
                return new Deliveries(settings.name(), inbox, counters, clock, output, identity);
            }

            @Override
            public Submissions submissions(PduOutput output, Bind.Session session) {
                return new Submissions(bind, settings, output, session::nextSequence, SmppLink.this::after,
                        SmppLink.this::tellReady, counters);
            }
        };
    }

    /** Told by whichever thread sees the end first; the link's own closes, as jSMPP's threads must not. */
    private void lost() {
        after(closing ? this::leave : this::bindAfterLoss, 0);
    }

    private void bindAfterLoss() {
        if (closing) {
            leave();
            return;
        }
        state = "reconnecting";
        LOG.warn("{} has lost its bind", settings);
        counters.increment("kentongan_sms_lost_binds_total", "link", settings.name());
        leave();
        bindAgain(pauses.next(System.nanoTime()));
    }

    private void leave() {
        Optional<Bind> bind = bound;
        bound = Optional.empty();
        bind.ifPresent(Bind::close);
    }

    private void bindAgain(Duration pause) {
        if (!closing) {
            worker.schedule(this::bind, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void watch() {
        bound.ifPresent(bind -> bind.watch(System.nanoTime()));
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        Optional<Bind> bind = bound;
        bind.ifPresent(Bind::stop);
        closing = true;
        state = "closing";
        long end = System.nanoTime() + CLOSE_WITHIN.toNanos();
        while (bind.isPresent() && !bind.get().quiet() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        bind.ifPresent(Bind::unbind);
        leave();
        worker.shutdownNow();
        state = "closed";
    }
}
