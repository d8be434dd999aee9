package id.kentongan.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.language.Understanding.Matter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many messages of two matters are told apart, and how many of one are torn. */
class MatterSplitTest {
    private static final Interpreter INTERPRETER = new OpenNlpInterpreter();

    @Test
    void of_eighty_texts_of_two_matters_most_are_told_apart() throws IOException {
        List<String> missed = lines("two-matters.tsv").stream().map(line -> line.split("\t"))
                .filter(line -> !labels(line[1].replace("\\n", "\n")).equals(line[0])).map(line -> line[1]).toList();
        assertTrue(missed.size() <= 10, missed.size() + " " + missed);
    }

    @Test
    void of_eighty_texts_of_one_matter_hardly_any_is_torn() throws IOException {
        List<String> torn = lines("one-matter.txt").stream().filter(line -> !labels(line).isEmpty()).toList();
        assertTrue(torn.size() <= 4, torn.size() + " " + torn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minta sku sekalian lapor sampah numpuk di pasar     | minta sku; lapor sampah numpuk di pasar
            mau bikin sktm. oh ya lampu jalan dpn rumah mati    | mau bikin sktm; lampu jalan dpn rumah mati
            jln rusak; pju mati                                 | jln rusak; pju mati
            minta surat domisili & jalan depan rumah rusak      | minta surat domisili; jalan depan rumah rusak
            1. jalan rusak parah 2. lampu mati 3. minta sktm    | jalan rusak parah; lampu mati; minta sktm
            KK dan KTP hilang                                   | ''
            RT 02 dan RT 03 mati lampu                          | ''
            Siti dan Budi mau nikah                             | ''
            """)
    void parts_are_as_they_were_written(String text, String parts) {
        assertEquals(parts, INTERPRETER.understand(text).matters().stream().map(Matter::text)
                .collect(Collectors.joining("; ")));
    }

    /** In more than 300 letters a wish for a letter is found beside a complaint, and a story stays one. */
    @Test
    void a_long_story_is_one_matter_unless_it_asks_for_a_letter() {
        String story = "Jalan di dusun krajan rusak parah sejak tahun lalu. ".repeat(6)
                + "Mohon segera diperbaiki pak. ";
        assertEquals("", labels(story));
        assertEquals("complaint JALAN, request.SKTM",
                labels(story + "Saya juga mau minta surat keterangan tidak mampu."));
    }

    private static String labels(String text) {
        return INTERPRETER.understand(text).matters().stream().map(
                matter -> matter.intent().label() + matter.category().map(kind -> " " + kind.label()).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/language", name), UTF_8).stream()
                .filter(line -> !line.startsWith("#")).toList();
    }
}
