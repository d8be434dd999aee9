package id.kentongan.demo.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.Demo;
import id.kentongan.message.Medium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every talk beside the flows, played through the whole service by SMS and by WhatsApp. */
class TalksIT {
    private static final Path FLOWS = Path.of("flows");
    private static final Instant BEFORE = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    private Path data;

    @TestFactory
    Stream<DynamicTest> every_talk_goes_as_told_on_both_channels() throws IOException {
        List<Path> talks;
        try (Stream<Path> files = Files.list(FLOWS)) {
            talks = files.filter(file -> file.toString().endsWith(".talk")).sorted().toList();
        }
        assertTrue(talks.size() >= 4, "the three journeys and STOP have talks");
        return talks.stream().flatMap(talk -> Arrays.stream(Medium.values()).map(medium -> DynamicTest.dynamicTest(talk
                .getFileName() + " by " + medium, () -> play(talk, medium))));
    }

    private void play(Path file, Medium medium) throws IOException, InterruptedException {
        TalkReader.Read read = TalkReader.read(file.getFileName().toString(), Files.readString(file));
        assertEquals(List.of(), read.faults());
        var clock = new TalkClock(BEFORE);
        try (Demo demo = Demo.start(data.resolve(file.getFileName() + "-" + medium), FLOWS, clock)) {
            Transcript transcript = new TalkPlayer(demo, clock, medium).play(read.talk());
            assertTrue(transcript.asTold(),
                    () -> file.getFileName() + " by " + medium + " went otherwise:\n" + transcript);
        }
    }
}
