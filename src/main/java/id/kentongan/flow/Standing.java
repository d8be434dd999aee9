package id.kentongan.flow;

import java.util.Optional;

/** The flow and the step where a draft stands, looked up again only when it has gone elsewhere. */
final class Standing {
    private final Parts parts;
    private final Draft draft;
    private String flowName = "";
    private String version = "";
    private String stepName = "";
    private Optional<Flow> flow = Optional.empty();
    private Optional<Step> step = Optional.empty();

    Standing(Parts parts, Draft draft) {
        this.parts = parts;
        this.draft = draft;
        find();
    }

    Optional<Flow> flow() {
        follow();
        return flow;
    }

    Optional<Step> step() {
        follow();
        return step;
    }

    private void follow() {
        if (!draft.step().equals(stepName) || !draft.flow().equals(flowName)
                || !draft.pin().version().equals(version)) {
            find();
        }
    }

    private void find() {
        flowName = draft.flow();
        version = draft.pin().version();
        stepName = draft.step();
        flow = parts.flow(flowName, version);
        step = flow.flatMap(known -> known.step(stepName));
    }
}
