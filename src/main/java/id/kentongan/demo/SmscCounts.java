package id.kentongan.demo;

import java.util.concurrent.atomic.AtomicLong;

/** What the local SMSC has seen. */
public final class SmscCounts {
    final AtomicLong binds = new AtomicLong();
    final AtomicLong unbinds = new AtomicLong();
    final AtomicLong enquiries = new AtomicLong();
    final AtomicLong nacks = new AtomicLong();
    final AtomicLong delivered = new AtomicLong();
    final AtomicLong acknowledged = new AtomicLong();
    final AtomicLong turnedAway = new AtomicLong();
    final AtomicLong submitted = new AtomicLong();
    final AtomicLong refused = new AtomicLong();

    SmscCounts() {
    }

    /** Binds that were let in. */
    public long binds() {
        return binds.get();
    }

    /** unbind requests by the other side. */
    public long unbinds() {
        return unbinds.get();
    }

    /** enquire_link by the other side. */
    public long enquiries() {
        return enquiries.get();
    }

    /** generic_nack by the other side. */
    public long nacks() {
        return nacks.get();
    }

    /** deliver_sm sent, repeats among them. */
    public long delivered() {
        return delivered.get();
    }

    /** deliver_sm_resp with status 0. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** deliver_sm_resp with another status. */
    public long turnedAway() {
        return turnedAway.get();
    }

    /** Segments that were accepted. */
    public long submitted() {
        return submitted.get();
    }

    /** Segments that were refused by a scripted status. */
    public long refused() {
        return refused.get();
    }
}
