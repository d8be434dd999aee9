package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in few words: openers, choices with courtesies, two answers at once, and nothing at all. */
class FewWordsTest {
    private static final String MATTER = "Ceritakan masalahnya: apa dan sejak kapan?";

    private final Village siti = Village.siti();

    private String consent() {
        siti.facts.remove("person.consent");
        siti.write("SKTM");
        siti.write("3602044107850003");
        return siti.write("anak sekolah");
    }

    private String tenure(String written) {
        siti.write("SKD");
        siti.write("3602044107850003");
        siti.write("Kp Cikadu RT 02/01");
        assertTrue(siti.write("tahun lalu").startsWith("Rumah itu milik siapa?"));
        return siti.write(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report a problem", "I want to report", "i would like to make a complaint",
            "hello, i want to report something", "can i report a problem please", "arep lapor", "kulo badhe lapor pak",
            "bade lapor", "abdi bade ngalapor", "hoyong ngadu", "mau menyampaikan keluhan", "saya mau buat laporan"})
    void an_opener_that_tells_nothing_is_asked_what_the_matter_is(String opener) {
        assertEquals(MATTER, siti.write(opener));
        assertTrue(siti.write("jalan rusak parah sejak kemarin").startsWith("Jalan/jembatan. Di mana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report broken road jalan rusak", "bade lapor jalan butut"})
    void an_opener_that_tells_something_is_not_asked_again(String opener) {
        assertTrue(siti.write(opener).startsWith("Jalan/jembatan. Di mana"));
    }

    @ParameterizedTest
    @CsvSource({"sewa pak,Sewa/kontrak", "ngontrak pak,Sewa/kontrak", "yang sewa,Sewa/kontrak", "2 pak,Sewa/kontrak",
            "yg ke 2,Sewa/kontrak", "yang ke-2 bu,Sewa/kontrak", "saya ngontrak,Sewa/kontrak",
            "masih ngontrak kak,Sewa/kontrak", "2. Sewa/kontrak,Sewa/kontrak", "numpang ortu,Menumpang",
            "numpang ortu pak,Menumpang", "ikut mertua,Menumpang", "rumah sendiri pak,Milik sendiri"})
    void a_choice_is_made_with_courtesies(String written, String chosen) {
        assertTrue(tenure(written).contains(chosen), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 pak", "yg ke 7", "2. Menumpang", "bukan sewa", "sewa atau numpang", "pak", "rumah"})
    void a_choice_is_not_guessed(String written) {
        assertTrue(tenure(written).startsWith("Balas dengan angka pilihannya."), written);
    }

    @Test
    void at_a_choice_the_second_mistake_shows_an_example_and_the_third_a_person() {
        assertEquals("Balas dengan angka pilihannya.\n1. Milik sendiri\n2. Sewa/kontrak\n3. Menumpang", tenure("x9"));
        assertEquals("Balas dengan angka pilihannya.\nContoh: 1 (Milik sendiri)\n1. Milik sendiri\n2. Sewa/kontrak\n"
                + "3. Menumpang", siti.write("x9"));
        assertTrue(siti.write("x9").contains("PETUGAS"));
        assertTrue(siti.write("1 (Milik sendiri)").contains("Milik sendiri. Sudah benar?"));
    }

    @Test
    void at_a_confirmation_the_second_mistake_shows_an_example_and_the_third_a_person() {
        siti.write("lapor jalan rusak parah");
        siti.write("depan masjid");
        assertEquals("Jawab YA atau TIDAK.\n1. Ya\n2. Ubah", siti.write("qwrt"));
        assertEquals("Jawab YA atau TIDAK.\nContoh: 1 (Ya)\n1. Ya\n2. Ubah", siti.write("qwrt"));
        assertTrue(siti.write("qwrt").contains("PETUGAS"));
        assertTrue(siti.write("1 (Ya)").startsWith("Tercatat nomor"));
    }

    @Test
    void what_to_change_has_an_example_of_its_own() {
        siti.write("lapor jalan rusak parah");
        siti.write("depan masjid");
        siti.write("ubah");
        String first = siti.write("qwrt");
        String second = siti.write("qwrt");
        assertNotEquals(first, second);
        assertTrue(second.contains("Contoh: 1 (Masalahnya)"), second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANJUT", "lanjut pak", "lanjut aja", "lanjutkan bu", "lanjutt pak", "lanjut ya pak",
            "sudah",
            "kirim saja pak", "terusin aja", "next"})
    void going_on_is_no_consent(String word) {
        String question = consent();
        assertTrue(question.startsWith("Bolehkah kantor desa"), question);
        assertEquals(question, siti.write(word));
        assertEquals(List.of(), siti.effects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ya", "ya, lanjut", "boleh lanjut pak", "iya silakan", "silakan", "setuju", "1"})
    void a_yes_said_expressly_is_consent(String word) {
        consent();
        assertTrue(siti.write(word).startsWith("Tercatat nomor"), word);
        assertTrue(siti.effects.getFirst() instanceof Effect.Consent consented && consented.given());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"siti aminah desa tanjungsari kec cipanas", "Siti Aminah Desa Tanjungsari",
            "siti aminah, desa tanjungsari, kec. cipanas"})
    void name_and_village_are_told_without_a_comma(String both) {
        var budi = Village.shipped();
        budi.facts.put("person.consent", "yes");
        budi.write("SKTM#3602044107850003#anak sekolah");
        assertTrue(budi.write(both).startsWith("Tercatat nomor"), both);
        assertTrue(budi.effects.contains(new Effect.Remember("name", "Siti Aminah")), budi.effects.toString());
        assertTrue(budi.effects.contains(new Effect.Remember("village", "36.02.04.2003")), budi.effects.toString());
    }

    @Test
    void a_village_that_nobody_knows_is_not_part_of_the_name() {
        var budi = Village.shipped();
        budi.facts.put("person.consent", "yes");
        budi.write("SKTM#3602044107850003#anak sekolah");
        String asked = budi.write("siti aminah desa antah berantah");
        assertTrue(asked.startsWith("Desa itu belum kami kenal."), asked);
        assertTrue(budi.effects.contains(new Effect.Remember("name", "Siti Aminah")), budi.effects.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tidak", "tidak pak", "ga usah", "gak jadi deh", "tidak ada bu"})
    void who_wants_no_officer_after_all_goes_on_where_they_were(String no) {
        String question = siti.write("lapor jalan rusak parah");
        siti.write("PETUGAS");
        assertEquals("Baik, dibatalkan: Bantuan petugas. Ketik MENU bila perlu.\n" + question, siti.write(no));
        assertEquals(List.of(), siti.effects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "ya", "iya pak", "ok", "pak", "mau lapor", "halo pak", "123"})
    void what_tells_nothing_is_no_matter(String nothing) {
        siti.write("lapor");
        assertEquals("Tolong tulis dengan kata-kata.", siti.write(nothing));
        assertTrue(siti.write(nothing).startsWith("Tolong tulis dengan kata-kata.\nContoh: "));
        assertEquals(List.of(), siti.effects);
        assertTrue(siti.write("jalan rusak parah").startsWith("Jalan/jembatan. Di mana"));
    }

    @Test
    void one_word_is_matter_enough() {
        siti.write("lapor");
        assertFalse(siti.write("banjir").contains("Tolong tulis"));
    }
}
