package id.kentongan.bench;

/**
 * What came of an announcement, and of the conversations that went on meanwhile.
 *
 * @param people
 *            to how many it went
 * @param missing
 *            who did not get it
 * @param doubled
 *            messages that somebody got once more
 * @param seconds
 *            from the first to the last
 * @param talks
 *            the conversations
 */
record Broadcast(int people, int missing, long doubled, double seconds, Figures talks) {
    /** Messages a second. */
    double perSecond() {
        return seconds > 0 ? (people - missing) / seconds : 0;
    }

    boolean exact() {
        return missing == 0 && doubled == 0 && talks.exact();
    }
}
