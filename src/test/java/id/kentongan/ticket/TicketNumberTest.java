package id.kentongan.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {
    private static final TicketNumber NUMBER = TicketNumber.of("TJT", 17, 64, 4821);

    @Property(tries = 2_000)
    void everyNumberIsReadBackAndTellsItsPartition(@ForAll @IntRange(max = 63) int partition,
            @ForAll @LongRange(min = 1, max = 50_000_000) long count) {
        var number = TicketNumber.of("TJT", partition, 64, count);
        assertEquals(number, TicketNumber.parse(number.toString()).orElseThrow());
        assertEquals(partition, number.partition(64));
    }

    @Property(tries = 2_000)
    void noTwoTicketsShareANumber(@ForAll @IntRange(max = 63) int partition,
            @ForAll @LongRange(min = 1, max = 1_000_000) long count, @ForAll @IntRange(max = 63) int otherPartition,
            @ForAll @LongRange(min = 1, max = 1_000_000) long otherCount) {
        boolean same = partition == otherPartition && count == otherCount;
        boolean sameNumber = TicketNumber.of("TJT", partition, 64, count).equals(TicketNumber.of("TJT", otherPartition,
                64, otherCount));
        assertEquals(same, sameNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "%s.", "no %s"})
    void peopleMaySurroundItWithTheirOwnSigns(String pattern) {
        String written = pattern.equals("no %s") ? NUMBER.toString() : pattern.formatted(NUMBER);
        assertEquals(NUMBER.body(), TicketNumber.parse(written).orElseThrow().body());
    }

    @Test
    void smallLettersNoDashAndBlanksAreFine() {
        String body = NUMBER.body();
        assertEquals(body, parsed("tjt" + body.toLowerCase(java.util.Locale.ROOT)));
        assertEquals(body, parsed("tjt " + body));
        assertEquals(body, parsed("TJT - " + body));
        assertEquals(body, parsed(body));
    }

    @Test
    void aForgottenCheckCharacterIsAdded() {
        String body = NUMBER.body();
        assertEquals(body, parsed("TJT-" + body.substring(0, body.length() - 1)));
    }

    @Test
    void lettersThatLookLikeDigitsAreRead() {
        var number = TicketNumber.of("TJT", 1, 64, 1);
        assertEquals(number.body(), parsed("TJT-" + number.body().replace('0', 'O').replace('1', 'I')));
    }

    @Test
    void oneWrongCharacterNeverNamesAnotherTicketOfTheSameLength() {
        String body = NUMBER.body();
        for (int i = 0; i < body.length(); i++) {
            for (char wrong : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (wrong != body.charAt(i)) {
                    String slip = body.substring(0, i) + wrong + body.substring(i + 1);
                    assertNotEquals(body.length(), TicketNumber.parse("TJT-" + slip).map(number -> number.body()
                            .length()).orElse(0), slip);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "TJT", "jalan rusak", "TJT-{x}", "1", "TJT-4821K4821K4821K4821K", "😀😀😀😀"})
    void whatIsNoNumberIsNone(String written) {
        assertTrue(TicketNumber.parse(written).isEmpty(), written);
    }

    private static String parsed(String written) {
        return TicketNumber.parse(written).orElseThrow().body();
    }
}
