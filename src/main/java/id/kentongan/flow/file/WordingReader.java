package id.kentongan.flow.file;

import id.kentongan.flow.Text;
import id.kentongan.flow.Wording;
import id.kentongan.flow.Wording.Global;
import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.language.Spelling;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code words.yaml}: everything that the engine itself understands and says. */
final class WordingReader {
    private static final List<String> KINDS = List.copyOf(Kinds.READ.keySet());

    private static final List<String> PLACEHOLDERS = List.of("flow", "flow.title", "person.name", "example", "length",
            "digits", "least", "most", "count", "from", "until", "noted", "matter");

    private final TextReader.Names names = new TextReader.Names();
    private final TextReader texts = new TextReader(names);
    private final Map<String, YamlText> openings = new HashMap<>();

    Wording read(YamlMap map) {
        Map<String, Global> globals = new HashMap<>();
        Map<Global, String> flows = new EnumMap<>(Global.class);
        map.needMap("part", "globals").ifPresent(all -> globals(all, globals, flows));
        var wording = new Wording(texts(map, "phrases", Phrase.class), texts(map, "reasons", Reason.class),
                examples(map), globals, flows, words(map, "yes"), words(map, "no"), words(map, "fillers"),
                words(map, "skip"), words(map, "all"), limits(map), claims(map));
        map.close("part");
        return wording;
    }

    private Wording.Claims claims(YamlMap map) {
        var brief = new LinkedHashSet<String>();
        map.list("one-sms").ifPresent(list -> list.texts().forEach(text -> {
            brief.add(text.value());
            openings.put(text.value(), text);
        }));
        return new Wording.Claims(FlowReader.languages(map), brief);
    }

    private void globals(YamlMap all, Map<String, Global> globals, Map<Global, String> flows) {
        for (Global global : Global.values()) {
            all.needMap("global word", word(global)).ifPresent(map -> {
                map.needList("part", "words").ifPresent(list -> list.texts().forEach(text -> {
                    if (globals.put(PlainText.fold(text.value()), global) != null) {
                        text.fault("\"" + text.value() + "\" stands here a second time");
                    }
                }));
                if (global == Global.MENU || global == Global.LANGUAGE || global == Global.OFFICER) {
                    map.needText("part", "flow").ifPresent(text -> {
                        flows.put(global, text.value());
                        openings.put(text.value(), text);
                    });
                }
                map.close("part");
            });
        }
        all.close("global word");
    }

    private <E extends Enum<E>> Map<E, Text> texts(YamlMap map, String key, Class<E> all) {
        var read = new EnumMap<E, Text>(all);
        Optional<YamlMap> part = map.needMap("part", key);
        for (E one : part.isEmpty() ? List.<E>of() : List.of(all.getEnumConstants())) {
            Optional<Text> text = part.get().value(word(one)).map(texts::read);
            if (text.isEmpty()) {
                part.get().fault("missing text \"" + word(one) + "\"");
            }
            text.ifPresent(found -> read.put(one, found));
        }
        part.ifPresent(whole -> whole.close("text"));
        return read;
    }

    private Map<String, Text> examples(YamlMap map) {
        var examples = new HashMap<String, Text>();
        map.needMap("part", "examples").ifPresent(part -> {
            for (String kind : KINDS) {
                part.value(kind).map(texts::read).ifPresentOrElse(text -> examples.put(kind, text),
                        () -> part.fault("missing example \"" + kind + "\""));
            }
            part.close("example");
        });
        return examples;
    }

    private static Set<String> words(YamlMap map, String key) {
        var words = new LinkedHashSet<String>();
        map.needList("part", key)
                .ifPresent(list -> list.texts().forEach(text -> words.add(PlainText.fold(text.value()))));
        return words;
    }

    private static Wording.Limits limits(YamlMap map) {
        var limits = new double[]{0.6, 0.5, 0.4, 0.9};
        map.map("understanding").ifPresent(part -> {
            part.text("act").flatMap(WordingReader::share).ifPresent(share -> limits[0] = share);
            part.text("offer").flatMap(WordingReader::share).ifPresent(share -> limits[1] = share);
            part.text("category").flatMap(WordingReader::share).ifPresent(share -> limits[2] = share);
            part.text("urgent").flatMap(WordingReader::share).ifPresent(share -> limits[3] = share);
            part.close("limit");
        });
        int repeats = map.text("repeats").flatMap(text -> text.integer(2, 1_000)).orElse(8);
        return new Wording.Limits(limits[0], limits[1], limits[2], limits[3], repeats);
    }

    private static Optional<Double> share(YamlText text) {
        return text.as("a share from 0.01 to 1.0",
                value -> value.matches("0\\.[0-9]{1,3}|1(\\.0)?")
                        ? Optional.of(Double.valueOf(value))
                        : Optional.empty());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The flows that global words begin must be there, and the placeholders be some that the engine fills. */
    void check(Collection<String> flows) {
        names.placeholders().stream().filter(use -> !PLACEHOLDERS.contains(use.name()))
                .forEach(use -> use.where().fault("there is no placeholder \"" + use.name() + "\"" + Spelling
                        .nearest(use.name(), PLACEHOLDERS).map(near -> "; did you mean \"" + near + "\"?").orElse("")));
        openings.forEach((name, text) -> {
            if (!flows.contains(name)) {
                text.fault("there is no flow \"" + name + "\"");
            }
        });
    }
}
