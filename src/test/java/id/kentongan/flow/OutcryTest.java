package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.language.OpenNlpInterpreter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An emergency or a secret matter, wherever it is written, with the models that are shipped. */
class OutcryTest {
    private static final OpenNlpInterpreter SHIPPED = new OpenNlpInterpreter();
    private static final String NUMBERS = "112";

    private final Village siti = Village.siti(SHIPPED);

    /** How far a letter has gone, by what is asked there. */
    private void letterUntil(String question) {
        siti.facts.remove("person.name");
        String asked = siti.write("SKTM");
        for (String answer : List.of("3602044107850003", "anak masuk sekolah", "Siti Aminah")) {
            if (!asked.startsWith(question)) {
                asked = siti.write(answer);
            }
        }
        assertTrue(asked.startsWith(question), asked);
    }

    private static void reports(String reply) {
        assertTrue(reply.startsWith("Utamakan keselamatan! Telepon 112") || reply.startsWith("Anda tidak sendiri."),
                reply);
        assertTrue(reply.contains("Di mana"), reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rumah tetangga kebakaran tolong cepat", "omahe mbah Karto kobong pak tulung",
            "anak saya dipukul guru", "suami saya memukul anak saya", "banjir masuk rumah warga", "kebakaran"})
    void at_a_number_it_is_no_wrong_number(String cry) {
        letterUntil("SKTM. NIK");
        reports(siti.write(cry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rumah tetangga kebakaran tolong cepat", "omahe mbah Karto kobong pak tulung",
            "anak saya dipukul guru tiap hari"})
    void at_a_name_it_is_no_name(String cry) {
        letterUntil("Nama lengkap");
        reports(siti.write(cry));
        assertFalse(siti.effects.stream().anyMatch(Effect.Remember.class::isInstance), siti.effects.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rumah kebakaran tolong", "anak saya dipukul guru", "ya allah rumah saya kebakaran tolong"})
    void at_a_yes_or_no_it_is_neither(String cry) {
        siti.write("lapor jalan rusak parah");
        assertTrue(siti.write("depan masjid").contains("Kirim laporan ini?"));
        reports(siti.write(cry));
        assertEquals(List.of(), siti.effects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rumah kebakaran tolong", "anak saya dipukul guru", "kades korupsi dana desa"})
    void at_the_consent_and_at_a_choice_it_is_heard(String cry) {
        siti.facts.remove("person.consent");
        siti.write("SKTM#3602044107850003#anak sekolah");
        String at = siti.write(cry);
        assertTrue(at.contains("Di mana"), at);
        var budi = Village.siti(SHIPPED);
        budi.write("SKD#3602044107850003#Kp Baru RT 01/01#2010");
        String chosen = budi.write(cry);
        assertTrue(chosen.contains("Di mana"), chosen);
    }

    @Test
    void the_letter_comes_back_when_the_report_is_through() {
        letterUntil("Nama lengkap");
        siti.write("rumah tetangga kebakaran tolong cepat");
        String done = siti.write("Kp Cikadu RT 02");
        assertTrue(done.startsWith("Tercatat"), done);
        assertTrue(done.contains("Nama lengkap sesuai KTP?"), done);
        var opened = (Effect.OpenTicket) siti.effects.getFirst();
        assertEquals("BENCANA", opened.code());
        assertEquals("rumah tetangga kebakaran tolong cepat", opened.answers().get("description"));
        siti.write("Siti Aminah");
        assertEquals("SKTM", ((Effect.OpenTicket) siti.lastEffect()).code());
    }

    @Test
    void dropping_the_report_goes_back_to_the_letter() {
        letterUntil("SKTM. NIK");
        siti.write("rumah kebakaran tolong");
        assertTrue(siti.write("batal").contains("SKTM. NIK"));
        assertTrue(siti.write("3602044107850003").startsWith("Untuk"));
    }

    @Test
    void where_it_may_be_an_answer_the_number_is_said_and_it_is_asked() {
        letterUntil("Untuk");
        String asked = siti.write("rumah saya kebakaran");
        assertTrue(asked.startsWith("Utamakan keselamatan! Telepon 112"), asked);
        assertTrue(asked.contains("Tinggalkan dulu? Jawaban Anda disimpan.\n1. Ya\n2. Tidak"), asked);
        reports(siti.write("ya"));
        assertTrue(siti.write("Kp Cikadu RT 02").contains("Untuk"));
    }

    @Test
    void who_says_no_there_has_answered() {
        letterUntil("Untuk");
        siti.write("rumah saya kebakaran");
        assertTrue(siti.write("tidak").startsWith("Nama lengkap"));
        siti.write("Siti Aminah");
        assertEquals("rumah saya kebakaran", ((Effect.OpenTicket) siti.lastEffect()).answers().get("purpose"));
    }

    @Test
    void who_cries_again_there_is_heard_with_both() {
        letterUntil("Untuk");
        siti.write("rumah saya kebakaran");
        reports(siti.write("tolong cepat pak kebakaran besar"));
        siti.write("Kp Cikadu RT 02");
        assertEquals("rumah saya kebakaran tolong cepat pak kebakaran besar",
                ((Effect.OpenTicket) siti.lastEffect()).answers().get("description"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"untuk bantuan korban banjir", "bantuan korban banjir", "buat korban kebakaran",
            "sekolah anak", "berobat istri saya", "bantuan rumah roboh", "modal usaha ayam bakar"})
    void a_purpose_is_a_purpose(String purpose) {
        letterUntil("Untuk");
        String next = siti.write(purpose);
        assertTrue(next.startsWith("Nama lengkap"), next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bayu Segara", "Api Lestari", "Tsunami Putri", "Guntur Prasetyo", "Anak Agung Ayu Putri",
            "Siti Nur Azizah", "Raja Guru Siregar", "Dewi Sri Wahyuni", "Kurnia Mega Bencana", "Suami Siti Aminah"})
    void a_name_is_a_name(String name) {
        letterUntil("Nama lengkap");
        siti.write(name);
        assertTrue(siti.effects.contains(new Effect.Remember("name", name)), siti.effects.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jl. Banjir Kanal", "jl Banjir Kanal Timur no 3", "dekat pos pemadam kebakaran",
            "kantor pemadam kebakaran", "Kp Cikadu RT 03/02", "pinggir sungai", "rumah suami"})
    void a_place_is_a_place(String place) {
        siti.write("lapor jalan rusak parah");
        String next = siti.write(place);
        assertTrue(next.contains("Kirim laporan ini?"), next);
    }

    @Test
    void an_emergency_that_is_being_told_is_not_asked_about_again() {
        siti.write("rumah tetangga kebakaran");
        String next = siti.write("rumah mbah Karto yang kebakaran dekat pasar");
        assertTrue(next.startsWith("Tercatat"), next);
    }

    @ParameterizedTest
    @CsvSource({"pindah, ikut suami", "hilang, STNK hanyut waktu banjir"})
    void what_the_letter_is_about_is_no_alarm(String letter, String answer) {
        siti.write(letter.equals("pindah") ? "surat pindah" : "surat kehilangan");
        siti.write("3602044107850003");
        String next = siti.write(answer);
        assertFalse(next.contains(NUMBERS), next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"banjir", "longsor", "kebakaran", "omah kobong", "caah asup ka imah", "gempa",
            "griyo kulo kebanjiran, nyuwun tulung", "tanggaku ngantemi bojone saben bengi",
            "bojoku seneng ngamuk karo ngantemi aku", "my husband hits me every day", "kdrt", "ada pelecehan",
            "rumah tetangga kebakaran"})
    void an_emergency_needs_no_keyword(String first) {
        reports(siti.write(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"korupsi dana desa", "kades korupsi dana desa", "dana desa kemana", "kades korup",
            "blt disunat pak rt", "mau bicara petugas, kades korupsi dana desa"})
    void a_secret_needs_no_keyword(String first) {
        String reply = siti.write(first);
        assertTrue(reply.contains("rahasia") || reply.contains("Laporan. Di mana"), reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"surat keterangan korban banjir", "minta surat keterangan kebakaran", "ktp kebawa banjir",
            "kk hanyut kebanjiran minta ganti", "minta laporan dana desa", "numpang nikah", "makasih", "halo",
            "gempa bumi itu apa sih", "anak", "kades", "film bencana bagus apa"})
    void what_is_no_alarm_begins_none(String first) {
        String reply = siti.write(first);
        assertFalse(reply.contains(NUMBERS) || reply.contains("rahasiakan"), reply);
    }

    @Test
    void the_urgent_one_of_two_matters_comes_first() {
        reports(siti.write("minta surat domisili dan juga rumah tetangga kebakaran"));
        assertTrue(siti.write("Kp Cikadu RT 02").contains("domisili"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kades korupsi dana desa", "uang blt dipotong pak kadus 100rb", "saya dipukul suami"})
    void a_secret_told_to_an_officer_goes_where_secrets_go(String words) {
        siti.write("petugas");
        String reply = siti.write(words);
        assertTrue(reply.contains("Isinya dirahasiakan dari kantor desa"), reply);
        assertTrue(List.of("DANADESA", "LINDUNG").contains(((Effect.OpenTicket) siti.lastEffect()).code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolehkah pakai KTP luar daerah", "kades ada di kantor tidak", "jalan rusak dekat rumah"})
    void everything_else_goes_to_the_villages_officer(String words) {
        siti.write("petugas");
        assertTrue(siti.write(words).startsWith("Diteruskan ke Bu Ratna"));
        assertEquals("LAINNYA", ((Effect.OpenTicket) siti.lastEffect()).code());
    }

    @Test
    void a_warning_of_a_flood_is_an_announcement() {
        siti.roles.add("kader");
        siti.write("umumkan");
        String check = siti.write("Waspada banjir di dusun 2, warga diminta mengungsi");
        assertTrue(check.contains("Kirim ke 120 warga"), check);
    }

    @Test
    void what_an_officer_answers_is_an_answer() {
        siti.roles.add("officer");
        siti.write("balas TJT-4821K");
        siti.write("rumah yang kebakaran sudah kami tangani");
        assertEquals(new Effect.ActOnTicket(Effect.TicketAct.ANSWER, "TJT-4821K",
                "rumah yang kebakaran sudah kami tangani"), siti.lastEffect());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anak bapak kecelakaan segera transfer biaya operasi ke rek 12345678 an dr Hasan",
            "saya dapat sms bansos cair klik link, ini bener ga pak"})
    void a_lure_is_warned_of(String lure) {
        assertTrue(siti.write(lure).startsWith("Hati-hati penipuan."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jangan kirim truk sampah lagi kesini", "stop galian"})
    void a_refusal_of_anything_but_messages_silences_nobody(String text) {
        String reply = siti.write(text);
        assertFalse(reply.contains("pengumuman"), reply);
    }

    @Test
    void who_chooses_a_report_has_told_it_already() {
        var doubtful = Village.siti(text -> new id.kentongan.language.Understanding(
                List.of(), List.of(new id.kentongan.language.Understanding.Guess("LISTRIK", 0.95)), List.of()));
        assertEquals("Maksud Anda:\n1. Laporan\n2. Bukan itu", doubtful.write("pju"));
        assertTrue(doubtful.write("1").startsWith("Listrik/lampu jalan. Di mana"));
        doubtful.write("depan masjid");
        doubtful.write("ya");
        assertEquals(Map.of("description", "pju", "category", "LISTRIK", "where", "depan masjid"),
                ((Effect.OpenTicket) doubtful.lastEffect()).answers());
    }
}
