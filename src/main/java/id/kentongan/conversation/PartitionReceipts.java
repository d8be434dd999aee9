package id.kentongan.conversation;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipts;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Puts what providers tell of a message into the inbox of the partition of the person whom it went to. */
public final class PartitionReceipts implements Receipts {
    /** The figure, kept in the store, of receipts for which no message was found. */
    public static final String UNKNOWN = "receipts.unknown";

    private final PartitionStore store;
    private final String sessions = UUID.randomUUID() + "/";
    private final AtomicLong session = new AtomicLong();

    public PartitionReceipts(PartitionStore store) {
        this.store = store;
    }

    @Override
    public CompletableFuture<Acceptance> accept(Receipt receipt) {
        var delivery = new Delivery("receipt:" + receipt.link() + ":" + receipt.providerIds().getFirst() + ":" + receipt
                .state(), sessions + session.incrementAndGet());
        return store.append(store.partition(receipt.to()), delivery, Documents.write(new Entry.Told(receipt)));
    }
}
