package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.language.Understanding.Guess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what asks for money, codes or a click is worth a warning. */
class LureTest {
    private static final Interpreter INTERPRETER = new OpenNlpInterpreter();

    @ParameterizedTest
    @ValueSource(strings = {"Isi ulang pulsa 50rb bonus kuota 10GB, hubungi *363# sekarang",
            "promo paket data murah 10gb cuma 20rb sebulan", "diskon 50 persen semua baju di toko kami hari ini",
            "TELKOMSEL: nikmati paket nelpon sepuasnya ketik YA ke 3636"})
    void an_advertisement_is_off_the_topic(String text) {
        assertEquals("off.topic", INTERPRETER.understand(text).intents().getFirst().label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mama minta pulsa 50rb ke nomor baru ini, nanti mama ganti",
            "SELAMAT nomor anda menang undian 100 juta hubungi 081234567890",
            "kode OTP anda 482913 jangan berikan ke siapapun", "bansos cair klik bit.ly/cair",
            "pinjaman online cepat cair tanpa jaminan", "slot gacor deposit 10rb maxwin"})
    void what_lures_is_told_as_a_promotion(String text) {
        assertEquals("promotion", INTERPRETER.understand(text).intents().getFirst().label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anak bapak kecelakaan segera transfer biaya operasi ke rek 12345678 an dr Hasan",
            "saya dapat sms bansos cair klik link, ini bener ga pak", "ada wa undangan nikah file apk asli ga ya",
            "BLT Rp900.000 sudah cair. Daftar di http://bansos.top",
            "tagihan PLN anda belum dibayar klik pln-bayar.top", "dapat sms menang undian ini penipuan bukan"})
    void what_surely_lures_is_nothing_else(String text) {
        Guess best = INTERPRETER.understand(text).intents().getFirst();
        assertEquals("promotion", best.label());
        assertTrue(best.confidence() >= 0.75, best.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rekening bansos saya diblokir", "rekening pkh ibu saya kosong",
            "kartu bpnt saya terblokir", "bantuan saya belum cair"})
    void trouble_with_ones_own_account_lures_nobody(String text) {
        assertNotEquals("promotion", INTERPRETER.understand(text).intents().getFirst().label());
    }

    @Test
    void no_complaint_and_no_request_surely_lures() {
        assertEquals(List.of(), java.util.stream.Stream.of("intents.tsv", "heldout-intents.tsv", "categories.tsv",
                "heldout-categories.tsv").flatMap(name -> Corpus.read(name).lines().stream())
                .filter(line -> !java.util.Set.of("promotion", "off.topic").contains(line.label()))
                .filter(line -> INTERPRETER.understand(line.text()).intents().stream().findFirst()
                        .filter(guess -> guess.label().equals("promotion") && guess.confidence() >= 0.99).isPresent())
                .map(line -> line.label() + " " + line.text()).toList());
    }

    @Test
    void the_share_of_an_advertisement_is_not_lost() {
        List<Guess> checked = Lure.checked(List.of("promo", "kuota"), new Shares(
                new String[]{"complaint", "off.topic", "promotion"}, new double[]{0.3, 0.2, 0.5})).guesses();
        assertEquals(List.of("off.topic", "complaint"), checked.stream().map(Guess::label).toList());
        assertTrue(Math.abs(checked.getFirst().confidence() - 0.7) < 1e-9);
    }
}
