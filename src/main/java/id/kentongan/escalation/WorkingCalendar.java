package id.kentongan.escalation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** When offices are open, and so when a term ends: Monday to Friday, less the holidays and the days of cuti bersama. */
public final class WorkingCalendar {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(16, 0);

    private final Set<LocalDate> holidays;
    private final LocalTime opens;
    private final LocalTime closes;

    /** With the usual office hours, 08:00 to 16:00. */
    public WorkingCalendar(Set<LocalDate> holidays) {
        this(holidays, OPENS, CLOSES);
    }

    public WorkingCalendar(Set<LocalDate> holidays, LocalTime opens, LocalTime closes) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("an office that opens at " + opens + " cannot close at " + closes);
        }
        this.holidays = Set.copyOf(holidays);
        this.opens = opens;
        this.closes = closes;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** When the office can take up what comes at this instant: at once while it is open, else at its next opening. */
    public Instant begins(Instant from, ZoneId zone) {
        return opening(from.atZone(zone)).toInstant();
    }

    /**
     * When a term of so many working days ends; 0 is the day on which it begins. Working days are whole ones: what
     * comes in the middle of a day is due when the office closes on the n-th working day after it, what comes before
     * the opening when it closes on the n-th including that day. Emergencies, whose minutes run day and night, have no
     * need of a calendar.
     */
    public Instant deadline(Instant from, int workingDays, ZoneId zone) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a term cannot be negative: " + workingDays);
        }
        return closing(opening(from.atZone(zone)), workingDays).toInstant();
    }

    /** When half of the office hours between two instants are gone: the time to nudge the holder. */
    public Instant halfway(Instant from, Instant deadline, ZoneId zone) {
        return after(from, openTime(from, deadline, zone).dividedBy(2), zone);
    }

    /** How long the office is open between two instants. */
    public Duration openTime(Instant from, Instant to, ZoneId zone) {
        Duration open = Duration.ZERO;
        ZonedDateTime start = opening(from.atZone(zone));
        while (start.toInstant().isBefore(to)) {
            ZonedDateTime close = start.with(closes);
            open = open
                    .plus(Duration.between(start.toInstant(), close.toInstant().isBefore(to) ? close.toInstant() : to));
            start = opening(close);
        }
        return open;
    }

    /** The instant at which the office has been open for so long since the given one. */
    private Instant after(Instant from, Duration open, ZoneId zone) {
        Duration left = open;
        ZonedDateTime start = opening(from.atZone(zone));
        while (true) {
            Duration today = Duration.between(start, start.with(closes));
            if (left.compareTo(today) <= 0) {
                return start.plus(left).toInstant();
            }
            left = left.minus(today);
            start = opening(start.with(closes));
        }
    }

    /** The instant itself while the office is open, else its next opening. */
    private ZonedDateTime opening(ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        if (isWorkingDay(day) && at.toLocalTime().isBefore(closes)) {
            return at.toLocalTime().isBefore(opens) ? at.with(opens) : at;
        }
        do {
            day = day.plusDays(1);
        } while (!isWorkingDay(day));
        return day.atTime(opens).atZone(at.getZone());
    }

    private ZonedDateTime closing(ZonedDateTime begin, int days) {
        LocalDate day = begin.toLocalDate();
        int left = begin.toLocalTime().equals(opens) && days > 0 ? days - 1 : days;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day.atTime(closes).atZone(begin.getZone());
    }
}
