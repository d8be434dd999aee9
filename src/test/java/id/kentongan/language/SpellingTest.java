package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({"lapor,lapor,0", "laporr,lapor,1", "laopr,lapor,1", "lpr,lapor,2", "ca,abc,3", "'',abc,3", "abc,xyz,3"})
    void counts_wrong_missing_added_and_swapped_letters(String one, String other, int distance) {
        assertEquals(distance, Spelling.distance(one, other, 5));
        assertEquals(distance, Spelling.distance(other, one, 5));
    }

    @ParameterizedTest
    @CsvSource({"kitten,sitting,2", "a,abcdef,3", "abcdef,uvwxyz,1"})
    void gives_up_beyond_its_limit(String one, String other, int limit) {
        assertEquals(limit + 1, Spelling.distance(one, other, limit));
    }

    @Property(tries = 300)
    void a_swap_of_neighbours_is_one_mistake_at_most(@ForAll @AlphaChars @StringLength(min = 2, max = 12) String word,
            @ForAll int seed) {
        int at = Math.floorMod(seed, word.length() - 1);
        String swapped = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        assertEquals(word.equals(swapped) ? 0 : 1, Spelling.distance(word, swapped, 3));
    }

    @ParameterizedTest
    @CsvSource({"widnow,window", "prot,port", "enquirelink,enquire-link", "zzz,"})
    void finds_the_word_that_was_meant_or_none(String written, String meant) {
        assertEquals(Optional.ofNullable(meant),
                Spelling.nearest(written, List.of("window", "port", "host", "enquire-link")));
    }
}
