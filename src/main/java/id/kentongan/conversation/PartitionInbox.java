package id.kentongan.conversation;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Inbound;
import id.kentongan.message.Inbox;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Puts what people write into the inbox of their partition. */
public final class PartitionInbox implements Inbox {
    private final PartitionStore store;
    private final BooleanSupplier full;

    /**
     * @param full
     *            whether so much waits to be decided that providers had better keep what they have
     */
    public PartitionInbox(PartitionStore store, BooleanSupplier full) {
        this.store = store;
        this.full = full;
    }

    @Override
    public CompletableFuture<Acceptance> accept(Inbound inbound) {
        if (full.getAsBoolean()) {
            return CompletableFuture.completedFuture(Acceptance.REFUSED);
        }
        return store.append(store.partition(inbound.from()), inbound.delivery(), Documents.write(new Entry.Received(
                inbound)));
    }
}
