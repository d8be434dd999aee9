package id.kentongan.channel;

import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Dispatch;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.PartitionStore;
import id.kentongan.conversation.Write;
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
import java.util.stream.Collectors;

/**
 * Brings committed messages to their links: by lane, within each link's window, one at a time for a person. Before a
 * message goes to a provider the store knows that it does ({@code Hand}), and its result is settled there; whatever is
 * handed over without a result when a courier dies is counted as of unknown outcome and sent again (promise P4).
 */
public final class Courier implements Dispatch, AutoCloseable {
    /** The figure, kept in the store, of sends whose outcome is unknown. */
    public static final String UNKNOWN = "sends.unknown";
    private static final int MOST_TRIES = 200;
    private static final int MOST_COPIES = 3;
    private static final Duration UNKNOWN_PAUSE = Duration.ofSeconds(2);
    private static final Duration SETTLE_PAUSE = Duration.ofMillis(500);

    private final PartitionStore store;
    private final CourierFigures figures;
    private final List<Route> routes;
    private final Map<Integer, Fence> fences = new ConcurrentHashMap<>();
    private final Map<MessageId, Parcel> known = new ConcurrentHashMap<>();
    private final Map<MessageId, Route> reserved = new ConcurrentHashMap<>();
    private final Set<MessageId> neverSent = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("courier").daemon().factory());

    public Courier(Collection<? extends Link> links, PartitionStore store, CourierFigures figures) {
        this.store = store;
        this.figures = figures;
        this.routes = links.stream().map(Route::new).toList();
        routes.forEach(route -> route.link().whenReady(() -> pump(route)));
        // A hold ends and a link comes back without an event that could be missed.
        later.scheduleWithFixedDelay(() -> routes.forEach(this::pump), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public boolean reserve(Outbound message) {
        Optional<Route> route = route(message).filter(some -> some.reserve(new Parcel(message), System.nanoTime()));
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
    public void send(Fence fence, Outbound message, boolean wasReserved) {
        fences.put(fence.partition(), fence);
        var parcel = new Parcel(message);
        known.put(message.id(), parcel);
        Route kept = wasReserved ? reserved.remove(message.id()) : null;
        if (kept != null) {
            transmit(kept, parcel);
            return;
        }
        route(message).ifPresentOrElse(route -> {
            route.add(parcel);
            pump(route);
        }, () -> {
            settle(parcel, List.of(new Write.Dequeue(message.id())), () -> forget(parcel));
            figures.undeliverable(message.medium().name(), "no link");
        });
    }

    @Override
    public void taken(Fence fence, List<Leftover> leftovers) {
        fences.put(fence.partition(), fence);
        for (Leftover leftover : leftovers) {
            Outbound message = leftover.message();
            boolean unsent = neverSent.remove(message.id());
            if (known.containsKey(message.id())) {
                continue;
            }
            if (leftover.handed() && !unsent) {
                figures.unknown(message.route(), "taken over");
                var parcel = new Parcel(message);
                known.put(message.id(), parcel);
                doubt(parcel, () -> {
                    known.remove(message.id());
                    send(currentFence(parcel).orElse(fence), message, false);
                });
            } else {
                send(fence, message, false);
            }
        }
    }

    @Override
    public void lost(int partition) {
        fences.remove(partition);
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

    @Override
    public void close() {
        later.shutdownNow();
    }

    private void pump(Route route) {
        List<Parcel> parcels = route.take(System.nanoTime());
        if (parcels.isEmpty()) {
            return;
        }
        Map<Integer, List<Parcel>> byPartition = parcels.stream().collect(Collectors.groupingBy(Parcel::partition));
        byPartition.forEach((partition, some) -> hand(route, partition, some));
    }

    /** Notes in the store that these messages go out now, then sends them; without the fence they are not ours. */
    private void hand(Route route, int partition, List<Parcel> parcels) {
        Fence fence = fences.get(partition);
        if (fence == null) {
            parcels.forEach(parcel -> drop(route, parcel));
            return;
        }
        List<Write> hands = new ArrayList<>();
        parcels.forEach(parcel -> hands.add(new Write.Hand(parcel.message().id())));
        store.settle(List.of(new Commit(fence, hands))).whenComplete((held, failure) -> {
            if (failure != null) {
                parcels.forEach(route::giveBack);
            } else if (held.getFirst()) {
                parcels.forEach(parcel -> transmit(route, parcel));
            } else {
                parcels.forEach(parcel -> drop(route, parcel));
            }
        });
    }

    private void drop(Route route, Parcel parcel) {
        forget(parcel);
        route.finish(parcel);
    }

    private void transmit(Route route, Parcel parcel) {
        route.link().send(parcel.message()).whenComplete((result, failure) -> {
            if (failure != null) {
                arrived(route, parcel, new SendResult.Unknown(failure.getClass().getSimpleName()));
            } else {
                arrived(route, parcel, result);
            }
        });
    }

    private void arrived(Route route, Parcel parcel, SendResult result) {
        Outbound message = parcel.message();
        figures.result(route.link().name(), message.lane(), result);
        switch (result) {
        case SendResult.Accepted(String _) -> finish(route, parcel);
        case SendResult.Refused(String _) -> finish(route, parcel);
        case SendResult.Later(String _, Duration pause) -> {
            if (parcel.mayTryAgain(MOST_TRIES)) {
                route.hold(pause, System.nanoTime());
                setAside(route, parcel, new Write.Unhand(message.id()), pause);
            } else {
                figures.undeliverable(message.medium().name(), "tries");
                finish(route, parcel);
            }
        }
        case SendResult.Unknown(String reason) -> {
            figures.unknown(route.link().name(), reason);
            if (parcel.maySendAgain(MOST_COPIES)) {
                route.setAside(parcel);
                doubt(parcel, () -> retry(route, parcel, UNKNOWN_PAUSE));
            } else {
                settle(parcel, List.of(new Write.Count(UNKNOWN, 1), new Write.Dequeue(message.id())), () -> forget(
                        parcel));
                route.finish(parcel);
            }
        }
        }
        pump(route);
    }

    private void finish(Route route, Parcel parcel) {
        route.finish(parcel);
        settle(parcel, List.of(new Write.Dequeue(parcel.message().id())), () -> forget(parcel));
    }

    private void setAside(Route route, Parcel parcel, Write note, Duration pause) {
        route.setAside(parcel);
        settle(parcel, List.of(note), () -> retry(route, parcel, pause));
    }

    /** Counts an unknown outcome and takes the handing over back, in one commit: the next handing over is a new send. */
    private void doubt(Parcel parcel, Runnable then) {
        settle(parcel, List.of(new Write.Count(UNKNOWN, 1), new Write.Unhand(parcel.message().id())), then);
    }

    private void retry(Route route, Parcel parcel, Duration pause) {
        schedule(() -> {
            if (known.containsKey(parcel.message().id())) {
                route.retry(parcel);
                pump(route);
            }
        }, pause);
    }

    /** Writes a result until the store has it; under the fence of the day, since a partition may be taken anew. */
    private void settle(Parcel parcel, List<Write> writes, Runnable then) {
        Optional<Fence> fence = currentFence(parcel);
        if (fence.isEmpty()) {
            // The partition's next owner finds the message in the outbox and counts it as of unknown outcome.
            forget(parcel);
            return;
        }
        store.settle(List.of(new Commit(fence.get(), writes))).whenComplete((held, failure) -> {
            if (failure == null && held.getFirst()) {
                then.run();
            } else if (failure != null || !currentFence(parcel).equals(fence)) {
                schedule(() -> settle(parcel, writes, then), SETTLE_PAUSE);
            } else {
                forget(parcel);
            }
        });
    }

    private Optional<Fence> currentFence(Parcel parcel) {
        return Optional.ofNullable(fences.get(parcel.partition()));
    }

    private void forget(Parcel parcel) {
        known.remove(parcel.message().id());
    }

    private void schedule(Runnable task, Duration pause) {
        if (!later.isShutdown()) {
            later.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Optional<Route> route(Outbound message) {
        List<Route> ofMedium = routes.stream().filter(route -> route.link().medium() == message.medium()).toList();
        return ofMedium.stream().filter(route -> route.link().name().equals(message.route())).findFirst().or(
                () -> ofMedium.stream().filter(route -> route.link().ready()).findFirst()).or(
                        () -> ofMedium.stream()
                                .findFirst());
    }
}
