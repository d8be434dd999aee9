package id.kentongan.channel;

import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A link that answers when the test says so, or as the test says beforehand. */
final class ScriptedLink implements Link {
    /** A message that was sent, waiting for its answer. */
    record Sent(Outbound message, CompletableFuture<SendResult> answer) {
        void accepted() {
            answer.complete(new SendResult.Accepted(List.of("id"), ""));
        }
    }

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final String name;
    private final Medium medium;
    private final int window;
    private final int rate;
    private volatile boolean ready = true;
    private volatile Function<Outbound, Optional<SendResult>> script = _ -> Optional.empty();

    ScriptedLink(int window) {
        this("scripted", Medium.SMS, window, 0);
    }

    ScriptedLink(String name, Medium medium, int window, int rate) {
        this.name = name;
        this.medium = medium;
        this.window = window;
        this.rate = rate;
    }

    /** From now on it answers by itself, where the script has an answer. */
    ScriptedLink answering(Function<Outbound, Optional<SendResult>> answers) {
        script = answers;
        return this;
    }

    /** From now on it takes everything, under ids that tell the message: {@code wa/17-4821.0}. */
    ScriptedLink acceptingAll() {
        return answering(message -> Optional.of(new SendResult.Accepted(List.of(name + "/" + message.id()), "")));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Medium medium() {
        return medium;
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public int rate() {
        return rate;
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
        script.apply(message).ifPresent(answer::complete);
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
