package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UBAH mends an answer and comes back; KEMBALI goes back. */
class MendingTest {
    private static final String POLL = """
            flow: poll
            title: Jajak
            start: { words: [polling] }
            steps:
              name: { title: Nama, ask: "Nama?", answer: person-name }
              hello: { say: "Halo {name}." }
              hamlet:
                title: Dusun
                ask: "Dusun?"
                choices: { krajan: { label: Krajan, go: age }, other: { label: Lainnya } }
              address: { title: Alamat, ask: "Alamat?" }
              age: { title: Umur, ask: "Umur?", answer: number }
              check: { confirm: "{name}, {hamlet}, {age}. Benar?", fix: [name, hamlet, age] }
              open: { ticket: { complaint: LAINNYA } }
              done: { say: "Sip." }
            """;
    private final Village siti = poll();

    private static Village poll() {
        var village = new Village(WrittenFlows.of(Map.of("poll", POLL)));
        village.facts.put("person.village", "36.02.04.2003");
        village.write("polling");
        village.write("Siti");
        return village;
    }

    @Test
    void a_word_mends_an_answer_and_comes_back_to_the_question_that_was_open() {
        siti.write("krajan");
        assertEquals("Mana yang mau diubah?\n1. Nama\n2. Dusun", siti.write("UBAH"));
        assertEquals("Nama?", siti.write("1"));
        assertEquals("Umur?", siti.write("Siti Aminah"), "what was said between is not said again");
        assertEquals("Siti Aminah, Krajan, 30. Benar?\n1. Ya\n2. Ubah", siti.write("30"));
    }

    @Test
    void with_one_answer_it_is_mended_at_once_and_with_none_it_is_told() {
        assertEquals("Nama?", siti.write("ubah"));
        assertEquals("Dusun?\n1. Krajan\n2. Lainnya", siti.write("kembali"), "the answer is left as it was");
        siti.write("1");
        siti.write("9");
        assertTrue(siti.write("x").startsWith("Jawab YA atau TIDAK."), "kept: Siti");
        var budi = new Village(WrittenFlows.of(Map.of("poll", POLL)));
        budi.write("polling");
        assertEquals("Belum ada jawaban yang bisa diubah.\nNama?", budi.write("UBAH"));
    }

    @Test
    void a_mended_choice_leads_its_own_way_and_what_lay_on_the_other_way_is_not_sent() {
        siti.write("lainnya");
        siti.write("Jl. Melati 3");
        siti.write("30");
        siti.write("ubah");
        assertEquals("Dusun?\n1. Krajan\n2. Lainnya", siti.write("dusun"));
        assertEquals("Siti, Krajan, 30. Benar?\n1. Ya\n2. Ubah", siti.write("krajan"));
        assertEquals("Sip.", siti.write("ya"));
        assertEquals(Set.of("name", "hamlet", "age"), ((Effect.OpenTicket) siti.lastEffect()).answers().keySet());
    }

    @Test
    void a_mended_choice_asks_what_its_way_needs() {
        siti.write("krajan");
        siti.write("30");
        siti.write("ubah");
        siti.write("2");
        assertEquals("Alamat?", siti.write("lainnya"));
        assertEquals("Siti, Lainnya, 30. Benar?\n1. Ya\n2. Ubah", siti.write("Jl. Melati 3"));
    }

    @Test
    void back_goes_back_question_by_question() {
        siti.write("krajan");
        assertEquals("Dusun?\n1. Krajan\n2. Lainnya", siti.write("kembali"));
        assertEquals("Nama?", siti.write("kembali"));
        assertEquals("Ini pertanyaan pertama. Ketik BATAL untuk berhenti.\nNama?", siti.write("kembali"));
    }

    @Test
    void a_wrong_category_is_mended_among_the_likeliest() {
        var budi = Village.siti();
        budi.write("lapor jalan rusak parah");
        budi.write("depan masjid");
        budi.write("ubah");
        assertTrue(budi.write("jenisnya").startsWith("Laporan ini tentang apa?\n1. Jalan/jembatan\n2. "));
        assertTrue(budi.write("air").startsWith("Air bersih di depan masjid, desa Tanjungsari."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kemballi", "KEMBALI", "mundurr"})
    void a_global_word_with_a_typo_is_one_where_nothing_else_could_be_meant(String word) {
        siti.write("krajan");
        assertEquals("Dusun?\n1. Krajan\n2. Lainnya", siti.write(word));
    }

    @Test
    void stop_with_a_typo_is_no_optout() {
        siti.write("krajan");
        siti.write("berhentii");
        assertEquals(java.util.List.of(), siti.effects);
    }

    @Test
    void the_officer_is_fetched_in_between() {
        siti.write("krajan");
        assertEquals("Apa yang perlu dibantu petugas? Tulis singkat saja.", siti.write("PETUGAS"));
        assertEquals("Diteruskan ke Bu Ratna, nomor TJT-4821K. Jawabannya kami kirim ke sini.\nUmur?",
                siti.write("apa guna umur?"));
        assertEquals(Optional.of("poll"), siti.conversation.map(Conversation::flow));
    }
}
