package id.kentongan.author;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.Demo;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Flows are changed while people are inside, on a whole service. */
class PublishingTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281200020001");
    private static final PhoneNumber BUDI = new PhoneNumber("6281200020002");
    private static final PhoneNumber CICI = new PhoneNumber("6281200020003");
    private static final String POLL = """
            flow: poll
            title: Jajak
            start: { words: [polling] }
            steps:
              a: { ask: "Satu?" }
              b: { ask: "Dua?" }
              c: { ask: "Tiga?" }
              done: { say: "Terima kasih {a}, {b}, {c}." }
            """;
    private final Map<PhoneNumber, List<String>> read = new ConcurrentHashMap<>();

    @TempDir
    private Path folder = Path.of(".");
    private Path flows = Path.of(".");

    @BeforeEach
    void copyFlows() throws IOException {
        flows = Files.createDirectory(folder.resolve("flows"));
        try (Stream<Path> files = Files.list(Path.of("flows"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, flows.resolve(String.valueOf(file.getFileName())));
            }
        }
        write(POLL);
    }

    private void write(String poll) throws IOException {
        Path fresh = folder.resolve("fresh");
        Files.writeString(fresh, poll);
        Files.move(fresh, flows.resolve("poll.yaml"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private Demo start() {
        Demo demo = Demo.start(folder.resolve("data"), flows, InstantSource.system());
        demo.smsc().onMessage(received -> read.computeIfAbsent(PhoneNumber.parse(received.to()).orElseThrow(),
                _ -> new CopyOnWriteArrayList<>()).add(received.text()));
        await().until(() -> demo.smsc().receivers() > 0);
        return demo;
    }

    private String write(Demo demo, PhoneNumber from, String text) {
        int before = read.getOrDefault(from, List.of()).size();
        demo.smsc().send(from, Demo.SHORT_CODE, text);
        await().atMost(Duration.ofSeconds(20)).until(() -> read.getOrDefault(from, List.of()).size() > before);
        return read.getOrDefault(from, List.of()).getLast();
    }

    @Test
    void a_change_reaches_who_begins_anew_and_who_is_inside_finishes_even_after_a_restart() throws IOException {
        try (Demo demo = start()) {
            assertEquals("Satu?", write(demo, SITI, "polling"));
            assertEquals("Dua?", write(demo, SITI, "x"));
            write(POLL.replace("  b: { ask: \"Dua?\" }", "  z: { ask: \"Dua lagi?\" }").replace("{b}", "{z}"));
            await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(300)).until(() -> {
                write(demo, BUDI, "polling");
                return write(demo, BUDI, "x").equals("Dua lagi?") || write(demo, BUDI, "batal").isEmpty();
            });
            assertEquals("Tiga?", write(demo, SITI, "y"), "the old version has no question that moved");
            write(POLL.replace("say: \"Terima", "sey: \"Terima"));
            assertEquals(2, standing(demo).lines().filter(line -> line.contains("poll@")).count(), standing(demo));
        }
        write(POLL.replaceFirst("(?m)^ +[abc]: .*\\n", "").replaceFirst("(?m)^ +[abc]: .*\\n", "").replaceFirst(
                "(?m)^ +[abc]: .*\\n", "").replace(" {a}, {b}, {c}", ""));
        try (Demo demo = start()) {
            assertEquals("Terima kasih x, y, z.", write(demo, SITI, "z"));
            assertEquals("Tiga?", write(demo, BUDI, "dua lagi"));
            assertEquals("Terima kasih.", write(demo, CICI, "polling"));
        }
    }

    private static String standing(Demo demo) {
        return run("standing", "--at", demo.service().address().toString());
    }

    private static String run(String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(new FlowsCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        out.append(String.valueOf(line.execute(arguments))).append('\n');
        return out.toString();
    }

    @Test
    void what_does_not_pass_the_check_is_not_published() throws IOException {
        assertTrue(run("publish", flows.toString()).contains(" flows are published"));
        String mark = Files.readString(flows.resolve(FlowFolder.PUBLISHED)).strip();
        assertEquals(FlowFolder.read(flows).fingerprint(), mark);
        write(POLL.replace("\"Dua?\" }", "\"Dua?\", go: c }\n  never: { say: \"Hai.\" }"));
        String told = run("publish", flows.toString());
        assertTrue(
                told.contains("poll.yaml:7:3: never: is never reached") && told.endsWith("nothing is published\n65\n"),
                told);
        assertEquals(mark, Files.readString(flows.resolve(FlowFolder.PUBLISHED)).strip());
        assertTrue(run("check", flows.toString()).endsWith("\n65\n"));
        assertTrue(run("check", "--json", flows.toString())
                .startsWith("[{\"file\":\"poll.yaml\",\"line\":7,\"column\":3,"));
    }

    @Test
    void a_flow_is_drawn() {
        String mermaid = run("draw", "poll", "--flows", flows.toString());
        assertTrue(mermaid.contains("s0[/\"<b>a</b><br>Satu?\"/]") && mermaid.contains("s0 --> s1\n"), mermaid);
        String svg = run("draw", "complaint", "--as", "SVG", "--flows", flows.toString());
        assertTrue(svg.startsWith("<svg ") && svg.contains("category.emergency known") && svg.contains("</svg>"), svg);
        assertFalse(svg.contains("<b>"));
        assertTrue(run("draw", "complain", "--flows", flows.toString()).contains("did you mean \"complaint\"?"));
    }
}
