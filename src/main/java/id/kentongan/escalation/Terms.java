package id.kentongan.escalation;

import id.kentongan.place.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a kind of ticket may take, and by whose hands it goes.
 *
 * @param ladder
 *            the levels whose offices get it, one after the other
 * @param firstAnswer
 *            working days until somebody must have answered; 0 is the same day
 * @param nextStep
 *            working days from an answer until the next
 * @param whole
 *            working days from the opening until all must be over
 * @param urgent
 *            the time for the first answer by the clock, day and night, instead of {@code firstAnswer}
 */
public record Terms(List<Level> ladder, int firstAnswer, int nextStep, int whole, Optional<Duration> urgent) {
    public Terms {
        ladder = List.copyOf(ladder);
        if (ladder.isEmpty()) {
            throw new IllegalArgumentException("a ladder needs a first rung");
        }
    }
}
