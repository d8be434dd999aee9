package id.kentongan.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import id.kentongan.ticket.Ticket.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TicketTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:10:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final PlaceCode VILLAGE = new PlaceCode("36.02.04.2003");
    private static final Holder RATNA = new Holder(VILLAGE, "Bu Ratna", List.of(new PhoneNumber("6281200000003")),
            MONDAY, TUESDAY);
    private static final Holder CAMAT = new Holder(new PlaceCode("36.02.04"), "Pak Hendra", List.of(new PhoneNumber(
            "6281200000005")), TUESDAY, TUESDAY.plus(Duration.ofDays(5)));

    @Test
    void anAnswerPutsItInProgressWithANewDeadline() {
        Ticket answered = changed(complaint().answer("Bu Ratna", "sedang kami cek", TUESDAY.plusSeconds(60), MONDAY));
        assertEquals(Status.IN_PROGRESS, answered.status());
        assertEquals(TUESDAY.plusSeconds(60), answered.holder().due());
    }

    @Test
    void onlyTheReporterClosesWhatAnOfficerCallsDone() {
        Ticket done = changed(complaint().done("Bu Ratna", "", MONDAY));
        assertEquals(Status.DONE, done.status());
        assertEquals(Status.CLOSED, changed(done.close("", TUESDAY)).status());
    }

    @Test
    void belumOpensItAgainWhateverItWas() {
        Ticket done = changed(complaint().done("Bu Ratna", "", MONDAY));
        Ticket closed = changed(done.close("", MONDAY));
        Ticket rejected = changed(complaint().reject("Bu Ratna", "bukan wewenang desa", MONDAY));
        for (Ticket over : List.of(done, closed, rejected)) {
            assertEquals(Status.WAITING, changed(over.reopen("masih rusak", RATNA, TUESDAY)).status());
        }
    }

    @Test
    void whatIsStillOpenIsNotReopened() {
        assertInstanceOf(Step.NotNow.class, complaint().reopen("", RATNA, TUESDAY));
    }

    @Test
    void whatIsClosedIsNotClosedOrAnsweredAgain() {
        Ticket closed = changed(complaint().close("", MONDAY));
        assertInstanceOf(Step.NotNow.class, closed.close("", TUESDAY));
        assertInstanceOf(Step.NotNow.class, closed.answer("Bu Ratna", "maaf", TUESDAY, TUESDAY));
        assertInstanceOf(Step.NotNow.class, closed.done("Bu Ratna", "", TUESDAY));
    }

    @Test
    void onlyALetterCanBeReady() {
        assertInstanceOf(Step.NotNow.class, complaint().ready("Bu Ratna", MONDAY));
    }

    @Test
    void anOfficerGivesItAnotherKindAndAnotherHolder() {
        Ticket other = changed(complaint().recategorise("Bu Ratna", "DRAINASE", CAMAT, TUESDAY));
        assertEquals("DRAINASE", other.code());
        assertEquals("Pak Hendra", other.holder().name());
        assertEquals("JALAN DRAINASE", other.history().getLast().words());
        assertInstanceOf(Step.NotNow.class, other.recategorise("Bu Ratna", "DRAINASE", CAMAT, TUESDAY));
        Ticket closed = changed(other.close("", TUESDAY));
        assertInstanceOf(Step.NotNow.class, closed.recategorise("Bu Ratna", "AIR", RATNA, TUESDAY));
    }

    @Test
    void theNextHolderIsRemindedAfresh() {
        Ticket reminded = complaint().remind(RATNA, MONDAY);
        assertEquals(true, reminded.nudged());
        Ticket escalated = reminded.escalate(CAMAT, TUESDAY);
        assertEquals(false, escalated.nudged());
        assertEquals(Status.WAITING, escalated.status());
        assertEquals("Pak Hendra", escalated.holder().name());
    }

    @Test
    void itsHistoryTellsEveryStepInOrderAndNeverGrowsWithoutEnd() {
        Ticket ticket = complaint();
        for (int i = 0; i < 500; i++) {
            ticket = changed(ticket.answer("Bu Ratna", "kabar " + i, TUESDAY, MONDAY.plusSeconds(i)));
        }
        assertEquals("kabar 499", ticket.history().getLast().words());
        assertEquals(200, ticket.history().size());
    }

    @Test
    void theHashOfWhatWasSentWithItIsToldOnceAndNotForgotten() {
        Ticket ticket = complaint().seal("twilio/MM1-ME1", "ab12", MONDAY).seal("twilio/MM1-ME1", "ab12", TUESDAY);
        assertEquals(List.of("opened", "sealed"), ticket.history().stream().map(Event::what).toList());
        assertEquals(new Event(MONDAY, Ticket.SEALED, "", "twilio/MM1-ME1 ab12"), ticket.history().getLast());
        for (int i = 0; i < 500; i++) {
            ticket = changed(ticket.answer("Bu Ratna", "kabar " + i, TUESDAY, MONDAY.plusSeconds(i)));
        }
        assertEquals(200, ticket.history().size());
        assertEquals("twilio/MM1-ME1 ab12", ticket.history().getFirst().words());
        assertEquals("kabar 499", ticket.history().getLast().words());
    }

    private static Ticket complaint() {
        return Ticket.open(TicketNumber.of("TJT", 3, 64, 1), Kind.COMPLAINT, "JALAN", VILLAGE, new PhoneNumber(
                "6281200000001"), Map.of("where", "depan mushola"), RATNA, MONDAY);
    }

    private static Ticket changed(Step step) {
        return assertInstanceOf(Step.Changed.class, step).ticket();
    }
}
