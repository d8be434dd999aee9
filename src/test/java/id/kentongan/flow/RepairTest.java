package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine does without a word of the flow's author. */
class RepairTest {
    private static final String WHERE = "Jalan/jembatan. Di mana lokasinya?";
    private final Village siti = Village.siti();

    @Test
    void a_wrong_answer_gets_a_reason_then_an_example_then_a_person() {
        siti.write("SKTM");
        assertEquals("NIK harus 16 angka, yang Anda kirim 3. Lihat di KTP, lalu kirim ulang.", siti.write("123"));
        assertEquals("NIK hanya berisi angka. Lihat di KTP, lalu kirim ulang.\nContoh: 3602044107850003",
                siti.write("abcdefghijklmnop"));
        assertEquals("NIK harus 16 angka, yang Anda kirim 2. Lihat di KTP, lalu kirim ulang.\nMasih sulit? Ketik "
                + "PETUGAS untuk dibantu orang, atau BATAL lalu datang ke kantor desa.", siti.write("12"));
        assertTrue(siti.write("3602044107850003").startsWith("Untuk siapa dan keperluan apa?"));
    }

    @Test
    void a_wrong_choice_shows_the_choices_again() {
        siti.write("lapor air tidak mengalir");
        assertEquals("Balas dengan angka pilihannya.\n1. Air bersih\n2. Selokan/irigasi\n3. Jalan/jembatan\n4. Lainnya",
                siti.write("7"));
    }

    @Test
    void back_asks_the_question_before_and_comes_back_to_this_one() {
        siti.write("lapor jalan rusak parah");
        siti.write("depan masjid");
        assertEquals(WHERE, siti.write("KEMBALI"));
        assertEquals("Laporan ini tentang apa?\n1. Jalan/jembatan\n2. Listrik/lampu jalan\n3. Air bersih\n4. Lainnya",
                siti.write("kembali"));
        assertEquals("Listrik/lampu jalan. Di mana lokasinya?", siti.write("2"));
        assertTrue(siti.write("depan mushola").startsWith("Listrik/lampu jalan di depan mushola"));
    }

    @Test
    void back_stops_at_the_first_question() {
        siti.write("SKTM");
        assertEquals("Ini pertanyaan pertama. Ketik BATAL untuk berhenti.\nSKTM. NIK pemohon (16 angka di KTP)?",
                siti.write("kembali"));
    }

    @Test
    void back_leads_out_of_the_letter_to_the_list_and_to_the_menu() {
        String menu = siti.write("menu");
        String letters = siti.write("2");
        String nik = siti.write("1");
        assertEquals("SKTM. NIK pemohon (16 angka di KTP)?", nik);
        assertEquals(letters, siti.write("kembali"));
        assertEquals(menu, siti.write("kembali"));
        siti.write("2");
        assertEquals(nik, siti.write("sktm"));
        siti.write("3602044107850003");
        assertEquals(nik, siti.write("kembali"));
        assertEquals(letters, siti.write("ubah"));
        assertEquals("Surat usaha. NIK pemohon (16 angka di KTP)?", siti.write("usaha"));
    }

    @Test
    void repeat_and_help_keep_the_question() {
        siti.write("lapor jalan rusak parah");
        assertEquals(WHERE, siti.write("ulang"));
        assertEquals("Jawab pertanyaan ini, atau ketik KEMBALI, ULANG, BATAL, MENU. Bisa juga datang ke kantor desa.\n"
                + WHERE, siti.write("Bantuan!"));
        assertTrue(siti.write("depan masjid").startsWith("Jalan/jembatan di depan masjid"));
    }

    @Test
    void cancel_ends_it_and_nothing_is_left_to_resume() {
        siti.write("lapor jalan rusak parah");
        assertEquals("Baik, dibatalkan: Laporan. Ketik MENU bila perlu.", siti.write("batal"));
        assertEquals("Tidak ada yang sedang berjalan. Ketik MENU untuk memulai.", siti.write("batal"));
        assertEquals("Tidak ada yang sedang berjalan. Ketik MENU untuk memulai.", siti.write("LANJUT"));
        assertEquals(List.of(), siti.effects);
    }

    @Test
    void menu_puts_the_answers_aside_and_resume_brings_them_back() {
        siti.write("lapor jalan rusak parah");
        assertTrue(siti.write("menu").startsWith("Kentongan, layanan desa."));
        siti.facts.put("ticket.latest", "TJT-4821K");
        assertEquals("Ketik LANJUT untuk meneruskan: Laporan.", siti.write("3"));
        assertEquals("Kita teruskan: Laporan.\n" + WHERE, siti.write("lanjut"));
        assertTrue(siti.write("depan masjid").startsWith("Jalan/jembatan di depan masjid"));
    }

    @Test
    void resume_in_the_menu_means_what_was_put_aside() {
        siti.write("lapor jalan rusak parah");
        siti.write("menu");
        assertEquals("Kita teruskan: Laporan.\n" + WHERE, siti.write("lanjut"));
    }

    @Test
    void a_keyword_of_another_flow_asks_before_it_leaves() {
        siti.write("lapor jalan rusak parah");
        assertEquals("Laporan belum selesai. Tinggalkan dulu? Jawaban Anda disimpan.\n1. Ya\n2. Tidak",
                siti.write("SKTM"));
        assertEquals(WHERE, siti.write("tidak"));
        siti.write("SKTM");
        assertEquals("SKTM. NIK pemohon (16 angka di KTP)?", siti.write("ya"));
        siti.write("3602044107850003");
        assertTrue(siti.write("sekolah").endsWith("Ketik LANJUT untuk meneruskan: Laporan."));
        assertEquals("Kita teruskan: Laporan.\n" + WHERE, siti.write("lanjut"));
    }

    @Test
    void a_wrong_answer_that_sounds_like_another_matter_asks_before_it_leaves() {
        var siti = Village.siti();
        siti.write("SKTM");
        assertEquals("Surat SKTM belum selesai. Tinggalkan dulu? Jawaban Anda disimpan.\n1. Ya\n2. Tidak",
                siti.write("jalan rusak di depan mushola"));
        assertEquals("SKTM. NIK pemohon (16 angka di KTP)?", siti.write("tidak"));
        siti.write("jalan rusak di depan mushola");
        assertTrue(siti.write("ya").startsWith("Jalan"));
    }

    @Test
    void instead_of_yes_or_no_the_answer_itself_will_do() {
        siti.write("lapor jalan rusak parah");
        siti.write("SKTM");
        assertTrue(siti.write("depan masjid").startsWith("Jalan/jembatan di depan masjid"));
    }

    @Test
    void a_command_that_is_complete_is_done_in_between() {
        siti.write("lapor jalan rusak parah");
        assertEquals(WHERE, siti.write("CEK TJT-4821K"));
        assertEquals(new Effect.ActOnTicket(Effect.TicketAct.STATUS, "TJT-4821K", ""), siti.lastEffect());
        assertTrue(siti.write("depan masjid").startsWith("Jalan/jembatan di depan masjid"));
    }

    @Test
    void an_officer_in_the_menu_is_not_asked_whether_to_leave_it() {
        siti.roles.add("officer");
        siti.write("menu");
        assertEquals("", siti.write("BALAS TJT-4821K sedang kami cek"));
        assertEquals(new Effect.ActOnTicket(Effect.TicketAct.ANSWER, "TJT-4821K", "sedang kami cek"),
                siti.lastEffect());
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop.", "Berhenti", "BERHENTI!!"})
    void stop_ends_announcements_and_not_the_conversation(String word) {
        siti.write("lapor jalan rusak parah");
        assertTrue(siti.write(word).startsWith("Baik, Anda tidak lagi dikirimi pengumuman."));
        assertEquals(new Effect.Subscribe(false), siti.lastEffect());
        assertTrue(siti.write("depan masjid").startsWith("Jalan/jembatan di depan masjid"));
        assertTrue(siti.write("MULAI").contains("akan menerima pengumuman"));
        assertEquals(new Effect.Subscribe(true), siti.lastEffect());
    }

    @Test
    void stop_in_a_sentence_is_no_optout() {
        siti.write("STOP pungli di desa kami");
        assertEquals(List.of(), siti.effects);
    }

    @Test
    void a_wish_to_be_left_alone_in_other_words_is_asked_back() {
        var budi = new Village(Village.SHIPPED, _ -> new id.kentongan.language.Understanding(
                List.of(new id.kentongan.language.Understanding.Guess("optout", 0.9)), List.of(), List.of()));
        assertEquals("Berhenti menerima pengumuman desa? Laporan dan surat Anda tetap dikabari.\n1. Ya\n2. Tidak",
                budi.write("jangan kirimi saya sms lagi ya"));
        assertEquals("Baik, Anda tetap menerima pengumuman.", budi.write("gak"));
        assertEquals(List.of(), budi.effects);
        budi.write("jangan kirimi saya sms lagi ya");
        budi.write("iya");
        assertEquals(List.of(new Effect.Subscribe(false)), budi.effects);
    }

    @Test
    void several_villages_of_a_name_are_asked_for() {
        var budi = Village.shipped();
        budi.write("lapor jalan rusak parah");
        budi.write("depan masjid");
        assertEquals("Ada beberapa desa bernama sama. Yang mana?\n1. Sukamaju, Kec. Cipanas, Kab. Lebak\n"
                + "2. Sukamaju, Kec. Cikulur, Kab. Lebak", budi.write("Sukamaju"));
        assertTrue(budi.write("cikulur").contains("desa Sukamaju."));
        assertEquals(new Effect.Remember("village", "36.02.05.2001"), budi.lastEffect());
    }

    @Test
    void an_unknown_village_is_not_guessed() {
        var budi = Village.shipped();
        budi.write("lapor jalan rusak parah");
        budi.write("depan masjid");
        assertEquals("Desa itu belum kami kenal. Tulis nama desanya saja, atau desa dan kecamatan.",
                budi.write("Antah Berantah"));
        assertEquals(List.of(), budi.effects);
    }

    @Test
    void what_cannot_be_read_gets_a_helpful_answer_and_the_question_again() {
        siti.write("lapor jalan rusak parah");
        assertEquals("Maaf, pesan suara belum bisa kami dengar. Tolong tulis dengan kata-kata.\n" + WHERE,
                siti.send(new Content.Media("u", "audio/ogg", "")));
        assertEquals("Maaf, gambar dan berkas belum bisa kami baca. Tolong tulis dengan kata-kata.\n" + WHERE,
                siti.send(new Content.Media("u", "image/jpeg", "")));
        assertTrue(siti.send(new Content.Unsupported("sticker")).endsWith(WHERE));
        assertTrue(siti.send(new Content.Media("u", "image/jpeg", "depan masjid"))
                .startsWith("Jalan/jembatan di depan masjid"));
    }

    @Test
    void a_pin_tells_where_and_nothing_else() {
        siti.write("lapor jalan rusak parah");
        assertTrue(siti.send(new Content.Location(-6.1, 106.2, "")).startsWith("Jalan/jembatan di titik lokasi"));
        String again = siti.send(new Content.Location(-6.1, 106.2, ""));
        assertTrue(again.startsWith("Maaf, pin lokasi tidak bisa dipakai di sini."), again);
    }

    @Test
    void silence_is_reminded_by_day_then_put_aside_and_can_be_resumed() {
        siti.write("lapor jalan rusak parah");
        assertEquals(Optional.of(Instant.parse("2026-03-02T03:10:00Z")), siti.wake);
        assertEquals("", siti.wait(Duration.ofMinutes(5)));
        assertEquals("Laporan belum selesai. Jawab bila sempat, atau ketik BATAL.\n" + WHERE, siti.waitUntilWoken());
        assertEquals(Optional.of(Instant.parse("2026-03-03T00:00:00Z")), siti.wake, "20 h later is at night");
        siti.waitUntilWoken();
        assertEquals(Optional.of(Instant.parse("2026-03-09T01:10:00Z")), siti.wake);
        assertEquals("", siti.waitUntilWoken());
        assertEquals(Optional.empty(), siti.wake);
        siti.now = siti.now.plus(Duration.ofDays(20));
        assertEquals("Kita teruskan: Laporan.\n" + WHERE, siti.write("lanjut"));
        assertTrue(siti.write("depan masjid").startsWith("Jalan/jembatan di depan masjid"));
    }

    @Test
    void an_answer_two_days_late_is_still_the_answer() {
        siti.write("lapor jalan rusak parah");
        siti.now = siti.now.plus(Duration.ofDays(2));
        assertTrue(siti.write("depan masjid").startsWith("Jalan/jembatan di depan masjid"));
    }

    @Test
    void reminders_that_fell_due_in_an_outage_are_caught_up_in_one() {
        siti.write("lapor jalan rusak parah");
        assertTrue(siti.wait(Duration.ofDays(3)).startsWith("Laporan belum selesai."));
        assertEquals("", siti.waitUntilWoken());
    }

    @Test
    void another_machine_is_answered_some_times_and_then_no_more() {
        int answers = 0;
        for (int i = 0; i < 30; i++) {
            answers += siti.write("Terima kasih telah menghubungi Toko Maju. Kami segera membalas!").isEmpty() ? 0 : 1;
            siti.now = siti.now.plusSeconds(2);
        }
        assertTrue(answers >= 8 && answers <= 12, () -> "answered too often or too rarely");
        assertTrue(siti.write("lapor jalan rusak parah").startsWith(WHERE));
    }

    @ParameterizedTest
    @CsvSource({"1,Ceritakan", "1.,Ceritakan", "no 1,Ceritakan", "nomor 2,Surat apa", "dua,Surat apa",
            "surat,Surat apa",
            "lapor masalah,Ceritakan", "bikin surta,Surat apa"})
    void a_choice_is_made_by_number_word_or_typo(String written, String next) {
        siti.write("menu");
        assertTrue(siti.write(written).startsWith(next));
    }

    @Test
    void a_nik_among_the_words_of_a_report_is_masked_where_it_is_shown_back() {
        siti.write("lapor jalan rusak parah");
        String shown = siti.write("depan rumah saya 3602044107850003");
        assertTrue(shown.contains("3602********0003"), shown);
    }

    @Test
    void a_misspelt_answer_beside_those_that_are_offered_is_refused_and_a_plain_new_one_taken() {
        siti.write("kehilangan");
        siti.write("dompet hitam isi STNK");
        siti.write("pasar Cikulur");
        String which = siti.write("Senin");
        assertTrue(which.contains("2. "), which);
        String refused = siti.write("selsaa");
        assertTrue(refused.contains("2. "), refused);
        String taken = siti.write("selasa");
        assertTrue(taken.contains("24 Februari 2026"), taken);
    }
}
