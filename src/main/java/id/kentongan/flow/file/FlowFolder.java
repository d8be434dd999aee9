package id.kentongan.flow.file;

import id.kentongan.flow.Catalogue;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Text;
import id.kentongan.flow.Wording;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.yaml.Fault;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.Mark;
import id.kentongan.yaml.YamlFile;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** A flow with the reader that knows where everything in it stands. */
    private record ReadFlow(Flow flow, FlowReader reader) {
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
     * @param faults
     *            all that is wrong, by file, line and column
     */
    public record Read(Flows flows, Map<String, String> texts, String fingerprint, Map<String, Mark> marks,
            List<Fault> faults) {
        public Read {
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
        return new Read(flows, texts, fingerprint(files), marks, faults.list());
    }

    private Flows all(SortedMap<String, byte[]> files) {
        var catalogues = new CatalogueReader();
        Catalogue catalogue = part(files, CATALOGUE).map(catalogues::read)
                .orElseGet(() -> new Catalogue(Map.of(), Map.of()));
        var wordings = new WordingReader();
        Optional<Wording> wording = part(files, WORDS).map(wordings::read);
        Map<String, Text> notices = part(files, NOTICES).map(FlowFolder::notices).orElse(Map.of());
        var flows = new LinkedHashMap<String, Flow>();
        files.forEach((name, bytes) -> {
            if (!name.equals(WORDS) && !name.equals(NOTICES) && !name.equals(CATALOGUE)) {
                flow(name, bytes).ifPresent(flow -> flows.put(flow.name(), flow));
            }
        });
        read.forEach(one -> one.reader().check(one.flow(), flows.values(), catalogue));
        wording.ifPresent(known -> {
            wordings.check(flows.keySet());
            keywords(known);
        });
        return new Flows(Collections.unmodifiableMap(flows), wording.orElseGet(FlowFolder::silent), notices, catalogue);
    }

    /** A word begins one flow only among those that the same person may begin, and none when it is a global word. */
    private void keywords(Wording wording) {
        var owners = new HashMap<String, List<Flow>>();
        for (ReadFlow one : read) {
            Flow flow = one.flow();
            for (YamlText text : one.reader().keywords()) {
                String word = PlainText.fold(text.value());
                if (wording.globals().containsKey(word)) {
                    text.fault("\"" + text.value() + "\" means something at any time and cannot begin a flow");
                }
                List<Flow> others = owners.computeIfAbsent(word, _ -> new ArrayList<>());
                others.stream().filter(other -> other.roles().isEmpty() || flow.roles().isEmpty()
                        || !Collections.disjoint(other.roles(), flow.roles())).findFirst().ifPresent(other -> text
                                .fault("\"" + text.value() + "\" already begins the flow \"" + other.name() + "\""));
                others.add(flow);
            }
        }
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
        Optional<Flow> flow = YamlFile.read(name, bytes, faults).flatMap(reader::read);
        flow.ifPresent(whole -> read.add(new ReadFlow(whole, reader)));
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
                Set.of(), Set.of(), Set.of(), new Wording.Limits(1, 1, 1, 1),
                new Wording.Claims(Set.of(Text.FIRST_LANGUAGE), Set.of()));
    }
}
