package id.kentongan.flow.check;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds flows that call themselves, directly or through others. A question that was answered is not asked again in a
 * called flow; only a confirmation waits for the person each time.
 */
final class Calls {
    private final Flows flows;

    Calls(Flows flows) {
        this.flows = flows;
    }

    /** The calls of this flow that come back to it without waiting for anybody. */
    List<Defect> circles(Flow flow) {
        var defects = new ArrayList<Defect>();
        for (Step step : calls(flow)) {
            if (reached(((Task.Call) step.task()).flow()).contains(flow.name())) {
                defects.add(new Defect(flow.name(), step.name(), Explorer.CIRCLE));
            }
        }
        return defects;
    }

    private Set<String> reached(String first) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(first);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (reached.add(name)) {
                flows.flow(name).ifPresent(flow -> calls(flow)
                        .forEach(step -> open.add(((Task.Call) step.task()).flow())));
            }
        }
        return reached;
    }

    /** The calls that may be come to past no confirmation. */
    private static Set<Step> calls(Flow flow) {
        var calls = new LinkedHashSet<Step>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<Step>();
        open.add(flow.steps().getFirst());
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            if (!seen.add(step.name()) || step.task() instanceof Task.Confirm && step.guards().isEmpty()) {
                continue;
            }
            if (step.task() instanceof Task.Call) {
                calls.add(step);
            }
            after(flow, step).forEach(name -> flow.step(name).ifPresent(open::add));
        }
        return calls;
    }

    private static List<String> after(Flow flow, Step step) {
        var names = new ArrayList<String>();
        if (step.task() instanceof Task.Branch branch) {
            branch.cases().forEach(one -> names.add(one.go()));
        } else if (step.task() instanceof Task.Choose choose) {
            choose.choices().forEach(choice -> names.add(choice.go()));
        }
        int index = flow.steps().indexOf(step) + 1;
        if (!step.go().isEmpty()) {
            names.add(step.go());
        } else if (!(step.task() instanceof Task.End) && index < flow.steps().size() && !goesElsewhere(step)) {
            names.add(flow.steps().get(index).name());
        }
        return names;
    }

    /** Whether every answer names its own way, so that the next step in the file is not after this one. */
    private static boolean goesElsewhere(Step step) {
        return step.guards().isEmpty() && step.task() instanceof Task.Choose choose && !choose.several()
                && choose.choices().stream().noneMatch(choice -> choice.go().isEmpty());
    }
}
