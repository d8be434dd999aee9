package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void without_a_limit_nothing_waits() {
        var rate = new Rate(0, 0);
        for (int i = 0; i < 10_000; i++) {
            assertEquals(0, rate.take(i));
        }
    }

    @Test
    void no_second_has_more_than_is_set_and_a_tenth() {
        var rate = new Rate(50, 0);
        Deque<Long> sent = new ArrayDeque<>();
        int all = 0;
        for (long now = 0; now < 10 * SECOND; now += STEP) {
            while (rate.take(now) == 0) {
                sent.add(now);
                all++;
            }
            while (now - sent.getFirst() >= SECOND) {
                sent.removeFirst();
            }
            assertTrue(sent.size() <= 55, sent::toString);
        }
        assertTrue(all >= 490, "only " + all);
    }

    @Test
    void it_says_when_to_ask_again() {
        var rate = new Rate(10, 0);
        assertEquals(0, rate.take(0));
        long wait = rate.take(0);
        assertTrue(wait > 0 && wait <= SECOND / 10 + 1, "in " + wait);
        assertEquals(0, rate.take(wait));
    }

    @Test
    void after_a_refusal_nothing_goes_for_the_pause_and_then_half_as_much() {
        var rate = new Rate(100, 0);
        long now = run(rate, 0, 3 * SECOND);
        rate.refused(now, SECOND);
        assertEquals(SECOND, rate.heldFor(now));
        assertEquals(SECOND, rate.take(now));
        int half = count(rate, now, now + 2 * SECOND);
        assertTrue(half >= 40 && half <= 60, "half is " + half);
        int nearly = count(rate, now + 2 * SECOND, now + 3 * SECOND);
        assertTrue(nearly >= 80 && nearly <= 100, "nine tenths is " + nearly);
        int full = count(rate, now + 20 * SECOND, now + 21 * SECOND);
        assertTrue(full >= 99, "full is " + full);
    }

    @Test
    void what_is_refused_of_one_burst_counts_once() {
        var one = new Rate(100, 0);
        var many = new Rate(100, 0);
        long now = run(one, 0, 3 * SECOND);
        run(many, 0, 3 * SECOND);
        one.refused(now, SECOND);
        for (int i = 0; i < 10; i++) {
            many.refused(now, SECOND);
        }
        assertEquals(count(one, now, now + 3 * SECOND), count(many, now, now + 3 * SECOND));
    }

    @Test
    void a_hold_alone_makes_nothing_slower() {
        var rate = new Rate(100, 0);
        rate.hold(0, SECOND);
        assertEquals(SECOND, rate.take(0));
        assertTrue(count(rate, SECOND, 2 * SECOND) >= 100);
    }

    /** An SMSC that takes so many a second and answers the rest with 0x58; first in bursts, then one by one. */
    @ParameterizedTest
    @CsvSource({"20,0", "20,20", "20,25", "100,0", "100,120", "5,0", "5,50", "400,0"})
    void most_of_what_an_smsc_permits_is_used_and_less_is_refused_than_accepted(int permitted, int set) {
        var rate = new Rate(set, 0);
        Deque<Long> accepted = new ArrayDeque<>();
        int taken = 0;
        int refused = 0;
        for (long now = 0; now < 120 * SECOND; now += STEP) {
            while (!accepted.isEmpty() && now - accepted.getFirst() >= SECOND) {
                accepted.removeFirst();
            }
            // A window of ten, whose answers come within the step.
            boolean throttled = false;
            for (int i = 0; i < 10 && rate.take(now) == 0; i++) {
                if (accepted.size() < permitted) {
                    accepted.add(now);
                    taken++;
                } else {
                    refused++;
                    throttled = true;
                }
            }
            if (throttled) {
                rate.refused(now, SECOND);
            }
        }
        int all = taken;
        int not = refused;
        assertTrue(taken >= permitted * 120 * 8 / 10, () -> all + " of " + permitted * 120);
        assertTrue(refused < taken / 5, () -> not + " refused of " + all);
    }

    private static long run(Rate rate, long from, long to) {
        count(rate, from, to);
        return to;
    }

    private static int count(Rate rate, long from, long to) {
        int count = 0;
        for (long now = from; now < to; now += STEP) {
            while (rate.take(now) == 0) {
                count++;
            }
        }
        return count;
    }
}
