package id.kentongan.channel;

import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.SendResult.Later;
import id.kentongan.channel.SendResult.Refused;
import id.kentongan.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The calls of one link to its provider's HTTP API: so many at once, evenly paced, and none while the provider wants a
 * pause. Each call is made once; whether a message is tried again is for the courier.
 */
public final class ApiCalls implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_PARTLY_SENT = 1000;

    private enum Life {
        NEW, STARTED, CLOSED
    }

    /** Nothing can be sent until then, and why; {@link Instant#MIN} when nothing is in the way. */
    private record Hold(Instant until, String reason, Verdict.Reach reach) {
        static final Hold NONE = new Hold(Instant.MIN, "", Verdict.Reach.MESSAGE);
    }

    private final int window;
    private final InstantSource time;
    private final Consumer<String> errors;
    private final Pace pace;
    private final Semaphore room;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService threads;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<MessageId, List<String>> partlySent = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, List<String>> eldest) {
            return size() > MOST_PARTLY_SENT;
        }
    });
    private volatile Life life = Life.NEW;
    private volatile Hold hold = Hold.NONE;
    /** The last pause while the provider is down; zero since it has taken something. */
    private volatile Duration longest = Duration.ZERO;

    /**
     * @param name
     *            of the link, for its threads
     * @param window
     *            how many calls may be under way at once
     * @param perSecond
     *            the most calls a second, 0 for as many as the window lets through
     * @param errors
     *            told the word of each verdict that is not a message taken
     */
    public ApiCalls(String name, int window, int perSecond, InstantSource time, Consumer<String> errors) {
        this.window = window;
        this.time = time;
        this.errors = errors;
        pace = new Pace(perSecond);
        room = new Semaphore(window, true);
        threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("calls-" + name).factory());
    }

    /** From now on calls are made. */
    public void start() {
        life = Life.STARTED;
        tellListeners();
    }

    /** As {@link Link#whenReady}. */
    public void whenReady(Runnable listener) {
        listeners.add(listener);
    }

    /** As {@link Link#ready}. */
    public boolean ready() {
        return life == Life.STARTED && !held();
    }

    /** As {@link Link#up}. */
    public boolean up() {
        return life == Life.STARTED && !(held() && hold.reach() == Verdict.Reach.DOWN);
    }

    /** Whether {@link #close} was called. */
    public boolean closed() {
        return life == Life.CLOSED;
    }

    /** As {@link Link#state}. */
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

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    /**
     * Makes the calls that a message takes, one after the other; what was taken of it is not sent again when the rest is
     * tried later.
     *
     * @param id
     *            by which the message is known when it is tried again
     * @param calls
     *            the same number for the same message; made on a thread of its own
     */
    public CompletableFuture<SendResult> send(MessageId id, Supplier<List<Supplier<Verdict>>> calls) {
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
            threads.execute(() -> finish(result, sendInTurn(id, calls)));
        } catch (RejectedExecutionException closing) {
            finish(result, new Later("closed", PATIENCE));
        }
        return result;
    }

    private void finish(CompletableFuture<SendResult> result, SendResult outcome) {
        boolean wasFull = underWay.getAndDecrement() >= window;
        result.complete(outcome);
        if (wasFull) {
            tellListeners();
        }
    }

    private SendResult sendInTurn(MessageId id, Supplier<List<Supplier<Verdict>>> calls) {
        room.acquireUninterruptibly();
        try {
            return sendParts(id, calls.get());
        } catch (RuntimeException bug) {
            errors.accept("bug");
            return new SendResult.Unknown("a bug: " + bug.getClass().getName());
        } finally {
            room.release();
        }
    }

    private SendResult sendParts(MessageId id, List<Supplier<Verdict>> calls) {
        var taken = new ArrayList<>(partlySent.getOrDefault(id, List.of()));
        for (Supplier<Verdict> call : calls.subList(Math.min(taken.size(), calls.size()), calls.size())) {
            SendResult outcome = make(call);
            if (!(outcome instanceof Accepted part)) {
                partlySent.remove(id);
                if (!(outcome instanceof Refused) && !taken.isEmpty()) {
                    partlySent.put(id, List.copyOf(taken));
                }
                return outcome;
            }
            taken.addAll(part.providerIds());
        }
        partlySent.remove(id);
        return new Accepted(taken, "");
    }

    private SendResult make(Supplier<Verdict> call) {
        await(pace.take());
        if (life == Life.CLOSED) {
            return new Later("closed", PATIENCE);
        }
        return judge(call.get());
    }

    private SendResult judge(Verdict verdict) {
        if (!verdict.error().equals(Verdict.NO_ERROR)) {
            errors.accept(verdict.error());
        }
        if (verdict.result() instanceof Accepted) {
            longest = Duration.ZERO;
            return verdict.result();
        }
        if (verdict.reach() == Verdict.Reach.MESSAGE || !(verdict.result() instanceof Later later)) {
            return verdict.result();
        }
        Duration pause = verdict.reach() == Verdict.Reach.DOWN ? growing(later.pause()) : later.pause();
        hold = new Hold(time.instant().plus(pause), later.reason(), verdict.reach());
        CompletableFuture.delayedExecutor(pause.toMillis() + 1, TimeUnit.MILLISECONDS, threads)
                .execute(this::tellListeners);
        return new Later(later.reason(), pause);
    }

    /** Twice the last one up to a minute, once for all calls that fail together: an hour's outage is not asked to death. */
    private synchronized Duration growing(Duration asked) {
        if (!held() || longest.isZero()) {
            Duration next = longest.multipliedBy(2);
            Duration most = next.compareTo(Verdict.LONG) > 0 ? Verdict.LONG : next;
            longest = most.compareTo(asked) > 0 ? most : asked;
        }
        return longest;
    }

    private static void await(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Makes no further calls, and waits for those under way, at most 5 s. */
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
    }
}
