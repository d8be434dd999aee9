package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.ticket.TicketNumber;
import java.time.Duration;
import java.util.List;

/**
 * Brings together the cases that hold what somebody sent and the hash of what was kept of it: whichever is known first
 * waits for the other. In the partition of what was sent.
 */
final class MediaDesk {
    /** Longer than anything is shown. */
    private static final Duration KEEP = Duration.ofDays(200);

    private final World world;
    private final Draft draft;

    MediaDesk(World world, Draft draft) {
        this.world = world;
        this.draft = draft;
    }

    static Need need(String media, int partition) {
        return Turn.document(Kind.MEDIA, partition, media);
    }

    /** It was fetched and is kept; what was kept first counts. */
    void kept(Entry.Kept kept) {
        KeptMedia known = known(kept.media());
        if (known.hash().isEmpty()) {
            draft.put(Kind.MEDIA, kept.media(), new KeptMedia(kept.hash(), List.of()), KEEP);
            known.tickets().forEach(ticket -> seal(ticket, kept.media(), kept.hash()));
        }
    }

    /** A case holds it. */
    void filed(Entry.Filed filed) {
        KeptMedia known = known(filed.media());
        if (known.hash().isEmpty()) {
            draft.put(Kind.MEDIA, filed.media(), known.awaitedBy(filed.ticket()), KEEP);
        } else {
            seal(filed.ticket(), filed.media(), known.hash());
        }
    }

    private KeptMedia known(String media) {
        return draft.document(Kind.MEDIA, media, KeptMedia.class).orElse(KeptMedia.NOTHING);
    }

    private void seal(String ticket, String media, String hash) {
        TicketNumber.parse(ticket).ifPresent(number -> draft.forward(number.partition(world.partitions()),
                new Entry.Sealed(ticket, media, hash)));
    }
}
