package id.kentongan.channel;

import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A link that answers when the test says so. */
final class ScriptedLink implements Link {
    /** A message that was sent, waiting for its answer. */
    record Sent(Outbound message, CompletableFuture<SendResult> answer) {
        void accepted() {
            answer.complete(new SendResult.Accepted(List.of("id"), ""));
        }
    }

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final int window;
    private volatile boolean ready = true;

    ScriptedLink(int window) {
        this.window = window;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public boolean ready() {
        return ready;
    }

    void ready(boolean now) {
        ready = now;
        listeners.forEach(Runnable::run);
    }

    @Override
    public String state() {
        return "scripted";
    }

    @Override
    public void start() {
        ready(true);
    }

    @Override
    public CompletableFuture<SendResult> send(Outbound message) {
        var answer = new CompletableFuture<SendResult>();
        sent.add(new Sent(message, answer));
        return answer;
    }

    List<String> texts() {
        return sent.stream().map(one -> one.message().text()).toList();
    }

    Sent last() {
        return sent.getLast();
    }

    @Override
    public void whenReady(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        ready = false;
    }
}
