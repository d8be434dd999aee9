package id.kentongan.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.directory.Directory;
import id.kentongan.directory.Mandate;
import id.kentongan.directory.Role;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.ticket.Holder;
import id.kentongan.ticket.Kind;
import id.kentongan.ticket.Ticket;
import id.kentongan.ticket.TicketNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:10:00Z");
    private static final PlaceCode VILLAGE = new PlaceCode("36.02.04.2003");
    private static final Terms ROAD = new Terms(List.of(Level.VILLAGE, Level.DISTRICT, Level.REGENCY, Level.PROVINCE),
            1, 5, 30, Optional.empty());

    private final Ladder ladder = new Ladder(new Directory(List.of(new Place(VILLAGE, "Tanjungsari", "TJT")), List.of(
            officer("6281200000003", "Bu Ratna", "36.02.04.2003"), officer("6281200000005", "Pak Hendra", "36.02.04"),
            officer("6281200000008", "Pak Yusuf", "36"))), new WorkingCalendar(Set.of()), WIB);

    @Test
    void theVillageHasItFirstUntilTheEndOfTheNextWorkingDay() {
        Holder holder = ladder.first("JALAN", VILLAGE, ROAD, MONDAY);
        assertEquals("Bu Ratna (Kasi)", holder.name());
        assertEquals(Instant.parse("2026-03-03T09:00:00Z"), holder.due());
    }

    @Test
    void thenTheDistrictAndWhereNobodySitsTheOneAbove() {
        Ticket atVillage = ticket(ladder.first("JALAN", VILLAGE, ROAD, MONDAY));
        Holder district = ladder.next(atVillage, ROAD, MONDAY).orElseThrow();
        assertEquals("Pak Hendra (Kasi)", district.name());
        Holder province = ladder.next(ticket(district), ROAD, MONDAY).orElseThrow();
        assertEquals("Pak Yusuf (Kasi)", province.name());
        assertTrue(ladder.next(ticket(province), ROAD, MONDAY).isEmpty());
    }

    @Test
    void whereNobodyHoldsAMandateTheTicketIsKeptByTheOffice() {
        var empty = new Ladder(new Directory(List.of(new Place(VILLAGE, "Tanjungsari", "TJT")), List.of()),
                new WorkingCalendar(Set.of()), WIB);
        Holder holder = empty.first("JALAN", VILLAGE, ROAD, MONDAY);
        assertEquals(VILLAGE, holder.place());
        assertTrue(holder.phones().isEmpty());
    }

    @Test
    void anEmergencyRunsDayAndNight() {
        var urgent = new Terms(List.of(Level.VILLAGE), 1, 1, 1, Optional.of(java.time.Duration.ofMinutes(15)));
        Instant midnight = Instant.parse("2026-03-01T17:00:00Z");
        Holder holder = ladder.first("BENCANA", VILLAGE, urgent, midnight);
        assertEquals(midnight.plusSeconds(15 * 60), holder.due());
        assertEquals(midnight.plusSeconds(15 * 60 / 2), ladder.nudge(holder, midnight));
    }

    @Test
    void theReminderComesInOfficeHours() {
        Instant fridayEvening = Instant.parse("2026-03-06T11:00:00Z");
        Holder holder = ladder.first("JALAN", VILLAGE, ROAD, fridayEvening);
        assertEquals(Instant.parse("2026-03-09T09:00:00Z"), holder.due());
        assertEquals(Instant.parse("2026-03-09T05:00:00Z"), ladder.nudge(holder, fridayEvening));
    }

    @Test
    void noHolderPutsItOffBeyondTheWholeTime() {
        Ticket ticket = ticket(ladder.first("JALAN", VILLAGE, ROAD, MONDAY));
        Instant late = Instant.parse("2026-04-10T01:00:00Z");
        assertEquals(Instant.parse("2026-04-13T09:00:00Z"), ladder.nextDue(ticket, ROAD, late));
    }

    private static Ticket ticket(Holder holder) {
        return Ticket.open(TicketNumber.of("TJT", 3, 64, 1), Kind.COMPLAINT, "JALAN", VILLAGE, new PhoneNumber(
                "6281200000001"), Map.of(), holder, MONDAY);
    }

    private static Mandate officer(String phone, String name, String place) {
        return new Mandate(new PhoneNumber(phone), name, "Kasi", Role.OFFICER, new PlaceCode(place), Set.of(), Optional
                .empty(), Optional.empty());
    }
}
