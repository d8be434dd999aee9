package id.kentongan.message;

import java.util.concurrent.CompletableFuture;

/** Where the edges put what people write. */
public interface Inbox {
    /**
     * Takes a message, once for each delivery. Never blocks for long and never fails: the future completes with
     * {@link Acceptance#REFUSED} when the store is away or too much is waiting. It may complete on a store thread: do
     * nothing slow in what follows it.
     */
    CompletableFuture<Acceptance> accept(Inbound inbound);
}
