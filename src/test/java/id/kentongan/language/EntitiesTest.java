package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said in the first message need not be asked again. */
class EntitiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SKTM#3602044107850003#sekolah anak SMK                         | NIK 3602044107850003
            nama saya Siti Aminah, hp 0812-3456-7890                       | NAME Siti Aminah; PHONE 0812-3456-7890
            atas nama Budi mau bikin sku                                   | NAME Budi
            blt dipotong Rp1.500.000 jadi 100rb                            | MONEY Rp1.500.000; MONEY 100rb
            hajatan 17 Agustus 2026 jam 19.30                              | DATE 17 Agustus 2026; CLOCK jam 19.30
            acara Senin depan                                              | DATE Senin depan
            jln rusak dpn mushola RT 03/02 kp cikadu. tolong pak         | PLACE RT 03/02; PLACE kp cikadu
            lampu mati di dusun Sidomulyo dari kemarin                     | PLACE dusun Sidomulyo
            cek TJT-4821 kok lama                                          | TICKET TJT-4821
            mau sktm utk sekolah anak, nik 3602044107850003                | PURPOSE sekolah anak; NIK 3602044107850003
            jalan rusak berlubang                                          |
            """)
    void they_are_found_as_they_were_written(String text, String found) {
        assertEquals(found == null ? "" : found, Entities.of(text).stream()
                .map(entity -> entity.kind() + " " + entity.text()).collect(Collectors.joining("; ")));
    }

    @Test
    void a_line_for_training_holds_nothing_private() {
        assertEquals("nama saya <name>, nik <nik>, hp <phone>, jalan rusak", OpenNlpInterpreter
                .masked("nama saya Siti Aminah, nik 3602044107850003, hp 081234567890, jalan rusak"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rumah Pak Budi Santoso dan Bu Siti banjir, lapor Pak RT | rumah Pak <name> dan Bu <name> banjir, lapor Pak RT
            no kk 36020411078500, rek 1234-5678-90                  | no kk <number>, rek <number>
            jalan rusak di RT 03/02 sejak 2024                      | jalan rusak di RT 03/02 sejak 2024
            got dpn rumah pak haji Ahmad Fauzi RT 03 mampet         | got dpn rumah pak haji <name> RT 03 mampet
            sampah mbak Rini dan Ustadz Yusuf bin Ali numpuk        | sampah mbak <name> dan Ustadz <name> numpuk
            sapi lek Paimin, yu Sum, mbah Karto Rejo, wa Acih       | sapi lek <name>, yu <name>, mbah <name>, wa <name>
            kebun kang Dadang sebelah teh Neneng dekat bu Hj. Euis  | kebun kang <name> sebelah teh <name> dekat bu Hj. <name>
            lapor pak Kades dan bu Bidan, wa belum dibalas          | lapor pak Kades dan bu Bidan, wa belum dibalas
            """)
    void nor_names_after_a_title_nor_long_numbers(String text, String masked) {
        assertEquals(masked, OpenNlpInterpreter.masked(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tanah siti aminah dipatok, SITI sudah lapor   | Siti Aminah | tanah <name> dipatok, <name> sudah lapor
            situ di dekat sini kotor                      | Siti Aminah | situ di dekat sini kotor
            rumah ratna banjir                            |             | rumah ratna banjir
            """)
    void nor_a_name_that_is_known(String text, String person, String masked) {
        assertEquals(masked,
                OpenNlpInterpreter.masked(text, Optional.ofNullable(person).stream().toList()));
    }

    @Test
    void an_entity_does_not_show_its_text_in_a_log() {
        assertEquals("[NIK@5]", Entities.of("SKTM 3602044107850003").toString());
    }

    @Property(tries = 300)
    void each_stands_in_the_text_where_it_says(@ForAll String text) {
        for (Entity entity : Entities.of(text)) {
            assertEquals(entity.text(),
                    text.substring(entity.start(), entity.start() + entity.text().length()));
        }
    }
}
