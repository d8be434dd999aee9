package id.kentongan.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One load by SMS under way. Lives in the thread of {@link SmscLoad}, but for its result. */
final class SmscRound {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Waits so long after the last reply for a second copy of any. */
    static final Duration LINGER = Duration.ofMillis(300);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Load load;
    private final Crowd crowd;
    private final byte[] text;
    private final CompletableFuture<Figures> figures = new CompletableFuture<>();
    private final Deque<Long> due = new ArrayDeque<>();
    private final Deque<Again> again = new ArrayDeque<>();
    private final long begun = System.nanoTime();
    private long released;
    private long lastNews = begun;
    private int replies;

    /** A message that is to be sent once more, not before this time. */
    private record Again(int person, long notBefore) {
    }

    SmscRound(Load load) {
        this.load = load;
        crowd = new Crowd(load);
        text = Pdus.octets(load.text());
    }

    CompletableFuture<Figures> result() {
        return figures;
    }

    Crowd crowd() {
        return crowd;
    }

    /** Turned away: once more after a pause, as an SMSC does. */
    void turnedAway(int person, long nanos) {
        crowd.sentAgain();
        again.add(new Again(person, nanos + PAUSE));
    }

    /** The connection was lost before the acknowledgement. */
    void lost(int[] people, long nanos) {
        for (int person : people) {
            crowd.sentAgain();
            again.add(new Again(person, nanos));
        }
    }

    /** Sends what is due now and fits. */
    void drive(long nanos, List<SmscPeer> peers) {
        if (figures.isDone()) {
            return;
        }
        release(nanos);
        for (SmscPeer peer : peers) {
            while (peer.hasRoom(load.window())) {
                int person = next(nanos);
                if (person == Crowd.NOBODY) {
                    break;
                }
                peer.deliver(person, load.people().number(person), text);
            }
        }
        endWhenDone(nanos);
    }

    /** At a pace, a message's time is when the pace reaches it, even where the window keeps it back. */
    private void release(long nanos) {
        if (load.perSecond() > 0) {
            long until = Math.min(nanos - begun, load.longest().toNanos());
            long reached = Math.min(load.most(), until * load.perSecond() / PAUSE);
            for (; released < reached; released++) {
                due.add(nanos);
            }
        }
    }

    private int next(long nanos) {
        Again first = again.peekFirst();
        if (first != null && nanos - first.notBefore() >= 0) {
            return again.removeFirst().person();
        }
        if (load.perSecond() > 0) {
            int person = due.isEmpty() ? Crowd.NOBODY : crowd.write(due.getFirst());
            if (person != Crowd.NOBODY) {
                due.removeFirst();
            }
            return person;
        }
        boolean over = released >= load.most() || nanos - begun >= load.longest().toNanos();
        int person = over ? Crowd.NOBODY : crowd.write(nanos);
        released += person == Crowd.NOBODY ? 0 : 1;
        return person;
    }

    private void endWhenDone(long nanos) {
        if (crowd.replies() > replies) {
            replies = crowd.replies();
            lastNews = nanos;
        }
        boolean sent = released >= load.most() || nanos - begun >= load.longest().toNanos();
        boolean answered = crowd.open() == 0 && due.isEmpty();
        Duration wait = answered ? LINGER : PATIENCE;
        if (sent && nanos - Math.max(lastNews, begun) >= wait.toNanos()) {
            figures.complete(crowd.figures());
        }
    }
}
