package id.kentongan.channel;

import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A link whose provider answers when the test says so. */
final class PaperLink implements Link {
    private final List<String> sent = new ArrayList<>();
    private final List<CompletableFuture<SendResult>> open = new ArrayList<>();

    @Override
    public synchronized CompletableFuture<SendResult> send(Outbound message) {
        sent.add(message.text());
        var result = new CompletableFuture<SendResult>();
        open.add(result);
        return result;
    }

    /** What was given to the provider so far. */
    synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    /** The provider answers the oldest message that it has not answered. */
    void answer(SendResult result) {
        CompletableFuture<SendResult> oldest;
        synchronized (this) {
            oldest = open.removeFirst();
        }
        oldest.complete(result);
    }

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public int window() {
        return 10;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public String state() {
        return "ready";
    }

    @Override
    public void start() {
    }

    @Override
    public void whenReady(Runnable listener) {
    }

    @Override
    public void close() {
    }
}
