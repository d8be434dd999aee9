package id.kentongan.bench;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** When the messages of one load by webhook are to be sent: each worker asks for the next one's time. */
final class WebhookRound {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Load load;
    private final long begun = System.nanoTime();
    private final AtomicLong given = new AtomicLong();

    WebhookRound(Load load) {
        this.load = load;
    }

    /**
     * Waits until the next message is due.
     *
     * @return the time that its latency counts from; empty when there is no other one
     */
    OptionalLong next() {
        long number = given.getAndIncrement();
        long due = load.perSecond() == 0 ? System.nanoTime() : begun + number * SECOND / load.perSecond();
        if (number >= load.most() || due - begun >= load.longest().toNanos()) {
            return OptionalLong.empty();
        }
        if (due <= System.nanoTime()) {
            return OptionalLong.of(due); // late because all workers wait for answers, which counts
        }
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return OptionalLong.of(System.nanoTime());
    }
}
