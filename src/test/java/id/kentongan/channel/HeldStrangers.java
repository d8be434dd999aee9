package id.kentongan.channel;

import id.kentongan.message.Acceptance;
import id.kentongan.message.Stranger;
import id.kentongan.message.Strangers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what strangers say, and answers what the test says and when it says. */
public final class HeldStrangers implements Strangers {
    /** All that was ever offered, in order. */
    public final List<Stranger> offered = new CopyOnWriteArrayList<>();
    /** What is answered. */
    public volatile CompletableFuture<Acceptance> answer = CompletableFuture.completedFuture(Acceptance.ACCEPTED);

    @Override
    public CompletableFuture<Acceptance> accept(Stranger stranger) {
        offered.add(stranger);
        return answer;
    }
}
