package id.kentongan.channel;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Spreads messages evenly over the seconds: each call gets the next free place. A tenth of a second may be caught up,
 * so that a pause of the machine costs nothing.
 */
final class Pace {
    private static final long BURST = TimeUnit.MILLISECONDS.toNanos(100);

    private final long interval;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** With 0 nobody waits. */
    Pace(int perSecond) {
        interval = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** How long the caller must wait before it sends. */
    Duration take() {
        long now = System.nanoTime();
        long place = next.updateAndGet(last -> Math.max(last + interval, now - BURST));
        return Duration.ofNanos(Math.max(0, place - now));
    }
}
