package id.kentongan.flow.answer;

import id.kentongan.flow.answer.AnswerKind.When;
import id.kentongan.flow.answer.Reading.Range;
import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Several;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

/** Which day is meant by a part of a date, seen from today and from the side of today that was asked for. */
record Calendar(LocalDate today, When when) {
    private static final int LONG_AGO = 1900;
    private static final int YEARS_AHEAD = 30;
    private static final int YEARS_NEAR = 10;
    private static final int DAYS_JUST_GONE = 7;

    /** The value, if it lies on the side that was asked for. */
    Reading day(LocalDate date) {
        if (when == When.PAST && date.isAfter(today)) {
            return new Wrong(Reason.DATE_PAST);
        }
        if (when == When.FUTURE && date.isBefore(today)) {
            return new Wrong(Reason.DATE_FUTURE);
        }
        boolean near = date.getYear() >= LONG_AGO && date.getYear() <= today.getYear() + YEARS_AHEAD;
        return near ? new Value(date.toString()) : new Wrong(Reason.DATE);
    }

    /** Which of these; those on the wrong side are not offered. */
    Reading oneOf(LocalDate... dates) {
        List<String> fitting = Arrays.stream(dates).filter(date -> day(date) instanceof Value).map(LocalDate::toString)
                .distinct().toList();
        return switch (fitting.size()) {
        case 0 -> day(dates[0]);
        case 1 -> new Value(fitting.getFirst());
        default -> new Several(fitting);
        };
    }

    Reading between(LocalDate from, LocalDate until) {
        return from.isAfter(until) ? new Wrong(Reason.DATE) : new Range(from.toString(), until.toString());
    }

    Reading date(int day, int month, int year) {
        if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return new Wrong(Reason.DATE_MISSING);
        }
        return day(LocalDate.of(year, month, day));
    }

    /** With a year as it was written: two figures may leave the century open. */
    Reading date(int day, int month, int year, int figures) {
        if (figures >= 4) {
            return year < LONG_AGO ? new Wrong(Reason.DATE) : date(day, month, year);
        }
        if (figures != 2) {
            return new Wrong(Reason.DATE);
        }
        int late = 2000 + year;
        return switch (when) {
        case PAST -> past(day, month, late);
        case FUTURE -> date(day, month, late);
        case ANY -> Math.abs(late - today.getYear()) <= YEARS_NEAR
                ? date(day, month, late)
                : several(date(day, month, late - 100), date(day, month, late));
        };
    }

    private Reading past(int day, int month, int late) {
        Reading ours = date(day, month, late);
        boolean missing = ours instanceof Wrong wrong && wrong.reason() == Reason.DATE_MISSING;
        if (ours instanceof Value || late == today.getYear() && !missing) {
            return ours;
        }
        return date(day, month, late - 100);
    }

    private static Reading several(Reading one, Reading other) {
        return one instanceof Value first && other instanceof Value second
                ? new Several(List.of(first.value(), second.value()))
                : one instanceof Value ? new Wrong(Reason.DATE) : one;
    }

    /** The next such day, or the last one where the past was asked for. */
    Reading yearly(int day, int month) {
        if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(2024, month).lengthOfMonth()) {
            return new Wrong(Reason.DATE_MISSING);
        }
        int year = today.getYear();
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return new Wrong(Reason.DATE_MISSING);
        }
        LocalDate thisYear = LocalDate.of(year, month, day);
        boolean leap = month == 2 && day == 29;
        if (when == When.PAST) {
            return !thisYear.isAfter(today)
                    ? day(thisYear)
                    : leap ? new Wrong(Reason.DATE) : day(thisYear.minusYears(1));
        }
        if (!thisYear.isBefore(today)) {
            return day(thisYear);
        }
        if (leap) {
            return new Wrong(Reason.DATE);
        }
        boolean justGone = when == When.ANY && !thisYear.isBefore(today.minusDays(DAYS_JUST_GONE));
        return justGone ? oneOf(thisYear, thisYear.plusYears(1)) : day(thisYear.plusYears(1));
    }

    /** The next such day of a month, or the last one; today's may be today's or a month away. */
    Reading monthly(int day) {
        if (day < 1 || day > 31) {
            return new Wrong(day < 1 ? Reason.DATE : Reason.DATE_MISSING);
        }
        int step = when == When.PAST ? -1 : 1;
        boolean here = when == When.PAST ? day <= today.getDayOfMonth() : day >= today.getDayOfMonth();
        YearMonth month = here ? YearMonth.from(today) : YearMonth.from(today).plusMonths(step);
        if (day > month.lengthOfMonth()) {
            return new Wrong(Reason.DATE_MISSING);
        }
        YearMonth other = month.plusMonths(step);
        if (day == today.getDayOfMonth() && day <= other.lengthOfMonth()) {
            return oneOf(today, other.atDay(day));
        }
        return day(month.atDay(day));
    }

    Reading inMonth(int day, int months) {
        YearMonth month = YearMonth.from(today).plusMonths(months);
        return date(day, month.getMonthValue(), month.getYear());
    }

    /** A weekday alone: the next to come, or the last; a question when it is today. */
    Reading weekday(DayOfWeek day) {
        if (when == When.PAST) {
            return day == today.getDayOfWeek() ? oneOf(today, today.minusWeeks(1)) : last(day);
        }
        return day == today.getDayOfWeek()
                ? oneOf(today, today.plusWeeks(1))
                : day(today.with(TemporalAdjusters.next(day)));
    }

    /** "Senin depan": a question while that weekday is still to come this week. */
    Reading next(DayOfWeek day) {
        LocalDate nearest = today.with(TemporalAdjusters.next(day));
        return day.getValue() > today.getDayOfWeek().getValue()
                ? oneOf(nearest, nearest.plusWeeks(1))
                : day(nearest);
    }

    /** "Senin lalu". */
    Reading last(DayOfWeek day) {
        return day(today.with(TemporalAdjusters.previous(day)));
    }

    /** "Senin ini": a question unless it is still to come this week. */
    Reading nearest(DayOfWeek day) {
        LocalDate thisWeek = inWeek(day, 0);
        LocalDate other = when == When.PAST ? thisWeek.minusWeeks(1) : thisWeek.plusWeeks(1);
        boolean clear = when == When.PAST ? thisWeek.isBefore(today) : thisWeek.isAfter(today);
        return clear ? day(thisWeek) : oneOf(thisWeek, other);
    }

    /** "Jumat minggu depan": weeks begin on Monday; said on a Sunday it is a question. */
    Reading ofWeek(DayOfWeek day, int weeks) {
        LocalDate date = inWeek(day, weeks);
        return today.getDayOfWeek() == DayOfWeek.SUNDAY && weeks > 0 ? oneOf(date, date.plusWeeks(1)) : day(date);
    }

    LocalDate inWeek(DayOfWeek day, int weeks) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks)
                .plusDays(day.getValue() - 1L);
    }

    /** "Malam Jumat" is Thursday's evening. */
    Reading eveOf(DayOfWeek day) {
        return weekday(day.minus(1));
    }
}
