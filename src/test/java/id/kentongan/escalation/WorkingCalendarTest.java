package id.kentongan.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kentongan.directory.file.DirectoryFolder;
import id.kentongan.directory.file.Reading;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final ZoneId WIB = TimeZones.WIB;

    private final WorkingCalendar calendar = new WorkingCalendar(
            ((Reading.Complete) DirectoryFolder.ofResources("/id/kentongan/demo/directory").read()).holidays()
                    .keySet());

    @ParameterizedTest(name = "{4}: {0} + {1} days")
    @CsvSource(textBlock = """
            2026-03-02T10:00, 1, 2026-03-03T16:00, 2026-03-03T09:00, in the middle of Monday the next day is the first whole one
            2026-03-02T08:00, 1, 2026-03-02T16:00, 2026-03-02T12:00, at the opening the day itself is whole
            2026-03-02T07:00, 1, 2026-03-02T16:00, 2026-03-02T12:00, before the opening too
            2026-03-02T08:01, 1, 2026-03-03T16:00, 2026-03-03T08:00:30, a minute later no more
            2026-03-06T17:00, 1, 2026-03-09T16:00, 2026-03-09T12:00, what comes on Friday evening begins on Monday
            2026-03-06T16:00, 1, 2026-03-09T16:00, 2026-03-09T12:00, the office has closed at the stroke of four
            2026-03-06T15:59, 1, 2026-03-09T16:00, 2026-03-09T11:59:30, a minute before it has not
            2026-03-07T00:00, 3, 2026-03-11T16:00, 2026-03-10T12:00, a weekend does not count
            2026-03-02T10:00, 0, 2026-03-02T16:00, 2026-03-02T13:00, the same day
            2026-03-02T20:00, 0, 2026-03-03T16:00, 2026-03-03T12:00, the same day is the next when the office is closed
            2026-03-02T23:59:59, 1, 2026-03-03T16:00, 2026-03-03T12:00, a second before midnight
            2026-03-03T00:00, 1, 2026-03-03T16:00, 2026-03-03T12:00, midnight
            2026-03-17T09:00, 1, 2026-03-25T16:00, 2026-03-25T08:30, Nyepi and Idul Fitri with their cuti bersama
            2026-03-17T17:00, 2, 2026-03-26T16:00, 2026-03-25T16:00, two days after the same week of holidays
            2026-12-23T10:00, 3, 2026-12-30T16:00, 2026-12-29T09:00, cuti bersama on Christmas Eve and Christmas
            2026-12-31T15:00, 1, 2027-01-04T16:00, 2027-01-04T11:30, the year's end
            2026-12-31T18:00, 2, 2027-01-06T16:00, 2027-01-04T16:00, and the Isra Mikraj soon after it
            2026-04-02T16:30, 5, 2026-04-10T16:00, 2026-04-08T12:00, a Good Friday
            """)
    void a_term_ends_when_the_office_closes(LocalDateTime from, int days, LocalDateTime due, LocalDateTime halfway,
            String why) {
        Instant came = from.atZone(WIB).toInstant();
        Instant deadline = calendar.deadline(came, days, WIB);
        assertEquals(due, deadline.atZone(WIB).toLocalDateTime(), why);
        assertEquals(halfway, calendar.halfway(came, deadline, WIB).atZone(WIB).toLocalDateTime(), why);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            36.02.04.2003, 2026-03-03T09:00:00Z
            64.01.01.2001, 2026-03-03T08:00:00Z
            91.01.01.2001, 2026-03-03T07:00:00Z
            """)
    void each_zone_closes_by_its_own_clock(PlaceCode place, Instant due) {
        Instant came = Instant.parse("2026-03-02T03:00:00Z");
        assertEquals(due, calendar.deadline(came, 1, TimeZones.of(place)));
    }

    @Test
    void the_same_instant_may_be_another_day_further_east() {
        Instant fridayEvening = Instant.parse("2026-03-06T08:30:00Z");
        assertEquals(Instant.parse("2026-03-06T09:00:00Z"),
                calendar.deadline(fridayEvening, 0, TimeZones.WIB), "15:30 in the west");
        assertEquals(Instant.parse("2026-03-09T08:00:00Z"),
                calendar.deadline(fridayEvening, 0, TimeZones.WITA), "16:30 in the middle");
    }

    @Test
    void an_office_may_keep_hours_of_its_own() {
        var mornings = new WorkingCalendar(Set.of(), LocalTime.of(9, 0), LocalTime.of(12, 30));
        assertEquals(Instant.parse("2026-03-03T05:30:00Z"),
                mornings.deadline(Instant.parse("2026-03-02T04:00:00Z"), 1, WIB));
        assertThrows(IllegalArgumentException.class,
                () -> new WorkingCalendar(Set.of(), LocalTime.NOON, LocalTime.NOON));
    }

    @Test
    void what_is_due_never_comes_before_its_halfway_nor_that_before_it_began() {
        Instant from = LocalDate.of(2026, 1, 1).atStartOfDay(WIB).toInstant();
        for (int hour = 0; hour < 24 * 365; hour += 5) {
            Instant came = from.plus(Duration.ofHours(hour));
            for (int days = 0; days <= 30; days += 3) {
                Instant due = calendar.deadline(came, days, WIB);
                Instant halfway = calendar.halfway(came, due, WIB);
                assertEquals(true, !halfway.isBefore(calendar.begins(came, WIB)) && !due.isBefore(halfway)
                        && calendar.isWorkingDay(due.atZone(WIB).toLocalDate()), came + " + " + days);
            }
        }
    }
}
