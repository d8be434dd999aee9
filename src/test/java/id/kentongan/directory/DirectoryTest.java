package id.kentongan.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.directory.file.DirectoryFolder;
import id.kentongan.directory.file.Reading;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PlaceCode VILLAGE = new PlaceCode("36.02.04.2003");
    private static final PlaceCode DISTRICT = new PlaceCode("36.02.04");
    private static final PlaceCode REGENCY = new PlaceCode("36.02");

    private final Reading.Complete sample = (Reading.Complete) DirectoryFolder
            .ofResources("/id/kentongan/demo/directory").read();
    private final Directory directory = sample.directory();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tanjungsari                              | 36.02.04.2003
            Tanjung Sari                             | 36.02.04.2003
            TANJUNG-SARI                             | 36.02.04.2003
            desa tanjungsari                         | 36.02.04.2003
            kp. tanjungsari RT 03/02                 | 36.02.04.2003
            sy warga desa Tj. Sari                   | 36.02.04.2003
            tjgsari kec cikulur                      |
            tanjunsari                               | 36.02.04.2003
            tanjugnsari                              | 36.02.04.2003
            Tandjoeng Sari                           | 36.02.04.2003
            sukamaju                                 | 36.02.04.2001 36.02.05.2001
            Suka Maju                                | 36.02.04.2001 36.02.05.2001
            Sukamaju kec Cikulur                     | 36.02.04.2001
            Sukamaju, Cikulur                        | 36.02.04.2001
            sukamaju cikulur                         | 36.02.04.2001
            cikulur sukamaju                         | 36.02.04.2001
            ds sukamaju kec. warunggunung kab lebak  | 36.02.05.2001
            sukamju kec warung gunung                | 36.02.05.2001
            sukamaju kec malingping                  |
            sukamaju kab lebak                       | 36.02.04.2001 36.02.05.2001
            sindangmulya                             | 36.02.05.2004
            pekon gunung terang                      | 18.04.19.2002
            Gn Terang, Lambar                        | 18.04.19.2002
            gunungterang prov lampung                | 18.04.19.2002
            tidak tahu                               |
            desa                                     |
            😀                                       |
            ''                                       |
            """)
    void a_village_is_found_however_it_is_written_and_asked_for_when_several_fit(String words, String codes) {
        assertEquals(codes == null ? "" : codes, String.join(" ",
                directory.find(Level.VILLAGE, words).stream().map(village -> village.code().value()).toList()));
    }

    @Test
    void a_village_whose_name_begins_with_a_word_for_its_level_is_not_mistaken_for_another() {
        var places = new Directory(List.of(place("36", "Banten"), place("36.02", "Kota Serang"),
                place("36.02.01", "Kasemen"), place("36.02.01.1001", "Kampung Baru"), place("36.02.01.1002", "Baru")),
                List.of());
        assertEquals("36.02.01.1001", places.find(Level.VILLAGE, "kampung baru").getFirst().code().value());
        assertEquals("36.02.01.1002", places.find(Level.VILLAGE, "baru").getFirst().code().value());
        assertEquals(1, places.find(Level.VILLAGE, "desa kampung baru").size());
    }

    @Test
    void a_name_is_told_with_what_contains_it() {
        assertEquals("Tanjungsari, Kec. Cikulur, Kab. Lebak", directory.fullName(VILLAGE));
        assertEquals("Kec. Cikulur, Kab. Lebak", directory.fullName(DISTRICT));
        assertEquals("Banten", directory.fullName(new PlaceCode("36")));
        assertEquals("99.01.01.2001, Kec. 99.01.01, Kab. 99.01",
                directory.fullName(new PlaceCode("99.01.01.2001")));
    }

    @Test
    void the_specialised_office_comes_before_the_general_one() {
        assertEquals(List.of("Pak Yayan", "Bu Lilis"), names(directory.holders(REGENCY, "JALAN", TODAY)));
        assertEquals(List.of("Bu Lilis"), names(directory.holders(REGENCY, "LISTRIK", TODAY)));
        assertEquals(List.of("Pak Hendra"), names(directory.holders(DISTRICT, "SKTM", TODAY)));
        assertEquals(List.of("Bu Ratna"), names(directory.holders(VILLAGE, "JALAN", TODAY)), "never the kader");
    }

    @Test
    void what_is_secret_comes_only_to_those_who_may_know_it() {
        assertEquals(List.of("Pak Udin"), names(directory.holders(VILLAGE, "DANADESA", TODAY)));
        assertEquals(List.of("Pak Hendra"), names(directory.holders(DISTRICT, "DANADESA", TODAY)));
        assertEquals(List.of("Bu Nani", "Bu Lilis"), names(directory.holders(REGENCY, "DANADESA", TODAY)));
        assertEquals(List.of(), directory.holders(VILLAGE, "LINDUNG", TODAY));
        assertEquals(List.of(), directory.holders(DISTRICT, "LINDUNG", TODAY));
        assertEquals(List.of("Bu Euis", "Bu Lilis"), names(directory.holders(REGENCY, "LINDUNG", TODAY)));
    }

    @Test
    void a_complaint_about_the_office_never_comes_to_those_it_may_be_about() {
        assertEquals(List.of("Pak Dedi"), names(directory.holders(VILLAGE, "LAYANAN", TODAY)), "appointed for it");
        assertEquals(List.of("Pak Hendra"), names(directory.holders(DISTRICT, "LAYANAN", TODAY)));
    }

    @Test
    void a_mandate_holds_from_its_first_day_to_its_last_and_not_a_day_longer() {
        var kader = new PhoneNumber("6281200000004");
        assertEquals(Set.of("resident"), directory.roles(kader, LocalDate.of(2025, 6, 30)));
        assertEquals(Set.of("resident", "kader"), directory.roles(kader, LocalDate.of(2025, 7, 1)));
        assertEquals(Set.of("resident", "kader"), directory.roles(kader, LocalDate.of(2027, 6, 30)));
        assertEquals(Set.of("resident"), directory.roles(kader, LocalDate.of(2027, 7, 1)));
        assertEquals(List.of(), directory.holders(VILLAGE, Role.KADER, LocalDate.of(2027, 7, 1)));
    }

    @Test
    void one_person_may_hold_mandates_in_several_places() {
        var coach = new PhoneNumber("6281200000015");
        assertEquals(List.of("36.02.04.2003", "36.02.04.2001"),
                directory.mandates(coach, TODAY).stream().map(mandate -> mandate.place().value()).toList());
        assertEquals(Set.of("resident"), directory.roles(new PhoneNumber("6281299999999"), TODAY));
    }

    @Test
    void the_sample_knows_its_residents_and_their_media() {
        assertEquals(List.of(Medium.WHATSAPP, Medium.SMS),
                sample.residents().stream().map(resident -> resident.medium().orElseThrow()).toList());
        assertTrue(sample.residents().stream()
                .allMatch(resident -> resident.home().orElseThrow().level() == Level.VILLAGE));
    }

    @Test
    void free_text_may_go_by_whatsapp_for_a_day_after_the_last_message() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        Person person = Person.of(new PhoneNumber("6281200000001")).heard(Medium.WHATSAPP, "twilio", noon);
        assertTrue(person.withinWhatsappWindow(noon.plusSeconds(86_399)));
        assertTrue(!person.withinWhatsappWindow(noon.plusSeconds(86_400)));
        assertTrue(!Person.of(person.number()).withinWhatsappWindow(noon), "never written");
        assertTrue(
                person.heard(Medium.SMS, "operator-a", noon.plusSeconds(9)).withinWhatsappWindow(noon.plusSeconds(10)));
    }

    @Test
    void an_officer_holds_each_case_once() {
        Person officer = Person.of(new PhoneNumber("6281200000003")).holdingAlso("TJT-1").holdingAlso("TJT-2")
                .holdingAlso("TJT-1");
        assertEquals(List.of("TJT-2", "TJT-1"), officer.holding());
        assertEquals(List.of("TJT-1"), officer.noLongerHolding("TJT-2").holding());
    }

    private static Place place(String code, String name) {
        return new Place(new PlaceCode(code), name, "AAA");
    }

    private static List<String> names(List<Mandate> mandates) {
        return mandates.stream().map(Mandate::name).toList();
    }
}
