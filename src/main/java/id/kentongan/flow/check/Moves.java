package id.kentongan.flow.check;

import id.kentongan.flow.Catalogue;
import id.kentongan.flow.Effect.TicketKind;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.place.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a step can lead, and what is known after it. */
final class Moves {
    private static final String CONSENT = "person.consent";
    private static final Set<String> FACTS = Set.of("person.name", "person.village", "person.language", CONSENT,
            "ticket.latest", "training.latest", "training.title");

    private final Flows flows;
    private final Flow flow;
    private final Variables variables;
    private final Set<String> filled = new HashSet<>();
    private final List<String> codes;

    /** One way on; {@code waits} when the person is heard before it. */
    record Move(int to, Map<String, String> values, boolean waits) {
    }

    Moves(Flows flows, Flow flow, Variables variables) {
        this.flows = flows;
        this.flow = flow;
        this.variables = variables;
        this.codes = codes();
        Flow.Start start = flow.start();
        start.forms().forEach(form -> form.fields().forEach(field -> filled.add(field.step())));
        filled.addAll(List.of(start.keep(), start.alone(), start.place(), start.purpose()));
        flow.steps().forEach(step -> filled.addAll(step.also()));
    }

    /** Of the categories those that are named, and one of each sort. */
    private List<String> codes() {
        var named = new HashSet<String>();
        flow.steps().stream().filter(step -> step.task() instanceof Task.Classify)
                .forEach(step -> named.addAll(variables.compared(step.name())));
        var sorts = new HashSet<String>();
        var some = new ArrayList<String>();
        for (Catalogue.Category category : flows.catalogue().categories().values()) {
            if (named.contains(category.code()) || sorts.add(category.secret() + " " + category.emergency()
                    .isEmpty())) {
                some.add(category.code());
            }
        }
        return some;
    }

    /** All that may be known of a person when the flow begins, as far as it matters. */
    List<Map<String, String>> beginnings() {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (String name : new TreeSet<>(variables.all())) {
            if (flow.step(name).isPresent()) {
                continue;
            }
            if (FACTS.contains(name)) {
                fork(all, name, List.of("", Known.ANY));
            } else if (name.equals("channel")) {
                fork(all, name, List.of("sms", "whatsapp"));
            } else if (name.equals("language")) {
                fork(all, name, List.of("id", "jv", "su", "en"));
            } else if (asked(name)) {
                fork(all, name, List.of(Known.ANY));
            }
        }
        return all;
    }

    /** Whether another flow, which calls this one, knows the answer. */
    private boolean asked(String name) {
        return flows.flows().values().stream().filter(other -> other.steps().stream().map(Step::task)
                .anyMatch(task -> task instanceof Task.Call(String called) && called.equals(flow.name())))
                .anyMatch(other -> other.step(name).isPresent());
    }

    private static void fork(List<Map<String, String>> all, String name, List<String> values) {
        List<Map<String, String>> forked = new ArrayList<>();
        for (Map<String, String> one : all) {
            for (String value : values) {
                var more = new TreeMap<>(one);
                if (!value.isEmpty()) {
                    more.put(name, value);
                }
                forked.add(more);
            }
        }
        all.clear();
        all.addAll(forked);
    }

    /** The index of the step after this one. */
    int next(Step step, int index, String way) {
        String go = way.isEmpty() ? step.go() : way;
        if (go.isEmpty()) {
            return index + 1;
        }
        for (int i = 0; i < flow.steps().size(); i++) {
            if (flow.steps().get(i).name().equals(go)) {
                return i;
            }
        }
        return flow.steps().size();
    }

    /** Whether the person is asked something here. */
    boolean waits(Step step) {
        return step.task().asks() || step.task() instanceof Task.Confirm;
    }

    Set<Move> from(Step step, int index, Known known) {
        var moves = new LinkedHashSet<Move>();
        int next = next(step, index, "");
        switch (step.task()) {
        case Task.Ask ask -> answers(ask).forEach(value -> answered(moves, step, next, known, value));
        case Task.Receive _ -> answered(moves, step, next, known, Known.ANY);
        case Task.Classify _ -> codes.forEach(code -> answered(moves, step, next, known, code));
        case Task.Choose choose -> choose.choices().forEach(choice -> answered(moves, step,
                next(step, index, choice.go()), known, choose.several() ? Known.ANY : told(step, choice.key())));
        case Task.Confirm _ -> moves.add(new Move(next, known.with("", Optional.empty()), true));
        case Task.Branch branch -> branch(moves, branch, step, index, known);
        case Task.Call call -> called(moves, call, next, known);
        case Task.End _ -> moves.add(new Move(flow.steps().size(), Map.of(), false));
        case Task.Assign assign -> {
            Map<String, String> values = known.with("", Optional.empty());
            assign.values().forEach((name, template) -> known.filled(template).ifPresent(
                    value -> values.put(name, variables.compared(name).contains(value) ? value : Known.ANY)));
            moves.add(new Move(next, values, false));
        }
        case Task.Open _ -> moves.add(new Move(next, known.with(Known.TICKET, Optional.of(Known.ANY)), false));
        case Task.Consent(boolean given) -> moves.add(new Move(next, known.with(CONSENT, Optional.of(given
                ? "yes"
                : "no")), false));
        case Task.Say _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Announce _,Task.Offer _ -> moves
                .add(new Move(next, known.with("", Optional.empty()), false));
        }
        return moves;
    }

    private List<String> answers(Task.Ask ask) {
        return ask.kind() instanceof AnswerKind.YesOrNo ? List.of("yes", "no") : List.of(Known.ANY);
    }

    /** Only values that some condition tells apart are told apart. */
    private String told(Step step, String value) {
        return variables.compared(step.name()).isEmpty() ? Known.ANY : value;
    }

    private void answered(Set<Move> moves, Step step, int to, Known known, String value) {
        answered(moves, step, to, known, Optional.of(value));
        if (step.optional()) {
            answered(moves, step, to, known, Optional.empty());
        }
    }

    private void answered(Set<Move> moves, Step step, int to, Known known, Optional<String> value) {
        Map<String, String> values = known.with(step.name(), value);
        if (!step.task().saves().isEmpty() && value.isPresent()) {
            values.put("person." + step.task().saves(), Known.ANY);
        }
        moves.add(new Move(to, values, true));
        if (filled.contains(step.name())) {
            moves.add(new Move(to, values, false));
        }
    }

    private void branch(Set<Move> moves, Task.Branch branch, Step step, int index, Known known) {
        for (Task.Case one : branch.cases()) {
            Known.Verdict verdict = one.condition().name().isEmpty()
                    ? Known.Verdict.YES
                    : known.judge(one.condition());
            if (verdict != Known.Verdict.NO) {
                moves.add(new Move(next(step, index, one.go()), known.with("", Optional.empty()), false));
            }
            if (verdict == Known.Verdict.YES) {
                return;
            }
        }
        moves.add(new Move(next(step, index, ""), known.with("", Optional.empty()), false));
    }

    /** What a called flow asks is known after it, unless it was passed over there. */
    private void called(Set<Move> moves, Task.Call call, int next, Known known) {
        Optional<Flow> called = flows.flow(call.flow());
        List<Step> steps = called.<List<Step>>map(Flow::steps).orElse(List.of());
        Map<String, String> values = known.with("", Optional.empty());
        steps.stream().filter(step -> step.task().asks()).filter(step -> step.guards().isEmpty() && !step.optional())
                .forEach(step -> values.put(step.name(), Known.ANY));
        steps.stream().filter(step -> !step.task().saves().isEmpty() && !step.optional())
                .forEach(step -> values.put("person." + step.task().saves(), Known.ANY));
        steps.stream().filter(step -> step.task() instanceof Task.Consent).forEach(_ -> values.put(CONSENT, Known.ANY));
        moves.add(new Move(next, values, steps.stream().anyMatch(this::waits)));
    }

    /** What the step needs besides its texts and does not have here. */
    List<String> missing(Step step, Known known) {
        if (!(step.task() instanceof Task.Open open)) {
            return List.of();
        }
        var missing = new ArrayList<String>();
        boolean asked = flow.steps().stream().anyMatch(other -> other.task() instanceof Task.Ask ask
                && ask.kind().equals(new AnswerKind.PlaceAt(Level.VILLAGE)) && known.knows(other.name()));
        if (!asked && !known.knows("person.village")) {
            missing.add("a ticket needs the village: ask for a place before, saved as person.village");
        }
        if (open.kind() == TicketKind.COMPLAINT && open.code().names().isEmpty()) {
            String code = open.code().fill(_ -> Optional.empty());
            if (flows.catalogue().category(code).isEmpty()) {
                missing.add("there is no category \"" + code + "\" in the catalogue");
            }
        }
        return missing;
    }
}
