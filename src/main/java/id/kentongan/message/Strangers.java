package id.kentongan.message;

import java.util.concurrent.CompletableFuture;

/** Where the edges put what comes from senders who are no people, for the operator to read. */
public interface Strangers {
    /**
     * Keeps a message; a repeat does no harm. Never blocks for long and never fails: the future completes with
     * {@link Acceptance#REFUSED} when the store is away, and the provider must keep it. It may complete on a store
     * thread: do nothing slow in what follows it.
     */
    CompletableFuture<Acceptance> accept(Stranger stranger);
}
