package id.kentongan.conversation;

import java.util.List;

/** A decision came upon something that was not read yet: the loop reads it and decides again. Costs no stack trace. */
final class UnmetNeedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Need> needs;

    UnmetNeedException(List<Need> needs) {
        super(null, null, false, false);
        this.needs = needs;
    }

    List<Need> needs() {
        return needs;
    }
}
