package id.kentongan.flow;

import java.util.Optional;

/**
 * What a conversation is pinned to: the fingerprint of its flow and, after a dot, the kind of answer that its step
 * awaits. A new version of the flow may take the conversation over where the step still awaits the same kind.
 */
final class Pin {
    private Pin() {
    }

    static String of(Flow flow, Step step) {
        return flow.version() + "." + kind(step.task()).orElse("");
    }

    /** Whether a conversation with this pin can go on at the step in the flow as it is today. */
    static boolean fits(String pin, Step step) {
        Optional<String> kind = kind(step.task());
        return kind.isPresent() && pin.endsWith("." + kind.get());
    }

    private static Optional<String> kind(Task task) {
        return switch (task) {
        case Task.Ask ask -> Optional.of(ask.kind().word());
        case Task.Choose _ -> Optional.of("choice");
        case Task.Classify _ -> Optional.of("category");
        case Task.Confirm _ -> Optional.of("confirm");
        case Task.Say _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Announce _,Task.Offer _,Task.End _ ->
            Optional.empty();
        };
    }
}
