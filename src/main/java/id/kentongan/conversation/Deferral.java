package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry that is put off: it stands in a document of its own until its timer brings it back, after any restart
 * (promise P8).
 *
 * @param times
 *            how many times it has been put off by now
 */
record Deferral(Entry entry, int times) {
    private static final String TIMER = "deferred:";

    /** Puts the entry off; there is one for each turn at the most. */
    void until(Instant due, Draft draft) {
        String id = Long.toString(draft.entry());
        draft.put(Kind.DEFERRED, id, this, Duration.ZERO);
        draft.write(new Write.SetTimer(TIMER + id, due));
    }

    /** Whether this is the timer of an entry that was put off. */
    static boolean isTimer(String name) {
        return name.startsWith(TIMER);
    }

    static Need need(String timer, int partition) {
        return Turn.document(Kind.DEFERRED, partition, id(timer));
    }

    /** Takes the entry back, once. */
    static Optional<Deferral> take(String timer, Draft draft) {
        Optional<Deferral> deferral = draft.document(Kind.DEFERRED, id(timer), Deferral.class);
        deferral.ifPresent(_ -> draft.remove(Kind.DEFERRED, id(timer)));
        return deferral;
    }

    private static String id(String timer) {
        return timer.substring(TIMER.length());
    }
}
