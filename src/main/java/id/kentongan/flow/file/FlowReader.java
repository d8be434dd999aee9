package id.kentongan.flow.file;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Step;
import id.kentongan.flow.Steps;
import id.kentongan.flow.Text;
import id.kentongan.yaml.Mark;
import id.kentongan.yaml.YamlList;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the file of one flow. What it names elsewhere is checked later, by {@link #check}. */
final class FlowReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final List<String> WORDS = List.of("flow", "title", "languages", "for", "start", "silence",
            "mistakes",
            "moved", "steps");
    private static final List<String> WORDS_OF_START = List.of("words", "intent", "form", "keep", "alone", "place",
            "purpose");
    /** More steps than these are more than anybody can follow. */
    private static final int MOST_STEPS = 1_000;

    private final String file;
    private final String version;
    private final TextReader.Names names = new TextReader.Names();
    private final TextReader texts = new TextReader(names);
    private final References references = new References(names);
    private final List<YamlText> keywords = new ArrayList<>();
    private final List<YamlText> forms = new ArrayList<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private Lines lines = new Lines(0, 0);

    /** The lines of the steps, from the first to the last; 0 where there are none. */
    record Lines(int from, int until) {
    }

    FlowReader(String file, String version) {
        this.file = file;
        this.version = version;
    }

    /** The flow, when there is enough of it; every fault is noted. */
    Optional<Flow> read(YamlMap map) {
        map.mend("word in a flow", List.of(), WORDS);
        lines = linesOfSteps(map);
        Optional<YamlText> name = map.needText("word in a flow", "flow");
        marks.put("", map.markOf("flow"));
        String base = file.replaceFirst("\\.yaml$", "");
        name.filter(text -> !text.value().equals(base))
                .ifPresent(text -> text.fault("the flow in " + file + " is named \"" + base + "\""));
        if (!map.has("title") && !map.cut()) {
            map.fault("missing word in a flow \"title\"");
        }
        Text title = map.value("title").map(texts::read).orElse(Text.NONE);
        Set<String> roles = QuestionReader.roles(map);
        Flow.Start start = map.map("start").map(this::start)
                .orElseGet(() -> new Flow.Start(List.of(), List.of(), List.of(), "", "", "", ""));
        Flow.Patience patience = PatienceReader.read(map);
        Set<String> languages = languages(map);
        Map<String, String> moved = moved(map);
        List<Step> read = map.needMap("word in a flow", "steps").map(this::steps).orElse(List.of());
        map.close("word in a flow");
        return read.isEmpty()
                ? Optional.empty()
                : Optional
                        .of(new Flow(base, version, title, roles, languages, moved, start, patience, new Steps(read)));
    }

    private static Lines linesOfSteps(YamlMap map) {
        int from = map.markOf("steps").line();
        int until = WORDS.stream().mapToInt(word -> map.markOf(word).line()).filter(line -> line > from).min().orElse(
                Integer.MAX_VALUE);
        return new Lines(from, until);
    }

    private Flow.Start start(YamlMap map) {
        map.mend("word in a start", List.of(), WORDS_OF_START);
        var read = new ArrayList<Flow.Form>();
        map.value("form").ifPresent(value -> {
            List<YamlText> written = value instanceof YamlList list
                    ? list.texts()
                    : map.text("form").map(List::of).orElse(List.of());
            written.stream().filter(text -> text.filled().isPresent()).forEach(text -> read.add(form(text)));
        });
        String keep = map.text("keep").map(references::answer).orElse("");
        String alone = map.text("alone").map(references::answer).orElse("");
        String place = map.text("place").map(references::answer).orElse("");
        String purpose = map.text("purpose").map(references::answer).orElse("");
        List<String> words = list(map, "words").stream().peek(keywords::add).map(YamlText::value).toList();
        List<String> intents = list(map, "intent").stream().map(references::intent).toList();
        var start = new Flow.Start(words, intents, read, keep, alone, place, purpose);
        map.close("word in a start");
        return start;
    }

    private static List<YamlText> list(YamlMap map, String key) {
        List<YamlText> written = map.value(key).map(value -> value instanceof YamlList list
                ? list.texts()
                : map.text(key).map(List::of).orElse(List.of())).orElse(List.of());
        return written.stream().filter(text -> text.filled().isPresent()).toList();
    }

    /** {@code SKTM # nik # purpose}, {@code BALAS number words}, {@code CEK number?}. */
    private Flow.Form form(YamlText text) {
        List<String> parts = List.of(text.value().strip().split(" *# *| +"));
        var fields = new ArrayList<Flow.Field>();
        forms.add(text);
        for (String part : parts.subList(1, parts.size())) {
            boolean optional = part.endsWith("?");
            String step = optional ? part.substring(0, part.length() - 1) : part;
            fields.add(new Flow.Field(step, optional));
            references.field(text, step);
        }
        return new Flow.Form(parts.getFirst(), fields);
    }

    static Set<String> languages(YamlMap map) {
        var languages = new LinkedHashSet<>(Set.of(Text.FIRST_LANGUAGE));
        var known = new LinkedHashMap<String, String>();
        TextReader.LANGUAGES.forEach(language -> known.put(language, language));
        map.list("languages").ifPresent(
                list -> list.texts().forEach(text -> text.oneOf(known).ifPresent(languages::add)));
        return languages;
    }

    /** {@code moved: { old: new }}; the new one must be a step of today, the old one none. */
    private Map<String, String> moved(YamlMap map) {
        var moved = new LinkedHashMap<String, String>();
        map.map("moved").ifPresent(all -> {
            for (YamlMap.Entry entry : all.entries()) {
                if (entry.value() instanceof YamlText to) {
                    moved.put(entry.key().value(), references.step(to));
                    references.former(entry.key());
                } else {
                    entry.value().fault("expected the step's new name, found " + entry.value().kind());
                }
            }
        });
        return moved;
    }

    private List<Step> steps(YamlMap map) {
        if (map.entries().isEmpty() && !map.cut()) {
            map.fault("a flow needs at least one step");
        }
        if (map.entries().size() > MOST_STEPS) {
            map.fault("has " + map.entries().size() + " steps, at most " + MOST_STEPS
                    + " are read: split it into flows that call each other");
            return List.of();
        }
        var reader = new StepReader(texts, names, references);
        var read = new ArrayList<Step>();
        for (YamlMap.Entry entry : map.entries()) {
            if (!NAME.matcher(entry.key().value()).matches()) {
                entry.key().fault("a step's name is small letters, digits and dashes, found \"" + entry.key().value()
                        + "\"");
            }
            marks.put(entry.key().value(), entry.key().mark());
            if (entry.value() instanceof YamlMap step) {
                reader.read(entry.key(), step).ifPresentOrElse(read::add, () -> references.unread(entry.key().value()));
            } else {
                references.unread(entry.key().value());
                entry.value().fault("expected a step such as { say: … }, found " + entry.value().kind());
            }
        }
        return read;
    }

    /** Checks what the flow names: its own steps and answers, other flows, services, placeholders. */
    void check(Flow flow, References.Around around) {
        references.check(flow, around);
    }

    /** Whether every step could be read. */
    boolean whole() {
        return references.whole();
    }

    /** Where the steps are written. */
    Lines lines() {
        return lines;
    }

    /** Where the steps stand, and under the empty name the flow. */
    Map<String, Mark> marks() {
        return marks;
    }

    /** The words that begin the flow, where they stand. */
    List<YamlText> keywords() {
        return keywords;
    }

    /** The forms, where they stand. */
    List<YamlText> forms() {
        return forms;
    }
}
