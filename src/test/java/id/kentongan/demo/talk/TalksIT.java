package id.kentongan.demo.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.talk.Coverage.Kind;
import id.kentongan.message.Medium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every talk beside the flows, played through the whole service by SMS and by WhatsApp. */
class TalksIT {
    private static final Path FLOWS = Path.of("flows");
    /** In per cent, reached today: whoever adds a flow without talks falls below. */
    private static final Map<Kind, Integer> LEAST = Map.of(Kind.STEPS, 55, Kind.CHOICES, 18, Kind.LANGUAGES, 33,
            Kind.TEXTS, 21);

    private static final Coverage COVERAGE = new Coverage();
    private static final Stages STAGES = new Stages(FLOWS, COVERAGE);

    @AfterAll
    static void close() {
        STAGES.close();
    }

    @TestFactory
    Stream<DynamicTest> every_talk_goes_as_told_on_both_channels_and_together_they_visit_the_flows()
            throws IOException {
        List<Path> talks;
        try (Stream<Path> files = Files.list(FLOWS)) {
            talks = files.filter(file -> file.toString().endsWith(".talk")).sorted().toList();
        }
        assertTrue(talks.size() >= 4, "the three journeys and STOP have talks");
        // All are begun at once, so that the next is played while one is waited for.
        List<DynamicTest> tests = talks.stream().flatMap(file -> Arrays.stream(Medium.values()).map(
                medium -> played(file, medium))).toList();
        return Stream.concat(tests.stream(), Stream.of(DynamicTest.dynamicTest("coverage", TalksIT::covered)));
    }

    private static DynamicTest played(Path file, Medium medium) {
        TalkReader.Read read = TalkReader.read(file.getFileName().toString(), read(file));
        CompletableFuture<Stages.Played> played = read.faults().isEmpty()
                ? STAGES.play(read.talk(), medium)
                : new CompletableFuture<>();
        return DynamicTest.dynamicTest(file.getFileName() + " by " + medium, () -> {
            assertEquals(List.of(), read.faults());
            Transcript transcript = played.join().transcript();
            assertTrue(transcript.asTold(), () -> file.getFileName() + " by " + medium + " went otherwise:\n"
                    + transcript.differences());
        });
    }

    private static void covered() {
        for (Kind kind : Kind.values()) {
            int least = LEAST.getOrDefault(kind, 0);
            assertTrue(COVERAGE.percent(kind) >= least, () -> "the talks visit " + COVERAGE.percent(kind) + "% of the "
                    + kind + ", no longer " + least + "%:\n" + COVERAGE.report());
        }
        System.out.println(COVERAGE.report());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
