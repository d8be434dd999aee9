package id.kentongan.flow;

import java.util.Optional;

/**
 * What a conversation is pinned to, written {@code 1f2e3d4c.nik}: the fingerprint of its flow and the kind of answer
 * that its step awaits. A new version of the flow may take the conversation over where the step still awaits the same
 * kind; of a choice, the same answers in the same order, since people answer with numbers.
 */
record Pin(String version, String kind) {
    static final Pin NONE = new Pin("", "");

    static Pin of(Flow flow, Step step) {
        return new Pin(flow.version(), kind(step.task()).orElse(""));
    }

    static Pin read(String written) {
        int dot = written.indexOf('.');
        return dot < 0 ? new Pin(written, "") : new Pin(written.substring(0, dot), written.substring(dot + 1));
    }

    String written() {
        return version.isEmpty() && kind.isEmpty() ? "" : version + "." + kind;
    }

    /** Whether the step awaits the same kind of answer. */
    boolean fits(Step step) {
        Optional<String> awaited = kind(step.task());
        return awaited.isPresent() && awaited.get().equals(kind);
    }

    private static Optional<String> kind(Task task) {
        return switch (task) {
        case Task.Ask ask -> Optional.of(ask.kind().word());
        case Task.Receive receive -> Optional.of(receive.kind().word());
        case Task.Choose choose -> Optional.of((choose.several() ? "choices-" : "choice-")
                + Integer.toHexString(keys(choose)));
        case Task.Classify _ -> Optional.of("category");
        case Task.Confirm _ -> Optional.of("confirm");
        case Task.Say _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            Optional.empty();
        };
    }

    /** The hash of the list of keys. */
    private static int keys(Task.Choose choose) {
        int hash = 1;
        for (Task.Choice choice : choose.choices()) {
            hash = 31 * hash + choice.key().hashCode();
        }
        return hash;
    }
}
