package id.kentongan.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What waits for a lane, in order. Many threads add, one takes. */
final class CallQueue {
    private final ArrayDeque<Call> calls = new ArrayDeque<>();
    private boolean closed;

    /** False when the queue is closed. */
    synchronized boolean add(Call call) {
        if (closed) {
            return false;
        }
        calls.add(call);
        if (calls.size() == 1) {
            notify();
        }
        return true;
    }

    /** Takes nothing more; what waits can still be taken. */
    synchronized void close() {
        closed = true;
        notify();
    }

    /** Waits for calls; none when the queue is closed and nothing is left. */
    synchronized List<Call> next(int most) {
        while (calls.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException _) {
                closed = true;
            }
        }
        return take(most);
    }

    /** What waits now, maybe nothing. */
    synchronized List<Call> take(int most) {
        List<Call> taken = new ArrayList<>(Math.min(most, calls.size()));
        while (taken.size() < most && !calls.isEmpty()) {
            taken.add(calls.poll());
        }
        return taken;
    }
}
