package id.kentongan.message;

import java.util.concurrent.CompletableFuture;

/** Where the edges put what providers tell of messages that went out. */
public interface Receipts {
    /**
     * Takes a receipt; a repeat does no harm. Never blocks for long and never fails: the future completes with
     * {@link Acceptance#REFUSED} when the store is away, and the provider had better tell it again.
     */
    CompletableFuture<Acceptance> accept(Receipt receipt);
}
