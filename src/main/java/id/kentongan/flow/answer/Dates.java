package id.kentongan.flow.answer;

import id.kentongan.flow.answer.AnswerKind.When;
import id.kentongan.flow.answer.DateWords.Mark;
import id.kentongan.flow.answer.Reading.Range;
import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Several;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people write them, day first: {@code 17-8-26}, {@code besok}, {@code Senin depan}, {@code 3 hari lagi}. */
final class Dates {
    private static final Pattern RELATIVE_AND_DATE = Pattern
            .compile("W?[RTY]W?D?N(MN?|([-/.])N(\\2N)?)?W?|W?(DN|D?N(MN?|([-/.])N(\\6N)?))W?[RT]");
    private static final Pattern RELATIVE = Pattern.compile("[RTY]");
    private static final Pattern WEEKDAY_AND_MORE = Pattern.compile("W.*[NMTRYF].*|[NMTRYFD]+W");
    private static final Pattern THREE_FIGURES = Pattern.compile("N([-/.])N\\1N|NNN");
    private static final Pattern TWO_FIGURES = Pattern.compile("N[-/.]N");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("D?N");
    private static final Pattern LENGTH_OF_TIME = Pattern.compile("N[HGKBC][AL]");
    private static final Pattern WEEK = Pattern.compile("[GK][XILY]");
    private static final Pattern WEEKEND = Pattern.compile("E[GK][IX]?");
    private static final Pattern MONTH = Pattern.compile("E?B[XILY]?");
    /** Until then who is still awake may count the night to the day before. */
    private static final LocalTime NIGHTS_END = LocalTime.of(4, 0);

    private final Calendar calendar;
    private final LocalDate today;
    private final boolean night;

    private Dates(When when, ZonedDateTime now) {
        this.today = now.toLocalDate();
        this.calendar = new Calendar(today, when);
        this.night = now.toLocalTime().isBefore(NIGHTS_END);
    }

    static Reading read(When when, String text, ZonedDateTime now) {
        // A number in words alone counts something: "satu" is not the first.
        Optional<DateSentence> sentence = DateSentence.of(text)
                .filter(said -> !said.shape().equals("N") || text.chars().anyMatch(Character::isDigit))
                .or(() -> when == When.PAST ? DateSentence.ofBirth(text) : Optional.empty());
        return sentence.map(said -> new Dates(when, now).read(said)).orElseGet(() -> new Wrong(Reason.DATE));
    }

    private Reading read(DateSentence said) {
        if (said.has('?')) {
            return new Wrong(said.shape().length() > 1 ? Reason.RANGE : Reason.DATE);
        }
        Optional<Reading> figures = figures(said);
        if (figures.isPresent()) {
            return figures.get();
        }
        String shape = said.shape();
        if (RELATIVE_AND_DATE.matcher(shape).matches()) {
            int relative = RELATIVE.matcher(shape).results().findFirst().orElseThrow().start();
            return together(plain(said.part(relative, relative + 1)), read(said.without(shape.charAt(relative))));
        }
        int link = Math.max(shape.indexOf('-'), shape.indexOf('o'));
        if (link > 0) {
            return linked(said.part(0, link), said.part(link + 1, shape.length()), shape.charAt(link) == 'o');
        }
        int weekday = shape.indexOf('W');
        return weekday >= 0 && WEEKDAY_AND_MORE.matcher(shape).matches()
                ? both(said.mark(weekday).value(), said.without('W'))
                : plain(said);
    }

    /** Dates in figures; "17-8" is one, "17-18 Agustus" is a range. */
    private Optional<Reading> figures(DateSentence said) {
        String shape = said.shape();
        int at = shape.indexOf('N');
        String rest = shape.replace("W", "").replace("D", "");
        boolean three = THREE_FIGURES.matcher(rest).matches() && at >= 0;
        if (three) {
            int step = rest.length() == 5 ? 2 : 1;
            return Optional.of(checked(said, full(said.mark(at), said.mark(at + step), said.mark(at + 2 * step))));
        }
        if (!TWO_FIGURES.matcher(rest).matches() || at < 0) {
            return Optional.empty();
        }
        Mark day = said.mark(at);
        Mark month = said.mark(at + 2);
        if (rest.charAt(1) == '-' && day.value() < month.value()) {
            if (month.value() > 12) {
                return Optional.empty();
            }
            if (said.has('D') && !month.written().startsWith("0")) {
                return Optional.of(ranged(day.value(), month.value()));
            }
        }
        return Optional.of(checked(said, calendar.yearly(day.value(), month.value())));
    }

    /** "Tanggal 5-7" is the fifth of July or the fifth to the seventh. */
    private Reading ranged(int day, int other) {
        Reading july = calendar.yearly(day, other);
        return calendar.monthly(day) instanceof Value from && july instanceof Value date && !date.equals(from)
                ? new Several(List.of(date.value(), from.value()))
                : july;
    }

    private Reading full(Mark first, Mark second, Mark third) {
        return first.written().length() == 4 && third.written().length() <= 2
                ? calendar.date(third.value(), second.value(), first.value(), 4)
                : calendar.date(first.value(), second.value(), third.value(), third.written().length());
    }

    private Reading checked(DateSentence said, Reading date) {
        int weekday = said.shape().indexOf('W');
        return weekday < 0 ? date : agreeing(said.mark(weekday).value(), date);
    }

    /** A weekday and a date, which must be one day. */
    private Reading both(int weekday, DateSentence rest) {
        if (WEEK.matcher(rest.shape()).matches()) {
            return ofWeek(DayOfWeek.of(weekday), rest.shape().charAt(1));
        }
        return rest.shape().equals("Y")
                ? calendar.last(DayOfWeek.of(weekday))
                : agreeing(weekday, plain(rest));
    }

    private static Reading agreeing(int weekday, Reading date) {
        return switch (date) {
        case Value value -> dayOf(value.value()) == weekday ? value : new Wrong(Reason.DATE);
        case Several several -> {
            List<String> fitting = several.values().stream().filter(one -> dayOf(one) == weekday).toList();
            yield fitting.size() == 1 ? new Value(fitting.getFirst()) : new Wrong(Reason.DATE);
        }
        case Range _,Wrong _ -> date;
        };
    }

    /** "Besok, Selasa 3 Maret" must be one day; what one leaves open the other may tell. */
    private static Reading together(Reading day, Reading date) {
        boolean same = day.equals(date) || day instanceof Value(String value) && date instanceof Several several
                && several.values().contains(value);
        boolean told = date instanceof Value(String value) && day instanceof Several several
                && several.values().contains(value);
        return same ? day : told ? date : new Wrong(Reason.DATE);
    }

    private static int dayOf(String date) {
        return LocalDate.parse(date).getDayOfWeek().getValue();
    }

    private Reading linked(DateSentence left, DateSentence right, boolean or) {
        Reading until = read(right);
        DateSentence begun = left;
        int month = right.shape().indexOf('M');
        if (month >= 0 && DAY_OF_MONTH.matcher(left.shape()).matches()) {
            begun = left.with(right.part(month, right.shape().length()));
        } else if (left.shape().equals("N") && LENGTH_OF_TIME.matcher(right.shape()).matches()) {
            begun = left.with(right.part(1, 3));
        }
        if (!(read(begun) instanceof Value from) || !(until instanceof Value to)) {
            return new Wrong(Reason.DATE);
        }
        return or
                ? new Several(List.of(from.value(), to.value()))
                : calendar.between(LocalDate.parse(from.value()), LocalDate.parse(to.value()));
    }

    private Reading plain(DateSentence said) {
        Mark first = said.shape().isEmpty() ? new Mark('?', 0) : said.mark(0);
        return switch (said.shape()) {
        case "T" -> calendar.day(today);
        case "R" -> around(first.value());
        case "Y" -> around(-1);
        case "YR" -> said.mark(1).value() == 2 ? around(-2) : new Wrong(Reason.DATE);
        case "Yu" -> around(-2);
        case "tV", "Vt" -> calendar.oneOf(today.minusDays(1), today);
        case "W" -> calendar.weekday(DayOfWeek.of(first.value()));
        case "G" -> calendar.weekday(DayOfWeek.SUNDAY);
        case "WX", "XW" -> calendar.next(weekday(said));
        case "WL", "LW", "WY" -> calendar.last(weekday(said));
        case "WI", "IW" -> calendar.nearest(weekday(said));
        case "WGX", "WKX", "GXW", "KXW" -> ofWeek(weekday(said), 'X');
        case "WGI", "WKI", "GIW", "KIW" -> ofWeek(weekday(said), 'I');
        case "WGL", "WKL", "GLW", "KLW", "WGY", "GYW" -> ofWeek(weekday(said), 'L');
        case "VW" -> calendar.eveOf(weekday(said));
        case "VG" -> calendar.eveOf(DayOfWeek.SUNDAY);
        case "GV", "GP" -> calendar.weekday(DayOfWeek.SUNDAY);
        default -> numbered(said);
        };
    }

    private static DayOfWeek weekday(DateSentence said) {
        return DayOfWeek.of(said.mark(said.shape().indexOf('W')).value());
    }

    private Reading ofWeek(DayOfWeek day, char which) {
        return calendar.ofWeek(day, which == 'X' ? 1 : which == 'I' ? 0 : -1);
    }

    /** Days from today; in the night today may be yesterday. */
    private Reading around(int days) {
        return night
                ? calendar.oneOf(today.plusDays(days - 1L), today.plusDays(days))
                : calendar.day(today.plusDays(days));
    }

    private Reading numbered(DateSentence said) {
        String shape = said.shape();
        int at = shape.indexOf('N');
        int number = at < 0 ? 0 : said.mark(at).value();
        return switch (shape) {
        case "N", "DN" -> shape.equals("N") && calendar.when() == When.PAST
                ? new Wrong(Reason.DATE)
                : calendar.monthly(number);
        case "NM", "DNM" -> calendar.yearly(number, said.mark(at + 1).value());
        case "MDN" -> calendar.yearly(number, said.mark(0).value());
        case "NMN", "DNMN", "NMDN" -> calendar.date(number, said.mark(at + 1).value(), last(said).value(),
                last(said).written().length());
        case "MNN" -> calendar.date(number, said.mark(0).value(), last(said).value(), last(said).written().length());
        case "CXNM", "CXDNM", "CINM", "CIDNM" -> calendar.date(number, last(said).value(),
                today.getYear() + years(shape.charAt(1)));
        case "NMCI", "DNMCI", "NMCX", "DNMCX", "NMCL", "DNMCL", "NMCY", "DNMCY" -> calendar.date(number,
                said.mark(at + 1).value(), today.getYear() + years(last(said).shape()));
        case "NMX", "DNMX", "NMA", "DNMA" -> checked(
                side(When.FUTURE).yearly(number, said.mark(at + 1).value()));
        case "NML", "DNML", "NMY", "DNMY" -> checked(side(When.PAST).yearly(number, said.mark(at + 1).value()));
        case "DNI" -> calendar.inMonth(number, 0);
        case "DNA" -> checked(side(When.FUTURE).monthly(number));
        case "DNY", "DNL" -> side(When.PAST).monthly(number) instanceof Value past
                ? calendar.day(LocalDate.parse(past.value()))
                : new Wrong(Reason.DATE);
        case "DNBX", "DNXB", "BXDN" -> calendar.inMonth(number, 1);
        case "DNBI", "DNIB", "BIDN" -> calendar.inMonth(number, 0);
        case "DNBL", "DNBY", "BLDN", "BYDN" -> calendar.inMonth(number, -1);
        case "NHA", "dNH" -> away(number, 'H');
        case "NGA", "NKA", "dNG", "dNK" -> away(number, 'K');
        case "NBA", "dNB" -> away(number, 'B');
        case "NCA", "dNC" -> away(number, 'C');
        case "NHL", "NGL", "NKL", "NBL", "NCL" -> away(-number, shape.charAt(1));
        default -> new Periods(calendar).read(said);
        };
    }

    private Calendar side(When side) {
        return new Calendar(today, side);
    }

    /** A day that was found on one side must be on the side that is asked for. */
    private Reading checked(Reading date) {
        return date instanceof Value(String value) ? calendar.day(LocalDate.parse(value)) : date;
    }

    private static int years(char which) {
        return which == 'I' ? 0 : which == 'X' ? 1 : -1;
    }

    private static Mark last(DateSentence said) {
        return said.mark(said.shape().length() - 1);
    }

    private Reading away(int number, char unit) {
        return Math.abs(number) > 1_000 ? new Wrong(Reason.DATE) : calendar.day(switch (unit) {
        case 'H' -> today.plusDays(number);
        case 'B' -> today.plusMonths(number);
        case 'C' -> today.plusYears(number);
        default -> today.plusWeeks(number);
        });
    }

    /** Weeks, months and years, which are asked back. */
    private record Periods(Calendar calendar) {
        Reading read(DateSentence said) {
            LocalDate today = calendar.today();
            String shape = said.shape();
            if (WEEK.matcher(shape).matches()) {
                int weeks = shape.endsWith("X") ? 1 : shape.endsWith("I") ? 0 : -1;
                return calendar.between(calendar.inWeek(DayOfWeek.MONDAY, weeks),
                        calendar.inWeek(DayOfWeek.SUNDAY, weeks));
            }
            if (WEEKEND.matcher(shape).matches()) {
                return calendar.between(calendar.inWeek(DayOfWeek.SATURDAY, 0),
                        calendar.inWeek(DayOfWeek.SUNDAY, 0));
            }
            if (MONTH.matcher(shape).matches()) {
                int months = shape.endsWith("X") ? 1 : shape.endsWith("L") || shape.endsWith("Y") ? -1 : 0;
                YearMonth month = YearMonth.from(today).plusMonths(months);
                int third = shape.startsWith("E") ? said.mark(0).value() : -1;
                return calendar.between(month.atDay(third < 1 ? 1 : third == 1 ? 11 : 21),
                        third < 0 || third == 2 ? month.atEndOfMonth() : month.atDay(third == 0 ? 10 : 20));
            }
            return new Wrong(Reason.DATE);
        }
    }
}
