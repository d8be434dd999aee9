package id.kentongan.flow.file;

import id.kentongan.flow.Task;
import id.kentongan.flow.Text;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.AnswerKind.When;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.place.Level;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a step that asks: for an answer of a kind, for one of a few choices, or for a category. */
final class QuestionReader {
    private static final int LONGEST_TEXT = 2_000;
    private static final long MOST_RUPIAH = 999_999_999_999_999L;
    private static final Map<String, AnswerKind> KINDS = kinds();
    private static final Map<String, String> ROLES = new TreeMap<>(Map.of("resident", "resident", "officer",
            "officer", "kader", "kader"));

    private final TextReader texts;
    private final StepReader.Targets targets;

    QuestionReader(TextReader texts, StepReader.Targets targets) {
        this.texts = texts;
        this.targets = targets;
    }

    private static Map<String, AnswerKind> kinds() {
        var kinds = new LinkedHashMap<String, AnswerKind>();
        for (AnswerKind kind : List.of(new AnswerKind.FreeText(LONGEST_TEXT), new AnswerKind.PersonName(),
                new AnswerKind.WholeNumber(0, Integer.MAX_VALUE), new AnswerKind.YesOrNo(), new AnswerKind.Nik(),
                new AnswerKind.Ticket(), new AnswerKind.Decimal(0, Integer.MAX_VALUE),
                new AnswerKind.Money(0, MOST_RUPIAH),
                new AnswerKind.Date(When.ANY), new AnswerKind.Date(When.PAST), new AnswerKind.Date(When.FUTURE),
                new AnswerKind.Time(), new AnswerKind.Phone(), new AnswerKind.PlaceAt(Level.VILLAGE),
                new AnswerKind.PlaceAt(Level.DISTRICT), new AnswerKind.PlaceAt(Level.REGENCY),
                new AnswerKind.PlaceAt(Level.PROVINCE))) {
            kinds.put(kind.word(), kind);
        }
        return kinds;
    }

    Optional<Task> read(YamlMap map) {
        Text prompt = map.value("ask").map(texts::read).orElse(Text.NONE);
        if (map.has("choices")) {
            return Optional.of(map.value("choices").filter(YamlText.class::isInstance).isPresent()
                    ? classify(map, prompt)
                    : choose(map, prompt));
        }
        Optional<AnswerKind> kind = map.text("answer").map(text -> text.oneOf(KINDS))
                .orElseGet(() -> Optional.of(new AnswerKind.FreeText(LONGEST_TEXT))).map(one -> bounded(map, one));
        Text wrong = map.value("wrong").map(texts::read).orElse(Text.NONE);
        boolean secret = map.text("secret").flatMap(YamlText::yesOrNo).orElse(false);
        String save = save(map, new TreeMap<>(Map.of("person.name", "name", "person.village", "village")));
        return kind.map(known -> new Task.Ask(prompt, known, wrong, save, secret));
    }

    private static AnswerKind bounded(YamlMap map, AnswerKind kind) {
        return switch (kind) {
        case AnswerKind.WholeNumber _ -> new AnswerKind.WholeNumber(bound(map, "least", 0),
                bound(map, "most", Integer.MAX_VALUE));
        case AnswerKind.Decimal _ -> new AnswerKind.Decimal(bound(map, "least", 0),
                bound(map, "most", Integer.MAX_VALUE));
        case AnswerKind.Money _ -> new AnswerKind.Money(bound(map, "least", 0),
                bound(map, "most", MOST_RUPIAH));
        case AnswerKind.FreeText _ -> new AnswerKind.FreeText((int) bound(map, "most", LONGEST_TEXT));
        case AnswerKind.PersonName _,AnswerKind.Nik _,AnswerKind.Date _,AnswerKind.Time _,AnswerKind.Phone _,AnswerKind.YesOrNo _,AnswerKind.PlaceAt _,AnswerKind.Ticket _ ->
            kind;
        };
    }

    private static long bound(YamlMap map, String key, long otherwise) {
        return map.text(key).flatMap(text -> text.integer(0, 999_999_999)).map(Long::valueOf).orElse(otherwise);
    }

    private static String save(YamlMap map, Map<String, String> fields) {
        return map.text("save").flatMap(text -> text.oneOf(fields)).orElse("");
    }

    private Task classify(YamlMap map, Text prompt) {
        map.text("choices").ifPresent(text -> text.oneOf(Map.of("categories", true)));
        String from = map.needText("word in a step", "from").map(targets::answer).orElse("");
        return new Task.Classify(prompt, from);
    }

    private Task choose(YamlMap map, Text prompt) {
        var choices = new ArrayList<Task.Choice>();
        map.map("choices").ifPresent(all -> {
            for (YamlMap.Entry entry : all.entries()) {
                if (entry.value() instanceof YamlMap choice) {
                    choices.add(choice(entry.key().value(), choice));
                } else {
                    entry.value().fault("expected a choice such as { label: Ya }, found " + entry.value().kind());
                }
            }
            shadowed(all, choices);
        });
        return new Task.Choose(prompt, choices, save(map, Map.of("person.language", "language")));
    }

    private Task.Choice choice(String key, YamlMap map) {
        if (!map.has("label")) {
            map.fault("missing word in a choice \"label\"");
        }
        Text label = map.value("label").map(texts::read).orElse(Text.NONE);
        var words = new LinkedHashSet<String>();
        label.templates().stream().map(template -> PlainText.fold(template.fill(_ -> Optional.empty())))
                .forEach(words::add);
        words.add(PlainText.fold(key));
        map.list("words").ifPresent(
                list -> list.texts().forEach(text -> text.filled().map(PlainText::fold).ifPresent(words::add)));
        String go = map.text("go").map(targets::step).orElse("");
        Set<String> roles = roles(map);
        map.close("word in a choice");
        return new Task.Choice(key, label, List.copyOf(words), go, roles);
    }

    /** {@code for: [officer, kader]}. */
    static Set<String> roles(YamlMap map) {
        var roles = new LinkedHashSet<String>();
        map.list("for").ifPresent(
                list -> list.texts().forEach(text -> text.oneOf(ROLES).ifPresent(roles::add)));
        return roles;
    }

    private static void shadowed(YamlMap all, List<Task.Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            for (String word : choices.get(i).words()) {
                for (Task.Choice earlier : choices.subList(0, i)) {
                    if (earlier.words().contains(word) && earlier.roles().equals(choices.get(i).roles())) {
                        all.fault("\"" + word + "\" stands for two choices, \"" + earlier.key() + "\" and \""
                                + choices.get(i).key() + "\"");
                    }
                }
            }
        }
    }
}
