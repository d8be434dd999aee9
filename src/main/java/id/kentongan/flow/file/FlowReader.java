package id.kentongan.flow.file;

import id.kentongan.flow.Catalogue;
import id.kentongan.flow.Effect.TicketKind;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Step;
import id.kentongan.flow.Steps;
import id.kentongan.flow.Task;
import id.kentongan.flow.Text;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.language.Spelling;
import id.kentongan.yaml.Mark;
import id.kentongan.yaml.YamlList;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final Set<String> FACTS = Set.of("person.name", "person.village", "person.village.name",
            "person.language", "person.consent", "kader.village.name", "reach.whatsapp", "reach.sms", "reach.total",
            "training.title",
            "ticket.number", "ticket.holder", "ticket.until", "ticket.latest",
            "training.latest", "flow.title", "channel", "language");
    private static final List<String> OF_SERVICE = List.of("service.title", "service.documents", "service.days");
    private static final List<String> OF_CATEGORY = List.of("title", "pillar", "secret", "emergency");

    private final String file;
    private final String version;
    private final TextReader.Names names = new TextReader.Names();
    private final TextReader texts = new TextReader(names);
    private final List<YamlText> steps = new ArrayList<>();
    private final List<YamlText> answers = new ArrayList<>();
    private final List<YamlText> flows = new ArrayList<>();
    private final List<YamlText> services = new ArrayList<>();
    private final List<YamlText> keywords = new ArrayList<>();
    private final List<TextReader.Names.Use> formFields = new ArrayList<>();
    private final List<YamlText> former = new ArrayList<>();
    private final List<YamlText> officers = new ArrayList<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final Set<String> set = new LinkedHashSet<>();

    FlowReader(String file, String version) {
        this.file = file;
        this.version = version;
    }

    /** The flow, when there is enough of it; every fault is noted. */
    Optional<Flow> read(YamlMap map) {
        Optional<YamlText> name = map.needText("word in a flow", "flow");
        marks.put("", map.markOf("flow"));
        String base = file.replaceFirst("\\.yaml$", "");
        name.filter(text -> !text.value().equals(base))
                .ifPresent(text -> text.fault("the flow in " + file + " is named \"" + base + "\""));
        if (!map.has("title")) {
            map.fault("missing word in a flow \"title\"");
        }
        Text title = map.value("title").map(texts::read).orElse(Text.NONE);
        Set<String> roles = QuestionReader.roles(map);
        Flow.Start start = map.map("start").map(this::start)
                .orElseGet(() -> new Flow.Start(List.of(), List.of(), List.of(), "", ""));
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

    private Flow.Start start(YamlMap map) {
        var forms = new ArrayList<Flow.Form>();
        map.value("form").ifPresent(value -> {
            List<YamlText> written = value instanceof YamlList list
                    ? list.texts()
                    : map.text("form").map(List::of).orElse(List.of());
            written.forEach(text -> forms.add(form(text)));
        });
        String keep = map.text("keep").map(text -> use(answers, text)).orElse("");
        String alone = map.text("alone").map(text -> use(answers, text)).orElse("");
        List<String> words = list(map, "words").stream().map(text -> use(keywords, text)).toList();
        List<String> intents = list(map, "intent").stream().map(YamlText::value).toList();
        var start = new Flow.Start(words, intents, forms, keep, alone);
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
        for (String part : parts.subList(1, parts.size())) {
            boolean optional = part.endsWith("?");
            String step = optional ? part.substring(0, part.length() - 1) : part;
            fields.add(new Flow.Field(step, optional));
            formFields.add(new TextReader.Names.Use(text, step));
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
                    moved.put(entry.key().value(), use(steps, to));
                    former.add(entry.key());
                } else {
                    entry.value().fault("expected the step's new name, found " + entry.value().kind());
                }
            }
        });
        return moved;
    }

    private List<Step> steps(YamlMap map) {
        if (map.entries().isEmpty()) {
            map.fault("a flow needs at least one step");
        }
        var reader = new StepReader(texts, names, new Uses());
        var read = new ArrayList<Step>();
        for (YamlMap.Entry entry : map.entries()) {
            if (!NAME.matcher(entry.key().value()).matches()) {
                entry.key().fault("a step's name is small letters, digits and dashes, found \"" + entry.key().value()
                        + "\"");
            }
            marks.put(entry.key().value(), entry.key().mark());
            if (entry.value() instanceof YamlMap step) {
                reader.read(entry.key(), step).ifPresent(read::add);
            } else {
                entry.value().fault("expected a step such as { say: … }, found " + entry.value().kind());
            }
        }
        return read;
    }

    private static String use(List<YamlText> uses, YamlText text) {
        uses.add(text);
        return text.value();
    }

    private final class Uses implements StepReader.Targets {
        @Override
        public String step(YamlText name) {
            return use(steps, name);
        }

        @Override
        public String answer(YamlText name) {
            return use(answers, name);
        }

        @Override
        public String flow(YamlText name) {
            return use(flows, name);
        }

        @Override
        public String officer(YamlText word) {
            word.yesOrNo();
            officers.add(word);
            return FlowFolder.OFFICER;
        }

        @Override
        public String service(YamlText code) {
            return use(services, code);
        }

        @Override
        public void sets(String name) {
            set.add(name);
        }
    }

    /** Checks what the flow names: its own steps and answers, other flows, services, placeholders. */
    void check(Flow flow, Collection<Flow> all, Catalogue catalogue) {
        List<String> stepNames = flow.steps().stream().map(Step::name).toList();
        List<String> answerNames = flow.steps().stream().filter(step -> step.task().asks()).map(Step::name).toList();
        steps.forEach(text -> known(text, text.value(), "step", stepNames));
        answers.forEach(text -> known(text, text.value(), "step with an answer", answerNames));
        formFields.forEach(use -> known(use.where(), use.name(), "step with an answer", answerNames));
        flows.forEach(text -> known(text, text.value(), "flow", all.stream().map(Flow::name).toList()));
        services.forEach(text -> known(text, text.value(), "service", catalogue.services().keySet()));
        names.placeholders().forEach(use -> known(use.where(), use.name(), "placeholder", placeholders(flow, all)));
        former.stream().filter(text -> stepNames.contains(text.value()))
                .forEach(text -> text.fault("\"" + text.value() + "\" is still a step, so nothing moved"));
        if (all.stream().noneMatch(one -> one.name().equals(FlowFolder.OFFICER))) {
            officers.forEach(text -> text.fault("there is no flow \"" + FlowFolder.OFFICER + "\" to fetch one"));
        }
        var conditions = new ConditionCheck(flow, catalogue.categories().keySet());
        names.conditions().forEach(asked -> conditions.check(asked.where(), asked.condition()));
        quota(flow);
    }

    /** Where the steps stand, and under the empty name the flow. */
    Map<String, Mark> marks() {
        return marks;
    }

    /** The words that begin the flow, where they stand. */
    List<YamlText> keywords() {
        return keywords;
    }

    private static void known(YamlText where, String name, String noun, Collection<String> names) {
        if (!names.contains(name)) {
            where.fault("there is no " + noun + " \"" + name + "\""
                    + Spelling.nearest(name, names).map(near -> "; did you mean \"" + near + "\"?").orElse(""));
        }
    }

    /** What a placeholder or a condition may name: answers of this flow and of those around it, and facts. */
    private Set<String> placeholders(Flow flow, Collection<Flow> all) {
        var known = new LinkedHashSet<>(FACTS);
        known.addAll(set);
        if (flow.steps().stream()
                .anyMatch(step -> step.task() instanceof Task.Open open && open.kind() == TicketKind.REQUEST)) {
            known.addAll(OF_SERVICE);
        }
        for (Flow one : all) {
            boolean related = one.equals(flow) || calls(one, flow) || calls(flow, one);
            for (Step step : related ? one.steps() : List.<Step>of()) {
                if (step.task().asks()) {
                    known.add(step.name());
                }
                if (step.task() instanceof Task.Classify) {
                    OF_CATEGORY.forEach(attribute -> known.add(step.name() + "." + attribute));
                }
            }
        }
        return known;
    }

    private static boolean calls(Flow caller, Flow called) {
        return caller.steps().stream()
                .anyMatch(step -> step.task() instanceof Task.Call call && call.flow().equals(called.name()));
    }

    /** A quota must be a number when it comes to it. */
    private void quota(Flow flow) {
        for (Step step : flow.steps()) {
            if (step.task() instanceof Task.Offer offer) {
                offer.quota().names().stream().flatMap(name -> flow.step(name).stream())
                        .filter(asked -> !(asked.task() instanceof Task.Ask ask
                                && ask.kind() instanceof AnswerKind.WholeNumber))
                        .forEach(asked -> names.placeholders().stream().filter(use -> use.name().equals(asked.name()))
                                .findFirst().ifPresent(use -> use.where()
                                        .fault("the quota needs a number, \"" + asked.name() + "\" is none")));
            }
        }
    }
}
