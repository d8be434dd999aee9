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
            jln rsk sdh 2 bln blm ada perbaikan   | jalan rsk sudah <number> bulan belum ada perbaikan
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
            """)
    void a_text_becomes_plain_words(String text, String words) {
        assertEquals(words, String.join(" ", NORMALISER.words(text)));
    }

    @ParameterizedTest
    @CsvSource({"kk", "pkl", "gg", "kel", "sd", "smp", "ktp", "nik", "rt", "rw", "pju", "pdam", "pln", "pkh", "bpnt",
            "blt",
            "dtks", "kis", "kip", "pip", "bpjs", "sktm", "sku", "skd", "skck", "kua", "n1", "pbb", "bumdes", "apbdes",
            "bpd",
            "kades", "kadus", "camat", "posyandu", "puskesmas"})
    void a_civic_word_stays_as_it_is(String word) {
        assertEquals(List.of(word), NORMALISER.words(word));
    }

    @Property(tries = 500)
    void normalising_twice_changes_nothing(@ForAll @Chars({' ', '.', ',', '-', '/', '\'', ':', '#',
            '@'}) @CharRange(from = 'a', to = 'z') @NumericChars @StringLength(max = 80) String text) {
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

    private static void same(String text) {
        List<String> once = NORMALISER.words(text);
        assertEquals(once, NORMALISER.words(String.join(" ", once)));
    }
}
