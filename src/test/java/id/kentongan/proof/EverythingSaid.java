package id.kentongan.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads, after all other tests, what they and the service within them have logged and printed (promise P9). */
class EverythingSaid {
    private static final List<Path> REPORTS = List.of(Path.of("target/surefire-reports"), Path.of(
            "target/failsafe-reports"));

    @Test
    void in_all_that_the_tests_have_said_stands_nothing_private() throws IOException {
        var scan = new PrivacyScan(wordsOfTheTalks());
        List<String> leaks = new ArrayList<>();
        int files = 0;
        for (Path folder : REPORTS.stream().filter(Files::isDirectory).toList()) {
            for (Path file : list(folder, "-output.txt")) {
                leaks.addAll(scan.leaks(file.toString(), read(file)));
                files++;
            }
        }
        assertTrue(files > 0, "there is nothing to read: is the output of the tests redirected to files?");
        assertEquals(List.of(), leaks);
    }

    @Test
    void the_scan_finds_numbers_niks_and_words() {
        var scan = new PrivacyScan(List.of("jalan rusak di depan mushola\nRT 03"));
        assertEquals(List.of("log:1 holds a phone number", "log:2 holds a phone number", "log:3 holds a NIK",
                "log:4 holds what somebody wrote or read"), scan.leaks("log", """
                        from +6281234567890
                        from 081234567890.
                        nik=3602044107850003
                        lapor jalan rusak di depan mushola
                        at 12:00 port 34581, +62…90, p17-4821.0
                        """));
    }

    /** What people write ({@code >}) and read ({@code <}) in the talks, without what differs each time. */
    private static List<String> wordsOfTheTalks() throws IOException {
        List<String> words = list(Path.of("flows"), ".talk").stream().flatMap(file -> read(file).lines()).filter(
                line -> line.matches("[<>] .*")).map(
                        line -> line.replaceFirst("[<>] (\\w+: )?", "").replaceAll(
                                "\\.\\.\\.|\\{\\w+}", "\n"))
                .toList();
        assertTrue(words.size() > 20, "the talks were not found");
        return words;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
