package id.kentongan.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no YAML is told in plain words where it is to be mended; its twin, mended so, can be read. */
class SyntaxFaultTest {
    private static final String HEAD = "flow: poll\ntitle: Jajak\nsteps:\n";

    private final Faults faults = new Faults();

    private List<String> told(String text) {
        YamlFile.read("f.yaml", text.getBytes(StandardCharsets.UTF_8), faults);
        return faults.list().stream().map(Fault::toString).toList();
    }

    static List<Arguments> quotes() {
        return List.of(
                Arguments.of("  a: { say: \"Halo }\n  b: { say: \"Dua\" }\n  c: { say: Tiga }\n",
                        "  a: { say: \"Halo\" }\n  b: { say: \"Dua\" }\n  c: { say: Tiga }\n",
                        "f.yaml:4:13: this quote (\") is not closed in its line, only in line 5: put another one at the "
                                + "end of the text"),
                Arguments.of("  a:\n    say: \"Halo\n  b:\n    say: \"Dua\"\n",
                        "  a:\n    say: \"Halo\"\n  b:\n    say: Dua\n",
                        "f.yaml:5:10: this quote (\") is not closed in its line, only in line 7"),
                Arguments.of("  a: { say: 'Halo }\n  b: { say: Dua }\n", "  a: { say: 'Halo' }\n  b: { say: Dua }\n",
                        "f.yaml:4:13: this quote (') is never closed: put another one at the end of the text"),
                Arguments.of("  a: { say: \"Tekan \"YA\" bila setuju\" }\n",
                        "  a: { say: 'Tekan \"YA\" bila setuju' }\n",
                        "f.yaml:4:20: this quote (\") ends the text, but more follows: put the quotes around all of it, "
                                + "and ' around a text that has \" inside"),
                Arguments.of("  a:\n    say: \"Halo\" Pak\n", "  a:\n    say: \"Halo Pak\"\n",
                        "f.yaml:5:15: this quote (\") ends "
                                + "the text"),
                Arguments.of("  a: { say: \"Halo \\kak\" }\n", "  a: { say: \"Halo \\\\kak\" }\n",
                        "f.yaml:4:20: this \\ means nothing in a text in quotes"));
    }

    static List<Arguments> signs() {
        return List.of(
                Arguments.of("  a:\n    say: Halo: apa kabar\n", "  a:\n    say: \"Halo: apa kabar\"\n",
                        "f.yaml:5:14: a text with a colon needs quotes around it"),
                Arguments.of("  a: { say: Halo: apa }\n", "  a: { say: \"Halo: apa\" }\n",
                        "f.yaml:4:17: a comma is missing here, or quotes: a text with ? : , or braces needs quotes"),
                Arguments.of("  a: { say: *penting* }\n", "  a: { say: \"*penting*\" }\n",
                        "f.yaml:4:13: a text that begins with * needs quotes around it"),
                Arguments.of("  a: { say: & lagi }\n", "  a: { say: \"& lagi\" }\n",
                        "f.yaml:4:13: a text that begins with & needs quotes around it"),
                Arguments.of("  a: { say: @desa }\n", "  a: { say: \"@desa\" }\n",
                        "f.yaml:4:13: a text that begins with @ needs quotes around it"),
                Arguments.of("  a: { say: %5 }\n", "  a: { say: \"%5\" }\n",
                        "f.yaml:4:13: a text that begins with % needs quotes around it"),
                Arguments.of("  a:\n    say: | Halo\n", "  a:\n    say: |\n      Halo\n",
                        "f.yaml:5:10: after | and > the text begins in the next line"));
    }

    static List<Arguments> lines() {
        return List.of(
                Arguments.of("\ta: { say: Halo }\n", "  a: { say: Halo }\n",
                        "f.yaml:4:1: a tab stands here: indent lines with blanks only"),
                Arguments.of("  a:\n    say: Halo\n\t  go: b\n", "  a:\n    say: Halo\n    go: b\n",
                        "f.yaml:6:1: a tab stands here: indent lines with blanks only"),
                Arguments.of("  a:\n    say: Halo\n   go: b\n", "  a:\n    say: Halo\n    go: b\n",
                        "f.yaml:6:4: this line begins in column 4, what it belongs to in column 3 (line 4)"),
                Arguments.of("  a:\n    say: Halo\n      go: b\n", "  a:\n    say: Halo\n    go: b\n",
                        "f.yaml:6:7: this line is indented like more of the text in line 5: begin it in column 5"),
                Arguments.of("  a: { say: Satu }\n   b: { say: Dua }\n", "  a: { say: Satu }\n  b: { say: Dua }\n",
                        "f.yaml:5:4: this line begins in column 4, what it belongs to in column 3 (line 4)"),
                Arguments.of("  a\n    say: Halo\n", "  a:\n    say: Halo\n",
                        "f.yaml:4:3: a colon is missing after \"a\""),
                Arguments.of("  a:\n    say Halo\n    go: b\n", "  a:\n    say: Halo\n    go: b\n",
                        "f.yaml:5:5: a colon is missing after \"say\""),
                Arguments.of("  a: { say: x }\n  b\n", "  a: { say: x }\n  b:\n",
                        "f.yaml:5:3: a colon is missing after \"b\""),
                Arguments.of("  a: { say: x }\n  - b\n", "  a: { say: x }\n",
                        "f.yaml:5:3: a dash stands among names"),
                Arguments.of("  a: - x\n", "  a: [x]\n", "f.yaml:4:6: a list within a line is written [one, two]"));
    }

    static List<Arguments> braces() {
        return List.of(
                Arguments.of("  a: { say: Halo\n  b: { say: Dua }\n", "  a: { say: Halo }\n  b: { say: Dua }\n",
                        "f.yaml:4:6: this { is not closed before line 5: } or a comma is missing"),
                Arguments.of("  a: { say: \"Halo\"\n  b: { say: Dua }\n", "  a: { say: \"Halo\" }\n  b: { say: Dua }\n",
                        "f.yaml:4:6: this { is not closed before line 5: } or a comma is missing"),
                Arguments.of("  a: { when: [ { if: x known, go: b }\n", "  a: { when: [ { if: x known, go: b } ] }\n",
                        "f.yaml:4:14: this [ is never closed: ] is missing"),
                Arguments.of("  a: { say: Halo } }\n", "  a: { say: Halo }\n",
                        "f.yaml:4:20: this } closes nothing"),
                Arguments.of("  a: { for: [officer } }\n", "  a: { for: [officer] }\n",
                        "f.yaml:4:22: this } closes what [ opened in line 4: expected ]"),
                Arguments.of("  a: { say: \"Halo\" go: b }\n", "  a: { say: \"Halo\", go: b }\n", "f.yaml:4:18"),
                Arguments.of("  a: { ask: Siapa?, go: b }\n", "  a: { ask: \"Siapa?\", go: b }\n",
                        "f.yaml:4:18: a comma is missing here, or quotes: a text with ? : , or braces needs quotes"));
    }

    @ParameterizedTest
    @MethodSource({"quotes", "signs", "lines", "braces"})
    void it_is_told_where_and_how_to_mend_it(String wrong, String fine, String expected) {
        List<String> told = told(HEAD + wrong);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().startsWith(expected), () -> expected + "\n" + told.getFirst());
        assertFalse(told.getFirst().matches(".*(<|token|scalar|mapping|node|stream).*"), told::getFirst);
        var others = new Faults();
        YamlFile.read("f.yaml", (HEAD + fine).getBytes(StandardCharsets.UTF_8), others);
        assertEquals(List.of(), others.list());
    }

    @Test
    void a_file_that_begins_further_right_than_it_goes_on_is_told() {
        assertEquals(List.of("f.yaml:2:1: this line begins in column 1, what it belongs to in column 3 (line 1): begin "
                + "lines that belong together alike"), told("  flow: poll\ntitle: x\n"));
    }

    @Test
    void what_stands_before_is_read_all_the_same() {
        Optional<YamlMap> read = YamlFile.readAsFar("f.yaml",
                (HEAD + "  a: { sey: x }\n  b: { say: \"Halo }\n  c: { say: \"D\" }\n")
                        .getBytes(StandardCharsets.UTF_8),
                faults);
        YamlMap steps = read.orElseThrow().map("steps").orElseThrow();
        assertTrue(read.orElseThrow().cut() && steps.cut());
        assertEquals(List.of("a", "b"), steps.entries().stream().map(entry -> entry.key().value()).toList());
        assertFalse(steps.map("a").orElseThrow().cut());
        assertTrue(steps.map("b").orElseThrow().entries().isEmpty(), "its text has swallowed what comes after it");
        assertTrue(steps.needText("word", "missing").isEmpty());
        assertEquals(1, faults.list().size(), "what is missing in a part that was cut may be there");
    }
}
