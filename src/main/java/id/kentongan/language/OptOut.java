package id.kentongan.language;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Keeps a text from being taken for the wish to be left alone by chance, which would silence a person for good: it has
 * to refuse messages and nothing else, or to say no more than "stop", or to be surely meant so without naming a matter.
 */
final class OptOut {
    private static final String LABEL = "optout";
    private static final int MOST_WORDS = 12;
    /** From here on a refusal that names no matter is one of messages, even if it does not name them either. */
    private static final double SURE = 0.9;
    private static final Set<String> STOPS = Set.of("stop", "setop", "stp", "berhenti", "berenti", "brenti", "brhenti",
            "hentikan", "unreg", "off", "unsub",
            "unsubscribe", "remove", "opt", "optout", "mandeg", "mandheg", "eureun");
    private static final Set<String> REFUSALS = Set.of("dont", "jangan", "ojo", "aja", "ulah", "tong", "usah", "cukup",
            "hapus", "dihapus", "leave", "keluar", "keluarkan", "matikan", "blokir");
    /** These deny anything; with a wish they refuse. */
    private static final Set<String> DENIALS = Set.of("no", "not", "tidak", "bukan", "ora", "mboten", "sampun", "teu",
            "dak", "idak");
    private static final Set<String> WISHES = Set.of("mau", "terima", "perlu", "gelem", "purun", "ingin", "butuh",
            "kirim", "ngirim", "mengirim", "dikirimi", "disms", "hoyong", "more", "want", "lagi", "maneh", "malih",
            "deui");
    /** What announcements are. */
    private static final Set<String> MESSAGES = Set.of("sms", "disms", "smsan", "pesan", "pesen", "info", "informasi",
            "wa", "diwa", "whatsapp", "pengumuman", "wara", "broadcast", "chat", "dichat", "notif", "notifikasi",
            "langganan", "berlangganan", "ngesms", "ngechat", "ngewa", "kiriman", "spam", "message", "messages",
            "texts", "announcements");
    /** What is done with them: it says what is refused only where nothing else is named. */
    private static final Set<String> SENDING = Set.of("kirim", "kirimi", "kirimin", "dikirim", "dikirimi", "mengirim",
            "ngirim", "ngirimi", "hubungi", "menghubungi", "ganggu", "mengganggu", "terganggu", "send", "sending",
            "nomor", "daftar");
    private static final Set<String> BESIDE = Set.of("saya", "aku", "sy", "abdi", "kula", "kulo", "awak", "me", "my",
            "ini", "itu", "ke", "dari", "di", "yang", "mau", "lagi", "maneh", "malih", "meneh", "deui", "terus", "saja",
            "ya", "yo", "pak", "bu", "tolong", "mohon", "please", "sudah", "kentongan", "reg", "out", "grup", "gelem",
            "purun", "penerima", "more");
    /** Matters that the office is written about: a refusal of these is a report. */
    private static final Set<String> MATTERS = Set.of("truk", "sampah", "limbah", "raskin", "rastra", "beras",
            "sembako",
            "bansos", "blt", "pkh", "bpnt", "bantuan", "air", "galian", "tambang", "proyek", "jalan", "listrik",
            "lampu",
            "sinyal", "internet", "pupuk", "pungli", "pungutan", "korupsi", "dana", "uang", "duit", "petugas", "kades",
            "rt", "surat", "ktp", "kk", "akta", "laporan", "lapor", "pelatihan", "posyandu", "puskesmas", "sekolah",
            "obat", "vaksin", "banjir", "longsor", "kebakaran", "polusi", "asap", "bising", "berisik", "parkir",
            "penipu", "penipuan", "pinjol", "tagihan", "hadiah", "undian", "pukul", "kekerasan", "ancaman",
            "mengancam", "bus", "angkot", "road", "water", "rubbish", "garbage", "fire", "flood");

    private OptOut() {
    }

    static Shares checked(List<String> words, Shares shares) {
        return refuses(words, shares.of(LABEL) >= SURE) ? shares : shares.without(LABEL);
    }

    private static boolean refuses(List<String> said, boolean sure) {
        List<String> words = said.stream().map(OptOut::bare).toList();
        boolean stops = !Collections.disjoint(words, STOPS);
        boolean refuses = stops || !Collections.disjoint(words, REFUSALS)
                || !Collections.disjoint(words, DENIALS) && !Collections.disjoint(words, WISHES);
        if (words.size() > MOST_WORDS || !refuses || !Collections.disjoint(words, MATTERS)) {
            return false;
        }
        return sure || !Collections.disjoint(words, MESSAGES)
                || (stops || !Collections.disjoint(words, SENDING)) && words.stream().allMatch(OptOut::isBeside);
    }

    /** "smsnya" is "sms". */
    private static String bare(String word) {
        return word.length() > 5 && word.endsWith("nya") ? word.substring(0, word.length() - 3) : word;
    }

    private static boolean isBeside(String word) {
        return STOPS.contains(word) || REFUSALS.contains(word) || DENIALS.contains(word) || SENDING.contains(word)
                || BESIDE.contains(word);
    }
}
