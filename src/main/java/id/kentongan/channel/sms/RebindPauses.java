package id.kentongan.channel.sms;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before the next try to bind: a moment after the first loss, then longer and longer, a little at
 * random so that many links do not come back at once. A bind that lasted starts the row anew.
 */
final class RebindPauses {
    private final SmppSettings.Times times;
    private int tries;
    private long boundSince;
    private boolean wasBound;

    RebindPauses(SmppSettings.Times times) {
        this.times = times;
    }

    void bound(long nanos) {
        boundSince = nanos;
        wasBound = true;
    }

    Duration next(long nanos) {
        if (wasBound && nanos - boundSince > times.firstPause().toNanos() * 10) {
            tries = 0;
        }
        wasBound = false;
        long first = times.firstPause().toMillis();
        long pause = tries == 0 ? first / 10 : first << Math.min(tries - 1, 20);
        tries++;
        return jittered(Math.min(pause, times.longestPause().toMillis()));
    }

    /** After a refused password: asking again soon would lock the account. */
    Duration longest() {
        tries = 21;
        return jittered(times.longestPause().toMillis());
    }

    /** Between three quarters and all of it. */
    private static Duration jittered(long millis) {
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }
}
