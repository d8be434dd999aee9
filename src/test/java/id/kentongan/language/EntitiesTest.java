package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.language.Entity.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertEquals(found == null ? "" : found, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an Budi Santoso usaha warung                        | NAME Budi Santoso
            an Karto meninggal                                  | NAME Karto
            atas nama Muhammad Rizki lahir di rumah             | NAME Muhammad Rizki
            nama saya budi santoso mau sktm                     | NAME budi santoso
            NAMA BUDI SANTOSO MAU BIKIN KTP                     | NAME BUDI SANTOSO
            nama Budi dulu kerja di pasar                       | NAME Budi
            a.n. Siti Aminah alamat kp cikadu                   | NAME Siti Aminah; PLACE kp cikadu
            a/n joko widodo sekolah sma                         | NAME joko widodo
            atas nama bapak Suparman                            | NAME Suparman
            nama: Bagus Setiawan                                | NAME Bagus Setiawan
            nama saya M. Rizki                                  | NAME M. Rizki
            nama sy ade irma                                    | NAME ade irma
            jenengku Karto arep gawe KTP                        | NAME Karto
            jenenge Sutini                                      | NAME Sutini
            nami kula Sugeng Riyadi badhe damel sktm            | NAME Sugeng Riyadi
            nami abdi Euis Komariah bade ngadamel KK            | NAME Euis Komariah
            ngaran kuring Dadang                                | NAME Dadang
            namo ambo Buyung                                    | NAME Buyung
            namo awak siti                                      | NAME siti
            my name is John Smith and i need a letter           | NAME John Smith
            """)
    void a_name_ends_where_a_sentence_goes_on(String text, String found) {
        assertEquals(found, found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minta sktm atas nama anak saya yang kedua", "nama anak: Rizki", "nama kades uang diambil",
            "nama pak kades siapa", "nama toko saya berkah jaya", "nama bapak: Suparman", "nama desa kami Sukamaju",
            "nama ibu kandung saya Sumiati", "an officer asked me for money", "nama saya di ktp salah"})
    void the_name_of_somebody_or_something_else_is_not_ones_own(String text) {
        assertEquals("", found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jalan rusak di dusun krajan                         | PLACE dusun krajan
            lampu mati di kampung sawah                         | PLACE kampung sawah
            banjir depan masjid al ikhlas dari pagi             | PLACE masjid al ikhlas
            lampu mati di desa Sukamaju                         | PLACE desa Sukamaju
            jalan rusak di kp cikadu rt 2                       | PLACE kp cikadu; PLACE rt 2
            jl mawar no 5 banjir                                | PLACE jl mawar no 5
            gang buntu sampah numpuk                            | PLACE gang buntu
            dusun dua belum ada air                             | PLACE dusun dua
            dsn krajan kidul sawahe banjir                      | PLACE dsn krajan kidul
            kp baru rt 3 rw 1                                   | PLACE kp baru; PLACE rt 3 rw 1
            JALAN RUSAK DI DUSUN KRAJAN                         | PLACE DUSUN KRAJAN
            Kp. Pasir Kalapa gelap                              | PLACE Kp. Pasir Kalapa
            ds sukasari kp sukamulya                            | PLACE ds sukasari; PLACE kp sukamulya
            dusun iii gak ada sinyal                            | PLACE dusun iii
            """)
    void a_place_may_be_written_small(String text, String found) {
        assertEquals(found, found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jalan berlubang", "Jalan Rusak Parah", "JALAN RUSAK", "desa dikorupsi", "desa kemana",
            "desa dulu ya", "jalan tikus yuk", "jln rsk", "jln ancur", "kampung kami banjir", "pulang kampung halaman",
            "jalan dusun kami", "gang sempit", "perumahan kami", "masjid belum ada air", "kampung sebelah ribut",
            "ti kampung abdi", "kantor desa kan", "jalan tani becek", "desa kosong"})
    void what_a_place_is_like_is_no_place(String text) {
        assertEquals("", found(text));
    }

    /** Hardly any of the short texts for training names a place, and many say "jalan" and "desa". */
    @Test
    void in_thousands_of_texts_hardly_a_word_is_taken_for_a_place() {
        List<String> taken = Stream.of("categories.tsv", "intents.tsv")
                .flatMap(name -> Corpus.read(name).lines().stream()).filter(line -> line.text().length() < 60)
                .flatMap(line -> Entities.of(line.text()).stream())
                .filter(entity -> entity.kind() == Kind.PLACE).map(Entity::text)
                .filter(place -> !place.matches("(?i).*\\d.*|.* (atas|baru|dua|kulon|nelayan|tengah|mawar|cikadu|curug"
                        + "|tanjungsari|al ikhlas|sawah|cibeber|bukit|cikeusal|ngasem|ilir|urip|labuan)"))
                .toList();
        assertTrue(taken.size() <= 10, taken.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3602 0441 0785 0003                       | NIK 3602 0441 0785 0003
            nik 36.02.04.410785.0003                  | NIK 36.02.04.410785.0003
            3602-0441-0785-0003                       | NIK 3602-0441-0785-0003
            360204 410785 0003                        | NIK 360204 410785 0003
            17-08-2026 18-08-2026                     | DATE 17-08-2026; DATE 18-08-2026
            hp +62 812 3456 7890                      | PHONE +62 812 3456 7890
            +62-812-3456-7890                         | PHONE +62-812-3456-7890
            62812.3456.7890                           | PHONE 62812.3456.7890
            08123456789 12 orang                      | PHONE 08123456789
            0812 3456 7890 3 orang                    | PHONE 0812 3456 7890
            nik 3602044107850003 hp 081234567890      | NIK 3602044107850003; PHONE 081234567890
            diminta seratus ribu per kk               | MONEY seratus ribu
            dipotong satu setengah juta               | MONEY satu setengah juta
            dua juta lima ratus                       | MONEY dua juta lima ratus
            2 juta 500 ribu hilang                    | MONEY 2 juta 500 ribu
            2,5 juta                                  | MONEY 2,5 juta
            tahun dua ribu dua puluh empat            |
            dua ribu warga, seribu orang, satu rumah  |
            jam setengah delapan                      | CLOCK jam setengah delapan
            jam 10 malam lampu mati                   | CLOCK jam 10 malam
            jam 8 lampu mati                          | CLOCK jam 8
            jam tujuh kurang seperempat malam         | CLOCK jam tujuh kurang seperempat malam
            jam 2 dini hari                           | CLOCK jam 2 dini hari
            half past seven                           | CLOCK half past seven
            2 jam 30 menit, jam berapa, jam 30        |
            17/8 di balai desa                        | DATE 17/8
            tgl 20 april jam 8                        | DATE tgl 20 april; CLOCK jam 8
            tanggal 17-8                              | DATE tanggal 17-8
            rumah no 17/8, 3/4 warga, RT 03/02        | PLACE RT 03/02
            sudah 2 minggu                            |
            """)
    void figures_and_words_for_numbers_are_read_as_people_write_them(String text, String found) {
        assertEquals(found == null ? "" : found, found(text));
    }

    private static String found(String text) {
        return Entities.of(text).stream().map(entity -> entity.kind() + " " + entity.text())
                .collect(Collectors.joining("; "));
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
