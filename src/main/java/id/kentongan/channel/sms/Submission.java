package id.kentongan.channel.sms;

import id.kentongan.channel.SendResult;
import id.kentongan.message.PhoneNumber;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * One message on its way in one or more segments. What was accepted is never sent again: while some segments are taken,
 * the others are tried again here. Guarded by the lock of {@link Submissions}.
 */
final class Submission {
    private static final int MOST_TRIES = 10;
    final PhoneNumber to;
    final SmsSegments text;
    final int reference;
    final String validity;
    final boolean receipt;
    private final String session;
    final CompletableFuture<SendResult> result = new CompletableFuture<>();
    private final Deque<Integer> toWrite = new ArrayDeque<>();
    private final List<Integer> again = new ArrayList<>();
    private Optional<SendResult.Later> reason = Optional.empty();
    private Optional<SendResult> failure = Optional.empty();
    private final SortedMap<Integer, String> ids = new TreeMap<>();
    private int unanswered;
    private int accepted;
    private int tries;

    /**
     * @param reference
     *            that its segments have in common
     * @param validity
     *            as it stands in the PDU
     * @param receipt
     *            whether one is asked for, of each segment
     * @param session
     *            as in {@link SendResult.Accepted}
     */
    Submission(PhoneNumber to, SmsSegments text, int reference, String validity, boolean receipt, String session) {
        this.to = to;
        this.text = text;
        this.reference = reference;
        this.validity = validity;
        this.receipt = receipt;
        this.session = session;
        for (int i = 0; i < text.count(); i++) {
            toWrite.add(i);
        }
    }

    boolean hasMoreToWrite() {
        return !toWrite.isEmpty();
    }

    /** Whether a part of it is taken already. */
    boolean begun() {
        return accepted > 0;
    }

    /** The index of the segment to be written now. */
    int nextToWrite() {
        unanswered++;
        return toWrite.removeFirst();
    }

    void accepted(int segment, String id) {
        unanswered--;
        accepted++;
        ids.put(segment, ProviderId.normal(id));
    }

    void notAccepted(int segment, SendResult answer) {
        unanswered--;
        switch (answer) {
        case SendResult.Later later -> {
            again.add(segment);
            reason = Optional.of(later);
        }
        case SendResult.Refused _,SendResult.Unknown _,SendResult.Accepted _ -> {
            failure = failure.or(() -> Optional.of(answer));
            toWrite.clear();
        }
        }
    }

    /** What is known of the whole message; empty while answers are awaited or segments are to be written (again). */
    Optional<SendResult> verdict() {
        if (unanswered > 0) {
            return Optional.empty();
        }
        if (failure.isPresent()) {
            return failure;
        }
        if (!again.isEmpty()) {
            if (accepted == 0) {
                return Optional.of(reason.orElseThrow());
            }
            if (++tries > MOST_TRIES) {
                return Optional.of(partly());
            }
            Collections.sort(again);
            again.reversed().forEach(toWrite::addFirst);
            again.clear();
        }
        return toWrite.isEmpty()
                ? Optional.of(new SendResult.Accepted(List.copyOf(ids.values()), session))
                : Optional.empty();
    }

    /** What is known now that the link is gone. */
    SendResult lost() {
        if (failure.isPresent()) {
            return failure.get();
        }
        if (unanswered > 0) {
            return new SendResult.Unknown("the connection broke before the answer");
        }
        return accepted > 0 ? partly() : new SendResult.Later("not bound", Duration.ofSeconds(1));
    }

    private SendResult partly() {
        return new SendResult.Unknown("only " + accepted + " of " + text.count() + " segments were taken");
    }
}
