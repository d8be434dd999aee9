package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a flow file can say, and what people get of it. */
class LanguageTest {
    private static Village poll(String steps) {
        var village = new Village(
                WrittenFlows.of(Map.of("poll", "flow: poll\ntitle: Jajak\nstart: { words: [polling] }\n"
                        + "steps:\n" + steps)));
        return village;
    }

    private static String last(String steps, String... written) {
        var village = poll(steps);
        String said = village.write("polling");
        for (String one : written) {
            said = village.write(one);
        }
        return said;
    }

    private static final String SEVERAL = """
              a: { ask: "Apa?", several: true, choices: { padi: { label: Padi }, jagung: { label: Jagung, words: [jagong] },
                   sapi: { label: Sapi } } }
              milk: { say: "Susu.", if: a has sapi }
              b: { say: "{a}" }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 3|Susu. Padi, Sapi", "3,1|Susu. Padi, Sapi", "padi dan jagong|Padi, Jagung",
            "semua|Susu. Padi, Jagung, Sapi", "2|Jagung", "jagunng & sapi|Susu. Jagung, Sapi"})
    void several_are_chosen_in_one_message(String written, String said) {
        assertEquals(said, last(SEVERAL, written).replace('\n', ' '));
    }

    @Test
    void an_unclear_one_of_several_is_asked_again_and_not_guessed() {
        assertTrue(last(SEVERAL, "padi dan nanas").endsWith("1. Padi\n2. Jagung\n3. Sapi"));
    }

    @Test
    void a_photo_is_taken_where_it_is_asked_for_and_left_out_where_it_may_be() {
        String steps = """
                  photo: { ask: "Fotonya?", answer: photo, optional: true, if: channel is whatsapp }
                  done: { say: "Foto: {photo|tanpa}." }
                """;
        assertEquals("Foto: tanpa.", last(steps));
        var siti = poll(steps);
        siti.medium = Medium.WHATSAPP;
        assertEquals("Fotonya?\n(Boleh LEWATI)", siti.write("polling"));
        assertEquals("Tolong kirim fotonya.", siti.write("ini rumah saya"));
        assertEquals("Foto: foto.", siti.send(new Content.Media("https://x/1", "image/jpeg", "rumah {x}")));
        siti.write("polling");
        assertEquals("Foto: tanpa.", siti.write("lewati"));
    }

    @Test
    void what_is_set_later_may_use_what_is_set_before() {
        assertEquals("1234567", last("""
                  all: { set: { a: "1", b: "{a}2", c: "{b}3", d: "{c}4", e: "{d}5", f: "{e}6", g: "{f}7" } }
                  done: { say: "{g}" }
                """));
    }

    @Test
    void a_place_is_told_by_pin_or_by_words() {
        String steps = """
                  where: { ask: "Di mana?", answer: location }
                  open: { ticket: { complaint: LAINNYA } }
                  done: { say: "{where}" }
                """;
        var siti = poll(steps);
        siti.facts.put("person.village", "36.02.04.2003");
        siti.write("polling");
        assertEquals("titik lokasi", siti.send(new Content.Location(-6.1, 106.2, "")));
        assertEquals("geo:-6.1,106.2", ((Effect.OpenTicket) siti.lastEffect()).answers().get("where"));
        siti.write("polling");
        assertEquals("photo :https://evil", siti.write("photo:https://evil"), "typed words are never a file");
    }

    @Test
    void values_are_written_the_readers_way() {
        String steps = """
                  amount: { ask: "Berapa?", answer: money }
                  day: { ask: "Kapan?", answer: date }
                  hour: { ask: "Jam?", answer: time }
                  done: { say: { id: "{amount}, {day} {hour}", en: "{amount}, {day} {hour}" } }
                """;
        assertEquals("Rp1.500.000, Senin, 2 Maret 2026 16.10 WIB", last(steps, "1.500.000", "2-3-2026", "16.10"));
        var siti = poll(steps);
        siti.language = "en";
        siti.write("polling");
        siti.write("1.500.000");
        siti.write("2-3-2026");
        assertEquals("Rp1.500.000, Monday, 2 March 2026 16.10 WIB", siti.write("16.10"));
    }

    @ParameterizedTest
    @CsvSource({"31,besar", "30,sedang", "5,kecil"})
    void numbers_are_compared(String written, String said) {
        assertEquals(said, last("""
                  n: { ask: "Berapa?", answer: number }
                  w: { when: [ { if: n > 30, go: big }, { if: n >= 10, go: middle }, { else: small } ] }
                  big: { say: besar, go: end }
                  middle: { say: sedang, go: end }
                  small: { say: kecil }
                  end: { end: true }
                """, written));
    }

    @Test
    void two_answers_in_one_message_leave_only_what_is_missing() {
        String steps = """
                  name: { ask: "Nama?", answer: person-name, also: [hamlet, nik] }
                  hamlet: { title: Dusun, ask: "Dusun?", choices: { krajan: { label: Krajan }, sawah: { label: Sawah } } }
                  nik: { title: NIK, ask: "NIK?", answer: nik }
                  done: { say: "{name}, {hamlet}, {nik}" }
                """;
        assertEquals("NIK?", last(steps, "siti aminah, dusun krajan"));
        assertEquals("Siti Aminah, Krajan, 3602044107850003",
                last(steps, "siti aminah dusun krajan NIK 3602044107850003"));
        assertTrue(last(steps, "Siti Aminah, S.Pd").startsWith("Dusun?"));
    }

    @Test
    void what_a_resident_types_is_never_a_placeholder() {
        assertEquals("{person.name} \u202e${x}".replace("\u202e", ""),
                last("  a: { ask: \"Apa?\" }\n  b: { say: \"{a}\" }\n", "{person.name} \u202e${x}"));
    }

    @ParameterizedTest
    @CsvSource({"x is yez,never the answer there", "x has yes,needs a step with several choices",
            "x > 3,only numbers", "n > tiga,no number to compare with", "c is padi,several may be chosen",
            "channel is wa,never the answer there"})
    void a_condition_that_could_never_hold_is_a_fault(String condition, String fault) {
        var read = WrittenFlows.read(Map.of("poll", """
                flow: poll
                title: x
                steps:
                  x: { ask: "Ya atau tidak?", answer: yes-no }
                  n: { ask: "Berapa?", answer: number }
                  c: { ask: "Apa?", several: true, choices: { padi: { label: Padi } } }
                  y: { say: hi, if: %s }
                """.formatted(condition)));
        assertEquals(1, read.faults().size(), read.faults()::toString);
        assertTrue(read.faults().getFirst().toString().contains(fault), read.faults()::toString);
        assertEquals(List.of(7), read.faults().stream().map(one -> one.line()).toList());
    }

    @Test
    void after_too_many_mistakes_an_officer_is_fetched_and_it_goes_on_after() {
        var village = new Village(WrittenFlows.of(Map.of("poll", """
                flow: poll
                title: Jajak
                start: { words: [polling] }
                mistakes: { limit: 2, then: officer }
                steps:
                  n: { ask: "Berapa?", answer: number }
                  m: { ask: "Lagi?", answer: number }
                  done: { say: "{n} {m}" }
                """)));
        village.facts.put("person.village", "36.02.04.2003");
        village.write("polling");
        village.write("5");
        village.write("apa?");
        assertTrue(village.write("hah?").endsWith("Masih sulit? Mau dibantu petugas?\n1. Ya\n2. Tidak"));
        assertEquals("Apa yang perlu dibantu petugas? Tulis singkat saja.", village.write("ya"));
        assertEquals("Diteruskan ke Bu Ratna, nomor TJT-4821K. Jawabannya kami kirim ke sini.\nLagi?",
                village.write("tidak paham angkanya"));
        assertEquals("5 6", village.write("6"));
    }
}
