package id.kentongan.demo.talk;

import id.kentongan.flow.Witness;
import id.kentongan.message.Medium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays talks, two at a time where there are two processors; each has a service of its own, so none disturbs another. */
public final class Stages implements AutoCloseable {
    private static final int MOST = 2;

    private final Path flows;
    private final Witness witness;
    private final ExecutorService players = Executors.newFixedThreadPool(Math.min(MOST, Runtime.getRuntime()
            .availableProcessors()), Thread.ofPlatform().name("talk-", 1).daemon().factory());

    /** For flows in a folder; the witness is told what they really do in all talks together. */
    public Stages(Path flows, Witness witness) {
        this.flows = flows;
        this.witness = witness;
    }

    /** A talk that was played, how it went and how long it took. */
    public record Played(Talk talk, Medium medium, Transcript transcript, Duration took) {
    }

    /** Plays a talk when there is room for it. */
    public CompletableFuture<Played> play(Talk talk, Medium medium) {
        return CompletableFuture.supplyAsync(() -> {
            long begun = System.nanoTime();
            try {
                Transcript transcript = TalkPlayer.play(talk, flows, medium, witness);
                return new Played(talk, medium, transcript, Duration.ofNanos(System.nanoTime() - begun));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            }
        }, players);
    }

    /** Plays no more; what is being played is given up. */
    @Override
    public void close() {
        players.shutdownNow();
        players.close();
    }
}
