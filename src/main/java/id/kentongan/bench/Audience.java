package id.kentongan.bench;

import java.util.BitSet;

/**
 * The people whom an announcement goes to: who got it, and when the first and the last did. Lives in the thread of
 * {@link SmscLoad}, but for the questions.
 */
final class Audience {
    private static final double NANOS_A_SECOND = 1e9;

    private final People people;
    private final BitSet reached;
    private long first;
    private long last;
    private long doubled;

    Audience(People people) {
        this.people = people;
        reached = new BitSet(people.count());
    }

    /** A message reached this number; false where it is none of these people's. */
    synchronized boolean received(long number, long nanos) {
        int person = people.person(number);
        if (person < 0) {
            return false;
        }
        if (reached.isEmpty()) {
            first = nanos;
        }
        if (reached.get(person)) {
            doubled++;
        }
        reached.set(person);
        last = nanos;
        return true;
    }

    synchronized boolean complete() {
        return reached.cardinality() == people.count();
    }

    synchronized int missing() {
        return people.count() - reached.cardinality();
    }

    synchronized long doubled() {
        return doubled;
    }

    /** From the first to the last, in seconds. */
    synchronized double seconds() {
        return (last - first) / NANOS_A_SECOND;
    }
}
