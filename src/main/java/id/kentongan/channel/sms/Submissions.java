package id.kentongan.channel.sms;

import id.kentongan.channel.Counters;
import id.kentongan.channel.SendResult;
import id.kentongan.message.Failure;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * Sends messages over one bind: at most {@code window} segments without an answer, at the permitted rate, the rest in a
 * bounded queue; the whole link pauses when the SMSC asks for it.
 */
final class Submissions {
    /** The concatenation header counts to 255. */
    private static final int MOST_SEGMENTS = 255;
    private final String bind;
    private final SmppSettings settings;
    private final PduOutput output;
    private final IntSupplier sequence;
    private final Timer timer;
    private final Runnable room;
    private final Counters counters;
    private final SubmitSm pdu;
    private final Rate rate;
    private final int mostMessages;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Submission> queue = new ArrayDeque<>();
    private final SequencedMap<Integer, Unanswered> unanswered = new LinkedHashMap<>();
    private final List<Runnable> outcomes = new ArrayList<>();
    private int messages;
    private int reference = (int) (System.nanoTime() >>> 10);
    private long heldUntil = System.nanoTime();
    private boolean woken;
    private boolean full;
    private boolean ended;

    /** Runs something after so many nanoseconds, or never where the link is closed. */
    @FunctionalInterface
    interface Timer {
        void after(Runnable task, long nanos);
    }

    private record Unanswered(Submission message, int segment, long since) {
    }

    /**
     * @param bind
     *            its id, as in the deliveries that come by it
     * @param room
     *            told when a message can be taken again; quick
     */
    Submissions(String bind, SmppSettings settings, PduOutput output, IntSupplier sequence, Timer timer,
            Runnable room, Counters counters) {
        this.bind = bind;
        this.settings = settings;
        this.output = output;
        this.sequence = sequence;
        this.timer = timer;
        this.room = room;
        this.counters = counters;
        this.pdu = new SubmitSm(settings.number(), settings.validity());
        this.rate = new Rate(settings.rate(), System.nanoTime());
        this.mostMessages = Math.max(settings.window() * 4, 100);
    }

    CompletableFuture<SendResult> send(Outbound message) {
        SmsSegments text = SmsSegments.of(message.plainText());
        if (message.plainText().isEmpty() || text.count() > MOST_SEGMENTS) {
            return now(new SendResult.Refused(Failure.CONTENT,
                    text.count() > MOST_SEGMENTS ? "too long for an SMS" : "empty text"));
        }
        lock.lock();
        try {
            if (ended) {
                return now(new SendResult.Later("not bound", Duration.ofSeconds(1)));
            }
            if (messages >= mostMessages) {
                return now(new SendResult.Later("queue full", Duration.ofMillis(100)));
            }
            var submission = new Submission(message.to(), text, text.count() > 1 ? ++reference : 0, bind);
            full |= ++messages >= settings.window();
            queue.addLast(submission);
            pump();
            return submission.result;
        } finally {
            lock.unlock();
        }
    }

    private static CompletableFuture<SendResult> now(SendResult result) {
        return CompletableFuture.completedFuture(result);
    }

    /** Messages that have no outcome yet. */
    int messages() {
        lock.lock();
        try {
            return messages;
        } finally {
            lock.unlock();
        }
    }

    boolean hasRoom() {
        lock.lock();
        try {
            return !ended && messages < settings.window() && heldUntil - System.nanoTime() <= 0;
        } finally {
            lock.unlock();
        }
    }

    /** A submit_sm_resp or generic_nack; false where nothing (or nothing any more) waits for it. */
    boolean answered(int sequenceNumber, int status, String id) {
        lock.lock();
        try {
            Unanswered segment = unanswered.remove(sequenceNumber);
            if (segment == null) {
                return false;
            }
            if (status == SubmitStatus.OK) {
                segment.message.accepted(segment.segment, id);
            } else {
                SendResult answer = SubmitStatus.of(status);
                if (answer instanceof SendResult.Later later) {
                    hold(later.pause().toNanos());
                }
                segment.message.notAccepted(segment.segment, answer);
            }
            settle(segment.message);
            pump();
        } finally {
            lock.unlock();
        }
        tell();
        return true;
    }

    /** Gives up the segments whose answer is overdue. */
    void watch(long nanos) {
        lock.lock();
        try {
            long timeout = settings.times().response().toNanos();
            while (!unanswered.isEmpty() && nanos - unanswered.firstEntry().getValue().since >= timeout) {
                Unanswered segment = unanswered.pollFirstEntry().getValue();
                segment.message.notAccepted(segment.segment, new SendResult.Unknown("no answer in time"));
                settle(segment.message);
            }
            pump();
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** The bind is over: every message gets its outcome now. */
    void end() {
        lock.lock();
        try {
            ended = true;
            var open = new ArrayList<>(queue);
            unanswered.values().stream().map(Unanswered::message).filter(message -> !open.contains(message))
                    .distinct().forEach(open::add);
            unanswered.clear();
            queue.clear();
            open.forEach(message -> outcome(message, message.lost()));
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** Writes what window, rate and pauses permit. */
    private void pump() {
        while (!ended && !queue.isEmpty() && unanswered.size() < settings.window()) {
            long nanos = System.nanoTime();
            long wait = Math.max(heldUntil - nanos, rate.take(nanos));
            if (wait > 0) {
                wakeIn(wait);
                return;
            }
            Submission message = queue.getFirst();
            int segment = message.nextToWrite();
            int number = sequence.getAsInt();
            unanswered.put(number, new Unanswered(message, segment, nanos));
            output.write(pdu.compose(message, segment, number));
            if (!message.hasMoreToWrite()) {
                queue.removeFirst();
            }
        }
    }

    private void hold(long pause) {
        heldUntil = Math.max(heldUntil, System.nanoTime() + pause);
        wakeIn(pause);
    }

    private void wakeIn(long nanos) {
        if (!woken) {
            woken = true;
            timer.after(this::wake, nanos);
        }
    }

    private void wake() {
        lock.lock();
        try {
            woken = false;
            pump();
        } finally {
            lock.unlock();
        }
        room.run();
    }

    private void settle(Submission message) {
        message.verdict().ifPresentOrElse(result -> {
            if (message.hasMoreToWrite() || !queue.isEmpty() && queue.getFirst() == message) {
                queue.remove(message);
            }
            outcome(message, result);
        }, () -> {
            if (message.hasMoreToWrite() && !queue.contains(message)) {
                queue.addFirst(message);
            }
        });
    }

    private void outcome(Submission message, SendResult result) {
        messages--;
        outcomes.add(() -> {
            counters.increment("kentongan_sms_sent_total", "link", settings.name(), "result", switch (result) {
            case SendResult.Accepted _ -> "accepted";
            case SendResult.Later _ -> "later";
            case SendResult.Refused _ -> "refused";
            case SendResult.Unknown _ -> "unknown";
            });
            message.result.complete(result);
        });
    }

    /** Completes futures outside the lock: what follows them may send the next message. */
    private void tell() {
        List<Runnable> told;
        boolean roomAgain;
        lock.lock();
        try {
            if (outcomes.isEmpty()) {
                return;
            }
            told = List.copyOf(outcomes);
            outcomes.clear();
            roomAgain = full && messages < settings.window();
            full &= !roomAgain;
        } finally {
            lock.unlock();
        }
        told.forEach(Runnable::run);
        if (roomAgain) {
            room.run();
        }
    }
}
