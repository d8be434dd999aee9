package id.kentongan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on what a gateway must stand names tests that exist. */
class GatewaysTest {
    private static final Path PAGE = Path.of("src/docs/gateways.md");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|.*#", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`([\\w.]+)#(\\w+)`");

    @Test
    void each_of_the_twelve_behaviours_has_a_test_and_each_test_exists() throws IOException {
        String page = Files.readString(PAGE);
        assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"), ROW.matcher(page).results()
                .map(row -> row.group(1)).toList());
        assertEquals(List.of(), TEST.matcher(page).results().filter(test -> !exists(test)).map(MatchResult::group)
                .toList());
    }

    private static boolean exists(MatchResult test) {
        try {
            return Arrays.stream(Class.forName("id.kentongan." + test.group(1), false, GatewaysTest.class
                    .getClassLoader()).getDeclaredMethods()).anyMatch(method -> method.getName().equals(test.group(2)));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
