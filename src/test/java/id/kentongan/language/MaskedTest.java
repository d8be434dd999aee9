package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may become a line for training tells nobody who wrote it, and still tells what they wrote about. */
class MaskedTest {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lapor Pak RT Joko belum datang                    | lapor Pak RT <name> belum datang
            Pak RT 03 Joko marah                              | Pak RT 03 <name> marah
            kades Suparman korupsi                            | kades <name> korupsi
            lurah Hartono dan Kadus Sugeng minta uang         | lurah <name> dan Kadus <name> minta uang
            guru Ani memukul anak saya                        | guru <name> memukul anak saya
            Bu Bidan Rini dan dr. Hasan tidak ada             | Bu Bidan <name> dan dr. <name> tidak ada
            nama anak: Rizki umur 5 tahun                     | nama anak: <name> umur 5 tahun
            nama ibu kandung saya Sumiati                     | nama ibu kandung saya <name>
            PAK BUDI TIDAK ADA                                | PAK <name> TIDAK ADA
            email saya siti.aminah@gmail.com tolong dibalas   | email saya <email> tolong dibalas
            motor B 1234 XYZ hilang                           | motor <plate> hilang
            plat f 12 ab parkir di jalan                      | plat <plate> parkir di jalan
            rumah saya Jl Mawar No. 5 RT 03/02 banjir         | rumah saya Jl <address> RT 03/02 banjir
            jalan Merdeka no 12b berlubang                    | jalan <address> berlubang
            nik 3602 0441 0785 0003 hp +62 812 3456 7890      | nik <nik> hp <phone>
            """)
    void nor_what_leads_to_somebody_in_another_way(String text, String masked) {
        assertEquals(masked, OpenNlpInterpreter.masked(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RT 02 RW 03 banjir", "blt 300 RB KK belum", "LAPOR PAK KADES TIDAK ADA DI KANTOR",
            "LAPOR PAK JALAN RUSAK", "guru SD tidak datang", "Kasi Pelayanan lambat", "bidan desa tidak di tempat",
            "Petugas PLN datang", "jalan rusak sejak no 2024", "dana desa 2024 DD 500 JT hilang",
            "lapor pak Kades dan bu Bidan, wa belum dibalas"})
    void what_is_not_private_stays_readable(String text) {
        assertEquals(text, OpenNlpInterpreter.masked(text));
    }
}
