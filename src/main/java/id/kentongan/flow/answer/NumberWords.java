package id.kentongan.flow.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that numbers are said with, in Indonesian, Javanese, Sundanese, Jambi Malay and English. */
final class NumberWords {
    /** What a word adds to a number; {@code sepuluh} is a one and a ten. */
    sealed interface Part {
    }

    /** One to nine, and nought. */
    record Digit(int value) implements Part {
    }

    /** A number below a hundred in one word: {@code selawe}, {@code twenty}. */
    record Whole(int value) implements Part {
    }

    /** The {@code belas} of twelve to nineteen. */
    record Teen() implements Part {
    }

    /** What a digit is taken times, 10 or 100. */
    record Times(int value) implements Part {
    }

    /** Thousand, million and so on, by the number of noughts. */
    record Scale(int noughts) implements Part {
    }

    /** A half or a quarter in hundredths. */
    record Share(int hundredths) implements Part {
    }

    /** The word between a whole number and its decimals. */
    record Point() implements Part {
    }

    /** Stands before the one of {@code seribu}, which follows no hundreds or tens: "lima ratus seribu" is no number. */
    record First() implements Part {
    }

    private static final Vocabulary<List<Part>> WORDS = new Vocabulary<>(words(), """
            tiba lama lema enak enan juga ribut sakti sate satuan pulih pulau belah balas batu bela bulu bela tempat \
            cepat empati empet tuhan ratu rabu rambu ratus-an puluhan ratusan ribuan jutaan belasan setengahan guru \
            dunia tinggal tidak tadi tapi total liburan libur limau lemah lihat hijau siapa sisa sewa seribuan satai \
            kalian kali palu pula juara justa juri jute salah sapu sapi kapan lapar lapan-lapan telur tetap hanya hari \
            gelap sangat sanga-sanga papan lupa luas kita tiap saat sedang sekarang wulan enem-enem here there then \
            than live line nice time""");

    private NumberWords() {
    }

    /** The parts of the number that a word says; none when it says no number. */
    static List<Part> exact(String word) {
        Optional<List<Part>> known = WORDS.exact(word);
        return known.orElseGet(() -> WORDS.parts(word).stream().flatMap(List::stream).toList());
    }

    /** As {@link #exact}, of a misspelt word. */
    static List<Part> near(String word) {
        return WORDS.near(word).orElse(List.of());
    }

    private static Map<String, List<Part>> words() {
        var words = new HashMap<String, List<Part>>();
        List<String> digits = List.of("nol kosong zero enol",
                "satu satunya siji setunggal hiji one sebuah seorang seekor sebiji selembar satuu",
                "dua duwa berdua loro kalih duo two rong roro", "tiga telu bertiga tigo tilu three telung telong tige",
                "empat empt berempat papat sekawan opat four ampat patang",
                "lima berlima gangsal limo five limang lime",
                "enam enem enm anam genep six nem", "tujuh pitu tuju tujh seven pitung tujoh",
                "delapan wolu dalapan lapan eight wolung dlapan", "sembilan sanga songo salapan nine sangang semilan");
        for (int i = 0; i < digits.size(); i++) {
            words.put(digits.get(i), List.of(new Digit(i)));
        }
        List<String> teens = List.of("sebelas sewelas sabelas eleven", "rolas twelve", "telulas thirteen",
                "patbelas fourteen", "limolas limalas fifteen", "nembelas sixteen", "pitulas seventeen",
                "wolulas eighteen", "sangalas songolas nineteen");
        for (int i = 0; i < teens.size(); i++) {
            words.put(teens.get(i), List.of(new Whole(11 + i)));
        }
        List<String> tens = List.of("sepuluh sapuluh sedasa sedoso ten", "twenty", "thirty", "forty fourty",
                "seket fifty", "sewidak suwidak sixty", "seventy", "eighty", "ninety");
        for (int i = 0; i < tens.size(); i++) {
            words.put(tens.get(i), List.of(new Whole(10 * (i + 1))));
        }
        words.put("selawe", List.of(new Whole(25)));
        words.put("belas welas blas", List.of(new Teen()));
        words.put("puluh dasa pulu pulh plh puloh", List.of(new Times(10)));
        words.put("ratus atus rts hundred", List.of(new Times(100)));
        words.put("seratus satus saratus sratus", List.of(new Digit(1), new Times(100)));
        scales(words);
        words.put("setengah stengah stgh stngah satengah setenga half separuh separo saparo sapalih stengan setengan",
                List.of(new Share(50)));
        words.put("seperempat saparapat seprapat quarter", List.of(new Share(25)));
        words.put("perempat prapat", List.of(new Share(0)));
        words.put("koma comma point", List.of(new Point()));
        return words;
    }

    private static void scales(Map<String, List<Part>> words) {
        words.put("ribu rb rbu rebu ewu rib k thousand", List.of(new Scale(3)));
        words.put("juta jt jta jut yuta million", List.of(new Scale(6)));
        words.put("miliar milyar miliyar milyard billion", List.of(new Scale(9)));
        words.put("triliun trilyun triliyun trillion", List.of(new Scale(12)));
        words.put("seribu sewu sarebu sarewu serebu sribu", List.of(new First(), new Digit(1), new Scale(3)));
        words.put("sejuta sajuta sayuta sjuta", List.of(new First(), new Digit(1), new Scale(6)));
        words.put("semiliar semilyar", List.of(new First(), new Digit(1), new Scale(9)));
        words.put("rongatus", List.of(new Digit(2), new Times(100)));
        words.put("rongewu", List.of(new Digit(2), new Scale(3)));
    }
}
