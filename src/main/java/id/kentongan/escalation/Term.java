package id.kentongan.escalation;

import java.time.Duration;

/** How long somebody has. */
public sealed interface Term {
    /** Whole working days of the office; 0 for the day on which it begins. */
    record WorkingDays(int days) implements Term {
        public WorkingDays {
            if (days < 0) {
                throw new IllegalArgumentException("a term cannot be negative: " + days);
            }
        }
    }

    /** Hours that run day and night, holidays too, as in an emergency. */
    record RoundTheClock(Duration time) implements Term {
        public RoundTheClock {
            if (time.isNegative()) {
                throw new IllegalArgumentException("a term cannot be negative: " + time);
            }
        }
    }

    Term SAME_DAY = new WorkingDays(0);

    static Term workingDays(int days) {
        return new WorkingDays(days);
    }

    static Term roundTheClock(Duration time) {
        return new RoundTheClock(time);
    }
}
