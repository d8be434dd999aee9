package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.flow.Effect.ActOnTicket;
import id.kentongan.flow.Effect.OpenTicket;
import id.kentongan.flow.Effect.TicketAct;
import id.kentongan.flow.Effect.TicketKind;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneysTest {
    private final Village siti = Village.siti();

    @Test
    void a_complaint_in_free_words_asks_only_what_is_missing() {
        assertEquals("Jalan/jembatan. Di mana lokasinya?", siti.write("mau lapor jalan rusak parah"));
        assertEquals("Jalan/jembatan di dpn mushola RT 03, desa Tanjungsari. Kirim laporan ini?\n1. Ya\n2. Ubah",
                siti.write("dpn mushola RT 03"));
        assertEquals("Tercatat nomor TJT-4821K. Dipegang Bu Ratna sampai Rabu, 4 Maret 2026 16.00 WIB. "
                + "Cek: CEK TJT-4821K", siti.write("ya"));
        assertEquals(List.of(new OpenTicket(TicketKind.COMPLAINT, "JALAN", "36.02.04.2003",
                Map.of("description", "jalan rusak parah", "category", "JALAN", "where",
                        "dpn mushola RT 03"))),
                siti.effects);
    }

    @Test
    void a_typo_in_the_keyword_and_a_first_time_resident_come_through() {
        var stranger = Village.shipped();
        stranger.write("laporr jln rusak");
        assertEquals("Itu di desa mana?", stranger.write("dpn mushola RT 03"));
        assertTrue(stranger.write("Tanjungsari").contains("desa Tanjungsari. Kirim laporan ini?"));
        assertTrue(stranger.write("1").startsWith("Tercatat nomor TJT-4821K."));
        assertEquals(new Effect.Remember("village", "36.02.04.2003"), stranger.effects.getFirst());
        assertEquals("jln rusak", ((OpenTicket) stranger.lastEffect()).answers().get("description"));
        assertEquals("36.02.04.2003", ((OpenTicket) stranger.lastEffect()).village());
    }

    @Test
    void with_nothing_said_yet_everything_is_asked() {
        assertEquals("Ceritakan masalahnya: apa dan sejak kapan?", siti.write("mau lapor pak"));
        assertEquals("Laporan ini tentang apa?\n1. Jalan/jembatan\n2. Listrik/lampu jalan\n3. Air bersih\n4. Lainnya",
                siti.write("ada yang menumpuk di pojok"));
        assertEquals("Sampah. Di mana lokasinya?", siti.write("sampahh"));
    }

    @Test
    void an_unsure_category_is_offered_with_the_likeliest_first() {
        assertEquals("Laporan ini tentang apa?\n1. Air bersih\n2. Selokan/irigasi\n3. Jalan/jembatan\n4. Lainnya",
                siti.write("lapor air tidak mengalir"));
        assertEquals("Air bersih. Di mana lokasinya?", siti.write("1"));
    }

    @Test
    void a_disaster_gets_the_emergency_numbers_at_once_and_no_confirmation() {
        assertEquals("Utamakan keselamatan! Telepon 112, 113 (kebakaran), 119 (ambulans).\n"
                + "Bencana. Di mana lokasinya?", siti.write("tolong banjir masuk rumah warga"));
        assertTrue(siti.write("kampung Baru").startsWith("Tercatat TJT-4821K: Bu Ratna s.d."));
    }

    @Test
    void a_secret_complaint_is_never_repeated() {
        String asked = siti.write("blt bulan ini dipotong 100rb sama aparat");
        assertEquals("Isi laporan ini kami rahasiakan dari kantor desa.\nLaporan. Di mana lokasinya?", asked);
        String done = siti.write("kantor desa");
        assertEquals("Tercatat nomor TJT-4821K. Isinya dirahasiakan dari kantor desa.", done);
        assertEquals("DANADESA", ((OpenTicket) siti.lastEffect()).code());
    }

    @Test
    void what_is_wrong_is_mended_and_all_else_stays() {
        siti.write("lapor jalan rusak parah");
        siti.write("depan masjid");
        assertEquals("Mana yang mau diubah?\n1. Masalahnya\n2. Jenisnya\n3. Lokasinya", siti.write("tidak"));
        assertEquals("Jalan/jembatan. Di mana lokasinya?", siti.write("lokasinya"));
        assertTrue(siti.write("depan mushola").contains("di depan mushola, desa Tanjungsari"));
    }

    @Test
    void a_letter_fits_in_one_sms() {
        assertEquals("Tercatat nomor TJT-4821K. Diproses Bu Ratna s.d. Rabu, 4 Maret 2026 16.00 WIB. Gratis. "
                + "Bawa: KTP, KK, surat pengantar RT", siti.write("SKTM#3602044107850003#sekolah anak SMK"));
        assertEquals(new OpenTicket(TicketKind.REQUEST, "SKTM", "36.02.04.2003",
                Map.of("nik", "3602044107850003", "purpose", "sekolah anak SMK")), siti.lastEffect());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SKTM                                    | SKTM. NIK pemohon (16 angka di KTP)?
            sktm#                                   | SKTM. NIK pemohon (16 angka di KTP)?
            SKTM##                                  | SKTM. NIK pemohon (16 angka di KTP)?
            SKTM#3602044107850003                   | Untuk siapa dan keperluan apa? Misalnya: anak, masuk SMK.
            SKTM # 3602 0441 0785 0003 #            | Untuk siapa dan keperluan apa? Misalnya: anak, masuk SMK.
            SKTM 3602044107850003                   | Untuk siapa dan keperluan apa? Misalnya: anak, masuk SMK.
            sktn#3602044107850003#sekolah#lagi      | Tercatat nomor
            SKTM 3602044107850003 sekolah           | Tercatat nomor
            SKTM#360204410785000#sekolah            | NIK harus 16 angka, yang Anda kirim 15. Lihat di KTP, lalu kirim ulang.
            SKTM#0002044107850003#sekolah           | NIK itu tidak benar: 00 di awal bukan kode provinsi. Periksa lagi di KTP.
            mau bikin surat tidak mampu buat sekolah| SKTM. NIK pemohon (16 angka di KTP)?
            """)
    void a_form_with_missing_or_wrong_parts_asks_for_just_these(String written, String answer) {
        assertTrue(siti.write(written).startsWith(answer), () -> siti.conversation.toString());
    }

    @Test
    void a_wrong_part_of_a_form_is_asked_again_and_the_right_one_kept() {
        siti.write("SKTM#123#sekolah");
        assertTrue(siti.write("3602044107850003").startsWith("Tercatat nomor"));
        assertEquals("sekolah", ((OpenTicket) siti.lastEffect()).answers().get("purpose"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CEK TJT-4821K               | STATUS  | TJT-4821K |
            cek tjt4821k                | STATUS  | TJT-4821K |
            cek TJT 4821K kok lama bgt  | STATUS  | TJT-4821K |
            TJT-4821K                   | STATUS  | TJT-4821K |
            BALAS TJT-4821K sedang kami cek | ANSWER | TJT-4821K | sedang kami cek
            balas#TJT-4821K#sedang kami cek | ANSWER | TJT-4821K | sedang kami cek
            SIAP TJT-4821K              | READY   | TJT-4821K |
            SELESAI nomor TJT-4821K.    | DONE    | TJT-4821K |
            TOLAK TJT-4821K bukan warga kami | REJECT | TJT-4821K | bukan warga kami
            BERES TJT-4821K             | CLOSE   | TJT-4821K |
            BELUM TJT-4821K masih bocor | REOPEN  | TJT-4821K | masih bocor
            """)
    void a_ticket_is_acted_on_in_one_message(String written, TicketAct act, String number, String words) {
        siti.roles.add("officer");
        assertEquals("", siti.write(written));
        assertEquals(List.of(new ActOnTicket(act, number, words == null ? "" : words)), siti.effects);
    }

    @ParameterizedTest
    @CsvSource({"CEK,STATUS", "BERES,CLOSE", "beres terima kasih,CLOSE"})
    void without_a_number_the_last_ticket_is_meant(String written, TicketAct act) {
        siti.facts.put("ticket.latest", "TJT-4821K");
        siti.write(written);
        assertEquals(new ActOnTicket(act, "", ""), siti.lastEffect());
    }

    @Test
    void an_answer_without_number_or_words_is_asked_for_them() {
        siti.roles.add("officer");
        assertEquals("Untuk nomor berapa? Contoh: TJT-4821K", siti.write("BALAS sedang kami cek"));
        siti.write("tjt 4821k");
        assertEquals(new ActOnTicket(TicketAct.ANSWER, "TJT-4821K", "sedang kami cek"), siti.lastEffect());
        assertEquals("Apa jawaban untuk TJT-4821K?", siti.write("BALAS TJT-4821K"));
    }

    @Test
    void only_an_officer_can_use_the_words_of_officers() {
        assertTrue(siti.write("SIAP TJT-4821K").startsWith("Maaf, saya belum paham."));
        assertEquals(List.of(), siti.effects);
    }

    @Test
    void a_kader_sees_how_many_a_training_reaches_before_it_is_announced() {
        siti.roles.add("kader");
        assertEquals("Judul pelatihannya?", siti.write("umumkan pelatihan"));
        siti.write("Jualan online");
        siti.write("Sabtu 7 Maret 09.00");
        siti.write("Balai desa");
        assertEquals("Pelatihan Jualan online, Sabtu 7 Maret 09.00, Balai desa, 20 kursi. Dikirim ke 120 warga "
                + "Tanjungsari: WhatsApp 80, SMS 40. Kirim?\n1. Ya\n2. Ubah", siti.write("dua puluh orang"));
        assertEquals("Terkirim ke 120 warga. Kami kabari Anda bila kursi penuh.", siti.write("ya"));
        assertEquals(new Effect.OfferTraining("Jualan online",
                "Pelatihan Jualan online: Sabtu 7 Maret 09.00, Balai desa. 20 kursi. Balas DAFTAR untuk ikut.", 20),
                siti.lastEffect());
    }

    @Test
    void a_resident_registers_with_one_word() {
        siti.write("DAFTAR");
        assertEquals(new Effect.Register(""), siti.lastEffect());
        siti.write("daftar pelatihan");
        assertEquals(2, siti.effects.size());
    }

    @Test
    void the_menu_shows_what_the_person_may_do_and_takes_numbers_words_and_buttons() {
        siti.medium = Medium.WHATSAPP;
        assertEquals("Halo Siti Aminah, ini Kentongan, layanan desa. Pilih angkanya, atau tulis saja keperluan Anda.\n"
                + "1. Lapor masalah\n2. Surat\n3. Cek status\n4. Daftar pelatihan\n5. Bahasa/Language",
                siti.write("menu"));
        assertTrue(siti.send(new Content.Choice("choose:letters", "Surat")).startsWith("Surat apa yang diperlukan?"));
        assertTrue(siti.send(new Content.Choice("common:sktm", "SKTM")).startsWith("SKTM. NIK"));
        siti.write("MENU");
        assertTrue(siti.write("lapr masalah").startsWith("Ceritakan masalahnya"));
        siti.write("MENU");
        assertEquals("Jalan/jembatan. Di mana tepatnya? Sebut dusun, RT, patokan, atau kirim lokasi.",
                siti.write("jalan kampung rusak parah"));
    }

    @Test
    void what_is_half_understood_is_offered_and_its_words_are_kept() {
        assertEquals("Maksud Anda:\n1. Surat SKTM\n2. Cek status\n3. Bukan itu", siti.write("surat dong"));
        assertTrue(siti.write("1").startsWith("SKTM. NIK"));
    }

    @Test
    void what_the_likeliest_hardly_explain_gets_the_menu() {
        var asker = new Village(Village.SHIPPED, _ -> new id.kentongan.language.Understanding(
                List.of(new id.kentongan.language.Understanding.Guess("request.SKTM", 0.2),
                        new id.kentongan.language.Understanding.Guess("status", 0.2)),
                List.of(), List.of()));
        assertTrue(asker.write("surat dong").startsWith("Maaf, saya belum paham.\nKentongan, layanan desa."));
    }

    @Test
    void what_a_long_message_means_counts_more_than_its_first_word() {
        var asker = new Village(Village.SHIPPED, _ -> new id.kentongan.language.Understanding(
                List.of(new id.kentongan.language.Understanding.Guess("status", 0.8)), List.of(), List.of()));
        assertEquals("Nomor laporan atau suratnya?", asker.write("laporan saya kok belum ada kabar"));
    }

    @Test
    void what_is_not_understood_gets_the_menu() {
        assertTrue(siti.write("asdf qwer").startsWith("Maaf, saya belum paham.\nKentongan, layanan desa."));
    }

    @Test
    void a_word_that_the_question_says_already_is_not_said_twice() {
        var siti = Village.siti();
        siti.write("lapor jalan rusak parah");
        assertTrue(siti.write("di depan masjid").startsWith("Jalan/jembatan di depan masjid, desa Tanjungsari."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SKTM 3602044107850003 sekolah anak tidak mampu                | Tercatat nomor
            SKTM*3602044107850003*sekolah anak                            | Tercatat nomor
            sktm, 3602044107850003, sekolah anak                          | Tercatat nomor
            mau bikin surat tidak mampu nik 3602044107850003 buat anak    | Untuk siapa dan keperluan apa?
            """)
    void a_nik_in_the_first_message_is_not_asked_for_again(String first, String reply) {
        String said = Village.siti().write(first);
        assertTrue(said.startsWith(reply), said);
    }
}
