package id.kentongan.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
    private final Faults faults = new Faults();

    private Optional<YamlMap> read(String text) {
        return YamlFile.read("f.yaml", text.getBytes(StandardCharsets.UTF_8), faults);
    }

    private List<String> told() {
        return faults.list().stream().map(Fault::toString).toList();
    }

    private List<String> faultsOf(String text, Consumer<YamlMap> reader) {
        reader.accept(read(text).orElseThrow());
        return told();
    }

    @Test
    void every_scalar_stays_the_text_that_it_is() {
        var map = read("""
                a: no
                b: 10:30
                c: 01
                d: 3602044107850003
                e: "tab\\there"
                f: 1.500.000
                g: ~
                """).orElseThrow();
        assertEquals(List.of("no", "10:30", "01", "3602044107850003", "tab\there", "1.500.000", "~"),
                map.entries().stream().map(entry -> ((YamlText) entry.value()).value()).toList());
        assertEquals(List.of(), told());
    }

    @Test
    void all_faults_are_told_at_once_with_place_and_nearest_word() {
        assertEquals(List.of("f.yaml:1:1: missing setting \"host\"", "f.yaml:1:1: unknown setting \"widnow\"; "
                + "did you mean \"window\"?", "f.yaml:2:7: expected a whole number from 1 to 65535, found \"seventy\"",
                "f.yaml:3:7: expected gsm, ucs2 or auto, found \"ucs\"; did you mean \"ucs2\"?",
                "f.yaml:5:3: unknown setting \"zzzz\"", "f.yaml:6:7: \"list\" should be a list, found the text \"x\"",
                "f.yaml:7:1: \"port\" stands here a second time, first in line 2"), faultsOf("""
                        widnow: 50
                        port: seventy
                        code: ucs
                        inner:
                          zzzz: 1
                        list: x
                        port: 7
                        """, map -> {
                    map.needText("setting", "host");
                    map.text("window");
                    map.text("port").ifPresent(text -> assertTrue(text.integer(1, 65535).isEmpty()));
                    map.text("code").ifPresent(text -> assertTrue(text.oneOf(Coding.class).isEmpty()));
                    map.map("inner").orElseThrow().close("setting");
                    map.list("list");
                    map.close("setting");
                }));
    }

    private enum Coding {
        GSM, UCS2, AUTO
    }

    @ParameterizedTest
    @CsvSource({"500 ms,PT0.5S", "30 s,PT30S", "30s,PT30S", "5 min,PT5M", "2 h,PT2H", "7 d,PT168H"})
    void lengths_of_time_are_a_number_and_a_unit(String written, Duration meant) {
        assertEquals(Optional.of(meant), read("t: " + written).orElseThrow().text("t").orElseThrow().duration());
    }

    @Test
    void a_length_of_time_without_unit_is_a_fault() {
        assertEquals(List.of("f.yaml:1:4: expected a length of time such as 500 ms, 30 s, 5 min, 2 h or 7 d, "
                + "found \"30\""), faultsOf("t: 30", map -> map.text("t").orElseThrow().duration()));
    }

    @Test
    void a_key_without_a_value_counts_as_not_written() {
        var map = read("port:\nhost: ''\n").orElseThrow();
        assertTrue(map.text("port").isEmpty());
        assertEquals("", map.text("host").orElseThrow().value());
    }

    @Test
    void an_empty_file_is_an_empty_map() {
        assertTrue(read("# nothing yet\n").orElseThrow().entries().isEmpty());
        assertEquals(List.of(), told());
    }

    @Test
    void anchors_aliases_and_tags_are_refused_each_where_it_stands() {
        read("a: &x 1\nb: *x\nc: !!int 3\nd: !run {e: f}\n");
        assertEquals(List.of(
                "f.yaml:1:4: an anchor (&) is not allowed; write the value itself, or quotes around a text that begins with &",
                "f.yaml:2:4: an alias (*) is not allowed; write the value itself, or quotes around a text that begins with *",
                "f.yaml:3:4: a tag (!) is not allowed; a text that begins with ! needs quotes around it",
                "f.yaml:4:4: a tag (!) is not allowed; a text that begins with ! needs quotes around it"), told());
    }

    @Test
    void a_bomb_of_aliases_does_not_unfold() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 1_000; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        read(bomb.toString());
        assertEquals(1_000, told().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void a_megabyte_of_nesting_ends_with_one_fault(String piece) {
        assertTrue(read("a:\n  " + piece.repeat(900_000 / piece.length())).isEmpty());
        assertEquals(1, told().size());
        assertTrue(told().getFirst().contains("nested too deeply") || told().getFirst().contains("not YAML"),
                told().getFirst());
    }

    @Test
    void a_file_of_too_many_values_or_bytes_is_refused() {
        assertTrue(read("a: [" + "x,".repeat(300_000) + "]").isEmpty());
        assertTrue(YamlFile.read("g.yaml", new byte[1_000_001], faults).isEmpty());
        assertEquals(List.of("f.yaml:1:399999: has too many values: at most 200000",
                "g.yaml: is too large: at most 1000000 bytes are read"), told());
    }

    @Test
    void a_wrong_encoding_is_named_where_it_begins() {
        YamlFile.read("latin.yaml", "a: b\nc: caf\u00e9!".getBytes(Charset.forName("ISO-8859-1")), faults);
        YamlFile.read("wide.yaml", "a: b".getBytes(StandardCharsets.UTF_16), faults);
        assertEquals(List.of("latin.yaml:2:7: is not UTF-8 from here on; save it as UTF-8",
                "wide.yaml: is UTF-16; save it as UTF-8"), told());
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertEquals("b", read("\uFEFFa: b").orElseThrow().text("a").orElseThrow().value());
    }

    @Test
    void what_is_not_yaml_is_told_with_its_place() {
        read("a: b\nc: 'open");
        read("x: 1\n\ty: 2");
        read("a: b\n---\nc: d");
        read("- a\n- b");
        read("a: \u0000");
        assertEquals(List.of("f.yaml:1:1: expected a map (name: value), found a list",
                "f.yaml:1:4: the character U+0000 must not stand in a file",
                "f.yaml:2:1: a second document begins here; a file holds one",
                "f.yaml:2:1: a tab stands here: indent lines with blanks only",
                "f.yaml:2:4: this quote (') is never closed: put another one at the end of the text"), told());
    }

    @Test
    void a_file_that_is_not_there_is_a_fault(@TempDir Path folder) {
        YamlFile.read(folder.resolve("none.yaml"), "none.yaml", faults);
        assertEquals(List.of("none.yaml: there is no such file"), told());
    }
}
