package id.kentongan.flow.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.Places;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T08:10:00+07:00[Asia/Jakarta]");
    private final AnswerReader reader = new AnswerReader(new NoPlaces(), Set.of("iya", "ya"), Set.of("tidak", "ora"));

    /** The value, or the reason in its place. */
    private String read(AnswerKind kind, String text) {
        return switch (reader.read(kind, text, NOW)) {
        case Reading.Value value -> value.value();
        case Reading.Several several -> several.values().toString();
        case Reading.Range range -> range.from() + ".." + range.until();
        case Reading.Wrong wrong -> wrong.reason().name();
        };
    }

    @Test
    void only_digits_count_for_a_nik_among_words() {
        assertEquals(new Reading.Wrong(Reading.Reason.NIK_LENGTH, Map.of("length", "15")),
                reader.read(new AnswerKind.Nik(), "360204410785003 anak sekolah", NOW));
    }

    @ParameterizedTest
    @CsvSource({"selsaa,true", "selasa,false", "selasa depan,false", "besook,false", "3 maret,false"})
    void a_date_with_a_letter_put_right_is_misspelt(String text, boolean misspelt) {
        assertEquals(misspelt, reader.isMisspelt(new AnswerKind.Date(AnswerKind.When.ANY), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3602044107850003        | 3602044107850003
            3602 0441 0785 0003     | 3602044107850003
            3602.0441.0785.0003     | 3602044107850003
            NIK: 3602044107850003   | 3602044107850003
            no. nik 3602044107850003| 3602044107850003
            360204410785000         | NIK_LENGTH
            36020441078500033       | NIK_LENGTH
            36020441078500O3        | NIK_CHARACTERS
            abcdefghijklmnop        | NIK_CHARACTERS
            abc                     | NIK_LENGTH
            0002044107850003        | NIK_PROVINCE
            9902044107850003        | NIK_PROVINCE
            3602044113850003        | NIK_MONTH
            3602044100850003        | NIK_MONTH
            3602040007850003        | NIK_DAY
            3602043207850003        | NIK_DAY
            3602043107850003        | 3602043107850003
            3602043106850003        | NIK_DAY
            3602047106850003        | NIK_DAY
            3602047006850003        | 3602047006850003
            3602044006850003        | NIK_DAY
            3602047207850003        | NIK_DAY
            3602042902840003        | 3602042902840003
            3602042902850003        | NIK_DAY
            3602046902000003        | 3602046902000003
            3602046902010003        | NIK_DAY
            3602044107850000        | NIK_SERIAL
            5402044107850001        | 5402044107850001
            0002041399000000        | NIK_PROVINCE
            3602043213850000        | NIK_MONTH
            3602043212850000        | NIK_DAY
            """)
    void a_nik_is_checked_in_the_order_of_its_parts(String text, String read) {
        assertEquals(read, read(new AnswerKind.Nik(), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            25 | 25
            25 orang | 25
            1.000 | 1000
            dua puluh lima | 25
            Sepuluh | 10
            sebelas | 11
            dua belas | 12
            seratus | 100
            dua ratus lima puluh orang | 250
            nol | NUMBER_RANGE
            lima ribu | NUMBER_RANGE
            sekitar 25 | RANGE
            20-25 | 20..25
            5 atau 6 | [5, 6]
            1,500 | NUMBER
            dua tiga | NUMBER
            puluh | NUMBER
            10.30 | NUMBER
            1,5 | NUMBER_WHOLE
            setengah | NUMBER_WHOLE
            -3 | NUMBER
            1.0000 | NUMBER
            1001 | NUMBER_RANGE
            banyak | NUMBER
            99999999999999999999 | NUMBER
            """)
    void a_number_is_whole_and_in_its_bounds(String text, String read) {
        assertEquals(read, read(new AnswerKind.WholeNumber(1, 1000), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            siti aminah | Siti Aminah
            SITI AMINAH | Siti Aminah
            Nama saya Siti Aminah | Siti Aminah
            saya budi | Budi
            I Made Ra'i | I Made Ra'i
            H. Ahmad, S.Pd | H. Ahmad, S.Pd
            A | NAME
            3602044107850003 | NAME
            Siti123 | NAME
            ??? | NAME
            """)
    void a_name_has_letters_and_its_capitals(String text, String read) {
        assertEquals(read, read(new AnswerKind.PersonName(), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TJT-4821K | TJT-4821K
            tjt-4821k | TJT-4821K
            TJT 4821K | TJT-4821K
            tjt4821k | TJT-4821K
            nomor TJT-4821K. | TJT-4821K
            no TJT - 4821K | TJT-4821K
            #TJT-4821K | TJT-4821K
            TJT-ABCDK | TJT-ABCDK
            sedang kami cek | TICKET_NUMBER
            sedang | TICKET_NUMBER
            4821K | TICKET_NUMBER
            TJT-48 | TICKET_NUMBER
            TJT-4821K dan TJT-4822L | TICKET_NUMBER
            """)
    void a_ticket_number_is_kept_in_one_form(String text, String read) {
        assertEquals(read, read(new AnswerKind.Ticket(), text));
    }

    @ParameterizedTest
    @CsvSource({"Iya!,yes", "YA,yes", "ora,no", "mungkin,YES_NO", "ya tidak,YES_NO"})
    void yes_and_no_are_whole_answers(String text, String read) {
        assertEquals(read, read(new AnswerKind.YesOrNo(), text));
    }

    @Test
    void free_text_is_cleaned_but_not_changed() {
        assertEquals("dpn mushola, RT 03/02 {x}",
                read(new AnswerKind.FreeText(100), "  dpn\u0000 mushola,\n\n RT\u202E 03/02 {x} "));
        assertEquals("TEXT_EMPTY", read(new AnswerKind.FreeText(100), "😀 …"));
        assertEquals("TEXT_LONG", read(new AnswerKind.FreeText(5), "enam huruf"));
        assertEquals("banjir 😀", read(new AnswerKind.FreeText(100), "banjir 😀"));
    }

    @Property(tries = 300)
    void numbers_read_what_is_written_with_dots(@ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        var kind = new AnswerKind.WholeNumber(1, Integer.MAX_VALUE);
        String dotted = java.text.NumberFormat.getIntegerInstance(java.util.Locale.GERMANY).format(number);
        assertEquals(Integer.toString(number), read(kind, dotted));
        assertEquals(Integer.toString(number), read(kind, Integer.toString(number)));
    }

    @Property(tries = 500)
    void clean_text_has_no_control_characters_and_stays_as_it_is(@ForAll String text) {
        String clean = PlainText.clean(text);
        assertFalse(clean.chars().anyMatch(Character::isISOControl));
        assertEquals(clean, PlainText.clean(clean));
        assertEquals(PlainText.fold(clean), PlainText.fold(PlainText.fold(clean)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3602044107850003 | 3602044107850003
            3602994107850003 | NIK_DISTRICT
            3602991307850003 | NIK_DISTRICT
            3699044107850003 | 3699044107850003
            5402044107850001 | 5402044107850001
            9902994107850003 | NIK_PROVINCE
            """)
    void where_the_country_is_known_a_nik_begins_with_a_district_of_a_regency_that_is_there(String text, String read) {
        var country = new AnswerReader(new NoPlaces() {
            @Override
            public Optional<Place> place(PlaceCode code) {
                return List.of("36", "36.02", "36.02.04").contains(code.value())
                        ? Optional.of(new Place(code, "Somewhere", "AAA"))
                        : Optional.empty();
            }

            @Override
            public boolean complete() {
                return true;
            }
        }, Set.of(), Set.of());
        assertEquals(read, switch (country.read(new AnswerKind.Nik(), text, NOW)) {
        case Reading.Value value -> value.value();
        case Reading.Wrong wrong -> wrong.reason().name();
        case Reading.Several _,Reading.Range _ -> "";
        });
    }

    @Test
    void an_answer_of_very_many_words_is_none() {
        String wordy = "25 " + "\u2026".repeat(400);
        assertEquals("NUMBER", read(new AnswerKind.WholeNumber(1, 1000), wordy));
        assertEquals("NIK_LENGTH", read(new AnswerKind.Nik(), "3602044107850003" + " ".repeat(3) + "-".repeat(400)));
        assertEquals("DATE", read(new AnswerKind.Date(AnswerKind.When.ANY), "besok " + "!".repeat(400)));
    }

    static class NoPlaces implements Places {
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
