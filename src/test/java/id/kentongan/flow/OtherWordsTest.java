package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write instead of the words that were offered, and how far it leads. */
class OtherWordsTest {
    private static final String WHERE = "Jalan/jembatan. Di mana lokasinya?";
    private final Village siti = Village.siti();

    @ParameterizedTest
    @ValueSource(strings = {"leres", "beras", "beret", "bers", "berez", "belun"})
    void an_order_about_a_ticket_is_none_with_a_typo(String word) {
        siti.facts.put("ticket.latest", "TJT-4821K");
        siti.write(word);
        assertEquals(List.of(), siti.effects);
    }

    @Test
    void an_order_with_a_typo_and_a_number_is_one() {
        siti.write("bers TJT-4821K");
        assertEquals(new Effect.ActOnTicket(Effect.TicketAct.CLOSE, "TJT-4821K", ""), siti.lastEffect());
    }

    @Test
    void go_on_is_no_yes() {
        siti.facts.remove("person.consent");
        siti.write("SKTM");
        siti.write("3602044107850003");
        String consent = siti.write("anak sekolah");
        assertEquals(consent, siti.write("LANJUT"));
        assertEquals(List.of(), siti.effects);
        siti.write("boleh pak");
        assertTrue(siti.effects.getFirst() instanceof Effect.Consent consented && consented.given());
    }

    @Test
    void change_at_the_consent_mends_the_letter_and_comes_back() {
        siti.facts.remove("person.consent");
        siti.write("SKTM");
        siti.write("3602044107850003");
        String consent = siti.write("anak sekolah");
        assertTrue(consent.startsWith("Bolehkah kantor desa"), consent);
        assertEquals("Mana yang mau diubah?\n1. NIK\n2. Keperluan", siti.write("UBAH"));
        assertEquals(consent, siti.write("kembali"));
        siti.write("ubah");
        assertTrue(siti.write("2").startsWith("Untuk siapa"));
        assertEquals(consent, siti.write("masuk SMK"));
        assertTrue(siti.write("ubah keperluan").startsWith("Untuk siapa"));
        assertEquals(consent, siti.write("kembali"));
        assertTrue(siti.write("iya boleh").startsWith("Tercatat nomor TJT-4821K."));
        assertEquals("masuk SMK", ((Effect.OpenTicket) siti.lastEffect()).answers().get("purpose"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iya pak betul", "sudah benar pak", "ya sudah benar", "betul, kirim", "ok pak kirim saja",
            "bnr", "heeh", "iyo lah", "enya pak", "nggih sampun leres", "lanjut pak", "\ud83d\udc4d"})
    void a_yes_in_other_words_is_one(String yes) {
        siti.write("lapor jalan rusak parah");
        siti.write("depan masjid");
        assertTrue(siti.write(yes).startsWith("Tercatat nomor TJT-4821K."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gak usah|Mana yang", "tidak usah|Mana yang", "jangan|Mana yang",
            "salah pak|Mana yang", "ubah dong|Mana yang", "ubah lokasi|Jalan/jembatan. Di mana",
            "ganti lokasinya pak|Jalan/jembatan. Di mana"})
    void a_no_in_other_words_leads_to_the_change(String no, String next) {
        siti.write("lapor jalan rusak parah");
        siti.write("depan masjid");
        assertTrue(siti.write(no).startsWith(next));
        assertEquals(List.of(), siti.effects);
    }

    @Test
    void whether_to_leave_takes_other_words_too() {
        siti.write("lapor jalan rusak parah");
        siti.write("SKTM");
        assertEquals(WHERE, siti.write("gak usah"));
        siti.write("SKTM");
        assertTrue(siti.write("iya pak betul").startsWith("SKTM."));
    }

    @Test
    void several_conversations_put_aside_come_back_the_newest_first() {
        siti.write("lapor jalan rusak parah");
        siti.write("menu");
        siti.write("SKTM");
        siti.write("3602044107850003");
        siti.write("menu");
        assertTrue(siti.write("lanjut").startsWith("Kita teruskan: Surat SKTM.\nUntuk siapa"));
        assertTrue(siti.write("anak sekolah").endsWith("Ketik LANJUT untuk meneruskan: Laporan."));
        assertEquals("Kita teruskan: Laporan.\n" + WHERE, siti.write("lanjut"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 pak", "yg ke 1", "yang lapor masalah", "lapor bu", "nomor 1 aja"})
    void a_choice_is_made_politely(String written) {
        siti.write("menu");
        assertTrue(siti.write(written).startsWith("Ceritakan"));
    }
}
