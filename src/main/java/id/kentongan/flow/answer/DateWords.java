package id.kentongan.flow.answer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that days are named with, in Indonesian, Javanese, Sundanese, Jambi Malay and English. */
final class DateWords {
    /**
     * What a word contributes to a date: a letter for its part in the sentence, so that sentences can be matched, and a
     * number or a date.
     *
     * @param shape
     *            N number, F whole date, Q day and month, M month, W weekday, G "minggu" (a week or Sunday), H day, K week,
     *            B month, C year, D "tanggal", R days from today, Y yesterday, T today, X next, L last or ago, I this, A
     *            ahead, V night, P other part of the day, e morning or tomorrow, t "tadi", n "nanti", d within, E beginning, middle or end, u
     *            "dulu", J "jam", o or, - until, ? about
     * @param written
     *            figures as they were written, else empty
     */
    record Mark(char shape, int value, String written, LocalDate date) {
        Mark(char shape, int value) {
            this(shape, value, "", LocalDate.EPOCH);
        }
    }

    /** Words that may be left out of a date. */
    static final Set<String> FILLERS = Vocabulary.words("""
            pak pa bu buk bpk bapak ibu mas mbak mba kak kakak bang admin gan ya y yaa iya aja saja sj dong deh sih nih \
            lah kok wae mawon yang yg sing nu pada pd di de saya sy kami lahir kelahiran paling lambat lambatnya acaranya \
            acara rencana rencananya insya allah insyaallah inshaallah itu adalah the of on at th st nd rd pas tepat dari \
            dr ke suk mohon kalau bisa jadi jadinya wib wita wit terimakasih makasih juga ing dek waktu jatuh tempo ttl \
            tempat jawab jawaban maaf punten halo mulih kami""");

    /** What makes a date that follows another than the one that is meant. */
    static final Set<String> DENIALS = Vocabulary.words("""
            bukan bkn jangan jgn tidak tdk gak ga nggak ndak salah selain kecuali belum sanes ora mboten""");
    /** "Two days from now". */
    static final Set<String> FROM = Vocabulary.words("dari dr from ti saking");
    /** Words for what has only just been. */
    static final Set<String> JUST = Vocabulary.words("baru br nembe karek kakarek");
    static final Set<String> ONLY = Vocabulary.words("saja aja sj doang wae mawon bae");

    private static final String OTHERS = """
            seni karet market jual selesai harian mingguan bulanan tahunan rabi rebut sabar sabun kamar kamis-kamis \
            makan maret-maret medan depan-depan desa besar beso basah lagu tadi-tadi lulus lusuh main mau siapa minta \
            mingguan hati hiri harga hasil anti ganti nanti-nanti pagar dalem dulur alat malas sabut tiga tanah tangga \
            tunggal jamu""";

    private static final Vocabulary<List<Mark>> WORDS = new Vocabulary<>(words(), OTHERS);

    private DateWords() {
    }

    /** What a word contributes as it is spelled, alone or run together with others. */
    static List<Mark> exact(String word) {
        return WORDS.exact(word).orElseGet(() -> WORDS.parts(word).stream().flatMap(List::stream).toList());
    }

    /** As {@link #exact}, of a misspelt word. */
    static List<Mark> near(String word) {
        return WORDS.near(word).orElse(List.of());
    }

    private static Map<String, List<Mark>> words() {
        var words = new HashMap<String, List<Mark>>();
        months(words);
        weekdays(words);
        relative(words);
        put(words, 'H', 0, "hari hr dinten dino dina poe day days ari");
        put(words, 'G', 0, "minggu mingu mnggu mggu mgg minggon");
        put(words, 'K', 0, "pekan week weeks");
        put(words, 'B', 0, "bulan bln sasi sasih wulan month months bulannya");
        put(words, 'C', 0, "tahun thn th taun year years");
        put(words, 'D', 0, "tanggal tgl tg tggl tgal tangal tanggalnya tglnya kaping date titimangsa");
        put(words, 'X', 0, "depan dpn ngarep ngajeng hareup payun next depannya berikutnya");
        put(words, 'L', 0,
                "lalu ll yll kepungkur kapungkur pungkur kapengker kepengker pengker lewat lwt liwat katukang ago last silam lepas tukang");
        put(words, 'I', 0, "ini iki niki ieu this skrng menika meniko punika puniko");
        put(words, 'A', 0, "lagi lg lgi maneh meneh malih deui engkas mendatang kemudian lagie");
        put(words, 'd', 0, "dalam dlm in");
        put(words, 'V', 0, "malam mlm malem mlem bengi dalu ndalu peuting wengi night evening");
        put(words, 'P', 0,
                "pagi pgi siang sore sor subuh petang esuk isuk awan sonten beurang morning afternoon");
        put(words, 'e', 0, "enjing injing");
        put(words, 't', 0, "tadi td tadinya wau");
        put(words, 'n', 0, "nanti ntar nti mengko mangke engke engkin tar");
        put(words, 'E', 0, "awal");
        put(words, 'E', 1, "pertengahan tengah");
        put(words, 'E', 2, "akhir akir ahir end");
        put(words, 'u', 0, "dulu");
        put(words, 'J', 0, "jam jm pukul pkl tabuh");
        put(words, 'o', 0, "atau atw or utawa atawa dan");
        put(words, '-', 0, "sampai sampe sd hingga until to tekan nepi");
        put(words, '?', 0,
                "sekitar sktr kira kurang lebih antara an sebelum sebelumnya setelah sesudah habis abis mulai sejak mungkin "
                        + "kayaknya sepertinya mungkin2 beberapa secepatnya segera kapan about around before after bakda bada");
        for (String one : List.of("seminggu saminggu:G", "sepekan:K", "sebulan sasasih sabulan sewulan:B",
                "setahun sataun setaun:C", "sehari sadinten sedino:H")) {
            String[] pair = one.split(":");
            words.put(pair[0], List.of(new Mark('N', 1), new Mark(pair[1].charAt(0), 0)));
        }
        return words;
    }

    private static void months(Map<String, List<Mark>> words) {
        List<String> months = List.of("januari jan january januwari jnuari",
                "februari feb peb pebruari february febuari",
                "maret mar mrt march mart", "april aprl aprill apri apr avril", "mei may mey",
                "juni jun june jnui juny", "juli jul july jlui",
                "agustus agsts agstus agutus agustu agt agst agu ags agus agts aug august agustusan",
                "september sep sept spt",
                "oktober okt oct october", "november nov nopember nop nopem", "desember des dec december dsember");
        for (int i = 0; i < months.size(); i++) {
            put(words, 'M', i + 1, months.get(i));
        }
    }

    private static void weekdays(Map<String, List<Mark>> words) {
        List<String> weekdays = List.of("senin senen snin snn sen monday",
                "selasa slasa sls selase selaza salase slesa salasa seloso tuesday",
                "rabu rebo rbu rebu rabo rbau wednesday", "kamis kemis kms kmis kemes khamis thursday",
                "jumat jumaat jmat jum jumuah jemuah jumaah juma jemuwah jumah friday",
                "sabtu sebtu setu sabtoe saptu sbt saturday",
                "ahad ahat akad sunday");
        for (DayOfWeek day : DayOfWeek.values()) {
            put(words, 'W', day.getValue(), weekdays.get(day.getValue() - 1));
        }
    }

    private static void relative(Map<String, List<Mark>> words) {
        put(words, 'R', 1, "besok bsk bsok besuk besoknya esok sesuk sesok mbenjang benjang isukan enjingan enjang "
                + "tomorrow");
        put(words, 'R', 2, "lusa lsa pageto emben mben");
        put(words, 'Y', 0, "kemarin kemaren kmrn kmren kmarin kemrin kemarein wingi kamari yesterday kmaren");
        put(words, 'R', -2, "wingenane wingenan mangkukna mangkukan");
        put(words, 'T', 0, "sekarang skrg skrang skg saiki sakniki ayeuna today now hariini barusan");
        words.put("semalam semalem", List.of(new Mark('t', 0), new Mark('V', 0)));
    }

    private static void put(Map<String, List<Mark>> words, char shape, int value, String all) {
        words.put(all, List.of(new Mark(shape, value)));
    }
}
