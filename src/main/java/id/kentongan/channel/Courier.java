package id.kentongan.channel;

import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Dispatch;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.Forwarder;
import id.kentongan.conversation.PartitionStore;
import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.Rations;
import id.kentongan.conversation.Write;
import id.kentongan.message.Delivery;
import id.kentongan.message.Lane;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Brings committed messages to their links: by lane, within each link's window and rate, one at a time for a person, by
 * another link of the medium while nothing gets through on one. Before a message goes to a provider the store knows
 * that it does ({@code Hand}), and its result is noted there; whatever is handed over without a result when a courier
 * dies is counted as of unknown outcome and sent again (promise P4).
 */
public final class Courier implements Dispatch, AutoCloseable {
    /** The figure, kept in the store, of sends whose outcome is unknown. */
    public static final String UNKNOWN = "sends.unknown";
    private static final Duration LAST_NOTES = Duration.ofSeconds(2);

    private final PartitionStore store;
    private final CourierFigures figures;
    private final InstantSource clock;
    private final Routes routes;
    private final Map<MessageId, Parcel> known = new ConcurrentHashMap<>();
    private final Map<MessageId, Route> reserved = new ConcurrentHashMap<>();
    /** Marked in the store as handed over, perhaps, though nothing was sent. */
    private final Set<MessageId> neverSent = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("courier").daemon().factory());
    private final Rest rest;
    private final Notes notes;
    private final Outcomes outcomes;
    private final AtomicInteger arriving = new AtomicInteger();

    /**
     * Works from now on.
     *
     * @param rations
     *            shares what providers permit among all nodes
     * @param clock
     *            by which messages are worth sending
     * @param rules
     *            how long the way of a message is kept, and when what can wait does not go
     */
    public Courier(Collection<? extends Link> links, PartitionStore store, Rations rations, CourierFigures figures,
            InstantSource clock, PostRules rules) {
        this.store = store;
        this.figures = figures;
        this.clock = clock;
        this.routes = new Routes(links, link -> new Allowance(rations, link.name(), link.rate(), this::after));
        this.rest = new Rest(rules.quiet(), clock);
        this.notes = new Notes(store, later);
        this.outcomes = new Outcomes(notes, new Ledger(clock, rules.trace()), figures, new Forwarder(store, later),
                new Outcomes.Desk(
                        this::pump, this::again, parcel -> routes.choose(parcel).isPresent(), this::forget));
        routes.each(route -> {
            route.link().whenReady(() -> pump(route));
            route.allowance().whenGranted(() -> pump(route));
        });
        // A hold ends and a link comes back without an event that could be missed.
        later.scheduleWithFixedDelay(() -> rest.wake(this::queue), 1, 1, TimeUnit.SECONDS);
        later.scheduleWithFixedDelay(() -> routes.each(this::look), 1, 1, TimeUnit.SECONDS);
    }

    private void after(Runnable task, long nanos) {
        notes.after(task, Duration.ofNanos(nanos));
    }

    @Override
    public boolean reserve(Outbound message) {
        Optional<Route> route = routes.choose(message).filter(_ -> rest.lets(message))
                .filter(some -> some.reserve(new Parcel(message), System.nanoTime()));
        route.ifPresent(kept -> reserved.put(message.id(), kept));
        return route.isPresent();
    }

    @Override
    public void release(Outbound message) {
        Route route = reserved.remove(message.id());
        if (route != null) {
            neverSent.add(message.id());
            route.finish(new Parcel(message));
        }
    }

    @Override
    public void send(Fence fence, Outbound message, boolean wasReserved, Optional<Delivery> answers) {
        notes.ours(fence);
        var parcel = new Parcel(message, answers);
        known.put(message.id(), parcel);
        Route kept = wasReserved ? reserved.remove(message.id()) : null;
        if (kept != null) {
            transmit(kept, parcel);
            return;
        }
        routes.choose(message).ifPresentOrElse(route -> {
            route.add(parcel);
            pump(route);
        }, () -> outcomes.undeliverable(parcel));
    }

    @Override
    public void taken(Fence fence, List<Leftover> leftovers) {
        notes.ours(fence);
        for (Leftover leftover : leftovers) {
            MessageId id = leftover.message().id();
            boolean unsent = neverSent.remove(id);
            Optional<Notes.Debt> owed = notes.owed(id);
            if (owed.isPresent()) {
                owed.get().pay(leftover.handed());
            } else if (!known.containsKey(id)) {
                if (leftover.handed() && !unsent) {
                    sendAnew(leftover.message());
                } else {
                    send(fence, leftover.message(), false, Optional.empty());
                }
            }
        }
        Set<MessageId> there = leftovers.stream().map(leftover -> leftover.message().id()).collect(Collectors.toSet());
        notes.strike(fence.partition(), there);
        known.values().stream().filter(parcel -> parcel.partition() == fence.partition() && !there.contains(parcel
                .message().id())).forEach(this::gone);
    }

    /** Somebody handed it over and is gone; it keeps its place before what its person is to be sent after it. */
    private void sendAnew(Outbound message) {
        figures.unknown(message.route(), "taken over");
        var parcel = new Parcel(message);
        known.put(message.id(), parcel);
        routes.choose(message).ifPresentOrElse(route -> {
            route.hold(parcel);
            outcomes.doubt(parcel, () -> again(route, parcel));
        }, () -> outcomes.undeliverable(parcel));
    }

    /** Another node has brought it in the meantime. */
    private void gone(Parcel parcel) {
        forget(parcel);
        routes.each(route -> route.abandon(parcel));
    }

    @Override
    public void lost(int partition) {
        notes.lost(partition);
        routes.each(route -> route.forget(partition).forEach(this::forget));
    }

    /** How many messages wait in a lane, over all links. */
    public int waiting(Lane lane) {
        return routes.waiting(lane);
    }

    /** How many messages were given to providers that have not answered yet. */
    public int underWay() {
        return routes.underWay();
    }

    /**
     * After how long the next message tries a link on which nothing gets through; empty while messages get through, and
     * for a link that is none of ours.
     */
    public Optional<Duration> open(String link) {
        return routes.open(link);
    }

    /** Ends when the store knows what became of all that was sent, or after two seconds. */
    @Override
    public void close() {
        long end = System.nanoTime() + LAST_NOTES.toNanos();
        while ((underWay() > 0 || arriving.get() > 0 || notes.open() > 0) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        later.shutdownNow();
    }

    /** Once a second: what is not worth sending any more is given up, what cannot go by this route goes by another. */
    private void look(Route route) {
        route.stale(clock.instant()).forEach(parcel -> outcomes.expire(route, parcel));
        pump(route);
    }

    private void pump(Route route) {
        if (!route.able(System.nanoTime())) {
            move(route);
        }
        List<Parcel> parcels = route.take(System.nanoTime());
        if (parcels.isEmpty()) {
            return;
        }
        Map<Integer, List<Parcel>> byPartition = parcels.stream().collect(Collectors.groupingBy(Parcel::partition));
        byPartition.forEach((partition, some) -> hand(route, partition, some));
    }

    /** Brings what waits to a route of the same medium that works, if there is one. */
    private void move(Route route) {
        if (routes.hasOther(route)) {
            route.surrender().forEach(this::queue);
        }
    }

    /** Notes in the store that these messages go out now, then sends them; without the fence they are not ours. */
    private void hand(Route route, int partition, List<Parcel> taken) {
        Optional<Fence> fence = notes.fence(partition);
        List<Parcel> parcels = taken.stream().filter(parcel -> fence.isPresent() && isKnown(parcel)).toList();
        taken.stream().filter(parcel -> !parcels.contains(parcel)).forEach(parcel -> {
            forget(parcel);
            route.finish(parcel);
        });
        List<Parcel> going = rest.lay(route, parcels);
        if (going.isEmpty()) {
            // What stood behind them may go.
            after(() -> pump(route), 0);
            return;
        }
        List<Write> hands = going.stream().<Write>map(parcel -> new Write.Hand(parcel.message().id())).toList();
        store.settle(List.of(new Commit(fence.orElseThrow(), hands))).whenComplete((held, failure) -> {
            if (failure == null && held.getFirst()) {
                going.forEach(parcel -> transmit(route, parcel));
            } else {
                // They wait for the store, or for the news that they are not ours.
                going.forEach(parcel -> neverSent.add(parcel.message().id()));
                going.forEach(route::giveBack);
            }
        });
    }

    private void transmit(Route route, Parcel parcel) {
        neverSent.remove(parcel.message().id());
        Instant now = clock.instant();
        if (parcel.expired(now)) {
            outcomes.expire(route, parcel);
            return;
        }
        parcel.goes(now, System.nanoTime());
        parcel.sendBy(route.link()).whenComplete((result, failure) -> {
            arriving.incrementAndGet();
            try {
                outcomes.arrived(route, parcel, failure == null
                        ? result
                        : new SendResult.Unknown(failure.getClass()
                                .getSimpleName()));
            } finally {
                arriving.decrementAndGet();
            }
        });
    }

    private void again(Route route, Parcel parcel) {
        if (!isKnown(parcel)) {
            return;
        }
        if (parcel.refusedBy(route.link().name()) || !route.able(System.nanoTime()) && routes.hasOther(route)) {
            route.leave(parcel).forEach(this::queue);
        } else {
            route.retry(parcel);
            pump(route);
        }
    }

    /** Puts a message before the link that it goes by now; what waits behind it follows. */
    private void queue(Parcel parcel) {
        routes.choose(parcel).filter(_ -> isKnown(parcel)).ifPresent(route -> {
            route.add(parcel);
            after(() -> pump(route), 0);
        });
    }

    /** Whether this is still the one that brings its message. */
    private boolean isKnown(Parcel parcel) {
        return known.get(parcel.message().id()) == parcel;
    }

    private void forget(Parcel parcel) {
        known.remove(parcel.message().id(), parcel);
    }
}
