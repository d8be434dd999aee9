package id.kentongan.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A named step of a flow.
 *
 * @param title
 *            how the step's answer is named to people, for mending it
 * @param guards
 *            the step is passed over unless all of them hold
 * @param go
 *            the step after this one; empty for the next in the file
 * @param optional
 *            whether the person may leave the question out
 * @param also
 *            steps whose answers the answer to this one may carry: "Siti Aminah, dusun Krajan"
 */
public record Step(String name, Text title, List<Condition> guards, String go, Task task, boolean optional,
        List<String> also) {
    public Step {
        guards = List.copyOf(guards);
        also = List.copyOf(also);
    }

    /** Whether all of its guards hold. */
    boolean passes(Function<String, Optional<String>> values) {
        for (Condition guard : guards) {
            if (!guard.holds(values)) {
                return false;
            }
        }
        return true;
    }
}
