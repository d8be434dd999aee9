package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.language.Entity;
import id.kentongan.language.OpenNlpInterpreter;
import id.kentongan.language.Understanding;
import id.kentongan.language.Understanding.Guess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What free words begin, for whom, and what is only offered. */
class MeaningTest {
    private static final OpenNlpInterpreter SHIPPED = new OpenNlpInterpreter();

    private static Village understanding(String intent, double confidence, Guess... more) {
        var guesses = new java.util.ArrayList<Guess>(List.of(new Guess(intent, confidence)));
        guesses.addAll(List.of(more));
        return Village.siti(text -> new Understanding(guesses, List.of(), List.of(), List.of(), tickets(text)));
    }

    private static List<Entity> tickets(String text) {
        int at = text.indexOf("TJT-");
        return at < 0 ? List.of() : List.of(new Entity(Entity.Kind.TICKET, text.substring(at, at + 9), at));
    }

    @ParameterizedTest
    @CsvSource({"announce, kader, tolong umumin ke warga besok posyandu, Kirim ke 120 warga",
            "training.announce, kader, buka pelatihan canva tgl 20 jam 9 kuota 25, Judul pelatihannya",
            "ticket.answer, officer, mau jawab laporan bu siti, Untuk nomor berapa",
            "ticket.finish, officer, jalan itu sudah kami tambal, Nomor berapa yang selesai",
            "ticket.ready, officer, surat bu siti sudah jadi tolong kabari, Surat nomor berapa yang siap",
            "ticket.reject, officer, tidak bisa kami terima ini pak, Nomor berapa yang ditolak"})
    void what_officers_and_kaders_write_begins_their_flow(String intent, String role, String text, String reply) {
        Village village = understanding(intent, 0.9);
        village.roles.add(role);
        String said = village.write(text);
        assertTrue(said.contains(reply), said);
    }

    @Test
    void a_flow_of_another_role_falls_through_to_the_next_guess() {
        Village siti = understanding("announce", 0.8, new Guess("training.register", 0.18), new Guess("status", 0.02));
        siti.write("tolong umumin pelatihan");
        assertEquals(new Effect.Register(""), siti.lastEffect());
    }

    @Test
    void what_is_done_to_a_ticket_by_free_words_is_confirmed() {
        Village officer = understanding("ticket.ready", 0.9);
        officer.roles.add("officer");
        assertEquals("Saya catat: Surat siap diambil: Nomor TJT-4821K. Benar?\n1. Ya\n2. Ubah",
                officer.write("surat TJT-4821K punya bu siti sudah jadi ya"));
        assertEquals(List.of(), officer.effects);
        officer.write("ya");
        assertEquals(new Effect.ActOnTicket(Effect.TicketAct.READY, "TJT-4821K", ""), officer.lastEffect());
    }

    @Test
    void who_asks_how_a_report_goes_is_told_of_the_one_they_name() {
        Village siti = understanding("status", 0.95);
        siti.facts.put("ticket.latest", "TJT-9999A");
        siti.write("laporan saya TJT-4821K gimana ya pak");
        assertEquals(new Effect.ActOnTicket(Effect.TicketAct.STATUS, "TJT-4821K", ""), siti.lastEffect());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nik saya 3602044107850003", "hp 0812-3456-7890", "no hp saya 081234567890"})
    void a_number_alone_wishes_nothing(String number) {
        var siti = Village.siti(SHIPPED);
        String reply = siti.write(number);
        assertTrue(reply.startsWith("Maaf, saya belum paham."), reply);
        assertEquals(List.of(), siti.effects);
    }

    @ParameterizedTest
    @CsvSource({"training.ask, the midwife is never at the clinic", "human, ngomong jowo iso ra",
            "data.rights, data saya dipakai apa saja", "training.ask, is the training free"})
    void a_person_is_only_offered_to_who_asks_for_none(String intent, String text) {
        Village siti = understanding(intent, 0.95);
        assertEquals("Maksud Anda:\n1. Bantuan petugas\n2. Bukan itu", siti.write(text));
        assertEquals(List.of(), siti.effects);
        assertTrue(siti.write("1").startsWith("Diteruskan ke Bu Ratna"));
        assertEquals(text, ((Effect.OpenTicket) siti.lastEffect()).answers().get("question"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"saya mau bicara dengan orang bukan robot", "sambungkan ke petugas",
            "bisa chat sama bu kasi langsung", "nak ngomong samo wong nyo langsung", "talk to a human please"})
    void a_person_is_fetched_for_who_asks_for_one(String text) {
        assertTrue(understanding("human", 0.95).write(text).startsWith("Diteruskan ke Bu Ratna"));
    }

    @Test
    void a_calm_answer_and_a_warning_are_not_offered() {
        Village siti = understanding("insult", 0.5, new Guess("promotion", 0.3), new Guess("status", 0.2));
        assertEquals("Maksud Anda:\n1. Cek status\n2. Bukan itu", siti.write("xyz abc def"));
    }

    @Test
    void what_it_is_surely_about_is_offered_as_a_report_first() {
        Village siti = Village.siti(text -> new Understanding(List.of(new Guess("off.topic", 0.81),
                new Guess("complaint", 0.1)), List.of(new Guess("LISTRIK", 0.97)), List.of()));
        assertTrue(siti.write("lampu mati").startsWith("Maksud Anda:\n1. Laporan"));
        Village joko = Village.siti(text -> new Understanding(List.of(new Guess("off.topic", 0.99)),
                List.of(new Guess("LISTRIK", 0.97)), List.of()));
        assertTrue(joko.write("listrik itu apa").startsWith("Maaf, saya belum paham."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngurus ktp dimintain 50rb sama petugas loket",
            "bikin kk disuruh bayar 100 ribu di balai desa"})
    void money_demanded_for_a_letter_is_no_wish_for_the_letter(String text) {
        String reply = Village.siti(SHIPPED).write(text);
        assertTrue(reply.contains("Di mana") || reply.startsWith("Laporan ini tentang apa?"), reply);
    }

    @ParameterizedTest
    @CsvSource({"English, From now on", "jawa, Inggih", "nganggo basa sunda we atuh, Mangga",
            "can you speak english, From now on", "bahasa indonesia, Baik", "english please, From now on"})
    void a_language_that_is_named_is_spoken_at_once(String text, String reply) {
        String said = Village.siti(SHIPPED).write(text);
        assertTrue(said.startsWith(reply), said);
    }

    @Test
    void in_the_middle_of_a_letter_too() {
        var siti = Village.siti(SHIPPED);
        siti.write("SKTM#3602044107850003");
        assertTrue(siti.write("English").startsWith("From now on we write in English."));
        assertTrue(siti.write("my child, school").startsWith("Recorded") || !siti.effects.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ya", "ok", "iya pak", "oke"})
    void yes_is_no_place(String word) {
        var siti = Village.siti();
        siti.write("lapor jalan rusak parah");
        assertTrue(siti.write(word).startsWith("Kirim pin lokasi, atau tulis nama tempatnya."));
        assertTrue(siti.write("depan masjid").contains("Kirim laporan ini?"));
    }
}
