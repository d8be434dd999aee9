package id.kentongan.flow.answer;

import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Yes and no in Indonesian, Javanese, Sundanese, Jambi Malay and English. A no before "benar", "usah" and the like is
 * one no; a yes beside a no, a doubt or anything else is a question back.
 */
final class YesNo {
    private static final Pattern SECOND_HALF = Pattern.compile("eh|oh|em");
    private static final Pattern FIRST_HALF = Pattern.compile("he|ho");
    /** "Ya Allah" is a sigh. */
    private static final Set<String> OH = Set.of("y", "ya", "yah");
    private static final Set<String> PRAYED_TO = Set.of("allah", "alloh", "ampun", "tuhan", "gusti", "rabb", "robb",
            "rabbi", "robbi", "rasul", "salam", "ampyun", "elah");

    /** What "kurang" denies: "kurang tepat" is no, "kurang tahu" is nothing. */
    private static final Set<String> LACKING = Set.of("benar", "bener", "betul", "tepat", "pas", "sesuai", "cocok",
            "setuju", "sreg", "trep");
    /** Thumb, tick, OK; thumb down, cross, and the like. */
    private static final String TICKS = "\ud83d\udc4d\u2705\u2611\u2714\ud83d\udc4c\ud83c\udd97\ud83d\ude46";
    private static final String CROSSES = "\ud83d\udc4e\u274c\u274e\u2716\ud83d\ude45\ud83d\udeab";

    private enum Word {
        YES,
        /** A yes that a no turns round: benar, setuju, mau. */
        GOOD, NO,
        /** A no that turns round a no after it: bukan. */
        DENIAL,
        /** A no that leaves a doubt after another: salah. */
        FAULT,
        /** Has no side of its own but after a no: usah, perlu. */
        NEEDED,
        /** A yes that a no turns into a doubt: yakin. */
        SURE,
        /** Says nothing but beside a no: "tidak semua" is neither. */
        ALL, DOUBT, FILLER, BREAK
    }

    private static final String OTHERS = """
            biasa balik susah salam bulan buka besar bentar sebentar tempat siapa tangan angan beres bila sampai \
            bersih batal betah bukti tiba tidur boros mohon pasar lagi jalan pagi banyak sayang balas bahas sakit ganti \
            angka ingat ragu benda jarang juga belah makan lanjutan sawah siang basah rumah badan dukun lepas bukit \
            kemarin sekarang kapan dimana bagaimana kenapa mengapa berapa bener-bener terserah tolong bantu ubah barat beda bebas benci besok lama nama kamu mati \
            bolos bodoh kurang lulus mulai mandi masuk""";

    private final Vocabulary<Word> words;

    /** {@code yes} and {@code no} are more words for either, as {@link PlainText#fold} leaves them. */
    YesNo(Set<String> yes, Set<String> no) {
        Map<String, Word> all = new HashMap<>();
        known().forEach((list, word) -> Vocabulary.words(list).forEach(one -> all.put(one, word)));
        yes.stream().filter(word -> !word.contains(" ")).forEach(word -> all.putIfAbsent(word, Word.YES));
        no.stream().filter(word -> !word.contains(" ")).forEach(word -> all.putIfAbsent(word, Word.NO));
        this.words = new Vocabulary<>(all, OTHERS);
    }

    private static Map<String, Word> known() {
        return Map.of(
                """
                iya ya y yes yap yup yep yoi yo iyo iye ye iyes hooh heeh heueuh heem nggih inggih enggih njih injih nggeh inggeh \
                muhun sumuhun enya mangga ok oke okay okey okeh oce okk sip siip yeah yea sure iyalah yalah iyolah course tentu \
                wis wes uwis sampun mpun sudah sdh udah udh dah atos parantos geus tos yaudah yasudah baiklah monggo yess \
                enggeus ges yowes yowis yawes yaps yups yoa iyap iyah iyh sendika sendiko sumangga silakan silahkan silaken acc deal""",
                Word.YES, //
                """
                        betul btul btl btol bener bnar benar bnr beneran bner leres cocok setuju stuju sepakat siap boleh bole bisa mau baik lanjut \
                        lanjutkan jadi tepat pas saget tiasa purun hoyong hayu hayuk biso galak gelem daek jd sesuai ada \
                        pernah punya ikut correct right true agree saestu kerso kersa kirim dikirim \
                        janten ado wonten aya ono onok hade sae gas gass gaskeun gaskan ayo ayok payo jadilah""",
                Word.GOOD, //
                """
                        tidak tdk gak ga nggak engga enggak ngga nggk gk g kagak kaga kgk ndak ndk nda gausah dak idak dakdo ora mboten boten \
                        belum blm blum belom lum gada gaada gakada ngada gaono jangan jgn no nope not n teu henteu hente moal embung alim acan tacan ulah t katek katik \
                        durung dereng ojo ogah emoh wegah gamau gakmau gabisa gakbisa gajadi gakjadi gaboleh gakboleh tak nehi tidaklah engak enda \
                        """
                        .strip(),
                Word.NO, //
                "bukan bkn sanes dudu dede", Word.DENIAL, //
                "salah keliru kliru lepat wrong", Word.FAULT, //
                "yakin pasti jelas", Word.SURE, //
                "usah usahlah perlu prlu sido sios kedah peryogi", Word.NEEDED, //
                "semua semuanya sdy sadayana sedaya sedanten kabeh kabehan smua smuanya all", Word.ALL, //
                """
                        mungkin kayaknya kyknya sepertinya kali entah tau tahu ngerti paham mudeng terang apa papa apapa gpp gapapa nopo nopa napa punapa nanaon ampun \
                        masalah tentunya nanti ntar ragu kurang tapi tp namun kecuali kalau kalo klo atau apakah kah kenapa \
                        mengapa maybe selalu juga dulu juo masih kan""",
                Word.DOUBT, //
                """
                        pak pa bu buk bpk bapak ibu mas mbak mba kak kakak bang abang min admin gan om teh kang saya sy aku kami kita \
                        itu ini niki nya nak eta sekali banget bgt sangat dong dng kok lah deh sih aja saja sj nih tuh terima kasih terimakasih \
                        makasih mksh trims thanks thx thank you matur suwun nuwun nuhun hatur atuh teuing pisan nian sudahlah tolong \
                        mohon ah oh eh wah sir madam bro sis lur cak neng dek mang gitu kitu ngono ngoten mah ari data datanya yang wae mawon be bae of it is that saja-saja bos boss lagi \
                        punten maaf mas alhamdulillah insya allah insyaallah jawaban jawab saya-nya sudahnya proses diproses te do i""",
                Word.FILLER);
    }

    Reading read(String text) {
        if (text.indexOf('?') >= 0) {
            return new Wrong(Reason.YES_NO);
        }
        return sign(text).orElseGet(() -> decide(said(Piece.of(text))));
    }

    /** A thumb, a tick or a cross, of any colour, and nothing beside it but signs. */
    private static Optional<Reading> sign(String text) {
        boolean words = PlainText.says(text);
        boolean up = text.codePoints().anyMatch(one -> TICKS.indexOf(one) >= 0);
        boolean down = text.codePoints().anyMatch(one -> CROSSES.indexOf(one) >= 0);
        return words || up == down ? Optional.empty() : Optional.of(new Value(up ? "yes" : "no"));
    }

    /** What the words say; a doubt where one of them says something else. */
    private List<Word> said(List<Piece> pieces) {
        var said = new ArrayList<Word>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isWord()) {
                said.add(word(pieces, i));
            } else if (piece.isSign(',') || piece.isSign('.')) {
                said.add(Word.BREAK);
            } else if (piece.isFigures() && !(i > 0 && piece.text().equals("2") && !piece.apart())
                    || piece.isSign('/') || piece.isSign('~')) {
                said.add(Word.DOUBT);
            }
        }
        return said;
    }

    private Word word(List<Piece> pieces, int at) {
        String text = pieces.get(at).text();
        boolean last = at == pieces.size() - 1;
        if (!last && PRAYED_TO.contains(pieces.get(at + 1).text()) && OH.contains(text)) {
            return Word.DOUBT;
        }
        if (!last && (text.equals("he") || text.equals("ho"))
                && SECOND_HALF.matcher(pieces.get(at + 1).text()).matches()) {
            return Word.YES;
        }
        // "Nggih pun"; alone it is a part of other words.
        if (text.equals("pun")) {
            return Word.FILLER;
        }
        if (text.equals("boleh") && !last && pieces.get(at + 1).text().equals("jadi")) {
            return Word.DOUBT;
        }
        if (!last && (text.equals("kurang") || text.equals("krg") || text.equals("kirang"))
                && LACKING.contains(pieces.get(at + 1).text())) {
            return Word.NO;
        }
        if (at > 0 && SECOND_HALF.matcher(text).matches() && FIRST_HALF.matcher(pieces.get(at - 1).text()).matches()) {
            return Word.FILLER;
        }
        return words.exact(text).or(() -> joined(text)).or(() -> words.near(text)).orElse(Word.DOUBT);
    }

    /** "Gakusah", "yabenar": no without what it belongs to is read as the words apart. */
    private Optional<Word> joined(String text) {
        List<Word> parts = words.parts(text);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return switch (decide(parts)) {
        case Value value -> Optional.of(value.value().equals("yes") ? Word.YES : Word.NO);
        case Reading.Several _,Reading.Range _,Wrong _ -> Optional.empty();
        };
    }

    private static Reading decide(List<Word> said) {
        boolean yes = false;
        boolean no = false;
        boolean denied = false;
        boolean never = true;
        Word before = Word.FILLER;
        for (Word word : said) {
            boolean negated = before == Word.NO || before == Word.DENIAL;
            // "Tidak ada yang salah".
            denied = word != Word.BREAK && (denied || word == Word.NO || word == Word.DENIAL);
            never &= word != Word.NO && word != Word.DENIAL;
            if (word == Word.DOUBT || word == Word.NEEDED && !negated
                    || word == Word.FAULT && denied || word == Word.SURE && negated
                    || word == Word.NO && before == Word.DENIAL) {
                return new Wrong(Reason.YES_NO);
            }
            yes |= word == Word.YES || word == Word.SURE || word == Word.GOOD && !negated;
            no |= word == Word.NO || word == Word.DENIAL || word == Word.FAULT;
            before = word == Word.FILLER ? before : word;
        }
        boolean partly = !never && said.contains(Word.ALL);
        return yes == no || partly ? new Wrong(Reason.YES_NO) : new Value(yes ? "yes" : "no");
    }
}
