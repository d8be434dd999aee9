package id.kentongan.proof;

import id.kentongan.message.Medium;
import id.kentongan.proof.Villager.Line;
import java.util.List;

/** What people write in the proofs. Nobody sends the same SMS twice: over two binds that would count as a repeat. */
final class Scripts {
    private static final List<String> VILLAGES = List.of("Tanjungsari", "Gunung Terang", "Sindang Mulya");

    private Scripts() {
    }

    /** The script of the n-th person. */
    static List<Line> of(int person, Medium medium) {
        return person % 3 == 2 ? lamp(person) : roadAndLetter(person, medium);
    }

    /** A complaint in free words with a long message and a wrong answer, its status, a letter by a form with a fault. */
    private static List<Line> roadAndLetter(int person, Medium medium) {
        return List.of(//
                Line.of("mau lapor jalan rusak di depan mushola", "Di mana"), //
                Line.of(where(person, medium), "desa mana"), //
                Line.of("Atlantis", "belum kami kenal"), //
                Line.of(village(person), "Kirim laporan ini?"), //
                Line.of("1", "Tercatat nomor", "sedang kami cek"), //
                Line.of("CEK", ": Diproses."), //
                Line.of("SKTM#3602044107850#sekolah anak", "NIK harus 16 angka"), //
                Line.of(nik(person), "Nama lengkap"), //
                Line.of("Warga " + letters(person), "Bolehkah kantor desa"), //
                Line.of("iya boleh", "Tercatat nomor", "siap diambil"), //
                Line.of("MENU", "layanan desa"));
    }

    /** A complaint by the menu with a call for help; said to be done, not done, mended. */
    private static List<Line> lamp(int person) {
        return List.of(//
                Line.of("menu", "Lapor masalah"), //
                Line.of("1", "Ceritakan masalahnya"), //
                Line.of("lampu jalan mati sejak kemarin malam", "Di mana"), //
                Line.of("BANTUAN", "KEMBALI, ULANG"), //
                Line.of("dekat balai desa, tiang nomor " + person, "desa mana"), //
                Line.of(village(person), "Kirim laporan ini?"), //
                Line.of("ya", "Tercatat nomor", "Balas BERES"), //
                Line.of("BELUM {1} masih gelap", "dibuka lagi", "lampu sudah diganti"), //
                Line.of("BERES {1}", "ditutup"), //
                Line.of("CEK {1}", ": Selesai."));
    }

    static String village(int person) {
        return VILLAGES.get(person % VILLAGES.size());
    }

    static String nik(int person) {
        return "360204410785%04d".formatted(person + 1);
    }

    /** Two parts of an SMS, or three where a sign needs UCS-2. */
    private static String where(int person, Medium medium) {
        String place = "di depan mushola Al-Ikhlas RT 03 RW 05, kira-kira dua puluh meter dari rumah nomor " + person
                + ", dari arah pasar belok kiri sesudah jembatan";
        return medium == Medium.SMS && person % 2 == 0
                ? place + ". Hati-hati \uD83D\uDE4F"
                : place + ", terus sampai pos ronda yang atapnya biru";
    }

    private static String letters(int number) {
        return Integer.toString(number).chars().mapToObj(digit -> String.valueOf((char) ('A' + digit - '0'))).reduce("",
                String::concat);
    }
}
