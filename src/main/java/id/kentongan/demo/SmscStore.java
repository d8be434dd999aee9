package id.kentongan.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What people have sent: kept until it is acknowledged, as a real SMSC does. Guarded by its own lock. */
final class SmscStore {
    private static final int WINDOW = 100;
    private final TreeMap<Long, Message> open = new TreeMap<>();
    private final Map<Sent, Long> sent = new HashMap<>();
    private long last;

    /** A message and from when on it may be sent. */
    private static final class Message {
        private final byte[] body;
        private long notBefore = System.nanoTime();
        private boolean underWay;

        Message(byte[] body) {
            this.body = body;
        }

        void again(long pauseNanos) {
            notBefore = System.nanoTime() + pauseNanos;
            underWay = false;
        }
    }

    private record Sent(SmscSession session, int sequence) {
    }

    synchronized void add(byte[] body) {
        open.put(++last, new Message(body));
    }

    /** How many are not acknowledged yet. */
    synchronized int open() {
        return open.size();
    }

    /** The deliver_sm to be sent now over a session, in the order in which they were written. */
    synchronized List<SmscPdu> due(SmscSession session) {
        long nanos = System.nanoTime();
        var due = new ArrayList<SmscPdu>();
        for (var entry : open.entrySet()) {
            if (sent.size() >= WINDOW) {
                break;
            }
            Message message = entry.getValue();
            if (!message.underWay && nanos - message.notBefore >= 0) {
                var pdu = new SmscPdu(SmscPdu.DELIVER_SM, 0, session.nextSequence(), message.body);
                sent.put(new Sent(session, pdu.sequence()), entry.getKey());
                message.underWay = true;
                due.add(pdu);
            }
        }
        return due;
    }

    synchronized void acknowledged(SmscSession session, int sequence) {
        Optional.ofNullable(sent.remove(new Sent(session, sequence))).ifPresent(open::remove);
    }

    /** It was turned away: once more after a pause. */
    synchronized void later(SmscSession session, int sequence, long pauseNanos) {
        Optional.ofNullable(sent.remove(new Sent(session, sequence)))
                .map(open::get).ifPresent(message -> message.again(pauseNanos));
    }

    /** The session is over: whatever it did not acknowledge goes by the next one. */
    synchronized void ended(SmscSession session) {
        sent.entrySet().removeIf(entry -> {
            if (entry.getKey().session == session) {
                Optional.ofNullable(open.get(entry.getValue())).ifPresent(message -> message.again(0));
                return true;
            }
            return false;
        });
    }
}
