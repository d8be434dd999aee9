package id.kentongan.flow.file;

import id.kentongan.flow.Condition;
import id.kentongan.flow.Effect.TicketAct;
import id.kentongan.flow.Effect.TicketKind;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.Template;
import id.kentongan.flow.Text;
import id.kentongan.yaml.YamlList;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import id.kentongan.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads one step of a flow. */
final class StepReader {
    static final List<String> KINDS = List.of("say", "ask", "confirm", "set", "when", "call", "officer", "ticket",
            "act",
            "register", "subscribe", "consent", "announce", "training", "end");
    /** What may stand beside the kind, some of it only with some kinds. */
    static final List<String> OTHERS = List.of("title", "go", "if", "unless", "optional", "also", "answer", "choices",
            "from", "else", "save", "secret", "least", "most", "several", "wrong", "fix");
    /** Nothing is known under this name, which no step can have. */
    private static final Condition ALWAYS = new Condition.Known("", false);
    private static final Template NOTHING = new Template(List.of());

    private final TextReader texts;
    private final TextReader.Names names;
    private final Targets targets;
    private final QuestionReader questions;

    StepReader(TextReader texts, TextReader.Names names, Targets targets) {
        this.texts = texts;
        this.names = names;
        this.targets = targets;
        this.questions = new QuestionReader(texts, targets);
    }

    /** The step, or nothing when it has no kind that is known; every fault is noted. */
    Optional<Step> read(YamlText name, YamlMap map) {
        map.mend("word in a step", KINDS, OTHERS);
        List<String> kinds = KINDS.stream().filter(map::has).toList();
        if (kinds.size() > 1) {
            map.fault("a step does one thing, this one has " + String.join(" and ", kinds));
        }
        Text title = map.value("title").map(texts::read).orElse(Text.NONE);
        String go = map.text("go").map(targets::step).orElse("");
        boolean optional = map.text("optional").flatMap(YamlText::yesOrNo).orElse(false);
        List<String> also = map.list("also").map(list -> list.texts().stream().map(targets::answer).toList())
                .orElse(List.of());
        List<Condition> guards = guards(map);
        Optional<Task> task = kinds.isEmpty() ? Optional.empty() : task(kinds.getFirst(), map);
        if (task.isEmpty()) {
            map.allow(OTHERS);
        }
        map.close("word in a step");
        if (kinds.isEmpty() && !map.cut()) {
            KINDS.stream().filter(map::blank).findFirst().ifPresentOrElse(
                    kind -> map.fault(kind, "expected something after \"" + kind + ":\", found nothing"),
                    () -> map.fault("a step needs one of " + String.join(", ", KINDS)));
        }
        return task.map(done -> new Step(name.value(), title, guards, go, done, optional, also));
    }

    private List<Condition> guards(YamlMap map) {
        var guards = new ArrayList<Condition>();
        map.value("if").ifPresent(value -> conditions(value).forEach(guards::add));
        map.value("unless").ifPresent(value -> conditions(value).stream().map(ConditionReader::not)
                .forEach(guards::add));
        return guards;
    }

    private List<Condition> conditions(YamlValue value) {
        List<YamlText> written = switch (value) {
        case YamlText text -> List.of(text);
        case YamlList list -> list.texts();
        case YamlMap map -> {
            map.fault("expected a condition such as \"person.village known\", found a map");
            yield List.of();
        }
        };
        return written.stream().flatMap(text -> ConditionReader.read(text, names).stream()).toList();
    }

    private Optional<Task> task(String kind, YamlMap map) {
        return switch (kind) {
        case "say" -> map.value(kind).map(value -> new Task.Say(texts.read(value)));
        case "ask" -> questions.read(map);
        case "confirm" -> map.value(kind).map(value -> new Task.Confirm(texts.read(value), fix(map)));
        case "set" -> map.map(kind).map(this::assign);
        case "when" -> map.list(kind).map(this::branch);
        case "call" -> map.text(kind).map(flow -> new Task.Call(targets.flow(flow)));
        case "officer" -> map.text(kind).map(text -> new Task.Call(targets.officer(text)));
        case "ticket" -> map.map(kind).flatMap(this::open);
        case "act" -> map.map(kind).flatMap(this::act);
        case "register" -> map.text(kind).flatMap(texts::template).map(Task.Enrol::new);
        case "subscribe" -> map.text(kind).flatMap(YamlText::yesOrNo).map(Task.Subscribe::new);
        case "consent" -> map.text(kind).flatMap(YamlText::yesOrNo).map(Task.Consent::new);
        case "announce" -> map.value(kind).map(value -> new Task.Announce(texts.read(value)));
        case "training" -> map.map(kind).flatMap(this::training);
        default -> map.text(kind).map(_ -> new Task.End());
        };
    }

    private List<String> fix(YamlMap map) {
        return map.list("fix").map(list -> list.texts().stream().map(targets::answer).toList()).orElse(List.of());
    }

    private Task assign(YamlMap map) {
        var values = new LinkedHashMap<String, Template>();
        for (YamlMap.Entry entry : map.entries()) {
            if (entry.value() instanceof YamlText text) {
                texts.template(text).ifPresent(template -> values.put(entry.key().value(), template));
                targets.sets(entry.key().value());
            } else {
                entry.value().fault("expected a text here, found " + entry.value().kind());
            }
        }
        return new Task.Assign(values);
    }

    private Task branch(YamlList list) {
        var cases = new ArrayList<Task.Case>();
        for (YamlMap map : list.maps()) {
            map.mend("word in a case", List.of(), List.of("if", "go", "else"));
            Optional<String> otherwise = map.text("else").map(targets::step);
            if (otherwise.isPresent()) {
                cases.add(new Task.Case(ALWAYS, otherwise.get()));
            } else {
                Optional<Condition> condition = map.needText("word in a case", "if")
                        .flatMap(text -> ConditionReader.read(text, names));
                Optional<String> go = map.needText("word in a case", "go").map(targets::step);
                condition.ifPresent(one -> go.ifPresent(step -> cases.add(new Task.Case(one, step))));
            }
            map.close("word in a case");
        }
        return new Task.Branch(cases);
    }

    private Optional<Task> open(YamlMap map) {
        map.mend("word for a ticket", List.of("service", "complaint"), List.of());
        Optional<Task> service = map.text("service").map(text -> new Task.Open(TicketKind.REQUEST,
                Template.words(targets.service(text))));
        Optional<Task> complaint = map.text("complaint").flatMap(texts::template)
                .map(code -> new Task.Open(TicketKind.COMPLAINT, code));
        map.close("word for a ticket");
        if (service.isPresent() == complaint.isPresent() && !map.cut()) {
            map.fault("a ticket is either for a \"service\" (its code) or a \"complaint\" (such as \"{category}\")");
        }
        return service.or(() -> complaint);
    }

    private Optional<Task> act(YamlMap map) {
        map.mend("word for an act", List.of(), List.of("do", "number", "words"));
        Optional<TicketAct> act = map.needText("word for an act", "do").flatMap(text -> text.oneOf(TicketAct.class));
        Template number = map.text("number").flatMap(texts::template).orElse(NOTHING);
        Template words = map.text("words").flatMap(texts::template).orElse(NOTHING);
        map.close("word for an act");
        return act.map(one -> new Task.Act(one, number, words));
    }

    private Optional<Task> training(YamlMap map) {
        map.mend("word for a training", List.of(), List.of("title", "quota", "text"));
        Optional<Template> title = map.needText("word for a training", "title").flatMap(texts::template);
        Optional<Template> quota = map.needText("word for a training", "quota").flatMap(texts::template);
        Text text = map.value("text").map(texts::read).orElse(Text.NONE);
        if (text.isEmpty()) {
            map.fault("missing word for a training \"text\"");
        }
        map.close("word for a training");
        return title.flatMap(one -> quota.map(most -> new Task.Offer(one, text, most)));
    }

    /** The names of steps, flows and services that a flow uses, checked when all are read. */
    interface Targets {
        /** A step of this flow to go to. */
        String step(YamlText name);

        /** A step of this flow that keeps an answer. */
        String answer(YamlText name);

        String flow(YamlText name);

        /** The flow that fetches an officer. */
        String officer(YamlText word);

        String service(YamlText code);

        String category(YamlText code);

        /** A name that is set without asking. */
        void sets(String name);
    }
}
