package id.kentongan.channel;

import java.time.Duration;

/**
 * Keeps messages from a route on which nothing gets through: after three failures in a row it opens, and one message at
 * a time tries again after pauses that grow.
 */
final class Breaker {
    private static final int ROW = 3;
    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private int row;
    private long lastFailure;
    private boolean open;
    private long until;
    private long pause = FIRST;

    /** Whether a message may go; while it is open only one that tries. */
    synchronized boolean lets(int underWay, long now) {
        return !open || underWay == 0 && now - until >= 0;
    }

    synchronized boolean open() {
        return open;
    }

    /** When the next message tries, in nanoseconds from now; 0 when that may be at once. */
    synchronized long next(long now) {
        return open ? Math.max(0, until - now) : 0;
    }

    /** The provider took a message, or said what is wrong with it. */
    synchronized void passed() {
        row = 0;
        open = false;
        pause = FIRST;
    }

    /**
     * A message did not get through. One that began before the last failure tells nothing new: many fail together when a
     * connection breaks.
     */
    synchronized void failed(long began, long now) {
        if (row > 0 && began - lastFailure < 0) {
            return;
        }
        lastFailure = now;
        row++;
        if (row >= ROW) {
            open = true;
            until = now + pause;
            pause = Math.min(pause * 2, LONGEST);
        }
    }
}
