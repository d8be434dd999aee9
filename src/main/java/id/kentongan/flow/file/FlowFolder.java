package id.kentongan.flow.file;

import id.kentongan.flow.Catalogue;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Text;
import id.kentongan.flow.Wording;
import id.kentongan.language.Task;
import id.kentongan.yaml.Fault;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.Mark;
import id.kentongan.yaml.YamlFile;
import id.kentongan.yaml.YamlMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a folder of flows: one flow a file, besides {@code words.yaml} (what the engine itself understands and says),
 * {@code notices.yaml} (what is sent outside of a conversation) and {@code catalogue.yaml} (services and categories).
 */
public final class FlowFolder {
    private static final String ENDING = ".yaml";
    private static final String WORDS = "words.yaml";
    private static final String NOTICES = "notices.yaml";
    private static final String CATALOGUE = "catalogue.yaml";

    /** Beside the flows: the fingerprint of what was published last. */
    public static final String PUBLISHED = ".published";

    /** The flow that fetches an officer. */
    static final String OFFICER = "officer";

    private final Faults faults;
    private final List<ReadFlow> read = new ArrayList<>();
    private final StringBuilder unread = new StringBuilder();
    private Set<String> sound = Set.of();

    /** A flow with the reader that knows where everything in it stands. */
    private record ReadFlow(Flow flow, FlowReader reader) {
        boolean isInSteps(Fault fault) {
            FlowReader.Lines lines = reader.lines();
            return fault.file().equals(flow.name() + ENDING) && fault.line() >= lines.from()
                    && fault.line() < lines.until();
        }

        boolean usesCatalogue() {
            return flow.steps().stream().anyMatch(step -> step.task() instanceof id.kentongan.flow.Task.Classify
                    || step.task() instanceof id.kentongan.flow.Task.Open);
        }
    }

    private FlowFolder(Faults faults) {
        this.faults = faults;
    }

    /**
     * What was read. Only without faults may the flows be published.
     *
     * @param flows
     *            all that could be read
     * @param texts
     *            the files of the flows as they were read, by {@code name@fingerprint}
     * @param fingerprint
     *            the same for the same files
     * @param marks
     *            where steps stand, by {@code flow/step}, and flows, by {@code flow/}
     * @param sound
     *            the flows whose steps, and those of the flows around them, could be read without a fault
     * @param faults
     *            all that is wrong, by file, line and column
     */
    public record Read(Flows flows, Map<String, String> texts, String fingerprint, Map<String, Mark> marks,
            Set<String> sound, List<Fault> faults) {
        public Read {
            sound = Set.copyOf(sound);
            texts = Map.copyOf(texts);
            marks = Map.copyOf(marks);
        }
    }

    /**
     * An earlier version of a flow, which was whole when it was published; empty when it is no flow any more.
     *
     * @param text
     *            as {@link Read#texts} had it
     */
    public static Optional<Flow> earlier(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return YamlFile.read(name + ENDING, bytes, new Faults())
                .flatMap(new FlowReader(name + ENDING, version(bytes))::read);
    }

    /** Everything in a folder. */
    public static Read read(Path folder) {
        var faults = new Faults();
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(path -> path.toString().endsWith(ENDING)).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (Files.size(file) > YamlFile.LARGEST) {
                    faults.add(Mark.whole(name), "is too large: at most " + YamlFile.LARGEST + " bytes are read");
                } else {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            faults.add(Mark.whole(folder.toString()), "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        return read(files, faults);
    }

    /** Everything in some files, by their names. */
    public static Read read(SortedMap<String, byte[]> files) {
        return read(files, new Faults());
    }

    private static Read read(SortedMap<String, byte[]> files, Faults faults) {
        var folder = new FlowFolder(faults);
        Flows flows = folder.all(files);
        var marks = new HashMap<String, Mark>();
        folder.read
                .forEach(one -> one.reader().marks().forEach((step, mark) -> marks.put(one.flow().name() + "/" + step,
                        mark)));
        var texts = new TreeMap<String, String>();
        flows.flows().values().forEach(flow -> texts.put(flow.name() + "@" + flow.version(),
                new String(Objects.requireNonNull(files.get(flow.name() + ENDING)), StandardCharsets.UTF_8)));
        return new Read(flows, texts, fingerprint(files), marks, folder.sound, faults.list());
    }

    private Flows all(SortedMap<String, byte[]> files) {
        Optional<Catalogue> catalogue = part(files, CATALOGUE).map(new CatalogueReader()::read);
        var wordings = new WordingReader();
        Optional<Wording> wording = part(files, WORDS).map(wordings::read);
        Map<String, Text> notices = part(files, NOTICES).map(FlowFolder::notices).orElse(Map.of());
        var flows = new LinkedHashMap<String, Flow>();
        Set<String> names = new LinkedHashSet<>();
        files.forEach((name, bytes) -> {
            if (!name.equals(WORDS) && !name.equals(NOTICES) && !name.equals(CATALOGUE)) {
                names.add(name.substring(0, name.length() - ENDING.length()));
                flow(name, bytes).ifPresent(flow -> flows.put(flow.name(), flow));
            }
        });
        var around = new References.Around(flows.values(), names, unread.toString(), catalogue, Task.INTENT.labels());
        read.forEach(one -> one.reader().check(one.flow(), around));
        wording.ifPresent(known -> {
            wordings.check(names);
            var keywords = new Keywords();
            read.forEach(one -> keywords.add(one.flow(), one.reader().keywords(), one.reader().forms()));
            keywords.check(known);
        });
        sound = sound(flows, catalogue.isPresent(), files);
        return new Flows(Collections.unmodifiableMap(flows), wording.orElseGet(FlowFolder::silent), notices,
                catalogue.orElseGet(() -> new Catalogue(Map.of(), Map.of())));
    }

    private Set<String> sound(Map<String, Flow> flows, boolean catalogue, SortedMap<String, byte[]> files) {
        List<Fault> found = faults.list();
        Set<String> right = read.stream().filter(one -> one.reader().whole() && (catalogue || !one.usesCatalogue()))
                .filter(one -> found.stream().noneMatch(one::isInSteps)).map(one -> one.flow().name())
                .collect(Collectors.toSet());
        var wrong = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (!right.contains(name.substring(0, name.length() - ENDING.length()))) {
                wrong.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
            }
        });
        return new Soundness(flows, right, wrong.toString()).sound();
    }

    private Optional<YamlMap> part(SortedMap<String, byte[]> files, String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            faults.add(Mark.whole(name), "there is no such file");
            return Optional.empty();
        }
        return YamlFile.read(name, bytes, faults);
    }

    private static Map<String, Text> notices(YamlMap map) {
        var notices = new HashMap<String, Text>();
        var texts = new TextReader(new TextReader.Names());
        map.entries().forEach(entry -> notices.put(entry.key().value(), texts.read(entry.value())));
        return notices;
    }

    private Optional<Flow> flow(String name, byte[] bytes) {
        var reader = new FlowReader(name, version(bytes));
        Optional<YamlMap> map = YamlFile.readAsFar(name, bytes, faults);
        Optional<Flow> flow = map.flatMap(reader::read).filter(_ -> map.filter(YamlMap::cut).isEmpty());
        flow.ifPresent(one -> read.add(new ReadFlow(one, reader)));
        if (flow.isEmpty() || !reader.whole()) {
            unread.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
        return flow;
    }

    /** Eight hexadecimal digits of the content's SHA-256: enough to tell the versions of one file apart. */
    private static String version(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes), 0, 4);
    }

    private static String fingerprint(SortedMap<String, byte[]> files) {
        MessageDigest digest = digest();
        files.forEach((name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Wording silent() {
        return new Wording(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(),
                Set.of(), Set.of(), Set.of(), new Wording.Limits(1, 1, 1, 1, 1),
                new Wording.Claims(Set.of(Text.FIRST_LANGUAGE), Set.of()));
    }
}
