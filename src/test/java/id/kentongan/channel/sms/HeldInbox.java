package id.kentongan.channel.sms;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Inbound;
import id.kentongan.message.Inbox;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inbox in memory that answers at once, or only when the test says so. */
final class HeldInbox implements Inbox {
    final List<Inbound> offered = new CopyOnWriteArrayList<>();
    final List<CompletableFuture<Acceptance>> held = new CopyOnWriteArrayList<>();
    volatile boolean hold;
    volatile Acceptance answer = Acceptance.ACCEPTED;

    @Override
    public CompletableFuture<Acceptance> accept(Inbound inbound) {
        offered.add(inbound);
        if (!hold) {
            return CompletableFuture.completedFuture(answer);
        }
        var future = new CompletableFuture<Acceptance>();
        held.add(future);
        return future;
    }
}
