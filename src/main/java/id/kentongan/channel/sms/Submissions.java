package id.kentongan.channel.sms;

import id.kentongan.channel.Counters;
import id.kentongan.channel.SendResult;
import id.kentongan.message.Failure;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * Sends messages over one bind: at most {@code window} segments without an answer, at the permitted rate, the rest in a
 * bounded queue; the whole link pauses when the SMSC asks for it.
 */
final class Submissions {
    private static final Duration ENDLESS = Duration.ofDays(365);
    private static final Duration ONE_TRY = Duration.ofMinutes(1);
    private final Outlet outlet;
    private final SmppSettings settings;
    private final PduOutput output;
    private final IntSupplier sequence;
    private final String session;
    private final SubmitSm pdu;
    private final Rate rate;
    private final int mostMessages;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Submission> queue = new ArrayDeque<>();
    private final SequencedMap<Integer, Unanswered> unanswered = new LinkedHashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final AtomicInteger messages = new AtomicInteger();
    private boolean woken;
    private boolean full;
    private volatile boolean ended;

    /** What the binds of one link have in common. */
    interface Outlet {
        SmppSettings settings();

        Counters counters();

        InstantSource clock();

        Rate rate();

        /** The next reference that joins segments; no two messages that are under way have the same. */
        int nextReference();

        /** Runs something after so many nanoseconds, or never where the link is closed. */
        void after(Runnable task, long nanos);

        /** Told when a message can be taken again; quick. */
        void room();
    }

    private record Outcome(Submission message, SendResult result) {
    }

    private record Unanswered(Submission message, int segment, long since) {
    }

    /**
     * @param session
     *            the one of the deliveries that come by the same connection, "" where they come by several
     */
    Submissions(Outlet outlet, PduOutput output, IntSupplier sequence, String session) {
        this.outlet = outlet;
        this.settings = outlet.settings();
        this.output = output;
        this.sequence = sequence;
        this.session = session;
        this.pdu = new SubmitSm(settings);
        this.rate = outlet.rate();
        this.mostMessages = Math.max(settings.binding().window() * 4, 100);
    }

    CompletableFuture<SendResult> send(Outbound message) {
        SmsSegments text = SmsSegments.of(message.plainText(), settings.writing());
        if (message.plainText().isEmpty() || text.tooLong()) {
            return now(new SendResult.Refused(Failure.CONTENT,
                    text.tooLong() ? "too long for an SMS" : "empty text"));
        }
        Duration left = Duration.between(outlet.clock().instant(), message.term().worth());
        if (left.isNegative() || left.isZero()) {
            return now(new SendResult.Refused(Failure.EXPIRED, "not worth sending any more"));
        }
        var submission = new Submission(message.to(), text, text.count() > 1 ? outlet.nextReference() : 0,
                validity(left), settings.sending().receipts().asks(message.lane()), session);
        lock.lock();
        try {
            if (ended) {
                return now(new SendResult.Later("not bound", Duration.ofSeconds(1)));
            }
            if (messages.get() >= mostMessages) {
                return now(new SendResult.Later("queue full", Duration.ofMillis(100)));
            }
            full |= messages.incrementAndGet() >= settings.binding().window();
            queue.addLast(submission);
            pump();
            return submission.result;
        } finally {
            lock.unlock();
        }
    }

    /** The shorter of what is set and what the message is worth, but enough for one try. */
    private String validity(Duration left) {
        Duration set = settings.sending().validity();
        boolean worthLess = left.compareTo(set.isZero() ? ENDLESS : set) < 0;
        return SubmitSm.relative(!worthLess ? set : left.compareTo(ONE_TRY) < 0 ? ONE_TRY : left);
    }

    private static CompletableFuture<SendResult> now(SendResult result) {
        return CompletableFuture.completedFuture(result);
    }

    /** Messages that have no outcome yet. */
    int messages() {
        return messages.get();
    }

    boolean hasRoom() {
        return !ended && messages.get() < settings.binding().window();
    }

    /** A submit_sm_resp or generic_nack; false where nothing (or nothing any more) waits for it. */
    boolean answered(int sequenceNumber, int status, String id) {
        lock.lock();
        try {
            Unanswered segment = unanswered.remove(sequenceNumber);
            if (segment == null) {
                // Late, doubled, or for nothing that we asked.
                outlet.counters().increment("kentongan_sms_stray_answers_total", "link", settings.name());
                return false;
            }
            if (status == SubmitStatus.OK) {
                segment.message.accepted(segment.segment, id);
            } else {
                refused(segment, status, SubmitStatus.of(status));
            }
            settle(segment.message);
            pump();
        } finally {
            lock.unlock();
        }
        tell();
        return true;
    }

    private void refused(Unanswered segment, int status, SubmitStatus meaning) {
        outlet.counters().increment("kentongan_sms_refusals_total", "link", settings.name(), "status",
                meaning.name());
        long pause = meaning.pause().toNanos();
        if (meaning.action() == SubmitStatus.Action.WAIT) {
            rate.refused(System.nanoTime(), pause);
            wakeIn(pause);
        } else if (meaning.action() == SubmitStatus.Action.RETRY && segment.message.begun()) {
            // The courier cannot wait with the rest of it, so the route does.
            rate.hold(System.nanoTime(), pause);
            wakeIn(pause);
        }
        segment.message.notAccepted(segment.segment, meaning.result(status));
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
        while (!ended && !queue.isEmpty() && unanswered.size() < settings.binding().window()) {
            long nanos = System.nanoTime();
            long wait = rate.take(nanos);
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

    private void wakeIn(long nanos) {
        if (!woken) {
            woken = true;
            outlet.after(this::wake, nanos);
        }
    }

    private void wake() {
        lock.lock();
        try {
            woken = false;
            pump();
            long held = rate.heldFor(System.nanoTime());
            if (held > 0) {
                wakeIn(held);
            }
        } finally {
            lock.unlock();
        }
        outlet.room();
    }

    private void settle(Submission message) {
        message.verdict().ifPresentOrElse(result -> {
            // What stands before it may have come back to the queue since it began.
            if (message.text.count() > 1) {
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
        messages.decrementAndGet();
        outcomes.add(new Outcome(message, result));
    }

    private void count(SendResult result) {
        outlet.counters().increment("kentongan_sms_sent_total", "link", settings.name(), "result", switch (result) {
        case SendResult.Accepted _ -> "accepted";
        case SendResult.Later _ -> "later";
        case SendResult.Refused _ -> "refused";
        case SendResult.Unknown _ -> "unknown";
        });
    }

    /** Completes futures first of all, outside the lock: what follows them may send the next message. */
    private void tell() {
        List<Outcome> told;
        boolean roomAgain;
        lock.lock();
        try {
            if (outcomes.isEmpty()) {
                return;
            }
            told = List.copyOf(outcomes);
            outcomes.clear();
            roomAgain = full && messages.get() < settings.binding().window();
            full &= !roomAgain;
        } finally {
            lock.unlock();
        }
        told.forEach(one -> one.message.result.complete(one.result));
        told.forEach(one -> count(one.result));
        if (roomAgain) {
            outlet.room();
        }
    }
}
