package id.kentongan.channel.sms;

/**
 * How many segments a second one route may send, over all its sessions: as many as are set, in bursts of a tenth of a
 * second at most. When the SMSC asks to slow down, nothing goes for a while; then half of what went before, a second
 * later nine tenths, and from there slowly upwards, ever faster, until it asks again or what is set is reached. Safe
 * for many threads.
 */
final class Rate {
    private static final double NANOS = 1e9;
    private static final double HALF = 0.5;
    private static final double NEARLY = 0.9;
    /** Of what was refused, times the seconds squared: as much again after three quarters of a minute. */
    private static final double GROWTH = 0.0005;
    /** So far above what was refused once, a route without a limit has none again. */
    private static final double FORGOTTEN = 8;
    private final int perSecond;
    private double tokens;
    private long last;
    private double refusedAt;
    private long startedAgain;
    private volatile long heldUntil;
    private long second;
    private int inThisSecond;
    private int inLastSecond;

    /**
     * @param perSecond
     *            0 for no limit
     */
    Rate(int perSecond, long nanos) {
        this.perSecond = perSecond;
        this.last = nanos;
        this.heldUntil = nanos;
        this.second = nanos;
        this.tokens = Math.max(1, perSecond / 10.0);
    }

    /** Takes a token and returns 0, or takes none and returns after how many nanoseconds to ask again. */
    synchronized long take(long nanos) {
        if (heldFor(nanos) > 0) {
            return heldFor(nanos);
        }
        double permitted = permitted(nanos);
        if (permitted > 0) {
            tokens = Math.min(Math.max(1, permitted / 10), tokens + (nanos - last) * permitted / NANOS);
            last = nanos;
            if (tokens < 1) {
                return (long) ((1 - tokens) * NANOS / permitted) + 1;
            }
            tokens--;
        }
        count(nanos);
        return 0;
    }

    /** How many nanoseconds the route still pauses; 0 or less where it does not. */
    long heldFor(long nanos) {
        return heldUntil - nanos;
    }

    /** Sends nothing for a while, without going slower afterwards. */
    synchronized void hold(long nanos, long pause) {
        if (nanos + pause - heldUntil > 0) {
            heldUntil = nanos + pause;
        }
    }

    /** The SMSC asks to slow down; what was under way at that moment and is refused as well counts once. */
    synchronized void refused(long nanos, long pause) {
        boolean sameBurst = refusedAt > 0 && startedAgain - nanos > 0;
        if (!sameBurst) {
            count(nanos);
            inThisSecond--;
            double went = Math.max(1, Math.max(inLastSecond, inThisSecond));
            double permitted = permitted(nanos);
            refusedAt = permitted > 0 ? Math.min(permitted, went) : went;
        }
        hold(nanos, pause);
        startedAgain = heldUntil;
        tokens = 0;
        last = heldUntil;
    }

    /** Segments a second now, 0 for no limit. */
    private double permitted(long nanos) {
        if (refusedAt == 0) {
            return perSecond;
        }
        double seconds = (nanos - startedAgain) / NANOS;
        double more = Math.max(0, seconds - 1);
        double permitted = seconds < 1
                ? Math.max(1, HALF * refusedAt)
                : NEARLY * refusedAt + GROWTH * refusedAt * more * more;
        if (perSecond > 0 ? permitted >= perSecond : permitted > FORGOTTEN * refusedAt) {
            refusedAt = 0;
            return perSecond;
        }
        return permitted;
    }

    private void count(long nanos) {
        if (nanos - second >= NANOS) {
            inLastSecond = nanos - second >= 2 * NANOS ? 0 : inThisSecond;
            inThisSecond = 0;
            second = nanos;
        }
        inThisSecond++;
    }
}
