package id.kentongan.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * The people of one load: who waits for a reply and since when, and what came back to them. A reply counts when all its
 * segments are there; a segment that nobody waits for counts as doubled. Safe for many threads.
 */
final class Crowd {
    static final int NOBODY = -1;
    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    private final Load load;
    private final long[] since;
    private final int[] segments;
    private final boolean[] waiting;
    private final int[] free;
    private int firstFree;
    private int open;
    private long written;
    private long firstWritten;
    private long lastReply = Long.MIN_VALUE;
    private long doubled;
    private long again;
    private long[] latencies = new long[4096];
    private int replies;

    Crowd(Load load) {
        this.load = load;
        int count = load.people().count();
        since = new long[count];
        segments = new int[count];
        waiting = new boolean[count];
        free = new int[count];
        Arrays.setAll(free, person -> person);
    }

    /**
     * The next one who writes, waiting from then on.
     *
     * @param nanos
     *            when the message was to be written; what holds it up after that counts
     * @return {@link #NOBODY} when all who may write at once wait for replies
     */
    synchronized int write(long nanos) {
        if (open >= Math.min(load.open(), free.length)) {
            return NOBODY;
        }
        int person = free[firstFree];
        firstFree = (firstFree + 1) % free.length;
        since[person] = nanos;
        segments[person] = 0;
        waiting[person] = true;
        open++;
        firstWritten = written++ == 0 ? nanos : Math.min(firstWritten, nanos);
        return person;
    }

    /** Likewise, waiting for somebody who may write. */
    synchronized int awaitWrite(long nanos, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        int person = write(nanos);
        while (person == NOBODY && System.nanoTime() < end) {
            wait(patience.toMillis());
            person = write(nanos);
        }
        return person;
    }

    /** A message was turned away or got lost, and is sent again. */
    synchronized void sentAgain() {
        again++;
    }

    /** One of {@code total} segments of a reply reached a phone. */
    synchronized void received(long number, int total, long nanos) {
        int person = load.people().person(number);
        if (person < 0 || !waiting[person]) {
            doubled++;
            return;
        }
        if (++segments[person] < total) {
            return;
        }
        waiting[person] = false;
        free[(firstFree + free.length - open) % free.length] = person;
        open--;
        if (replies == latencies.length) {
            latencies = Arrays.copyOf(latencies, replies * 2);
        }
        latencies[replies++] = nanos - since[person];
        lastReply = Math.max(lastReply, nanos);
        notifyAll();
    }

    synchronized int open() {
        return open;
    }

    /** Messages that were answered so far. */
    synchronized int replies() {
        return replies;
    }

    /** Waits until nobody waits any more, as long as replies still come. */
    synchronized void awaitReplies(Duration patience) throws InterruptedException {
        int before = -1;
        while (open > 0 && replies > before) {
            before = replies;
            long end = System.nanoTime() + patience.toNanos();
            while (open > 0 && replies == before && System.nanoTime() < end) {
                wait(patience.toMillis());
            }
        }
    }

    /** What came of the load, without the work that it made. */
    synchronized Figures figures() {
        long[] sorted = Arrays.copyOf(latencies, replies);
        Arrays.sort(sorted);
        double seconds = (lastReply - firstWritten) / NANOS_A_SECOND;
        return new Figures(load.name(), written, replies, open, doubled, again, replies == 0 ? 0 : replies / seconds,
                milliseconds(sorted, 0.50), milliseconds(sorted, 0.99), milliseconds(sorted, 1), Double.NaN,
                Double.NaN);
    }

    /** The smallest latency that this share of all does not exceed. */
    private static double milliseconds(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(rank, 1) - 1] / NANOS_A_MILLISECOND;
    }
}
