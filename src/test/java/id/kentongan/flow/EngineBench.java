package id.kentongan.flow;

import id.kentongan.flow.file.FlowFolder;
import id.kentongan.language.Understanding;
import id.kentongan.message.Medium;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.Places;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many turns a second the engine takes on one core, without store and links, on a letter from the menu to its
 * number; and how long all flows take to load in a warm process. {@code mvn -Dquick -Pjmh test-compile exec:exec@jmh}
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBench {
    private static final int TURNS = 6;
    private static final List<Utterance> LETTER = List.of(Utterance.of("menu"), Utterance.of("2"),
            Utterance.of("1"), Utterance.of("3602044107850003"), Utterance.of("sekolah anak"),
            Utterance.of("CEK TJT-4821K"));

    private final Engine engine = new Engine(FlowFolder.read(Path.of("flows")).flows(), Versions.NONE,
            _ -> Understanding.NOTHING, new NoPlaces(), ZoneId.of("Asia/Jakarta"));
    private final Instant now = Instant.parse("2026-03-02T01:10:00Z");
    private final Facts facts = new Siti();

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(TURNS)
    public Object turns() {
        Optional<Conversation> conversation = Optional.empty();
        for (Utterance utterance : LETTER) {
            conversation = engine.react(new Situation(conversation, Medium.SMS, "id", Set.of("resident"), facts, now),
                    utterance).conversation();
        }
        return conversation;
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object load() {
        return FlowFolder.read(Path.of("flows"));
    }

    private static final class Siti implements Facts {
        private static final Map<String, String> KNOWN = Map.of("person.name", "Siti Aminah", "person.village",
                "36.02.04.2003", "person.village.name", "Tanjungsari", "person.consent", "yes", "ticket.latest",
                "TJT-4821K");

        @Override
        public Optional<String> fact(String name) {
            return Optional.ofNullable(KNOWN.get(name));
        }

        @Override
        public Map<String, String> opening(Effect.OpenTicket ticket) {
            return Map.of("number", "TJT-4821K", "holder", "Bu Ratna", "until", "Rabu, 4 Maret 2026 16.00 WIB");
        }
    }

    private static final class NoPlaces implements Places {
        @Override
        public List<Place> find(Level level, String text) {
            return List.of();
        }

        @Override
        public Optional<Place> place(PlaceCode code) {
            return Optional.empty();
        }

        @Override
        public String fullName(PlaceCode code) {
            return code.value();
        }
    }
}
