package id.kentongan.store;

import java.util.concurrent.TimeUnit;
import redis.clients.jedis.CommandArguments;

/** One command on its way to Redis, and what is done with its answer. Its methods are called on a store thread. */
abstract class Call {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    final int slot;
    /** The node that asked for this one command while a slot moves (the cluster's ASK), or empty. */
    String asked = "";
    private final long since = System.nanoTime();

    Call(int slot) {
        this.slot = slot;
    }

    /** The command; asked for again when it must be sent again. */
    abstract CommandArguments command();

    abstract void answered(Object reply);

    /**
     * @param maybeDone
     *            whether the command may have taken effect
     */
    abstract void failed(RuntimeException cause, boolean maybeDone);

    /** Whether sending it twice does no harm. */
    boolean repeatable() {
        return false;
    }

    /** Whether the replicas must have it before it counts. */
    boolean writes() {
        return true;
    }

    final boolean patient() {
        return System.nanoTime() - since < PATIENCE;
    }
}
