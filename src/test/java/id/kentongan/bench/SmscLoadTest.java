package id.kentongan.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.bench.Esme.Answer;
import id.kentongan.bench.Esme.Segment;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The SMSC that makes load, before a service that does wrong on purpose. */
class SmscLoadTest {
    private static final int PEOPLE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Figures run(Load load, Esme.Script script) throws Exception {
        try (SmscLoad smsc = SmscLoad.listen(); Esme esme = new Esme(smsc.port(), script)) {
            smsc.awaitBind(PATIENCE);
            return smsc.run(load);
        }
    }

    private static Load once() {
        return Load.once("test", People.bySms(PEOPLE), "menu");
    }

    @Test
    void everybody_who_is_answered_once_counts_once() throws Exception {
        Figures figures = run(once(), (_, _) -> Answer.reply(Segment.WHOLE));
        assertEquals(PEOPLE, figures.written());
        assertEquals(PEOPLE, figures.replied());
        assertTrue(figures.exact(), figures.toString());
        assertTrue(figures.p50() > 0 && figures.p50() <= figures.p99() && figures.p99() <= figures.longest(),
                figures.toString());
    }

    @Test
    void a_second_copy_counts_as_doubled() throws Exception {
        Figures figures = run(once(), (from, _) -> from.endsWith("7")
                ? Answer.reply(Segment.WHOLE, Segment.WHOLE)
                : Answer.reply(Segment.WHOLE));
        assertEquals(PEOPLE, figures.replied());
        assertEquals(PEOPLE / 10, figures.doubled());
        assertFalse(figures.exact());
    }

    @Test
    void a_reply_counts_when_all_its_segments_came() throws Exception {
        Figures figures = run(once(), (_, _) -> Answer.reply(new Segment(1, 3), new Segment(2, 3), new Segment(3, 3)));
        assertEquals(PEOPLE, figures.replied());
        assertTrue(figures.exact(), figures.toString());
    }

    @Test
    void a_message_that_was_turned_away_comes_again() throws Exception {
        Set<String> turnedAway = ConcurrentHashMap.newKeySet();
        Figures figures = run(once(), (from, time) -> from.endsWith("3") && time == 1 && turnedAway.add(from)
                ? Answer.turnAway()
                : Answer.reply(Segment.WHOLE));
        assertEquals(PEOPLE / 10, figures.again());
        assertEquals(PEOPLE / 10, turnedAway.size());
        assertTrue(figures.exact(), figures.toString());
    }

    @Test
    void at_a_pace_as_many_are_written_as_the_pace_says() throws Exception {
        Load load = Load.sms("test", Duration.ofSeconds(1)).at(PEOPLE);
        Figures figures = run(load, (_, _) -> Answer.reply(Segment.WHOLE));
        assertEquals(PEOPLE, figures.written());
        assertTrue(figures.exact(), figures.toString());
    }

    @Test
    void what_a_lost_connection_left_open_comes_over_the_next_one() throws Exception {
        var heard = new CountDownLatch(1);
        try (SmscLoad smsc = SmscLoad.listen(); Esme deaf = new Esme(smsc.port(), (_, _) -> {
            heard.countDown();
            return Answer.none();
        })) {
            smsc.awaitBind(PATIENCE);
            var figures = CompletableFuture.supplyAsync(() -> run(smsc));
            assertTrue(heard.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            deaf.close();
            try (Esme second = new Esme(smsc.port(), (_, _) -> Answer.reply(Segment.WHOLE))) {
                assertTrue(figures.join().exact(), figures.join().toString());
                assertTrue(figures.join().again() > 0, figures.join().toString());
            }
        }
    }

    private static Figures run(SmscLoad smsc) {
        try {
            return smsc.run(once());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
