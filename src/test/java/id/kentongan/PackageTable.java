package id.kentongan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which package holds what, may import what, and is the home of which libraries; {@code README.md} shows the same. */
record PackageTable(List<Row> rows) {

    /**
     * One package.
     *
     * @param name
     *            below the base package; empty for the base package itself
     * @param imports
     *            packages and whole layers, of which the table may hold only what stands below this row
     */
    record Row(String layer, String name, String holds, List<String> imports, List<String> libraries) {

        String label() {
            return name.isEmpty() ? "Main" : name;
        }
    }

    /** The packages by which a library is known in an import. */
    static final Map<String, List<String>> LIBRARIES = Map.ofEntries(Map.entry("picocli", List.of("picocli")),
            Map.entry("Javalin", List.of("io.javalin", "jakarta.servlet", "org.eclipse.jetty", "kotlin")),
            Map.entry("Twilio", List.of("com.twilio", "org.apache.hc")), Map.entry("jSMPP", List.of("org.jsmpp")),
            Map.entry("Jedis", List.of("redis.clients")), Map.entry("embedded-redis", List.of("redis.embedded")),
            Map.entry("OpenNLP", List.of("opennlp")),
            Map.entry("Jackson", List.of("com.fasterxml.jackson")),
            Map.entry("SnakeYAML", List.of("org.yaml.snakeyaml")),
            Map.entry("Micrometer", List.of("io.micrometer", "io.prometheus")),
            Map.entry("Logback", List.of("ch.qos.logback")),
            Map.entry("commons-csv", List.of("org.apache.commons.csv")),
            Map.entry("libphonenumber", List.of("com.google.i18n.phonenumbers")));

    /** At home everywhere. */
    static final List<String> COMMON = List.of("java", "javax", "org.slf4j", "org.jspecify.annotations",
            "com.google.errorprone.annotations");

    static final PackageTable KENTONGAN = new PackageTable(List.of(
            row("wiring", "", "the command line", "app demo bench author", "picocli"),
            row("wiring", "author", "the workbench of those who write flows",
                    "demo.talk demo app capabilities yaml vocabularies",
                    "picocli Jackson"),
            row("wiring", "bench", "what the machine at hand can do", "demo app edges vocabularies", "picocli Jackson"),
            row("wiring", "demo.talk", "talks, played through the whole service on both channels",
                    "demo app edges capabilities yaml vocabularies", ""),
            row("wiring", "demo", "a village of phones on one page, with its own SMSC and Twilio",
                    "app edges capabilities yaml vocabularies", "picocli Javalin Twilio jSMPP Jackson"),
            row("wiring", "app", "settings and the service, put together", "edges capabilities yaml vocabularies",
                    "picocli Javalin Jackson Micrometer Logback embedded-redis commons-csv"),
            row("edges", "channel.sms", "SMS over SMPP 3.4", "channel conversation vocabularies", "jSMPP"),
            row("edges", "channel.twilio", "WhatsApp and SMS over Twilio", "channel conversation vocabularies",
                    "Twilio Javalin Jackson"),
            row("edges", "channel.meta", "WhatsApp over Meta's Cloud API", "channel conversation vocabularies",
                    "Javalin Jackson"),
            row("edges", "channel", "the courier, and what every link promises", "conversation vocabularies", ""),
            row("edges", "console", "the officers' web pages", "capabilities vocabularies", "Javalin Jackson"),
            row("edges", "store", "Redis: inbox, outbox, commits, leases", "conversation message place",
                    "Jedis embedded-redis Jackson"),
            row("capabilities", "conversation", "the turn: one entry decided and committed",
                    "escalation flow ticket announcement directory vocabularies", "Jackson"),
            row("capabilities", "escalation", "who must answer by when, and who is next",
                    "ticket announcement directory vocabularies", ""),
            row("capabilities", "flow.check", "the proof of flows before they speak",
                    "flow flow.answer vocabularies", ""),
            row("capabilities", "flow.file", "flows read from YAML", "flow flow.answer yaml vocabularies", ""),
            row("capabilities", "flow", "the engine that leads a conversation step by step",
                    "flow.answer vocabularies", ""),
            row("capabilities", "flow.answer", "what people answer, read into values", "vocabularies", ""),
            row("capabilities", "ticket", "complaints and requests, and their states", "vocabularies", ""),
            row("capabilities", "announcement", "trainings, quotas, waiting lists", "vocabularies", ""),
            row("capabilities", "directory.file", "the directory read from CSV", "directory yaml vocabularies",
                    "commons-csv"),
            row("capabilities", "directory", "people, roles and mandates over places", "vocabularies", ""),
            row("files", "yaml", "YAML files, every fault told at once", "language", "SnakeYAML"),
            row("vocabularies", "language", "what a text means", "message place", "OpenNLP"),
            row("vocabularies", "message", "what passes between people and the service", "place", "libphonenumber"),
            row("vocabularies", "place", "village, district, regency, province", "", "")));

    private static Row row(String layer, String name, String holds, String imports, String libraries) {
        return new Row(layer, name, holds, words(imports), words(libraries));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** The packages that each package may import, layers spelled out. */
    Map<String, Set<String>> allowed() {
        var allowed = new TreeMap<String, Set<String>>();
        for (Row row : rows) {
            var names = new TreeSet<String>();
            row.imports().forEach(word -> names.addAll(packagesOf(word)));
            allowed.put(row.name(), names);
        }
        return allowed;
    }

    private List<String> packagesOf(String word) {
        List<String> layer = rows.stream().filter(row -> row.layer().equals(word)).map(Row::name).toList();
        return layer.isEmpty() ? List.of(word) : layer;
    }

    /** What breaks the order of the table itself: an import of a package that does not stand below. */
    List<String> upwards() {
        List<String> names = rows.stream().map(Row::name).toList();
        var wrong = new ArrayList<String>();
        allowed().forEach((name, imports) -> imports.stream()
                .filter(other -> !name.isEmpty() && names.indexOf(other) <= names.indexOf(name)
                        || !names.contains(other))
                .forEach(other -> wrong.add(name + " imports " + other)));
        return wrong;
    }

    /** The homes of each library that has any. */
    Map<String, Set<String>> homes() {
        var homes = new TreeMap<String, Set<String>>();
        rows.forEach(row -> row.libraries()
                .forEach(library -> homes.computeIfAbsent(library, _ -> new TreeSet<>()).add(row.name())));
        return homes;
    }

    /** The table as the README shows it. */
    String markdown() {
        return rows.stream()
                .map(row -> "| %s | `%s` | %s | %s | %s |".formatted(row.layer(), row.label(), row.holds(),
                        String.join(", ", row.imports()), String.join(", ", row.libraries())))
                .collect(Collectors.joining("\n",
                        "| layer | package | holds | may import | libraries at home |\n| --- | --- | --- | --- | --- |\n",
                        "\n"));
    }
}
