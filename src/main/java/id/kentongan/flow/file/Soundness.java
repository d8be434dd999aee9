package id.kentongan.flow.file;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Task;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which flows can be gone through although others have faults: those whose own steps are right, which call no flow
 * whose steps are wrong and are called by none. What is found in them is true whatever becomes of the others.
 */
final class Soundness {
    private final Map<String, Flow> flows;
    private final Set<String> right;
    /** The files of the flows that are not right, as they are written. */
    private final String wrong;

    Soundness(Map<String, Flow> flows, Set<String> right, String wrong) {
        this.flows = flows;
        this.right = right;
        this.wrong = wrong;
    }

    /** The names of the sound flows. */
    Set<String> sound() {
        return right.stream().filter(name -> reached(name, new HashSet<>()) && !called(name)).collect(Collectors
                .toSet());
    }

    private boolean reached(String name, Set<String> seen) {
        if (!seen.add(name)) {
            return true;
        }
        Flow flow = flows.get(name);
        return flow != null && right.contains(name) && flow.steps().stream().noneMatch(
                step -> step.task() instanceof Task.Call call && !reached(call.flow(), seen));
    }

    private boolean called(String name) {
        return name.equals(FlowFolder.OFFICER) && Pattern.compile("\\bofficer\\s*:").matcher(wrong).find()
                || Pattern.compile("\\bcall\\s*:\\s*[\"']?" + Pattern.quote(name) + "(?![a-z0-9-])").matcher(wrong)
                        .find();
    }
}
