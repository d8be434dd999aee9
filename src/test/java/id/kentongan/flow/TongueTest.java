package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.language.LanguageKnown;
import id.kentongan.language.OpenNlpInterpreter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language somebody is answered who has not chosen one. */
class TongueTest {
    private static final OpenNlpInterpreter INTERPRETER = new OpenNlpInterpreter();

    private final Village person = stranger();

    private static Village stranger() {
        var village = new Village(Village.SHIPPED, INTERPRETER);
        village.languageKnown = LanguageKnown.NOT_YET;
        village.facts.put("person.consent", "yes");
        village.facts.put("person.village", "36.02.04.2003");
        village.facts.put("person.village.name", "Tanjungsari");
        return village;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nuwun sewu pak banyu PAM ning dusunku wes 4 dino ora mili | jv | Papanipun wonten pundi
            cai pdam teu ngocor ti kamari pa                          | su | Di mana tempatna
            matur nuwun                                               | jv | Sami-sami. Serat MENU
            i want to report a broken road near the school            | en |
            mau lapor jalan rusak di dusun kami                       | id | Di mana
            lampu jalan mati sudah lama pak                           | id | Di mana lokasinya
            """)
    void the_first_words_are_answered_in_their_language(String text, String language, String reply) {
        String said = person.write(text);
        assertTrue(reply == null || said.contains(reply), said);
        assertEquals(language, person.language);
    }

    @Test
    void it_is_kept_for_short_words_and_answers() {
        person.write("banyune pdam buthek, ora iso nggo masak");
        assertTrue(person.write("RT 03 dekat masjid").contains("Laporan dipunkintun"), "where");
        assertTrue(person.write("ya").contains("Kacathet"), "sent");
        person.write("terima kasih");
        assertEquals("jv", person.language);
    }

    @Test
    void the_first_words_may_come_after_a_menu() {
        person.write("menu");
        person.write("1");
        assertEquals(LanguageKnown.NOT_YET, person.languageKnown);
        String said = person.write("banyune pdam buthek, ora iso nggo masak");
        assertTrue(said.contains("wonten pundi"), said);
    }

    @Test
    void thanks_in_another_language_change_nothing_that_was_found() {
        person.write("saya mau lapor jalan rusak di depan masjid belum diperbaiki");
        assertEquals(LanguageKnown.FOUND, person.languageKnown);
        person.write("batal");
        assertTrue(person.write("matur nuwun").contains("Sama-sama"), "answered in Indonesian");
        assertEquals("id", person.language);
    }

    @Test
    void a_whole_sentence_changes_what_was_found() {
        person.write("matur nuwun");
        assertEquals("jv", person.language);
        person.write("saya mau lapor jalan rusak di depan masjid belum diperbaiki");
        assertEquals("id", person.language);
    }

    @Test
    void what_was_chosen_stays() {
        person.language = "en";
        person.languageKnown = LanguageKnown.CHOSEN;
        person.write("nuwun sewu pak banyu PAM ning dusunku wes 4 dino ora mili");
        assertEquals("en", person.language);
        assertTrue(person.effects.stream().noneMatch(effect -> effect instanceof Effect.Speaks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "kader"})
    void what_is_written_for_others_tells_nothing(String role) {
        person.roles.addAll(Set.of(role));
        person.write("nuwun sewu pak banyu PAM ning dusunku wes 4 dino ora mili");
        assertEquals(LanguageKnown.NOT_YET, person.languageKnown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"makasih", "surat", "toko", "kades", "pungli", "got mampet", "internet", "stop galian",
            "titip laporan bu Imah jalan rusak", "ktp q ilang pas banjir kmrin", "promo indomaret minggu ini",
            "jam setengah delapan", "mau urus ktp + kk", "help", "menu"})
    void short_words_and_loans_leave_it_indonesian(String text) {
        person.write(text);
        assertEquals("id", person.language);
    }

    @Test
    void a_name_is_no_language() {
        person.write("SKTM#3602044107850003#sekolah");
        person.write("Asep Sunarya Kusumah Atmaja");
        assertEquals("id", person.language);
    }
}
