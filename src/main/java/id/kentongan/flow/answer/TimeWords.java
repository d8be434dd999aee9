package id.kentongan.flow.answer;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that times of the day are told with, in Indonesian, Javanese, Sundanese, Jambi Malay and English. */
final class TimeWords {
    /** What a word says about a time. */
    sealed interface Word {
    }

    /**
     * A part of the day: for each hour 0 to 12 on a clock the hour of the day, or -1 where nobody says so; the first and
     * the last hour of the day that may be said with it, the first past the last when midnight lies between; and its own
     * beginning and end.
     */
    enum Part implements Word {
        DAWN("0,1,2,3,4,5,-1,-1,-1,-1,-1,-1,0", 0, 5, "01:00", "04:30"), //
        SUBUH("-1,-1,-1,3,4,5,6,-1,-1,-1,-1,-1,-1", 3, 6, "04:30", "05:30"), //
        MORNING("0,1,2,3,4,5,6,7,8,9,10,11,-1", 1, 11, "06:00", "10:00"), //
        NOON("0,13,14,15,16,-1,-1,-1,-1,-1,10,11,12", 10, 16, "11:00", "15:00"), //
        AFTERNOON("0,-1,14,15,16,17,18,-1,-1,-1,-1,-1,-1", 14, 18, "15:00", "18:00"), //
        NIGHT("0,1,2,3,-1,-1,18,19,20,21,22,23,0", 18, 3, "18:00", "22:00"), //
        AM("0,1,2,3,4,5,6,7,8,9,10,11,0", 0, 11, "00:00", "11:59"), //
        PM("0,13,14,15,16,17,18,19,20,21,22,23,12", 12, 23, "12:00", "23:59");

        private final int[] clock;
        private final int first;
        private final int last;
        private final LocalTime from;
        private final LocalTime until;

        Part(String clock, int first, int last, String from, String until) {
            this.clock = java.util.Arrays.stream(clock.split(",")).mapToInt(Integer::parseInt).toArray();
            this.first = first;
            this.last = last;
            this.from = LocalTime.parse(from);
            this.until = LocalTime.parse(until);
        }

        /** The hour of the day, or -1 where hour and part do not go together. */
        int hour(int said) {
            if (said >= 1 && said <= 12) {
                return clock[said];
            }
            boolean within = first <= last ? said >= first && said <= last : said >= first || said <= last;
            return within ? said : -1;
        }

        LocalTime from() {
            return from;
        }

        LocalTime until() {
            return until;
        }
    }

    /** A prayer, from its call to about its end; said with "before" or "after" it is another time. */
    enum Prayer implements Word {
        SUBUH("04:15", "05:00", "06:00"), DHUHA("07:00", "10:00", "11:00"), DZUHUR("11:45", "12:45", "13:30"), //
        ASHAR("15:00", "15:45", "16:30"), MAGRIB("17:45", "18:15", "19:00"), ISYA("19:00", "19:30", "20:30");

        private final LocalTime call;
        private final LocalTime end;
        private final LocalTime after;

        Prayer(String call, String end, String after) {
            this.call = LocalTime.parse(call);
            this.end = LocalTime.parse(end);
            this.after = LocalTime.parse(after);
        }

        LocalTime call() {
            return call;
        }

        LocalTime end() {
            return end;
        }

        LocalTime after() {
            return after;
        }
    }

    /** Words that work on what stands beside them. */
    enum Sign implements Word {
        O_CLOCK, HALF_TO, MINUS, PLUS, QUARTER, AFTER, BEFORE, ABOUT, OR, UNTIL, MINUTE, MIDDLE, DAY, WIB, WITA, WIT, NOW
    }

    /** Words that may be left out of a time. */
    static final Set<String> FILLERS = Vocabulary
            .words("""
            pak pa bu buk bpk bapak ibu mas mbak mba kak kakak bang admin gan ya y yaa iya aja saja sj dong deh sih nih lah \
            kok wae mawon yang yg pada pd di de saya sy kami kita tepat pas teng at the besok bsk sesuk isukan nanti ntar \
            mengko lusa ini niki hari kalau acaranya acara mulai makasih terimakasih maaf waktu wektu insya allah insyaallah \
            ing wayah clock o senin selasa rabu kamis jumat sabtu minggu ahad tadi td kemarin kmrn wau nya jawab bisa paling lambat""");

    private static final String OTHERS = """
            siapa sore-sore mulai malas jamu jami pulih palu sampah sampai-sampai jarang dalam alam siapa panggil tapi \
            malah dulu lewati kuning kurus asal pagar subur magis isi ruang orang dua""";

    private static final Vocabulary<Word> WORDS = new Vocabulary<>(words(), OTHERS);

    private TimeWords() {
    }

    static Optional<Word> exact(String word) {
        return WORDS.exact(word);
    }

    /** The words that were run together: {@code jamdua} is none, {@code malamjam} is. */
    static java.util.List<Word> parts(String word) {
        return WORDS.parts(word);
    }

    static Optional<Word> near(String word) {
        return WORDS.near(word);
    }

    private static Map<String, Word> words() {
        var words = new HashMap<String, Word>();
        words.put("dini janari", Part.DAWN);
        words.put("pagi pgi esuk enjing isuk morning paginya", Part.MORNING);
        words.put("siang sing siangnya awan beurang sng noon", Part.NOON);
        words.put("sore sor sonten petang soré afternoon sorenya", Part.AFTERNOON);
        words.put("malam mlm malem mlem bengi dalu ndalu peuting wengi night evening malamnya", Part.NIGHT);
        words.put("am", Part.AM);
        words.put("pm", Part.PM);
        words.put("subuh shubuh", Prayer.SUBUH);
        words.put("dhuha duha", Prayer.DHUHA);
        words.put("dzuhur zuhur dhuhur lohor luhur dzuhr zhuhur duhur jumatan", Prayer.DZUHUR);
        words.put("ashar asar ashr asr", Prayer.ASHAR);
        words.put("magrib maghrib mahgrib magreb mgrib", Prayer.MAGRIB);
        words.put("isya isak isa", Prayer.ISYA);
        words.put("jam jm pukul pkl pukl tabuh puku", Sign.O_CLOCK);
        words.put("setengah stengah stgh stngah satengah setenga", Sign.HALF_TO);
        words.put("kurang krg kirang kurg minus", Sign.MINUS);
        words.put("lewat lebih lwt lbh lewih langkung liwat luwih past", Sign.PLUS);
        words.put("seperempat saparapat prapat seprapat quarter", Sign.QUARTER);
        words.put("bada bakda bakdo badal habis abis sehabis setelah sesudah ba rampung saba after sbada sanggeus",
                Sign.AFTER);
        words.put("sebelum before sakdurunge", Sign.BEFORE);
        words.put("an sekitar sktr skitar kira kisaran about around mungkin kayaknya", Sign.ABOUT);
        words.put("atau atw or utawa", Sign.OR);
        words.put("sampai sampe sd hingga until to dan", Sign.UNTIL);
        words.put("menit mnt min", Sign.MINUTE);
        words.put("tengah", Sign.MIDDLE);
        words.put("wib", Sign.WIB);
        words.put("wita", Sign.WITA);
        words.put("wit", Sign.WIT);
        words.put("sekarang skrg saiki ayeuna now", Sign.NOW);
        return words;
    }
}
