package id.kentongan.flow.file;

import id.kentongan.flow.Catalogue;
import id.kentongan.flow.Effect.TicketKind;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.language.Spelling;
import id.kentongan.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one flow names: steps, answers, flows, services, meanings and placeholders, checked when all files are read. */
final class References implements StepReader.Targets {
    private static final Set<String> FACTS = Set.of("person.name", "person.village", "person.village.name",
            "person.language", "person.consent", "kader.village.name", "reach.whatsapp", "reach.sms", "reach.total",
            "training.title", "ticket.number", "ticket.holder", "ticket.until", "ticket.latest", "training.latest",
            "flow.title", "channel", "language");
    private static final List<String> OF_SERVICE = List.of("service.title", "service.documents", "service.days");
    private static final List<String> OF_CATEGORY = List.of("title", "pillar", "secret", "emergency");

    private final TextReader.Names names;
    private final List<YamlText> steps = new ArrayList<>();
    private final List<YamlText> answers = new ArrayList<>();
    private final List<YamlText> flows = new ArrayList<>();
    private final List<YamlText> services = new ArrayList<>();
    private final List<YamlText> categories = new ArrayList<>();
    private final List<YamlText> intents = new ArrayList<>();
    private final List<TextReader.Names.Use> formFields = new ArrayList<>();
    private final List<YamlText> former = new ArrayList<>();
    private final List<YamlText> officers = new ArrayList<>();
    private final Set<String> set = new LinkedHashSet<>();
    private final Set<String> unread = new LinkedHashSet<>();

    References(TextReader.Names names) {
        this.names = names;
    }

    /**
     * What stands around a flow.
     *
     * @param flows
     *            all that could be read
     * @param names
     *            of all flows that have a file
     * @param unread
     *            the files of flows that could not be wholly read: what they name may be there
     * @param catalogue
     *            empty when its file could not be read
     * @param intents
     *            all that a text may be understood to mean
     */
    record Around(Collection<Flow> flows, Set<String> names, String unread, Optional<Catalogue> catalogue,
            Collection<String> intents) {
        boolean mayKnow(String name) {
            String first = name.replaceFirst("\\..*", "");
            return Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(first) + "\\s*:").matcher(unread).find();
        }
    }

    private static String use(List<YamlText> uses, YamlText text) {
        uses.add(text);
        return text.value();
    }

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
    public String category(YamlText code) {
        return use(categories, code);
    }

    @Override
    public void sets(String name) {
        set.add(name);
    }

    /** What free words are understood to mean. */
    String intent(YamlText intent) {
        return use(intents, intent);
    }

    /** The step that a part of a form answers. */
    void field(YamlText form, String step) {
        formFields.add(new TextReader.Names.Use(form, step));
    }

    /** A name that a step had before. */
    void former(YamlText name) {
        former.add(name);
    }

    /** A step that is there but could not be read. */
    void unread(String step) {
        unread.add(step);
    }

    /** Whether every step could be read. */
    boolean whole() {
        return unread.isEmpty();
    }

    /** Finds fault with all that is named and not there. */
    void check(Flow flow, Around around) {
        List<String> stepNames = Stream.concat(flow.steps().stream().map(Step::name), unread.stream()).toList();
        List<String> answerNames = Stream.concat(flow.steps().stream().filter(step -> step.task().asks())
                .map(Step::name), unread.stream()).toList();
        steps.forEach(text -> known(text, text.value(), "step", stepNames));
        answers.forEach(text -> known(text, text.value(), "step with an answer", answerNames));
        formFields.forEach(use -> known(use.where(), use.name(), "step with an answer", answerNames));
        flows.forEach(text -> known(text, text.value(), "flow", around.names()));
        intents.forEach(text -> known(text, text.value(), "meaning", around.intents()));
        around.catalogue().ifPresent(catalogue -> {
            services.forEach(text -> known(text, text.value(), "service", catalogue.services().keySet()));
            categories.forEach(text -> known(text, text.value(), "category", catalogue.categories().keySet()));
        });
        Set<String> placeholders = placeholders(flow, around.flows());
        names.placeholders().stream().filter(use -> placeholders.contains(use.name()) || !around.mayKnow(use.name()))
                .forEach(use -> known(use.where(), use.name(), "placeholder", placeholders));
        former.stream().filter(text -> stepNames.contains(text.value()))
                .forEach(text -> text.fault("\"" + text.value() + "\" is still a step, so nothing moved"));
        if (!around.names().contains(FlowFolder.OFFICER)) {
            officers.forEach(text -> text.fault("there is no flow \"" + FlowFolder.OFFICER + "\" to fetch one"));
        }
        List<Flow> others = related(flow, around.flows()).filter(other -> !other.name().equals(flow.name())).toList();
        var conditions = new ConditionCheck(name -> asked(name, flow, others), around.catalogue().map(
                Catalogue::categories).map(categories -> (Collection<String>) categories.keySet()));
        names.conditions().stream().filter(asked -> !unread.contains(asked.condition().name()))
                .forEach(asked -> conditions.check(asked.where(), asked.condition()));
        quota(flow);
    }

    private static void known(YamlText where, String name, String noun, Collection<String> names) {
        if (!names.contains(name)) {
            where.fault("there is no " + noun + " \"" + name + "\""
                    + Spelling.nearest(name, names).map(near -> "; did you mean \"" + near + "\"?").orElse(""));
        }
    }

    /** The step that asks for an answer: in this flow, or the only one among the flows around it. */
    private static Optional<Task> asked(String name, Flow flow, List<Flow> others) {
        Optional<Task> own = flow.step(name).map(Step::task);
        if (own.isPresent()) {
            return own;
        }
        List<Task> tasks = others.stream().flatMap(other -> other.step(name).stream()).map(Step::task)
                .filter(Task::asks).toList();
        return tasks.size() == 1 ? Optional.of(tasks.getFirst()) : Optional.empty();
    }

    private static Stream<Flow> related(Flow flow, Collection<Flow> all) {
        return all.stream().filter(one -> one.name().equals(flow.name()) || calls(one, flow) || calls(flow, one));
    }

    /** What a placeholder or a condition may name: answers of this flow and of those around it, and facts. */
    private Set<String> placeholders(Flow flow, Collection<Flow> all) {
        var known = new LinkedHashSet<>(FACTS);
        known.addAll(set);
        unread.forEach(step -> {
            known.add(step);
            OF_CATEGORY.forEach(attribute -> known.add(step + "." + attribute));
        });
        if (!unread.isEmpty() || flow.steps().stream()
                .anyMatch(step -> step.task() instanceof Task.Open open && open.kind() == TicketKind.REQUEST)) {
            known.addAll(OF_SERVICE);
        }
        related(flow, all).flatMap(one -> one.steps().stream()).filter(step -> step.task().asks()).forEach(step -> {
            known.add(step.name());
            if (step.task() instanceof Task.Classify) {
                OF_CATEGORY.forEach(attribute -> known.add(step.name() + "." + attribute));
            }
        });
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
