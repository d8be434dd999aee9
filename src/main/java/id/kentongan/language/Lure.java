package id.kentongan.language;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Tells what lures people into fraud from what only sells: an operator's advertisement is as far from a village's
 * matters as the weather, and a warning at each of them would soon not be read any more.
 */
final class Lure {
    private static final String PROMOTION = "promotion";
    private static final String OFF_TOPIC = "off.topic";
    /** Links, secret codes, prizes, money that comes by itself, accounts in danger, loans, bets. */
    private static final Set<String> SIGNS = Set.of("<url>", "klik", "link", "tautan", "apk", "otp", "pin", "kode",
            "sandi",
            "password", "verifikasi", "konfirmasi", "aktivasi", "hadiah", "undian", "menang", "pemenang", "memenangkan",
            "dimenangkan", "terpilih", "klaim", "giveaway", "voucher", "poin", "won", "winner", "prize", "reward",
            "bansos",
            "blt", "bantuan", "subsidi", "cair", "transfer", "rekening", "deposit", "saldo", "diblokir", "dibekukan",
            "blokir", "tagihan", "tilang", "cukai", "pinjaman", "pinjol", "kta", "jaminan", "agunan", "bpkb", "slot",
            "gacor", "maxwin", "judi", "togel", "taruhan", "investasi", "profit", "untung", "keuntungan", "arisan",
            "penghasilan", "gaji", "loker", "lowongan", "polisi", "biaya", "loan", "account", "click", "code");
    private static final Set<String> ASKS = Set.of("minta", "mintak", "kirim", "kirimkan", "kirimi", "belikan", "send");
    private static final Set<String> WORTH = Set.of("pulsa", "uang", "duit", "dana", "diri", "ktp", "money");

    private static final Set<String> LINKS = Set.of("<url>", "http", "https", "www", "apk");
    private static final Set<String> OPENED = Set.of("link", "tautan", "linknya");
    private static final Set<String> CLICKS = Set.of("klik", "click", "diklik", "unduh", "download");
    private static final Set<String> BAITS = Set.of("daftar", "isi", "buka", "cair", "hadiah", "undangan",
            "verifikasi");
    private static final Set<String> ACCOUNTS = Set.of("rekening", "rek", "norek", "dana", "ovo", "gopay", "bri", "bca",
            "bni", "mandiri");
    private static final Set<String> SENDS = Set.of("transfer", "tf", "trf", "kirim", "kirimkan", "transferkan");
    private static final Set<String> PRESSURE = Set.of("segera", "cepat", "sekarang", "darurat", "kecelakaan",
            "operasi",
            "biaya", "ditangkap", "ditilang", "polisi", "tebus", "tebusan", "an", "atas");
    private static final Set<String> MESSAGES = Set.of("sms", "wa", "whatsapp", "chat", "telpon", "telepon");
    private static final Set<String> TRUTHS = Set.of("benar", "bener", "beneran", "asli", "penipuan", "penipu", "palsu",
            "resmi");
    private static final Set<String> WHETHER = Set.of("tidak", "bukan", "apa", "apakah", "ora", "teu", "henteu", "idak",
            "dak", "atau");
    /** Whose own account, aid or card has a trouble complains, and does not lure. */
    private static final Set<String> OWN = Set.of("saya", "sy", "aku", "kami", "ibu", "bapak", "kulo", "abdi", "awak");
    private static final Set<String> TROUBLES = Set.of("diblokir", "terblokir", "blokir", "dibekukan", "kosong",
            "salah",
            "belum", "hilang", "tertelan", "nunggak");
    /** In words; a long text with these words in it tells something else. */
    private static final int LONGEST_DOUBT = 16;
    private static final double SURE = 0.99;

    private Lure() {
    }

    /** Promotions that lure nobody count as off the topic, and what surely lures is nothing else. */
    static Shares checked(List<String> words, Shares shares) {
        if (surely(words)) {
            return new Shares(new String[]{PROMOTION, OFF_TOPIC}, new double[]{SURE, 1 - SURE});
        }
        if (complains(words)) {
            return shares.without(PROMOTION);
        }
        return in(words) ? shares : shares.merged(PROMOTION, OFF_TOPIC);
    }

    /** A link to be opened, money to be sent to an account in a hurry, a message of which somebody asks whether it is true. */
    private static boolean surely(List<String> words) {
        boolean hurries = some(words, SENDS) && some(words, ACCOUNTS) && some(words, PRESSURE);
        boolean clicks = some(words, CLICKS) && (some(words, LINKS) || some(words, OPENED))
                || some(words, LINKS) && some(words, BAITS);
        boolean doubts = words.size() <= LONGEST_DOUBT && some(words, MESSAGES) && some(words, TRUTHS)
                && some(words, WHETHER);
        return clicks || hurries || doubts;
    }

    private static boolean complains(List<String> words) {
        return some(words, OWN) && some(words, TROUBLES) && !some(words, LINKS) && !some(words, CLICKS)
                && !words.contains("anda");
    }

    private static boolean some(List<String> words, Set<String> of) {
        return !Collections.disjoint(words, of);
    }

    private static boolean in(List<String> words) {
        return !Collections.disjoint(words, SIGNS)
                || !Collections.disjoint(words, ASKS) && !Collections.disjoint(words, WORTH);
    }
}
