package id.kentongan.flow.answer;

import id.kentongan.place.Level;

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

    /** A count between two bounds, both included; kept as digits. */
    record WholeNumber(long least, long most) implements AnswerKind {
    }

    /** A measure that may have a fraction, between two bounds, both included; kept as {@code 25} or {@code 0.5}. */
    record Decimal(long least, long most) implements AnswerKind {
    }

    /** Whole rupiah between two bounds, both included; kept as digits. */
    record Money(long least, long most) implements AnswerKind {
    }

    /** A day; kept as {@code 2026-08-17}. */
    record Date(When when) implements AnswerKind {
    }

    /** A time of the day; kept as {@code 14:30}. */
    record Time() implements AnswerKind {
    }

    /** A telephone number; kept as E.164, {@code +6281234567890}. */
    record Phone() implements AnswerKind {
    }

    /** Kept as {@code yes} or {@code no}. */
    record YesOrNo() implements AnswerKind {
    }

    /** A place of one level; kept as its place code. */
    record PlaceAt(Level level) implements AnswerKind {
    }

    /** A ticket's number; kept in capitals with its dash, unproved. */
    record Ticket() implements AnswerKind {
    }

    /** On which side of today a date lies: a day without a year, or a weekday, is the nearest one on that side. */
    enum When {
        /** Mostly to come: "17 Agustus" is the next one. */
        ANY,
        /** What has happened, today included: "17 Agustus" is the last one. */
        PAST,
        /** What is to come, today included. */
        FUTURE
    }

    /** The kind's word in a flow file. */
    default String word() {
        return switch (this) {
        case FreeText _ -> "text";
        case PersonName _ -> "person-name";
        case Nik _ -> "nik";
        case WholeNumber _ -> "number";
        case Decimal _ -> "decimal";
        case Money _ -> "money";
        case Date date -> switch (date.when()) {
        case ANY -> "date";
        case PAST -> "date.past";
        case FUTURE -> "date.future";
        };
        case Time _ -> "time";
        case Phone _ -> "phone";
        case YesOrNo _ -> "yes-no";
        case PlaceAt place -> switch (place.level()) {
        case VILLAGE -> "place";
        case DISTRICT -> "place.district";
        case REGENCY -> "place.regency";
        case PROVINCE -> "place.province";
        };
        case Ticket _ -> "ticket-number";
        };
    }

    /** Whether nearly any words would be taken, so that a command must be recognised before they are read. */
    default boolean takesAnything() {
        return switch (this) {
        case FreeText _,PersonName _ -> true;
        case Nik _,WholeNumber _,Decimal _,Money _,Date _,Time _,Phone _,YesOrNo _,PlaceAt _,Ticket _ -> false;
        };
    }
}
