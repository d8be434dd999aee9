package id.kentongan.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** How the local SMSC answers what it took: at once, late, in another order, twice or never. */
final class SmscAnswers {
    private final SmscFaults faults;
    private final ScheduledExecutorService worker;
    private final List<Answer> held = new ArrayList<>();
    private int most;

    private record Answer(SmscSession session, SmscPdu pdu) {
        void write() {
            session.write(pdu);
        }
    }

    SmscAnswers(SmscFaults faults, ScheduledExecutorService worker) {
        this.faults = faults;
        this.worker = worker;
    }

    void answer(SmscSession session, SmscPdu pdu) {
        var answer = new Answer(session, pdu);
        if (faults.drop()) {
            session.close();
        } else if (faults.held()) {
            synchronized (held) {
                held.add(answer);
                most = Math.max(most, held.size());
            }
        } else if (!faults.leaveUnanswered()) {
            if (faults.delay().isZero()) {
                answer.write();
            } else {
                worker.schedule(answer::write, faults.delay().toMillis(), TimeUnit.MILLISECONDS);
            }
            if (faults.answerTwice()) {
                answer.write();
            }
        }
    }

    /** The most that were ever held at once. */
    int mostHeld() {
        synchronized (held) {
            return most;
        }
    }

    int held() {
        synchronized (held) {
            return held.size();
        }
    }

    void release(boolean lastFirst) {
        List<Answer> released;
        synchronized (held) {
            released = new ArrayList<>(held);
            held.clear();
        }
        if (lastFirst) {
            Collections.reverse(released);
        }
        released.forEach(Answer::write);
    }
}
