package id.kentongan.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code kentongan bench} with a service of its own, for as short as it can be. */
class BenchCommandIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_report_tells_every_part_and_nothing_is_left_behind() throws Exception {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new BenchCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute("--quick", "--json", "--most", "50", "--folder", folder.toString(), "--flows", "flows");
        assertEquals(0, exit, err.toString());
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertTrue(report.get("exact").asBoolean(), out.toString());
        assertEquals(BenchPlan.quick().sms().stream().map(Load::name).toList(), names(report.get("sms")));
        assertEquals(BenchPlan.quick().webhooks().stream().map(Load::name).toList(), names(report.get("webhooks")));
        assertEquals(List.of("window 1", "window 10", "window 50", "window 100"), names(report.get("windows")));
        JsonNode announcement = report.get("announcement");
        assertEquals(50, announcement.get("people").asInt());
        assertEquals(0, announcement.get("missing").asInt() + announcement.get("doubled").asInt(), out.toString());
        assertEquals(List.of("100/s"), names(announcement.get("talks")));
        for (String name : List.of("menu_bytes", "complaint_bytes", "extrapolated_million_bytes")) {
            assertTrue(report.get("redis").get(name).asDouble() > 0, name);
        }
        assertTrue(report.get("service").get("median_start_ms").asDouble() > 0);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static List<String> names(JsonNode loads) {
        return loads.valueStream().map(load -> {
            assertTrue(load.get("replied").asInt() > 0, load.toString());
            assertEquals(0, load.get("missing").asInt() + load.get("doubled").asInt(), load.toString());
            return load.get("load").asText();
        }).toList();
    }
}
