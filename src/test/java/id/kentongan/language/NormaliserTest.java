package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    private static final Normaliser NORMALISER = Lexicon.normaliser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jln rsk sdh 2 bln blm ada perbaikan   | jalan rusak sudah <number> bulan belum ada perbaikan
            didepan mushola                       | di depan mushola
            dirumah, dijalan                      | di rumah di jalan
            anak2 sklh                            | anak sekolah
            toloooong paaak                       | tolong pak
            s4ya m4u b1kin KTP                    | saya mau membuat ktp
            Rp1.500.000 atau 100rb                | <money> atau <money>
            jam 10.30 tgl 17-8-2026               | jam <clock> tanggal <date>
            SKTM#3602044107850003#sekolah         | sktm <nik> sekolah
            cek TJT-4821K                         | cek <ticket>
            ibu-ibunya kerja-bakti                | ibu ibunya kerja bakti
            hub 0812-3456-7890                    | hub <phone>
            klik bit.ly/bansos                    | klik <url>
            Jum'at                                | jumat
            dr. Hasan, dr.Hasan                   | dokter hasan dokter hasan
            lmp mati bnjr kbkran tolongg          | lampu mati banjir kebakaran tolong
            jmbatan klrg srtifikat prnah          | jembatan keluarga sertifikat pernah
            terbang, member, byar, psr, skl       | terbang member byar psr skl
            sinyal4g, h-1, covid19 covid-19 2x    | sinyal 4g h-1 covid19 covid-19 2x
            sak1t, r3bo                           | sakit r3bo
            """)
    void a_text_becomes_plain_words(String text, String words) {
        assertEquals(words, String.join(" ", NORMALISER.words(text)));
    }

    @ParameterizedTest
    @CsvSource({"kk", "pkl", "gg", "kel", "sd", "smp", "ktp", "nik", "rt", "rw", "pju", "pdam", "pln", "pkh", "bpnt",
            "blt",
            "dtks", "kis", "kip", "pip", "bpjs", "sktm", "sku", "skd", "skck", "kua", "n1", "pbb", "bumdes", "apbdes",
            "bpd",
            "p3k", "p3a", "4g", "5g", "k3", "odgj", "dtsen", "kades", "kadus", "camat", "posyandu", "puskesmas"})
    void a_civic_word_stays_as_it_is(String word) {
        assertEquals(List.of(word), NORMALISER.words(word));
    }

    @Property(tries = 500)
    void normalising_twice_changes_nothing(@ForAll @Chars({' ', '.', ',', '-', '/', '\'', ':', '#',
            '@', '+'}) @CharRange(from = 'a', to = 'z') @NumericChars @StringLength(max = 80) String text) {
        same(text);
    }

    /** Marks that join the letter before them, signs that fall apart, other scripts, half an emoji, capitals. */
    @Property(tries = 2000)
    void nor_does_it_with_the_letters_of_the_world(@ForAll @Chars({'\'', '\u2019', '\u0301', '\u0308', '\u0307',
            '\u0323', '\u00e9', '\u0130', '\u00b4', '\u00bd', '\u2460', '\ufb01', '\ufdfa', '\u1100', '\u1161',
            '\u11a8', '\uac00', '\ua9b2', '\ua9ba', '\u1b05', '\u0e33', '\ud83d', '\ude00', '\udc28', '\ud801', 'q',
            'a', 'K', 'y', 'g', '1', '4', '2', ' ', '.', '-', '+', '\u00a0',
            '\u200d', '\ufe0f'}) @StringLength(max = 40) String text) {
        same(text);
    }

    @Property(tries = 2000)
    void nor_with_any_text(@ForAll @StringLength(max = 60) String text) {
        same(text);
    }

    @Test
    void normalising_our_own_texts_twice_changes_nothing() {
        Corpus.read("intents.tsv").lines().forEach(line -> same(line.text()));
        Corpus.read("categories.tsv").lines().forEach(line -> same(line.text()));
    }

    @Property(tries = 500)
    void what_was_written_is_found_again_for_every_word(@ForAll @Chars({' ', '.', ',', '-', '/', '\'', '\n', '\u00a0',
            'Z'}) @CharRange(from = 'a', to = 'z') @NumericChars @StringLength(max = 80) String text) {
        List<Explanation.Piece> pieces = NORMALISER.pieces(text);
        assertEquals(NORMALISER.words(text), pieces.stream().flatMap(piece -> piece.words().stream()).toList());
        pieces.forEach(piece -> assertEquals(piece.written(),
                text.substring(piece.start(), piece.start() + piece.written().length())));
    }

    @Test
    void every_word_is_found_again_where_it_was_written() {
        assertEquals("[jln@0 jalan, dirumah@5 di rumah, rsk@13 rusak, Rp1.500@17 <money>, anak2@26 anak]",
                NORMALISER.pieces("jln, dirumah/rsk Rp1.500  anak2!").stream()
                        .map(piece -> piece.written() + "@" + piece.start() + " " + String.join(" ", piece.words()))
                        .toList().toString());
    }

    private static void same(String text) {
        List<String> once = NORMALISER.words(text);
        assertEquals(once, NORMALISER.words(String.join(" ", once)));
    }
}
