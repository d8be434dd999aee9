package id.kentongan.channel;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Content;
import id.kentongan.message.Inbound;
import id.kentongan.message.Inbox;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inbox in memory that answers at once, or only when the test says so. */
public final class HeldInbox implements Inbox {
    /** All that was ever offered, in order. */
    public final List<Inbound> offered = new CopyOnWriteArrayList<>();
    /** What waits for an answer from the test. */
    public final List<CompletableFuture<Acceptance>> held = new CopyOnWriteArrayList<>();
    /** Whether to wait for the test. */
    public volatile boolean hold;
    /** What is answered otherwise. */
    public volatile Acceptance answer = Acceptance.ACCEPTED;

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

    /** The words that were offered; what is no text as it shows itself. */
    public List<String> texts() {
        return offered.stream().map(Inbound::content).map(content -> content instanceof Content.Text text
                ? text.text()
                : content.toString()).toList();
    }
}
