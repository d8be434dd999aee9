package id.kentongan.conversation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When people are not written to about what can wait: at night, and during the Friday prayer.
 *
 * @param night
 *            of every day; may pass midnight
 * @param friday
 *            of Fridays
 */
public record QuietHours(Optional<Span> night, Optional<Span> friday) {
    /** 20:00 to 07:00, and on Fridays 11:30 to 13:00. */
    public static final QuietHours USUAL = new QuietHours(Optional.of(new Span(LocalTime.of(20, 0), LocalTime.of(7,
            0))), Optional.of(new Span(LocalTime.of(11, 30), LocalTime.of(13, 0))));
    /** At any time. */
    public static final QuietHours NEVER = new QuietHours(Optional.empty(), Optional.empty());

    /** From one time, included, to another, excluded; over midnight when that is earlier. */
    public record Span(LocalTime from, LocalTime to) {
        boolean contains(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }

        /** When the span that contains this time ends. */
        ZonedDateTime end(ZonedDateTime at) {
            ZonedDateTime end = at.with(to);
            return end.isAfter(at) ? end : at.plusDays(1).with(to);
        }
    }

    /** The end of the quiet hours that this instant lies in; empty when people may be written to. */
    public Optional<Instant> end(Instant now, ZoneId zone) {
        ZonedDateTime at = now.atZone(zone);
        Optional<Instant> prayer = friday.filter(span -> at.getDayOfWeek() == DayOfWeek.FRIDAY && span.contains(at
                .toLocalTime())).map(span -> span.end(at).toInstant());
        return prayer.or(() -> night.filter(span -> span.contains(at.toLocalTime())).map(span -> span.end(at)
                .toInstant()));
    }
}
