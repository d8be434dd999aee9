package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RebindPausesTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private final RebindPauses pauses = new RebindPauses(SmppSettings.Times.USUAL);

    @Test
    void the_first_try_comes_quickly_and_the_pauses_double_up_to_a_minute() {
        long[] most = {100, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000};
        for (long millis : most) {
            within(millis, pauses.next(0));
        }
        for (int i = 0; i < 100; i++) {
            within(60_000, pauses.next(0));
        }
    }

    @Test
    void a_refused_password_waits_a_minute_at_once() {
        within(60_000, pauses.longest());
        within(60_000, pauses.next(0));
    }

    @Test
    void a_bind_that_lasted_starts_the_row_anew_and_one_that_flaps_does_not() {
        pauses.next(0);
        pauses.next(0);
        pauses.bound(0);
        within(2_000, pauses.next(1));
        pauses.bound(0);
        within(100, pauses.next(MINUTE));
    }

    private static void within(long millis, Duration pause) {
        assertTrue(pause.toMillis() <= millis && pause.toMillis() >= millis * 3 / 4, pause::toString);
    }
}
