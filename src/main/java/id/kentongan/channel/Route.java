package id.kentongan.channel;

import id.kentongan.message.Lane;
import id.kentongan.message.Outbound;
import java.time.Duration;
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
    private final Link link;
    private final Map<Lane, Deque<Parcel>> lanes = new EnumMap<>(Lane.class);
    private final Map<Parcel.Recipient, Deque<Parcel>> busy = new HashMap<>();
    private final Set<Parcel> aside = new HashSet<>();
    private int underWay;
    private long heldUntil = Long.MIN_VALUE;

    Route(Link link) {
        this.link = link;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    /**
     * The link of its medium that a message goes by: the one that it names while that is up; else the one that is up
     * and serves the longest prefix of the number; else, to wait there, the one that it names or serves it best.
     */
    static Optional<Route> choose(List<Route> routes, Outbound message) {
        Optional<Route> best = Optional.empty();
        int bestWorth = 0;
        for (Route route : routes) {
            int worth = route.worth(message);
            if (worth > bestWorth) {
                best = Optional.of(route);
                bestWorth = worth;
            }
        }
        return best;
    }

    /** How good this link is for a message: 0 where it cannot carry it; prefixes have at most 15 digits. */
    private int worth(Outbound message) {
        if (link.medium() != message.medium()) {
            return 0;
        }
        boolean named = link.name().equals(message.route());
        int prefix = link.serves(message.to());
        return named || prefix >= 0 ? 1 + prefix + 1 + (named ? 20 : 0) + (link.up() ? 50 : 0) : 0;
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
                taken.add(queue.remove());
                underWay++;
            }
        }
        return taken;
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

    /** Sends nothing for a while: the provider asked for a pause. */
    synchronized void hold(Duration pause, long now) {
        heldUntil = Math.max(heldUntil, now + pause.toNanos());
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
        return underWay < limit && now >= heldUntil && link.ready();
    }
}
