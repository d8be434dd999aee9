package id.kentongan.demo;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** The requests that an API works on; it can be told to answer none until it may again. */
final class HeldAnswers {
    private CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
    private int underWay;
    private int most;

    /** From now on nothing is answered. */
    synchronized void hold() {
        gate = new CompletableFuture<>();
    }

    /** All that is held is answered, and what comes is answered at once. */
    void release() {
        CompletableFuture<Void> open;
        synchronized (this) {
            open = gate;
        }
        open.complete(null);
    }

    /** Answers a request now, or when it may. */
    void answer(Context context, Runnable answer) {
        CompletableFuture<Void> open;
        synchronized (this) {
            underWay++;
            most = Math.max(most, underWay);
            open = gate;
        }
        Runnable last = () -> {
            done();
            answer.run();
        };
        if (open.isDone()) {
            last.run();
        } else {
            context.future(() -> open.thenRun(last));
        }
    }

    private synchronized void done() {
        underWay--;
    }

    synchronized int underWay() {
        return underWay;
    }

    synchronized int most() {
        return most;
    }
}
