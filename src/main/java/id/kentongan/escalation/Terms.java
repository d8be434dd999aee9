package id.kentongan.escalation;

import id.kentongan.place.Level;
import java.util.List;

/**
 * How long a kind of ticket may take, and by whose hands it goes.
 *
 * @param ladder
 *            the levels whose offices get it, one after the other
 * @param firstAnswer
 *            the time until somebody must have answered
 * @param nextStep
 *            the time from an answer until the next
 * @param whole
 *            the time from the opening until all must be over
 */
public record Terms(List<Level> ladder, Term firstAnswer, Term nextStep, Term whole) {
    public Terms {
        ladder = List.copyOf(ladder);
        if (ladder.isEmpty()) {
            throw new IllegalArgumentException("a ladder needs a first rung");
        }
    }
}
