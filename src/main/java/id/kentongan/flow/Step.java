package id.kentongan.flow;

import java.util.List;

/**
 * A named step of a flow.
 *
 * @param title
 *            how the step's answer is named to people, for mending it
 * @param guards
 *            the step is passed over unless all of them hold
 * @param go
 *            the step after this one; empty for the next in the file
 */
public record Step(String name, Text title, List<Condition> guards, String go, Task task) {
    public Step {
        guards = List.copyOf(guards);
    }
}
