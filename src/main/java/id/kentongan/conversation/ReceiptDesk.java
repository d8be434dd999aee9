package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.message.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts what a provider tells of a message on its waybill. */
final class ReceiptDesk {
    /** A receipt may come before the provider's own answer to the message: it is looked at again after these. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30),
            Duration.ofMinutes(2));

    private final World world;
    private final Draft draft;
    private final Instant now;

    private record Found(Waybill waybill, int part) {
    }

    ReceiptDesk(World world, Draft draft, Instant now) {
        this.world = world;
        this.draft = draft;
        this.now = now;
    }

    static List<Need> needs(Receipt receipt, int partition) {
        return receipt.providerIds().stream().map(id -> TakenId.key(partition, receipt.link(), id)).distinct()
                .<Need>map(Need.Document::new).toList();
    }

    /**
     * Takes a receipt.
     *
     * @param times
     *            how many times it has been put off
     */
    void told(Receipt receipt, int times) {
        List<Need> needs = needs(receipt, draft.partition());
        draft.require(needs);
        Optional<Found> found = receipt.providerIds().stream().flatMap(id -> find(receipt, id).stream()).findFirst();
        if (found.isEmpty()) {
            unknown(receipt, times);
            return;
        }
        draft.count("receipts:" + receipt.link() + ":" + receipt.state(), 1);
        Waybill before = found.get().waybill();
        Waybill after = before.told(found.get().part(), receipt);
        if (after.equals(before)) {
            return;
        }
        if (after.state() == Waybill.State.FAILED && before.state() != Waybill.State.FAILED) {
            after = new Detours(world, draft, now).around(after, before.kept());
        }
        draft.put(Kind.MESSAGE, after.id().toString(), after, world.post().trace());
        boolean arrives = after.state().over() && after.state() != Waybill.State.FAILED && !before.state().over();
        if (arrives && !after.origin().announcement().isEmpty()) {
            new Tallies(draft).delivered(after.origin().announcement());
        }
    }

    /** Ids come again after a while, and mean something else in decimal: whom it went to must agree as well. */
    private Optional<Found> find(Receipt receipt, String providerId) {
        DocumentKey key = TakenId.key(draft.partition(), receipt.link(), providerId);
        return draft.document(key.kind(), key.id(), TakenId.class).flatMap(taken -> draft.document(Kind.MESSAGE, taken
                .message().toString(), Waybill.class).filter(waybill -> waybill.to().equals(receipt.to())).map(
                        waybill -> new Found(waybill, taken.part())));
    }

    private void unknown(Receipt receipt, int times) {
        if (times < PAUSES.size()) {
            new Deferral(new Entry.Told(receipt), times + 1).until(now.plus(PAUSES.get(times)), draft);
        } else {
            draft.count(PartitionReceipts.UNKNOWN, 1);
        }
    }
}
