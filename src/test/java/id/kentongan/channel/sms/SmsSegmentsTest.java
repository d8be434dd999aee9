package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.sms.SmsSegments.Coding;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSegmentsTest {
    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4", "1530,10", "1531,11"})
    void plain_letters_cost_160_or_153_each(int letters, int segments) {
        assertEquals(segments, SmsSegments.of("a".repeat(letters)).count());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "70,1", "71,2", "134,2", "135,3", "670,10", "671,11"})
    void other_scripts_cost_70_or_67_each(int letters, int segments) {
        SmsSegments text = SmsSegments.of("ꦲ".repeat(letters));
        assertEquals(Coding.UCS2, text.coding());
        assertEquals(segments, text.count());
    }

    /** How much goes into one segment, into each of several, and so how many there are around each border. */
    @ParameterizedTest
    @CsvSource({"UDH8,153,67", "UDH16,152,66", "SAR,152,66"})
    void each_joining_has_its_own_borders(Joining joining, int septets, int units) {
        var writing = new SmppSettings.Writing(DefaultAlphabet.GSM, false, joining, true);
        assertEquals(1, SmsSegments.of("a".repeat(160), writing).count());
        assertEquals(2, SmsSegments.of("a".repeat(161), writing).count());
        assertEquals(1, SmsSegments.of("ꦲ".repeat(70), writing).count());
        assertEquals(2, SmsSegments.of("ꦲ".repeat(71), writing).count());
        for (int n = 2; n <= 255; n++) {
            assertEquals(n, SmsSegments.of("a".repeat(n * septets), writing).count());
            assertEquals(n + 1, SmsSegments.of("a".repeat(n * septets + 1), writing).count());
            assertEquals(n, SmsSegments.of("ꦲ".repeat(n * units), writing).count());
            assertEquals(n + 1, SmsSegments.of("ꦲ".repeat(n * units + 1), writing).count());
        }
    }

    @ParameterizedTest
    @CsvSource({"UDH8,153", "UDH16,152", "SAR,152"})
    void an_escape_over_a_border_moves_to_the_next_segment_as_a_whole(Joining joining, int septets) {
        var writing = new SmppSettings.Writing(DefaultAlphabet.GSM, false, joining, true);
        for (int before = septets - 3; before <= septets; before++) {
            String text = "a".repeat(before) + "€" + "b".repeat(septets - 2);
            List<String> segments = SmsSegments.of(text, writing).segments();
            assertEquals(text, String.join("", segments));
            assertEquals(before + 2 <= septets, segments.getFirst().contains("€"), "after " + before);
        }
    }

    @Test
    void a_payload_is_one_message_however_long() {
        var writing = new SmppSettings.Writing(DefaultAlphabet.GSM, false, Joining.PAYLOAD, true);
        assertEquals(1, SmsSegments.of("a".repeat(255 * 153), writing).count());
        assertFalse(SmsSegments.of("a".repeat(255 * 153), writing).tooLong());
        assertTrue(SmsSegments.of("a".repeat(255 * 153 + 1), writing).tooLong());
        assertTrue(SmsSegments.of("ꦲ".repeat(255 * 67 + 1), writing).tooLong());
    }

    @Test
    void what_people_see_as_one_sign_is_never_cut() {
        String family = "👨‍👩‍👧‍👦";
        assertEquals(List.of("ꦲ".repeat(60), family + "ꦲ".repeat(20)),
                SmsSegments.of("ꦲ".repeat(60) + family + "ꦲ".repeat(20)).segments());
        String syllable = "ꦏꦿꦺ";
        assertEquals(List.of("ꦲ".repeat(65), syllable + "ꦲ".repeat(20)),
                SmsSegments.of("ꦲ".repeat(65) + syllable + "ꦲ".repeat(20)).segments());
        // One that is longer than a segment is cut, but not within a pair.
        String tower = "e" + "\u0301".repeat(100);
        assertEquals(tower, String.join("", SmsSegments.of(tower).segments()));
    }

    @Test
    void a_sign_of_the_extension_table_counts_twice_and_is_never_cut() {
        assertEquals(1, SmsSegments.of("€".repeat(80)).count());
        assertEquals(2, SmsSegments.of("€".repeat(81)).count());
        SmsSegments text = SmsSegments.of("a".repeat(152) + "€" + "b".repeat(20));
        assertEquals(List.of("a".repeat(152), "€" + "b".repeat(20)), text.segments());
    }

    @Test
    void a_surrogate_pair_is_never_cut() {
        SmsSegments text = SmsSegments.of("ꦲ".repeat(66) + "😀" + "ꦲ".repeat(20));
        assertEquals(List.of("ꦲ".repeat(66), "😀" + "ꦲ".repeat(20)), text.segments());
    }

    @Test
    void a_text_is_cut_between_words_where_that_costs_nothing() {
        String text = "kata ".repeat(40).strip();
        List<String> segments = SmsSegments.of(text).segments();
        assertEquals(2, segments.size());
        assertTrue(segments.getFirst().endsWith("kata "));
    }

    @Test
    void a_text_is_cut_within_a_word_where_a_border_would_cost_a_segment() {
        String text = "a".repeat(100) + " " + "b".repeat(205);
        assertEquals(306, text.length());
        assertEquals(2, SmsSegments.of(text).count());
        assertEquals(153, SmsSegments.of(text).segments().getFirst().length());
    }

    @Test
    void one_curly_quote_does_not_double_the_cost() {
        SmsSegments text = SmsSegments.of("Tulis “SELESAI” – atau ‘batal’… " + "a".repeat(100));
        assertEquals(Coding.GSM7, text.coding());
        assertEquals("Tulis \"SELESAI\" - atau 'batal'... " + "a".repeat(100), text.segments().getFirst());
        // Where the text needs UCS-2 all the same, its signs stay as they were written.
        assertEquals("“ꦲ”", SmsSegments.of("“ꦲ”").segments().getFirst());
        assertEquals(Coding.UCS2, SmsSegments.exactly("“a”").coding());
    }

    @Property(tries = 2000)
    void segments_are_the_whole_text_within_bounds_and_no_sign_is_cut(@ForAll("texts") String text) {
        SmsSegments cut = SmsSegments.exactly(text);
        assertEquals(text, String.join("", cut.segments()));
        for (int i = 0; i < cut.count(); i++) {
            String segment = cut.segments().get(i);
            byte[] octets = SubmitSm.userData(cut, DefaultAlphabet.GSM, i, 7);
            int most = cut.coding() == Coding.UCS2 ? 140 : cut.count() == 1 ? 160 : 159;
            assertTrue(octets.length <= most, () -> octets.length + " octets");
            if (cut.coding() == Coding.UCS2 && !segment.isEmpty()) {
                assertFalse(Character.isLowSurrogate(segment.charAt(0)));
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> signs = Arbitraries.of("a", "B", " ", "€", "[", "\n", "0", "kata ", "ber-", "é");
        Arbitrary<String> rare = Arbitraries.of("😀", "ꦲ", "“");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, signs.list().ofMaxSize(700)),
                net.jqwik.api.Tuple.of(1, Arbitraries.oneOf(signs, rare).list().ofMaxSize(400)))
                .map(list -> String.join("", list));
    }
}
