package id.kentongan.demo.talk;

import java.time.Instant;
import java.time.InstantSource;

/** Time as a talk tells it: it stands still until it is moved. */
public final class TalkClock implements InstantSource {
    private volatile Instant now;

    public TalkClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant instant) {
        now = instant;
    }
}
