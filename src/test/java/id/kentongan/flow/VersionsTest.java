package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A flow changes while people are inside it. */
class VersionsTest {
    private static final String FIRST = """
            flow: poll
            title: Jajak pendapat
            start: { words: [polling] }
            steps:
              age: { ask: "Umur Anda?", answer: number }
              register: { register: "lama" }
              place: { ask: "Dusun mana?" }
              wish: { ask: "Apa usul Anda?" }
              thanks: { say: "Terima kasih, {place} usul {wish}." }
            """;

    private static Village in(String written, Village before) {
        var after = new Village(WrittenFlows.of(Map.of("poll", written)));
        after.conversation = before.conversation;
        return after;
    }

    private static Village atWish() {
        var village = new Village(WrittenFlows.of(Map.of("poll", FIRST)));
        village.write("polling");
        village.write("40");
        village.write("Krajan");
        assertEquals(List.of(new Effect.Register("lama")), village.effects);
        return village;
    }

    @Test
    void the_version_is_the_content_of_the_file() {
        String before = WrittenFlows.of(Map.of("poll", FIRST)).flow("poll").orElseThrow().version();
        assertEquals(before, WrittenFlows.of(Map.of("poll", FIRST)).flow("poll").orElseThrow().version());
        assertNotEquals(before,
                WrittenFlows.of(Map.of("poll", FIRST + "# x\n")).flow("poll").orElseThrow().version());
    }

    @Test
    void a_step_that_is_still_there_goes_on_in_the_new_version() {
        Village after = in(FIRST.replace("Terima kasih", "Matur nuwun"), atWish());
        assertEquals("Matur nuwun, Krajan usul lampu jalan.", after.write("lampu jalan"));
    }

    @Test
    void a_step_that_is_gone_leads_to_the_first_question_that_is_open_and_acts_nothing_twice() {
        Village after = in(FIRST.replace("wish", "idea"), atWish());
        assertEquals("Maaf, pertanyaan tadi baru kami perbarui. Jawaban Anda tetap disimpan.\nApa usul Anda?",
                after.write("lampu jalan"));
        assertEquals("Terima kasih, Krajan usul lampu jalan.", after.write("lampu jalan"));
        assertEquals(List.of(), after.effects);
    }

    @Test
    void another_kind_of_answer_is_asked_anew() {
        Village after = in(FIRST.replace("\"Apa usul Anda?\"", "\"Berapa usul Anda?\", answer: number"), atWish());
        assertEquals("Maaf, pertanyaan tadi baru kami perbarui. Jawaban Anda tetap disimpan.\nBerapa usul Anda?",
                after.write("3"));
        assertEquals("Terima kasih, Krajan usul 3.", after.write("3"));
    }

    @Test
    void a_flow_that_is_gone_leads_to_the_menu() {
        var after = new Village(WrittenFlows.of(Map.of()));
        after.conversation = atWish().conversation;
        assertTrue(after.write("lampu jalan").startsWith(
                "Maaf, pertanyaan tadi baru kami perbarui. Jawaban Anda tetap disimpan.\nKentongan, layanan desa."));
    }
}
