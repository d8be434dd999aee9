package id.kentongan.conversation;

/** A decision came upon something that was not read yet: the loop reads it and decides again. Costs no stack trace. */
final class UnmetNeedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Need need;

    UnmetNeedException(Need need) {
        super(null, null, false, false);
        this.need = need;
    }

    Need need() {
        return need;
    }
}
