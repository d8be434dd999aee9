package id.kentongan.demo.talk;

import java.time.Duration;
import java.time.LocalDateTime;

/** When something is, as talks write it: {@code Monday 2026-03-02 08:10}, or {@code +3 d} from now. */
public sealed interface Moment {
    /** A day and a time, of western Indonesia. */
    record On(LocalDateTime time) implements Moment {
    }

    /** So much later. */
    record Later(Duration time) implements Moment {
    }

    /** It was to be a moment, and is none. */
    record Wrong(String problem) implements Moment {
    }

    /** It is something else. */
    record None() implements Moment {
    }

    /** Reads it. */
    static Moment read(String written) {
        return MomentReader.read(written);
    }

    /** {@code Monday 2026-03-02 08:10}. */
    static String told(LocalDateTime time) {
        return MomentReader.day(time) + " " + time.format(MomentReader.FORMAT);
    }
}
