package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of lines by somebody who had not seen those for training. */
class LanguageHeldOutTest {
    private static final OpenNlpInterpreter INTERPRETER = new OpenNlpInterpreter();

    @ParameterizedTest
    @CsvSource({"0, 0.97", "5, 0.93"})
    void languages_are_told_by_whole_sentences_and_by_their_first_words(int words, double least) {
        double accuracy = Task.LANGUAGE.evaluate(INTERPRETER, Task.LANGUAGE.heldOut(), words).accuracy();
        assertTrue(accuracy >= least, "accuracy " + accuracy);
    }

    @Test
    void nobody_who_writes_indonesian_or_malay_is_answered_in_another_language() {
        List<Corpus.Line> lines = Task.LANGUAGE.heldOut().stream().filter(line -> line.label().equals("ind") || line
                .label().equals("mlj")).toList();
        assertTrue(lines.size() >= 100);
        assertEquals("", lines.stream().filter(line -> INTERPRETER.spoken(line.text()).filter(spoken -> !spoken
                .language().equals("ind")).isPresent()).map(Corpus.Line::text).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @CsvSource({"jav", "sun", "eng"})
    void most_of_the_others_are_answered_in_their_own(String language) {
        List<Corpus.Line> lines = Task.LANGUAGE.heldOut().stream().filter(line -> line.label().equals(language))
                .toList();
        long found = lines.stream().filter(line -> INTERPRETER.spoken(line.text()).filter(spoken -> spoken.language()
                .equals(language)).isPresent()).count();
        assertTrue(found >= 0.9 * lines.size(), found + " of " + lines.size());
    }
}
