package id.kentongan.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who waits for a reply, and what counts as one. */
class CrowdTest {
    private static final long MILLISECOND = 1_000_000;
    private final People people = People.bySms(100);
    private final Crowd crowd = new Crowd(Load.once("test", people, "menu"));

    @Test
    void who_got_no_reply_is_missing() {
        int one = crowd.write(0);
        crowd.write(0);
        crowd.received(people.number(one), 1, MILLISECOND);
        Figures figures = crowd.figures();
        assertEquals(2, figures.written());
        assertEquals(1, figures.replied());
        assertEquals(1, figures.missing());
        assertFalse(figures.exact());
    }

    @Test
    void half_a_reply_is_none() {
        crowd.received(people.number(crowd.write(0)), 2, MILLISECOND);
        assertEquals(1, crowd.figures().missing());
    }

    @Test
    void a_reply_to_somebody_who_did_not_write_is_doubled() {
        crowd.received(people.number(5), 1, MILLISECOND);
        crowd.received(people.number(100), 1, MILLISECOND);
        assertEquals(2, crowd.figures().doubled());
    }

    @Test
    void nobody_writes_again_before_the_reply() {
        var written = IntStream.range(0, 100).map(_ -> crowd.write(0)).distinct().count();
        assertEquals(100, written);
        assertEquals(Crowd.NOBODY, crowd.write(0));
        crowd.received(people.number(42), 1, MILLISECOND);
        assertEquals(42, crowd.write(0));
    }

    @Test
    void the_ninety_ninth_of_a_hundred_is_the_99th_percentile() {
        for (int millisecond = 100; millisecond >= 1; millisecond--) {
            crowd.received(people.number(crowd.write(0)), 1, millisecond * MILLISECOND);
        }
        Figures figures = crowd.figures();
        assertEquals(50, figures.p50());
        assertEquals(99, figures.p99());
        assertEquals(100, figures.longest());
        assertEquals(1_000, figures.perSecond(), 1e-6);
    }
}
