package id.kentongan.channel.sms;

/** A token bucket of one tenth of a second: so many segments a second, without bursts that an SMSC would refuse. */
final class Rate {
    private static final double NANOS = 1e9;
    private final int perSecond;
    private final double capacity;
    private double tokens;
    private long last;

    /**
     * @param perSecond
     *            0 for no limit
     */
    Rate(int perSecond, long nanos) {
        this.perSecond = perSecond;
        this.capacity = Math.max(1, perSecond / 10.0);
        this.tokens = capacity;
        this.last = nanos;
    }

    /** Takes a token and returns 0, or takes none and returns after how many nanoseconds there will be one. */
    long take(long nanos) {
        if (perSecond == 0) {
            return 0;
        }
        tokens = Math.min(capacity, tokens + (nanos - last) * perSecond / NANOS);
        last = nanos;
        if (tokens >= 1) {
            tokens--;
            return 0;
        }
        return (long) ((1 - tokens) * NANOS / perSecond) + 1;
    }
}
