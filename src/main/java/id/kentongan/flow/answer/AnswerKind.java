package id.kentongan.flow.answer;

/** What a question wants to know. Each kind keeps its value as a text in one canonical form. */
public sealed interface AnswerKind {
    /** Any words, at most so many characters, cleaned of control characters. */
    record FreeText(int most) implements AnswerKind {
    }

    /** A person's name as on the identity card. */
    record PersonName() implements AnswerKind {
    }

    /** A resident's identity number; kept as its 16 digits. */
    record Nik() implements AnswerKind {
    }

    /** A whole number between two bounds, both included; kept as digits. */
    record WholeNumber(long least, long most) implements AnswerKind {
    }

    /** Kept as {@code yes} or {@code no}. */
    record YesOrNo() implements AnswerKind {
    }

    /** A village; kept as its place code. */
    record Village() implements AnswerKind {
    }

    /** A ticket's number; kept in capitals with its dash, unproved. */
    record Ticket() implements AnswerKind {
    }

    /** The kind's word in a flow file. */
    default String word() {
        return switch (this) {
        case FreeText _ -> "text";
        case PersonName _ -> "person-name";
        case Nik _ -> "nik";
        case WholeNumber _ -> "number";
        case YesOrNo _ -> "yes-no";
        case Village _ -> "place";
        case Ticket _ -> "ticket-number";
        };
    }

    /** Whether nearly any words would be taken, so that a command must be recognised before they are read. */
    default boolean takesAnything() {
        return switch (this) {
        case FreeText _,PersonName _ -> true;
        case Nik _,WholeNumber _,YesOrNo _,Village _,Ticket _ -> false;
        };
    }
}
