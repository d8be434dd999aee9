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

    private Lure() {
    }

    /** Promotions that lure nobody count as off the topic. */
    static Shares checked(List<String> words, Shares shares) {
        return in(words) ? shares : shares.merged(PROMOTION, OFF_TOPIC);
    }

    private static boolean in(List<String> words) {
        return !Collections.disjoint(words, SIGNS)
                || !Collections.disjoint(words, ASKS) && !Collections.disjoint(words, WORTH);
    }
}
