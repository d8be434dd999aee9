package id.kentongan.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The way through a flow that some answers lead, found without saying or doing anything. */
final class Path {
    private static final int LONGEST = 20_000;

    private final Flow flow;
    private final Map<String, String> answers;
    private final Function<String, Optional<String>> kept;
    private final List<String> passed = new ArrayList<>();

    /** {@code kept} are the values that conditions look at. */
    Path(Flow flow, Map<String, String> answers, Function<String, Optional<String>> kept) {
        this.flow = flow;
        this.answers = answers;
        this.kept = kept;
    }

    /** The names of the steps that were passed, in their order. */
    List<String> passed() {
        return passed;
    }

    /** Whether the answers lead from the one step to the other, past no question that is not answered. */
    boolean leads(String from, String to) {
        int index = flow.index(from);
        for (int i = 0; i < LONGEST && index >= 0 && index < flow.steps().size(); i++) {
            Step step = flow.steps().get(index);
            if (step.name().equals(to)) {
                return true;
            }
            boolean passes = passes(step);
            if (passes && (step.task() instanceof Task.End || step.task().asks() && !answers.containsKey(step
                    .name()))) {
                return false;
            }
            if (passes) {
                passed.add(step.name());
            }
            String go = passes ? go(step) : step.go();
            index = go.isEmpty() ? index + 1 : flow.index(go);
        }
        return false;
    }

    private boolean passes(Step step) {
        for (Condition guard : step.guards()) {
            if (!holds(step, guard)) {
                return false;
            }
        }
        return true;
    }

    /** What a step asks for only where it is not known yet was not known before the step was answered. */
    private boolean holds(Step step, Condition guard) {
        return !step.task().saves().isEmpty() && guard.name().equals("person." + step.task().saves())
                && answers.containsKey(step.name()) || guard.holds(kept);
    }

    private String go(Step step) {
        return switch (step.task()) {
        case Task.Choose choose -> {
            String go = choose.way(answers.getOrDefault(step.name(), ""));
            yield go.isEmpty() ? step.go() : go;
        }
        case Task.Branch branch -> branch.cases().stream().filter(one -> one.condition().holds(kept))
                .map(Task.Case::go).findFirst().orElse(step.go());
        case Task.Ask _,Task.Receive _,Task.Classify _,Task.Confirm _,Task.Say _,Task.Assign _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            step.go();
        };
    }
}
