package id.kentongan.flow.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Flow files that are too big, too deep or not what they seem get a clear answer. */
class HostileFilesTest {
    private static final String HEAD = "flow: poll\ntitle: Jajak\nsteps:\n";

    private static List<String> faults(byte[] poll) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> list = Files.list(Path.of("flows"))) {
            for (Path file : list.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        files.put("poll.yaml", poll);
        return FlowFolder.read(files).faults().stream().map(Object::toString).filter(one -> one.startsWith("poll"))
                .toList();
    }

    private static List<String> faults(String poll) throws IOException {
        return faults(poll.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void more_than_a_megabyte_is_not_read_and_a_megabyte_is() throws IOException {
        assertEquals(List.of("poll.yaml: is too large: at most 1000000 bytes are read"),
                faults(HEAD + "  a: { say: \"" + "x".repeat(1_000_000) + "\" }\n"));
        assertEquals(List.of(), faults(HEAD + "  a: { say: \"" + "x ".repeat(499_900) + "\" }\n"));
    }

    @Test
    void a_bomb_of_aliases_does_not_go_off() throws IOException {
        List<String> found = faults("flow: poll\ntitle: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + HEAD);
        assertTrue(found.stream().anyMatch(one -> one.contains("an anchor (&) is not allowed")), found::toString);
        assertTrue(found.stream().anyMatch(one -> one.contains("an alias (*) is not allowed")), found::toString);
        assertTrue(faults(HEAD + "  a: " + "{ a: ".repeat(5_000) + "x" + " }".repeat(5_000)).getFirst().contains(
                "nested too deeply"));
    }

    @Test
    void a_wrong_encoding_is_told_with_its_place() throws IOException {
        assertEquals(List.of("poll.yaml:4:15: is not UTF-8 from here on; save it as UTF-8"),
                faults((HEAD + "  a: { say: \"h\u00e9\" }\n").getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(List.of("poll.yaml: is UTF-16; save it as UTF-8"),
                faults((HEAD + "  a: { say: x }\n").getBytes(StandardCharsets.UTF_16)));
    }
}
