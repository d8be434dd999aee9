package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTest {
    private static final Interpreter INTERPRETER = new OpenNlpInterpreter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nuwun sewu pak banyu PAM ning dusunku wes 4 dino ora mili  | jav
            omahe mbah Karto kobong pak tulung                         | jav
            kulo badhe ndamel serat                                    | jav
            nuwun sewu                                                 | jav
            punten abdi hoyong naros heula                             | sun
            caah asup ka imah                                          | sun
            punten                                                     | sun
            my husband hits me every day                               | eng
            how long does it take to get the letter                    | eng
            saya mau lapor jalan rusak di depan masjid belum diperbaiki | ind
            """)
    void first_words_tell_the_language(String text, String language) {
        assertEquals(Optional.of(language), INTERPRETER.spoken(text).map(Spoken::language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ya", "iya", "yaaa", "ok", "1", "", "makasih", "surat", "toko", "kades", "pungli",
            "got mampet", "internet", "stop galian", "titip laporan bu Imah jalan rusak",
            "ktp q ilang pas banjir kmrin", "promo indomaret minggu ini", "mau sktm, nik 3602044107850003",
            "jam setengah delapan", "mau urus ktp + kk", "thanks min", "please benerin jalan dong", "help",
            "download aplikasi whatsapp", "Asep Suryana", "mbak yu tolong ya", "kang Asep", "neng Ani",
            "Kp. Babakan Cikole RT 02", "NIKAH#3602010101990001#Siti",
            "sinyal internet down terus"})
    void short_words_and_loans_do_not(String text) {
        assertTrue(INTERPRETER.spoken(text).filter(spoken -> !spoken.language().equals("ind")).isEmpty(), text);
    }

    @Test
    void a_greeting_is_no_sentence() {
        assertEquals(Optional.of(new Spoken("jav", false)), INTERPRETER.spoken("matur nuwun pak"));
        assertEquals(Optional.of(new Spoken("jav", true)), INTERPRETER.spoken(
                "matur nuwun pak, dalane ning ngarep omah wis alus"));
    }

    /** Only the words of a language that stand in its own lists and in no Indonesian text of ours can tell it. */
    @Test
    void the_list_of_words_follows_from_the_texts() {
        var texts = new Corpus(List.of(new Corpus.Line("ind", "rumah saya terbakar semalam"), new Corpus.Line("jav",
                "omahku kobong wingi, jebol kabeh"), new Corpus.Line("mlj", "wingi rumah awak tebakar")));
        var words = new Corpus(
                List.of(new Corpus.Line("jav.small", "ora saya"), new Corpus.Line("jav.other", "udan mbah")));
        var villages = new Corpus(List.of(new Corpus.Line("JALAN", "rumah terbakar jebol"), new Corpus.Line(
                "AIR", "rumah semalam jebol"), new Corpus.Line("AIR", "udan omahku kobong")));
        assertEquals(List.of("ind.own\trumah semalam terbakar", "eng.own\t", "eng.sure\t",
                "jav.own\tkabeh kobong omahku ora udan", "jav.sure\tudan", "sun.own\t", "sun.sure\t"),
                LanguageWordLists.of(texts, words, villages));
    }
}
