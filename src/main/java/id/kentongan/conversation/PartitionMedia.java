package id.kentongan.conversation;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Tells the cases what was kept of what people sent, by the inbox of its partition. */
public final class PartitionMedia {
    private final PartitionStore store;
    private final String sessions = UUID.randomUUID() + "/";
    private final AtomicLong session = new AtomicLong();

    public PartitionMedia(PartitionStore store) {
        this.store = store;
    }

    /**
     * Tells of something that is kept now; a repeat does no harm.
     *
     * @param reference
     *            what the provider calls it
     * @param hash
     *            the SHA-256 of its octets, hexadecimal
     * @return refused when the store is away: whoever finds it again tells again
     */
    public CompletableFuture<Acceptance> kept(String link, String reference, String hash) {
        SentMedia media = SentMedia.of(link, reference);
        var delivery = new Delivery("media:" + media.name() + ":" + hash, sessions + session.incrementAndGet());
        return store.append(media.partition(store.partitions()), delivery, Documents.write(new Entry.Kept(media.name(),
                hash)));
    }
}
