package id.kentongan.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a route is left alone, and when it is tried again; time is told to it. */
class BreakerTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Breaker breaker = new Breaker();

    private void fails(long began, long ended) {
        breaker.failed(began, ended);
    }

    @Test
    void three_failures_one_after_the_other_open_it() {
        fails(0, 10);
        fails(20, 30);
        assertFalse(breaker.open());
        assertTrue(breaker.lets(5, 30));
        fails(40, 50);
        assertTrue(breaker.open());
        assertFalse(breaker.lets(0, 50));
    }

    @Test
    void a_hundred_that_fail_together_are_one_failure() {
        for (int i = 0; i < 100; i++) {
            fails(i, 1_000 + i);
        }
        assertFalse(breaker.open());
    }

    @Test
    void what_passes_between_two_failures_makes_them_none_in_a_row() {
        for (int i = 0; i < 10; i++) {
            fails(100L * i, 100L * i + 10);
            fails(100L * i + 20, 100L * i + 30);
            breaker.passed();
        }
        assertFalse(breaker.open());
    }

    @Test
    void one_message_at_a_time_tries_after_pauses_that_grow_to_a_minute() {
        long now = 0;
        fails(now, ++now);
        fails(now, ++now);
        for (long pause : new long[]{1, 2, 4, 8, 16, 32, 60, 60}) {
            fails(now, now + 1);
            now++;
            assertEquals(pause * SECOND, breaker.next(now));
            assertFalse(breaker.lets(0, now + pause * SECOND - 1));
            now += pause * SECOND;
            assertTrue(breaker.lets(0, now));
            assertFalse(breaker.lets(1, now), "one only");
        }
        breaker.passed();
        assertTrue(breaker.lets(9, now));
        assertEquals(0, breaker.next(now));
    }
}
