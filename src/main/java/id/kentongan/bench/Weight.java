package id.kentongan.bench;

/**
 * What idle conversations take in Redis, as growth of {@code used_memory} divided by the people. A message also leaves
 * its identity there for a while, against a second copy: that was weighed by itself and is not part of the others.
 *
 * @param conversations
 *            how many were really made, half of either kind
 * @param menu
 *            bytes for somebody who only ever wrote "menu"
 * @param complaint
 *            bytes for somebody in the middle of a complaint
 * @param identity
 *            bytes for each SMS for five minutes after it came
 * @param exact
 *            whether all of them were answered exactly once
 */
record Weight(int conversations, double menu, double complaint, double identity, boolean exact) {
    private static final double MILLION = 1e6;

    /** For a million conversations, half of either kind; extrapolated. */
    double million() {
        return (menu + complaint) / 2 * MILLION;
    }
}
