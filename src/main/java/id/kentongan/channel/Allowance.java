package id.kentongan.channel;

import id.kentongan.conversation.Rations;
import id.kentongan.message.Lane;
import java.util.function.ObjLongConsumer;

/**
 * What a provider permits this node, taken ahead from the bucket of all nodes in slices of a twentieth of a second, so
 * that no message waits for a question of its own.
 */
final class Allowance {
    private static final int SLICES = 20;
    /** What was taken and not used by then would add to the next second's. */
    private static final long STALE = 200_000_000;
    private static final long AWAY = 500_000_000;

    private final Rations rations;
    private final String link;
    private final int rate;
    private final int slice;
    private final ObjLongConsumer<Runnable> later;
    private int tokens;
    private long taken;
    private boolean asking;
    private Runnable granted = () -> {
    };

    /**
     * @param rate
     *            parts a second, 0 for no limit
     * @param later
     *            runs something after so many nanoseconds, on a thread of its own
     */
    Allowance(Rations rations, String link, int rate, ObjLongConsumer<Runnable> later) {
        this.rations = rations;
        this.link = link;
        this.rate = rate;
        this.slice = Math.max(1, rate / SLICES);
        this.later = later;
    }

    /** Told when there is something to be sent again. */
    void whenGranted(Runnable listener) {
        granted = listener;
    }

    /** Whether a message of this lane may go now; where not, it is told when. An announcement leaves a quarter. */
    synchronized boolean has(Lane lane, long now) {
        if (rate == 0) {
            return true;
        }
        if (tokens > 0 && now - taken > STALE) {
            tokens = 0;
        }
        if (tokens <= slice / 2 && !asking) {
            ask();
        }
        return tokens > (lane == Lane.ANNOUNCEMENT ? slice / 4 : 0);
    }

    /** A message of so many parts goes; what it takes too much is paid back from the next slices. */
    synchronized void spend(int parts) {
        if (rate > 0) {
            tokens -= parts;
        }
    }

    private void ask() {
        asking = true;
        rations.take(link, rate, slice - tokens).whenComplete((ration, failure) -> {
            if (failure != null) {
                again(AWAY);
            } else if (ration.granted() == 0) {
                again(ration.next().toNanos());
            } else {
                grant(ration.granted());
                later.accept(granted, 0);
            }
        });
    }

    private synchronized void grant(int more) {
        tokens += more;
        taken = System.nanoTime();
        asking = false;
    }

    private void again(long nanos) {
        later.accept(() -> {
            synchronized (this) {
                asking = false;
            }
            granted.run();
        }, nanos);
    }
}
