package id.kentongan.bench;

/**
 * What came of a load.
 *
 * @param written
 *            messages that people wrote
 * @param replied
 *            those that were answered in full
 * @param missing
 *            those that were not, however long we waited
 * @param doubled
 *            segments that nobody waited for
 * @param again
 *            messages that the service turned away or that a lost connection left open, and that were sent again
 * @param p50
 *            milliseconds from the message's time to the last segment of its reply, the median; NaN without replies
 * @param serviceMillis
 *            milliseconds of processor time for each reply, all threads of the service together; NaN where unknown
 * @param redisMillis
 *            the same of Redis
 */
record Figures(String load, long written, long replied, long missing, long doubled, long again, double perSecond,
        double p50, double p99, double longest, double serviceMillis, double redisMillis) {

    /** With the work that the load made. */
    Figures withWork(Work work) {
        return new Figures(load, written, replied, missing, doubled, again, perSecond, p50, p99, longest,
                work.serviceMillis() / replied, work.redisMillis() / replied);
    }

    /** Whether each message was answered exactly once. */
    boolean exact() {
        return missing == 0 && doubled == 0 && replied == written;
    }
}
