package id.kentongan.flow.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.flow.answer.AnswerKind.Date;
import id.kentongan.flow.answer.AnswerKind.Decimal;
import id.kentongan.flow.answer.AnswerKind.Money;
import id.kentongan.flow.answer.AnswerKind.Time;
import id.kentongan.flow.answer.AnswerKind.When;
import id.kentongan.flow.answer.AnswerKind.WholeNumber;
import id.kentongan.flow.answer.AnswerKind.YesOrNo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No ordinary word is taken for a misspelt value. */
class OrdinaryWordsTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T08:10:00+07:00[Asia/Jakarta]");
    private static final List<AnswerKind> KINDS = List.of(new Date(When.ANY), new Date(When.PAST),
            new Date(When.FUTURE), new Time(), new YesOrNo(), new WholeNumber(0, 1_000_000),
            new Decimal(0, 1_000_000), new Money(0, 1_000_000_000));

    private final AnswerReader reader = new AnswerReader(new AnswerReaderTest.NoPlaces(), Set.of("iya", "ya"),
            Set.of("tidak", "ora"));

    private static Set<String> words() throws IOException {
        var words = new TreeSet<String>();
        try (var file = OrdinaryWordsTest.class.getResourceAsStream("ordinary-words.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.strip().split(" +"))));
        }
        return words;
    }

    @Test
    void ordinary_words_are_no_values() throws IOException {
        Set<String> words = words();
        assertTrue(words.size() >= 400, "only " + words.size());
        var taken = new TreeSet<String>();
        for (String word : words) {
            for (String text : List.of(word, "di " + word, word + " pak", word + " itu", "kami " + word)) {
                for (AnswerKind kind : KINDS) {
                    Reading reading = reader.read(kind, text, NOW);
                    if (!(reading instanceof Reading.Wrong)) {
                        taken.add(text + " is a " + kind.getClass().getSimpleName());
                    }
                }
            }
        }
        assertEquals(Set.of(), taken);
    }
}
