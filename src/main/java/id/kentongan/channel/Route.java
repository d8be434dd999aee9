package id.kentongan.channel;

import id.kentongan.message.Lane;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The queue before one link: three lanes, a window, and for each person one message at a time, so that what was refused
 * for now is not overtaken by what that person is sent later.
 */
final class Route {
    /** A link that is down for longer leaves its messages to another. */
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final Link link;
    private final Allowance allowance;
    private final Breaker breaker = new Breaker();
    private final Map<Lane, Deque<Parcel>> lanes = new EnumMap<>(Lane.class);
    private final Map<Parcel.Recipient, Deque<Parcel>> busy = new HashMap<>();
    private final Set<Parcel> aside = new HashSet<>();
    private int underWay;
    private long lastReady;

    Route(Link link, Allowance allowance, long now) {
        this.link = link;
        this.allowance = allowance;
        this.lastReady = now;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    /**
     * The link by which the person is being sent something before it, so that nothing overtakes; else, among those where
     * messages get through, the one that the message names or that serves the longest prefix of the number; else the
     * one of these to wait at. Empty where no link of its medium serves the number.
     */
    static Optional<Route> choose(List<Route> routes, Outbound message, long now) {
        var recipient = new Parcel.Recipient(message.to(), message.lane());
        Optional<Route> best = Optional.empty();
        int most = 0;
        for (Route route : routes) {
            if (route.link.medium() == message.medium()) {
                if (route.isBusyWith(recipient)) {
                    return Optional.of(route);
                }
                int worth = route.worth(message, now);
                if (worth > most) {
                    best = Optional.of(route);
                    most = worth;
                }
            }
        }
        return best;
    }

    /** How good this link is for a message: 0 where it cannot carry it; prefixes have at most 15 digits. */
    private int worth(Outbound message, long now) {
        boolean named = link.name().equals(message.route());
        int prefix = link.serves(message.to());
        return named || prefix >= 0
                ? 1 + prefix + 1 + (named ? 20 : 0) + (link.up() ? 50 : 0) + (able(now) ? 100 : 0)
                : 0;
    }

    private synchronized boolean isBusyWith(Parcel.Recipient recipient) {
        return busy.containsKey(recipient);
    }

    /** Whether messages had better go by this route than by another: they get through, as far as is known. */
    synchronized boolean able(long now) {
        if (link.up()) {
            lastReady = now;
        }
        return !breaker.open() && now - lastReady <= PATIENCE;
    }

    Breaker breaker() {
        return breaker;
    }

    Allowance allowance() {
        return allowance;
    }

    Link link() {
        return link;
    }

    /** Takes a place in the window for a message that would be sent next anyway. */
    synchronized boolean reserve(Parcel parcel, long now) {
        Lane own = parcel.message().lane();
        for (Map.Entry<Lane, Deque<Parcel>> lane : lanes.entrySet()) {
            if (lane.getKey().compareTo(own) <= 0 && !lane.getValue().isEmpty()) {
                return false;
            }
        }
        if (!room(own, now) || busy.containsKey(parcel.recipient())) {
            return false;
        }
        busy.put(parcel.recipient(), new ArrayDeque<>());
        underWay++;
        allowance.spend(link.parts(parcel.message()));
        return true;
    }

    /** Puts a message at the end of its lane, or behind what its person is being sent. */
    synchronized void add(Parcel parcel) {
        Deque<Parcel> before = busy.get(parcel.recipient());
        if (before != null) {
            before.add(parcel);
        } else {
            busy.put(parcel.recipient(), new ArrayDeque<>());
            lane(parcel).add(parcel);
        }
    }

    /** Takes the next messages for which there is room, the first lanes first; each keeps its place until done. */
    synchronized List<Parcel> take(long now) {
        var taken = new ArrayList<Parcel>();
        for (Lane lane : Lane.values()) {
            Deque<Parcel> queue = lanes.get(lane);
            while (queue != null && !queue.isEmpty() && room(lane, now)) {
                Parcel next = queue.remove();
                taken.add(next);
                underWay++;
                allowance.spend(link.parts(next.message()));
            }
        }
        return taken;
    }

    /** Takes what is not worth sending any more from the heads of the lanes; each keeps its place until finished. */
    synchronized List<Parcel> stale(Instant now) {
        var stale = new ArrayList<Parcel>();
        for (Deque<Parcel> queue : lanes.values()) {
            while (!queue.isEmpty() && queue.element().expired(now)) {
                stale.add(queue.remove());
                underWay++;
            }
        }
        return stale;
    }

    /** Takes out all that has not gone out, each person's in its order, for another route. */
    synchronized List<Parcel> surrender() {
        var all = new ArrayList<Parcel>();
        for (Deque<Parcel> queue : lanes.values()) {
            for (Parcel parcel : queue) {
                all.add(parcel);
                all.addAll(Optional.ofNullable(busy.remove(parcel.recipient())).orElseGet(ArrayDeque::new));
            }
            queue.clear();
        }
        return all;
    }

    /** Takes out what was set aside, with what waits behind it. */
    synchronized List<Parcel> leave(Parcel parcel) {
        var all = new ArrayList<Parcel>();
        if (aside.remove(parcel)) {
            all.add(parcel);
            all.addAll(Optional.ofNullable(busy.remove(parcel.recipient())).orElseGet(ArrayDeque::new));
        }
        return all;
    }

    /** The message is finished, one way or the other: its place is free, and its person's next message may go. */
    synchronized void finish(Parcel parcel) {
        underWay--;
        pass(parcel);
    }

    private void pass(Parcel parcel) {
        Deque<Parcel> behind = busy.remove(parcel.recipient());
        if (behind != null && !behind.isEmpty()) {
            Parcel next = behind.remove();
            busy.put(next.recipient(), behind);
            lane(next).add(next);
        }
    }

    /** The message was not taken: its place is free, its person waits, and it goes first when tried again. */
    synchronized void giveBack(Parcel parcel) {
        underWay--;
        lane(parcel).addFirst(parcel);
    }

    /** As {@link #giveBack}, but the message waits outside of the lanes until {@link #retry}. */
    synchronized void setAside(Parcel parcel) {
        underWay--;
        hold(parcel);
    }

    /** The message waits outside of the lanes until {@link #retry}, and its person's next ones behind it. */
    synchronized void hold(Parcel parcel) {
        busy.computeIfAbsent(parcel.recipient(), _ -> new ArrayDeque<>());
        aside.add(parcel);
    }

    /** Puts what was set aside at the head of its lane. */
    synchronized void retry(Parcel parcel) {
        if (aside.remove(parcel)) {
            lane(parcel).addFirst(parcel);
        }
    }

    /** What was set aside need not be sent any more. */
    synchronized void abandon(Parcel parcel) {
        if (aside.remove(parcel)) {
            pass(parcel);
        }
    }

    /** Forgets what was not handed over in a partition that is not ours any more. */
    synchronized List<Parcel> forget(int partition) {
        var forgotten = new ArrayList<Parcel>();
        for (Deque<Parcel> queue : lanes.values()) {
            for (Parcel parcel : List.copyOf(queue)) {
                if (parcel.partition() == partition) {
                    queue.remove(parcel);
                    forgotten.add(parcel);
                    forgotten.addAll(Optional.ofNullable(busy.remove(parcel.recipient())).orElseGet(ArrayDeque::new));
                }
            }
        }
        for (Deque<Parcel> behind : busy.values()) {
            behind.stream().filter(parcel -> parcel.partition() == partition).forEach(forgotten::add);
            behind.removeIf(parcel -> parcel.partition() == partition);
        }
        return forgotten;
    }

    synchronized int waiting(Lane lane) {
        Deque<Parcel> queue = lanes.get(lane);
        return (queue == null ? 0 : queue.size()) + busy.values().stream().mapToInt(Deque::size).sum();
    }

    synchronized int underWay() {
        return underWay;
    }

    private Deque<Parcel> lane(Parcel parcel) {
        return java.util.Objects.requireNonNull(lanes.get(parcel.message().lane()));
    }

    /** Announcements leave half of the window free, so that a reply never waits for one (promise P7). */
    private boolean room(Lane lane, long now) {
        int limit = lane == Lane.ANNOUNCEMENT ? Math.max(1, link.window() / 2) : link.window();
        return underWay < limit && link.ready() && breaker.lets(underWay, now) && allowance.has(
                lane, now);
    }
}
