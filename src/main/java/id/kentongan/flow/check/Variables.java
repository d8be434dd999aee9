package id.kentongan.flow.check;

import id.kentongan.flow.Condition;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.Template;
import id.kentongan.flow.Text;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.place.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which answers and facts still matter at each step, so that ways that differ in nothing else are explored once. */
final class Variables {
    private final Flow flow;
    private final List<Set<String>> live = new ArrayList<>();
    private final Map<String, Set<String>> values = new HashMap<>();

    Variables(Flow flow) {
        this.flow = flow;
        flow.steps().forEach(step -> {
            live.add(uses(step));
            conditions(step).forEach(this::compared);
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = flow.steps().size() - 1; i >= 0; i--) {
                for (int next : successors(i)) {
                    changed |= next < live.size() && live.get(i).addAll(live.get(next));
                }
            }
        }
    }

    private void compared(Condition condition) {
        switch (condition) {
        case Condition.Is is -> values.computeIfAbsent(is.name(), _ -> new HashSet<>()).addAll(is.values());
        case Condition.Not not -> compared(not.condition());
        case Condition.Known _,Condition.Has _,Condition.Compare _ -> {
            // These do not look at single values.
        }
        }
    }

    /** What matters at a step or after it. */
    Set<String> at(int index) {
        return index < live.size() ? live.get(index) : Set.of();
    }

    /** Everything that matters anywhere. */
    Set<String> all() {
        var all = new HashSet<String>();
        live.forEach(all::addAll);
        return all;
    }

    /** The values that some condition tells apart. */
    Set<String> compared(String name) {
        return values.getOrDefault(name, Set.of());
    }

    /** The next steps, whatever the conditions say. */
    private Set<Integer> successors(int index) {
        Step step = flow.steps().get(index);
        var next = new HashSet<Integer>();
        next.add(index(step.go(), index));
        switch (step.task()) {
        case Task.Choose choose -> choose.choices().forEach(choice -> next.add(index(choice.go().isEmpty()
                ? step.go()
                : choice.go(), index)));
        case Task.Branch branch -> branch.cases().forEach(one -> next.add(index(one.go(), index)));
        case Task.Ask _,Task.Receive _,Task.Classify _,Task.Confirm _,Task.Say _,Task.Assign _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ -> {
            // One way on.
        }
        }
        return next;
    }

    private int index(String go, int from) {
        if (go.isEmpty()) {
            return from + 1;
        }
        for (int i = 0; i < flow.steps().size(); i++) {
            if (flow.steps().get(i).name().equals(go)) {
                return i;
            }
        }
        return flow.steps().size();
    }

    private static List<Condition> conditions(Step step) {
        var all = new ArrayList<>(step.guards());
        if (step.task() instanceof Task.Branch branch) {
            branch.cases().forEach(one -> all.add(one.condition()));
        }
        return all;
    }

    private Set<String> uses(Step step) {
        var names = new HashSet<String>();
        conditions(step).forEach(condition -> names.add(condition.name()));
        spoken(step.task()).forEach(text -> text.templates().forEach(template -> names.addAll(template.names())));
        if (step.task() instanceof Task.Assign assign) {
            assign.values().values().forEach(template -> names.addAll(template.names()));
        }
        if (step.task() instanceof Task.Open) {
            names.add("person.village");
            flow.steps().stream().filter(one -> one.task() instanceof Task.Ask ask
                    && ask.kind().equals(new AnswerKind.PlaceAt(Level.VILLAGE))).forEach(one -> names.add(one.name()));
        }
        var variables = new HashSet<String>();
        names.stream().filter(name -> !name.isEmpty()).forEach(name -> Known.variable(name).ifPresent(variables::add));
        return variables;
    }

    /** The texts that a step says itself. */
    static List<Text> spoken(Task task) {
        return switch (task) {
        case Task.Say say -> List.of(say.text());
        case Task.Ask ask -> List.of(ask.prompt());
        case Task.Receive receive -> List.of(receive.prompt());
        case Task.Choose choose -> List.of(choose.prompt());
        case Task.Classify classify -> List.of(classify.prompt());
        case Task.Confirm confirm -> List.of(confirm.prompt());
        case Task.Announce announce -> List.of(announce.text());
        case Task.Offer offer -> List.of(offer.text());
        case Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.End _ ->
            List.of();
        };
    }

    /** A template's names that have nothing in their place when they are not known. */
    static Set<String> bare(Template template) {
        var bare = new HashSet<String>();
        template.parts().forEach(part -> {
            if (part instanceof Template.Part.Slot(String name, String otherwise) && otherwise.isEmpty()) {
                bare.add(name);
            }
        });
        return bare;
    }
}
