package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.flow.Wording;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.language.Understanding.Guess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Understands texts that stand in no corpus. */
class OpenNlpInterpreterTest {
    private static final Interpreter INTERPRETER = new OpenNlpInterpreter();
    private static final Wording.Limits LIMITS = FlowFolder.read(Path.of("flows")).flows().wording().limits();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ass. pak mau lapor jln desa dpn mushola RT 03/02 kp cikadu rusak parah sdh 2 bln blm ada perbaikan | complaint
            Nuwun sewu pak, banyu PAM ning dusunku wes 4 dino ora mili          | complaint
            Punten pa, jalan di kampung abdi butut pisan tos dua sasih          | complaint
            sy mau lapor tp jgn sebut nama. blt bln ini dipotong 100rb          | complaint
            mau lapor jalan rusak di depan mushola                              | complaint
            laporr jln rusak                                                    | complaint
            lampu jalan mati udah seminggu gelap bgt                            | complaint
            got depan rumah mampet baunya minta ampun                           | complaint
            pak mau bikin srt keterangan usaha bwt pinjam KUR                   | request.SKU
            SKTM#3602044107850003#sekolah anak SMK                              | request.SKTM
            bu mau minta surat tidak mampu buat beasiswa anak                   | request.SKTM
            perlu sktm utk rawat inap suami                                     | request.SKTM
            Bade damel akta lahir budak                                         | request.LAHIR
            ktp sy hilang di terminal mau bikin lagi                            | request.KTP
            nambah anggota kk krn anak baru lahir                               | request.KK
            bapak sy meninggal semalam, surat nya gmn                           | request.MATI
            sy mau pindah ikut suami ke cilegon                                 | request.PINDAH
            anak sy mau nikah bln depan suratnya apa aja                        | request.NIKAH
            mau hajatan pakai organ tunggal izin nya ke siapa                   | request.RAMAI
            stnk motor sy hilang minta surat ke polsek                          | request.HILANG
            minta pengantar skck bwt lamaran kerja                              | request.SKCK
            sy ngontrak disini butuh surat domisili                             | request.SKD
            sy mahasiswa mau minta data penduduk desa                           | request.PPID
            """)
    void a_letter_or_a_complaint_is_told_from_the_words(String text, String intent) {
        assertEquals(intent, best(INTERPRETER.understand(text).intents()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DAFTAR pelatihan jualan online                                      | training.register
            awak nak ikut pelatihan tu, tapi dak biso hari jumat                | training.register
            minggu depan ada pelatihan apa bu                                   | training.ask
            cek TJT-4821 kok lama bgt                                           | status
            surat sy udh jadi blm?                                              | status
            laporan jalan saya kemarin gimana kabarnya                          | status
            assalamualaikum pak                                                 | greeting
            makasih banyak pak atas bantuannya                                  | thanks
            mau ngomong sama petugas langsung                                   | human
            tolong hapus data pribadi saya                                      | data.rights
            pasang alarm jam 4 subuh dong                                       | off.topic
            STOP                                                                | optout
            jangan kirim sms lagi ke saya                                       | optout
            """)
    void the_wish_is_told_from_the_words(String text, String intent) {
        assertEquals(intent, best(INTERPRETER.understand(text).intents()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mau lapor jalan rusak di depan mushola                        | JALAN
            laporr jln rusak                                              | JALAN
            Punten pa, jalan di kampung abdi butut pisan tos dua sasih    | JALAN
            Nuwun sewu pak, banyu PAM ning dusunku wes 4 dino ora mili    | AIR
            lampu jalan mati udah seminggu gelap bgt                      | LISTRIK
            got depan rumah mampet baunya minta ampun                     | DRAINASE
            sampah numpuk dipinggir kali ga ada yg angkut                 | SAMPAH
            saya orang miskin tp ga pernah dpt pkh                        | BANSOS
            sinyal di kampung saya ilang dr kemaren                       | INTERNET
            pupuk subsidi susah dicari di kios                            | TANI
            tolong pak rumah sebelah kebakaran                            | BENCANA
            banjir sudah masuk rumah sepinggang pak tolong                | BENCANA
            STOP pungli di desa kami                                      | DANADESA
            kades makan uang dana desa                                    | DANADESA
            ada bapak bapak mukulin anaknya tiap malam                    | LINDUNG
            tetangga putar musik keras keras sampe subuh                  | KAMTIB
            """)
    void the_matter_of_a_complaint_is_told_from_the_words(String text, String category) {
        assertEquals(category, best(INTERPRETER.understand(text).categories()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pak saya mau tanya kapan balai desa buka besok                | ind
            aku ora ngerti carane daftar, tulung diwarahi                 | jav
            kulo nyuwun pirsa, menopo kantoripun sampun bikak             | jav
            abdi teu acan ngartos kumaha carana                           | sun
            punten abdi hoyong naros heula                                | sun
            how long does it take to get the letter                       | eng
            awak dak tau cakmano caronyo, kito ni wong dusun              | mlj
            mau lapor jalan rusak di depan mushola                        | ind
            """)
    void the_language_is_told_from_the_words(String text, String language) {
        assertEquals(language, best(INTERPRETER.understand(text).languages()));
    }

    @Test
    void a_plain_complaint_is_sure_enough_to_act_on() {
        Understanding understanding = INTERPRETER.understand("mau lapor jalan rusak di depan mushola");
        assertTrue(understanding.intents().getFirst().confidence() >= LIMITS.act(), understanding.toString());
        assertTrue(understanding.categories().getFirst().confidence() >= LIMITS.category(), understanding.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"besok cuacanya gimana", "Siti Aminah", "12 April", "1", "ya", "tidak", "dpn mushola RT 03",
            "setel lagu iwan fals", "siapa presiden amerika", "zzz", "asdf qwer", "jam berapa sekarang"})
    void nothing_is_opened_for_what_was_not_a_wish(String text) {
        List<Guess> sure = INTERPRETER.understand(text).intents().stream()
                .filter(guess -> guess.confidence() >= LIMITS.act())
                .filter(guess -> guess.label().equals("complaint") || guess.label().startsWith("request.")
                        || guess.label().equals("training.register") || guess.label().equals("optout"))
                .toList();
        assertEquals(List.of(), sure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP pungli di desa kami", "berhenti buang limbah ke kali kami",
            "tolong stop truk pasir lewat kampung", "air berhenti mengalir dari kemarin"})
    void stop_within_a_complaint_is_no_optout(String text) {
        assertEquals("complaint", best(INTERPRETER.understand(text).intents()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "😀😀", "😀", "???", "\0", "\ud83d", "សួស្តី", "你好吗", "Привет", "....", "''",
            "bmFtYSBzYXlhIGFkYWxhaCB0ZXN0", "xkcd blorp qwerty"})
    void what_holds_no_known_word_gives_no_intent(String text) {
        assertEquals(List.of(), INTERPRETER.understand(text).intents());
        assertEquals(List.of(), INTERPRETER.understand(text).categories());
    }

    @Property(tries = 300)
    void no_text_whatever_makes_it_fail_and_guesses_are_sorted_shares_of_one(@ForAll String text) {
        Understanding understanding = INTERPRETER.understand(text);
        for (List<Guess> guesses : List.of(understanding.intents(), understanding.categories(),
                understanding.languages())) {
            var sorted = new ArrayList<>(guesses);
            sorted.sort(Comparator.comparingDouble(Guess::confidence).reversed());
            assertEquals(sorted, guesses);
            double sum = guesses.stream().mapToDouble(Guess::confidence).sum();
            assertTrue(guesses.isEmpty() || Math.abs(sum - 1) < 1e-6, text);
        }
    }

    @Test
    void ten_thousand_letters_are_read_as_far_as_anybody_writes() {
        String complaint = "jalan rusak parah di kampung kami ";
        assertEquals(INTERPRETER.understand(complaint.repeat(40)), INTERPRETER.understand(complaint.repeat(300)));
    }

    private static String best(List<Guess> guesses) {
        return guesses.isEmpty() ? "" : guesses.getFirst().label();
    }
}
