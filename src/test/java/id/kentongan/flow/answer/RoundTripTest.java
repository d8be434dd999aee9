package id.kentongan.flow.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.flow.answer.AnswerKind.When;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.Places;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

/** What is written the way people write it is read as what it was. */
class RoundTripTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T08:10:00+07:00[Asia/Jakarta]");
    private static final List<String> MONTHS = List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
            "Agustus", "September", "Oktober", "November", "Desember");
    private static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
    private static final List<String> DIGITS = List.of("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh",
            "delapan", "sembilan");

    private final AnswerReader reader = new AnswerReader(new Nowhere(), Set.of(), Set.of());

    private Reading read(AnswerKind kind, String text) {
        return reader.read(kind, text, NOW);
    }

    private static void is(String value, Reading reading, String text) {
        assertEquals(new Reading.Value(value), reading, text);
    }

    @Property(tries = 2000)
    void a_number_in_words_is_the_number(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        var kind = new AnswerKind.Decimal(0, Long.MAX_VALUE);
        String words = words(number);
        // "Sejuta lima ratus" is a question, whatever it was written for.
        boolean doubtful = number > 1_000_000 && number % 1_000_000 < 1_000 && number % 1_000_000 != 0;
        if (doubtful) {
            assertTrue(read(kind, words) instanceof Reading.Several, words);
        } else {
            is(Long.toString(number), read(kind, words), words);
            is(Long.toString(number), read(kind, words.replace(" ", "")), words);
        }
    }

    @Property(tries = 1000)
    void money_with_its_dots_is_the_money(@ForAll @LongRange(min = 100, max = 999_999_999_999L) long amount) {
        var kind = new AnswerKind.Money(0, Long.MAX_VALUE);
        String dotted = String.format(Locale.GERMANY, "%,d", amount);
        for (String text : List.of(dotted, "Rp" + dotted, "Rp " + dotted + ",-", "rp. " + dotted + ",00",
                dotted + " rupiah saja pak", Long.toString(amount))) {
            is(Long.toString(amount), read(kind, text), text);
        }
    }

    @Property(tries = 1000)
    void thousands_and_millions_in_figures(@ForAll @IntRange(min = 1, max = 999) int millions,
            @ForAll @IntRange(min = 1, max = 999) int thousands) {
        var kind = new AnswerKind.Money(0, Long.MAX_VALUE);
        String value = Long.toString(millions * 1_000_000L + thousands * 1_000L);
        for (String text : List.of(millions + "jt" + thousands + "rb", millions + " juta " + thousands + " ribu",
                "Rp" + millions + " jt " + thousands + "rb")) {
            is(value, read(kind, text), text);
        }
    }

    @Property(tries = 2000)
    void a_date_is_the_date_however_it_is_written(@ForAll @IntRange(min = -9_000, max = 3_000) int days) {
        LocalDate date = NOW.toLocalDate().plusDays(days);
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        int year = date.getYear();
        String name = MONTHS.get(month - 1);
        for (String text : List.of(date.toString(), day + " " + name + " " + year, day + "-" + month + "-" + year,
                "%02d/%02d/%d".formatted(day, month, year), "%d.%d.%d".formatted(day, month, year),
                "tgl " + day + " " + name.toLowerCase(Locale.ROOT) + " " + year,
                DAYS.get(date.getDayOfWeek().getValue() - 1) + ", " + day + " " + name + " " + year,
                words(day) + " " + name + " " + words(year))) {
            is(date.toString(), read(new AnswerKind.Date(When.ANY), text), text);
        }
        String otherDay = DAYS.get(date.getDayOfWeek().getValue() % 7);
        assertTrue(read(new AnswerKind.Date(When.ANY),
                otherDay + ", " + day + " " + name + " " + year) instanceof Reading.Wrong);
    }

    @Property(tries = 500)
    void a_day_without_its_year_is_the_nearest_on_the_side_that_was_asked_for(
            @ForAll @IntRange(min = 1, max = 364) int days) {
        LocalDate later = NOW.toLocalDate().plusDays(days);
        LocalDate earlier = NOW.toLocalDate().minusDays(days);
        is(later.toString(), read(new AnswerKind.Date(When.FUTURE), spoken(later)), spoken(later));
        is(earlier.toString(), read(new AnswerKind.Date(When.PAST), spoken(earlier)), spoken(earlier));
        is(later.toString(), read(new AnswerKind.Date(When.ANY), words(days) + " hari lagi"), later.toString());
        is(earlier.toString(), read(new AnswerKind.Date(When.PAST), days + " hari yang lalu"), earlier.toString());
    }

    @Property(tries = 500)
    void weekdays_are_the_next_to_come_and_never_today(@ForAll @IntRange(min = 0, max = 6) int days,
            @ForAll DayOfWeek day) {
        ZonedDateTime now = NOW.plusDays(days);
        String name = DAYS.get(day.getValue() - 1);
        Reading reading = reader.read(new AnswerKind.Date(When.ANY), "hari " + name, now);
        if (now.getDayOfWeek() == day) {
            assertEquals(new Reading.Several(
                    List.of(now.toLocalDate().toString(), now.toLocalDate().plusWeeks(1).toString())), reading);
        } else {
            LocalDate read = LocalDate.parse(((Reading.Value) reading).value());
            assertEquals(day, read.getDayOfWeek());
            assertTrue(read.isAfter(now.toLocalDate()) && read.isBefore(now.toLocalDate().plusWeeks(1)));
        }
    }

    @Property(tries = 1000)
    void a_time_is_kept_when_the_hour_can_be_only_one(@ForAll @IntRange(min = 0, max = 23) int hour,
            @ForAll @IntRange(min = 0, max = 59) int minute) {
        LocalTime time = LocalTime.of(hour, minute);
        String text = "%d.%02d".formatted(hour, minute);
        Reading reading = read(new AnswerKind.Time(), "pukul " + text + " WIB");
        if (hour >= 1 && hour <= 12) {
            assertEquals(new Reading.Several(List.of(LocalTime.of(hour % 12, minute).toString(),
                    LocalTime.of(hour % 12 + 12, minute).toString())), reading);
        } else {
            is(time.toString(), reading, text);
        }
        String clock = "jam %d.%02d %s".formatted(hour % 12 == 0 ? 12 : hour % 12, minute, part(hour));
        is(time.toString(), read(new AnswerKind.Time(), clock), clock);
    }

    @Property(tries = 1000)
    void nothing_that_is_typed_breaks_a_reader(@ForAll @StringLength(max = 200) String text) {
        for (AnswerKind kind : List.of(new AnswerKind.WholeNumber(0, 9), new AnswerKind.Decimal(0, 9),
                new AnswerKind.Money(0, 9), new AnswerKind.Date(When.ANY), new AnswerKind.Date(When.PAST),
                new AnswerKind.Time(), new AnswerKind.Phone(), new AnswerKind.YesOrNo(), new AnswerKind.Nik())) {
            assertNotEquals(null, read(kind, text));
        }
    }

    private static String spoken(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1);
    }

    private static String part(int hour) {
        return hour == 0 || hour >= 18 ? "malam" : hour < 10 ? "pagi" : hour < 15 ? "siang" : "sore";
    }

    /** A number as it is said. */
    private static String words(long number) {
        if (number < 10) {
            return DIGITS.get((int) number);
        }
        if (number < 20) {
            return number == 10 ? "sepuluh" : number == 11 ? "sebelas" : words(number - 10) + " belas";
        }
        for (Object[] unit : new Object[][]{{1_000_000_000L, " miliar"}, {1_000_000L, " juta"}, {1_000L, " ribu"},
                {100L, " ratus"}, {10L, " puluh"}}) {
            long size = (Long) unit[0];
            if (number >= size) {
                String head = size <= 1_000 && size >= 100 && number / size == 1
                        ? "se" + unit[1].toString().strip()
                        : words(number / size) + unit[1];
                return number % size == 0 ? head : head + " " + words(number % size);
            }
        }
        throw new IllegalStateException();
    }

    private static final class Nowhere implements Places {
        @Override
        public Optional<Place> place(PlaceCode code) {
            return Optional.empty();
        }

        @Override
        public List<Place> find(Level level, String words) {
            return List.of();
        }

        @Override
        public String fullName(PlaceCode code) {
            return code.value();
        }
    }
}
