package id.kentongan.flow.file;

import id.kentongan.flow.Sent;
import id.kentongan.flow.Task;
import id.kentongan.flow.Text;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.language.Spelling;
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
    static final Map<String, Object> KINDS = kinds();
    static final Map<String, String> ROLES = new TreeMap<>(Map.of("resident", "resident", "officer",
            "officer", "kader", "kader"));

    private final TextReader texts;
    private final StepReader.Targets targets;

    QuestionReader(TextReader texts, StepReader.Targets targets) {
        this.texts = texts;
        this.targets = targets;
    }

    private static Map<String, Object> kinds() {
        var kinds = new LinkedHashMap<String, Object>(Kinds.READ);
        kinds.putAll(Kinds.SENT);
        return kinds;
    }

    Optional<Task> read(YamlMap map) {
        Text prompt = map.value("ask").map(texts::read).orElse(Text.NONE);
        if (map.has("choices")) {
            return Optional.of(map.value("choices").filter(YamlText.class::isInstance).isPresent()
                    ? classify(map, prompt)
                    : choose(map, prompt));
        }
        Text wrong = map.value("wrong").map(texts::read).orElse(Text.NONE);
        Optional<Object> kind = map.text("answer").map(QuestionReader::kind)
                .orElseGet(() -> Optional.of(new AnswerKind.FreeText(Kinds.LONGEST_TEXT)));
        return kind.map(known -> known instanceof AnswerKind read
                ? ask(map, prompt, read, wrong)
                : new Task.Receive(prompt, (Sent) known, wrong));
    }

    /** The kind that is written, or the one that was probably meant. */
    private static Optional<Object> kind(YamlText text) {
        return text.oneOf(KINDS).or(() -> Spelling.nearest(text.value(), KINDS.keySet()).map(KINDS::get));
    }

    private static Task ask(YamlMap map, Text prompt, AnswerKind kind, Text wrong) {
        boolean secret = map.text("secret").flatMap(YamlText::yesOrNo).orElse(false);
        String save = save(map, new TreeMap<>(Map.of("person.name", "name", "person.village", "village")));
        return new Task.Ask(prompt, Kinds.bounded(map, kind), wrong, save, secret);
    }

    private static String save(YamlMap map, Map<String, String> fields) {
        return map.text("save").flatMap(text -> text.oneOf(fields)).orElse("");
    }

    private Task classify(YamlMap map, Text prompt) {
        map.text("choices").ifPresent(text -> text.oneOf(Map.of("categories", true)));
        String from = map.needText("word in a step", "from").map(targets::answer).orElse("");
        return new Task.Classify(prompt, from, map.text("else").map(targets::category).orElse(""));
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
        boolean several = map.text("several").flatMap(YamlText::yesOrNo).orElse(false);
        return new Task.Choose(prompt, choices, save(map, Map.of("person.language", "language")), several);
    }

    private Task.Choice choice(String key, YamlMap map) {
        map.mend("word in a choice", List.of(), List.of("label", "words", "go", "for"));
        if (!map.has("label") && !map.cut()) {
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
