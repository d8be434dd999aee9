package id.kentongan.channel;

import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Dispatch;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.PartitionStore;
import id.kentongan.conversation.Write;
import id.kentongan.message.Delivery;
import id.kentongan.message.Failure;
import id.kentongan.message.Lane;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.util.ArrayList;
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
 * Brings committed messages to their links: by lane, within each link's window, one at a time for a person. Before a
 * message goes to a provider the store knows that it does ({@code Hand}), and its result is noted there; whatever is
 * handed over without a result when a courier dies is counted as of unknown outcome and sent again (promise P4).
 */
public final class Courier implements Dispatch, AutoCloseable {
    /** The figure, kept in the store, of sends whose outcome is unknown. */
    public static final String UNKNOWN = "sends.unknown";
    private static final int MOST_TRIES = 200;
    private static final int MOST_COPIES = 3;
    private static final Duration UNKNOWN_PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_NOTES = Duration.ofSeconds(2);

    private final PartitionStore store;
    private final CourierFigures figures;
    private final List<Route> routes;
    private final Map<MessageId, Parcel> known = new ConcurrentHashMap<>();
    private final Map<MessageId, Route> reserved = new ConcurrentHashMap<>();
    /** Marked in the store as handed over, perhaps, though nothing was sent. */
    private final Set<MessageId> neverSent = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("courier").daemon().factory());
    private final Notes notes;
    private final AtomicInteger arriving = new AtomicInteger();

    public Courier(Collection<? extends Link> links, PartitionStore store, CourierFigures figures) {
        this.store = store;
        this.figures = figures;
        this.routes = links.stream().map(Route::new).toList();
        this.notes = new Notes(store, later);
        routes.forEach(route -> route.link().whenReady(() -> pump(route)));
        // A hold ends and a link comes back without an event that could be missed.
        later.scheduleWithFixedDelay(() -> routes.forEach(this::pump), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public boolean reserve(Outbound message) {
        Optional<Route> route = Route.choose(routes, message)
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
        Route.choose(routes, message).ifPresentOrElse(route -> {
            route.add(parcel);
            pump(route);
        }, () -> undeliverable(parcel));
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
        Route.choose(routes, message).ifPresentOrElse(route -> {
            route.hold(parcel);
            doubt(parcel, () -> again(route, parcel));
        }, () -> undeliverable(parcel));
    }

    /** Another node has brought it in the meantime. */
    private void gone(Parcel parcel) {
        forget(parcel);
        routes.forEach(route -> route.abandon(parcel));
    }

    @Override
    public void lost(int partition) {
        notes.lost(partition);
        routes.forEach(route -> route.forget(partition).forEach(this::forget));
    }

    /** How many messages wait in a lane, over all links. */
    public int waiting(Lane lane) {
        return routes.stream().mapToInt(route -> route.waiting(lane)).sum();
    }

    /** How many messages were given to providers that have not answered yet. */
    public int underWay() {
        return routes.stream().mapToInt(Route::underWay).sum();
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

    private void pump(Route route) {
        List<Parcel> parcels = route.take(System.nanoTime());
        if (parcels.isEmpty()) {
            return;
        }
        Map<Integer, List<Parcel>> byPartition = parcels.stream().collect(Collectors.groupingBy(Parcel::partition));
        for (Map.Entry<Integer, List<Parcel>> some : byPartition.entrySet()) {
            hand(route, some.getKey(), some.getValue());
        }
    }

    /** Notes in the store that these messages go out now, then sends them; without the fence they are not ours. */
    private void hand(Route route, int partition, List<Parcel> taken) {
        Optional<Fence> fence = notes.fence(partition);
        List<Parcel> parcels = taken.stream().filter(parcel -> fence.isPresent() && isKnown(parcel)).toList();
        taken.stream().filter(parcel -> !parcels.contains(parcel)).forEach(parcel -> drop(route, parcel));
        if (parcels.isEmpty()) {
            return;
        }
        List<Write> hands = new ArrayList<>();
        parcels.forEach(parcel -> hands.add(new Write.Hand(parcel.message().id())));
        store.settle(List.of(new Commit(fence.orElseThrow(), hands))).whenComplete((held, failure) -> {
            if (failure == null && held.getFirst()) {
                parcels.forEach(parcel -> transmit(route, parcel));
            } else {
                // They wait for the store, or for the news that they are not ours.
                parcels.forEach(parcel -> neverSent.add(parcel.message().id()));
                parcels.forEach(route::giveBack);
            }
        });
    }

    private void drop(Route route, Parcel parcel) {
        forget(parcel);
        route.finish(parcel);
    }

    private void transmit(Route route, Parcel parcel) {
        neverSent.remove(parcel.message().id());
        route.link().send(parcel.message()).whenComplete((result, failure) -> {
            arriving.incrementAndGet();
            try {
                arrived(route, parcel, failure == null
                        ? result
                        : new SendResult.Unknown(failure.getClass()
                                .getSimpleName()));
            } finally {
                arriving.decrementAndGet();
            }
        });
    }

    private void arrived(Route route, Parcel parcel, SendResult result) {
        Outbound message = parcel.message();
        figures.result(route.link().name(), message.lane(), result);
        switch (result) {
        case SendResult.Accepted(List<String> _, String session) ->
            finish(route, parcel, parcel.answers(session).<Write>map(
                    delivery -> new Write.Forget(delivery, message.id().entry())));
        case SendResult.Refused(Failure _, String _) -> finish(route, parcel, Optional.empty());
        case SendResult.Later(String _, Duration pause) -> {
            if (parcel.mayTryAgain(MOST_TRIES)) {
                route.hold(pause, System.nanoTime());
                route.setAside(parcel);
                notes.write(message.id(), List.of(new Write.Unhand(message.id())), () -> notes.after(() -> again(route,
                        parcel), pause));
            } else {
                figures.undeliverable(message.medium().name(), "tries");
                finish(route, parcel, Optional.empty());
            }
        }
        case SendResult.Unknown(String reason) -> {
            figures.unknown(route.link().name(), reason);
            if (parcel.maySendAgain(MOST_COPIES)) {
                route.setAside(parcel);
                doubt(parcel, () -> notes.after(() -> again(route, parcel), UNKNOWN_PAUSE));
            } else {
                route.finish(parcel);
                giveUp(parcel);
            }
        }
        }
        pump(route);
    }

    private void finish(Route route, Parcel parcel, Optional<Write> also) {
        route.finish(parcel);
        List<Write> writes = new ArrayList<>(List.of(new Write.Dequeue(parcel.message().id())));
        also.ifPresent(writes::add);
        notes.write(parcel.message().id(), writes, () -> forget(parcel));
    }

    private void undeliverable(Parcel parcel) {
        figures.undeliverable(parcel.message().medium().name(), "no link");
        notes.write(parcel.message().id(), List.of(new Write.Dequeue(parcel.message().id())), () -> forget(parcel));
    }

    /** Counts an unknown outcome and takes the handing over back, in one commit: the next handing over is a new send. */
    private void doubt(Parcel parcel, Runnable then) {
        MessageId id = parcel.message().id();
        notes.writeOnce(id, List.of(new Write.Count(UNKNOWN, 1), new Write.Unhand(id)), then, handed -> {
            if (handed) {
                doubt(parcel, then);
            } else {
                then.run();
            }
        });
    }

    /** One copy too many of unknown outcome: it is counted and left at that. */
    private void giveUp(Parcel parcel) {
        MessageId id = parcel.message().id();
        notes.writeOnce(id, List.of(new Write.Count(UNKNOWN, 1), new Write.Dequeue(id)), () -> forget(parcel),
                _ -> giveUp(parcel));
    }

    private void again(Route route, Parcel parcel) {
        if (isKnown(parcel)) {
            route.retry(parcel);
            pump(route);
        }
    }

    /** Whether this is still the one that brings its message. */
    private boolean isKnown(Parcel parcel) {
        return known.get(parcel.message().id()) == parcel;
    }

    private void forget(Parcel parcel) {
        known.remove(parcel.message().id(), parcel);
    }
}
