package id.kentongan.channel.sms;

import id.kentongan.channel.Counters;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One bind of a link, made again whenever it is lost, from a thread of its own. */
final class KeptBind {
    private static final Logger LOG = LoggerFactory.getLogger(KeptBind.class);
    private static final long WATCH_MILLIS = 50;
    private static final int ALREADY_BOUND = 0x05;
    private static final int INVALID_PASSWORD = 0x0e;
    private static final int INVALID_SYSTEM_ID = 0x0f;
    private static final int INVALID_SYSTEM_TYPE = 0x53;
    private final SmppSettings settings;
    private final BindType type;
    private final Owner owner;
    private final RebindPauses pauses;
    private final ScheduledExecutorService worker;
    private volatile Optional<Bind> bound = Optional.empty();
    private volatile String state = "new";
    private volatile boolean closing;

    /** The link. */
    interface Owner {
        SmppSettings settings();

        Counters counters();

        Bind.Parts parts();

        /** The bind is there. */
        void bound();

        /** A bind that receives is over; told by whichever thread sees it first. */
        void lost();
    }

    KeptBind(Owner owner, BindType type, String thread) {
        this.owner = owner;
        this.settings = owner.settings();
        this.type = type;
        this.pauses = new RebindPauses(settings.times());
        this.worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(thread).daemon().factory());
    }

    /** Begins to bind; returns at once, and does nothing the second time. */
    void start() {
        synchronized (this) {
            if (closing || !state.equals("new")) {
                return;
            }
            state = "connecting";
        }
        worker.execute(this::bind);
        worker.scheduleWithFixedDelay(this::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A word on the state, as {@link id.kentongan.channel.Link#state} says it. */
    String state() {
        return state;
    }

    Optional<Bind> now() {
        return bound;
    }

    boolean sends() {
        return type != BindType.BIND_RX;
    }

    boolean receives() {
        return type != BindType.BIND_TX;
    }

    /** Runs something after so many nanoseconds, or never where this is closed. */
    void after(Runnable task, long nanos) {
        try {
            worker.schedule(task, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // Closed meanwhile.
        }
    }

    /** Takes nothing more in; what is under way goes on. */
    void stop() {
        synchronized (this) {
            closing = true;
            state = "closing";
        }
        bound.ifPresent(Bind::stop);
    }

    /** Whether nothing waits for an answer in either direction. */
    boolean quiet() {
        return bound.isEmpty() || bound.get().quiet();
    }

    /** Unbinds in order and ends; after {@link #stop}. */
    void close() {
        bound.ifPresent(Bind::unbind);
        leave();
        worker.shutdownNow();
        state = "closed";
    }

    private void bind() {
        if (closing) {
            return;
        }
        try {
            bound = Optional.of(Bind.open(settings, type, owner.parts(), this::lost));
            if (closing) {
                leave();
                return;
            }
            state("bound");
            pauses.bound(System.nanoTime());
            LOG.info("{} is bound as {}", settings, type);
            count("bound");
            owner.bound();
        } catch (Bind.RefusedException e) {
            state("refused: " + switch (e.status) {
            case ALREADY_BOUND -> "already bound";
            case INVALID_PASSWORD -> "invalid password";
            case INVALID_SYSTEM_ID -> "invalid system id";
            case INVALID_SYSTEM_TYPE -> "invalid system type";
            // The rest of the table says nothing to an operator of ours.
            default -> "status 0x" + Integer.toHexString(e.status);
            });
            LOG.warn("{} is {}", settings, state);
            count("refused");
            bindAgain(pauseAfter(e.status));
        } catch (IOException e) {
            if (settings.binding().single()) {
                // It may have been bound, and heard something, before its answer failed to come.
                owner.lost();
            }
            state("reconnecting");
            LOG.warn("{} cannot be reached: {}", settings, e.getMessage());
            count("unreachable");
            bindAgain(pauses.next(System.nanoTime()));
        }
    }

    /** Asking again soon with what was refused locks accounts; one that is bound elsewhere is free some time later. */
    private Duration pauseAfter(int status) {
        return switch (status) {
        case INVALID_PASSWORD, INVALID_SYSTEM_ID, INVALID_SYSTEM_TYPE -> pauses.longest();
        default -> pauses.next(System.nanoTime());
        };
    }

    /** Told by whichever thread sees the end first; this one's own closes, as jSMPP's threads must not. */
    private void lost() {
        if (receives()) {
            owner.lost();
        }
        after(closing ? this::leave : this::bindAfterLoss, 0);
    }

    private void bindAfterLoss() {
        if (closing) {
            leave();
            return;
        }
        state("reconnecting");
        LOG.warn("{} has lost its bind", settings);
        owner.counters().increment("kentongan_sms_lost_binds_total", "link", settings.name());
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
            after(this::bind, pause.toNanos());
        }
    }

    /** Nobody else looks after the link: a bug costs the bind and not the watch. */
    private void watch() {
        try {
            bound.ifPresent(bind -> bind.watch(System.nanoTime()));
        } catch (RuntimeException bug) {
            LOG.error("{} leaves its bind for a bug", settings, bug);
            lost();
        }
    }

    private synchronized void state(String now) {
        if (!closing) {
            state = now;
        }
    }

    private void count(String result) {
        owner.counters().increment("kentongan_sms_binds_total", "link", settings.name(), "result", result);
    }
}
