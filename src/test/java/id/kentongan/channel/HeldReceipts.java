package id.kentongan.channel;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what providers tell, and answers what the test says. */
public final class HeldReceipts implements Receipts {
    /** All that was ever told, in order. */
    public final List<Receipt> told = new CopyOnWriteArrayList<>();
    /** What is answered. */
    public volatile Acceptance answer = Acceptance.ACCEPTED;

    @Override
    public CompletableFuture<Acceptance> accept(Receipt receipt) {
        told.add(receipt);
        return CompletableFuture.completedFuture(answer);
    }
}
