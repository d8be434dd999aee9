package id.kentongan.flow.answer;

import java.util.List;
import java.util.Map;

/** What was made of an answer: a value, or a question back; never a guess. */
public sealed interface Reading {
    /** The value in its kind's canonical form. */
    record Value(String value) implements Reading {
    }

    /** Several values fit, likeliest first, each in canonical form: ask which one. */
    record Several(List<String> values) implements Reading {
        public Several {
            values = List.copyOf(values);
        }
    }

    /** Anything from the one to the other, both included and in canonical form: confirm it or ask which exactly. */
    record Range(String from, String until) implements Reading {
    }

    /** Not an answer, with what the reason's text may name. */
    record Wrong(Reason reason, Map<String, String> values) implements Reading {
        public Wrong(Reason reason) {
            this(reason, Map.of());
        }
    }

    /** Why an answer cannot be taken; each has its text in the flows, under its name in small letters with dashes. */
    enum Reason {
        TEXT_EMPTY, TEXT_LONG, NAME, NIK_LENGTH, NIK_CHARACTERS, NIK_PROVINCE, NIK_DISTRICT, NIK_MONTH, NIK_DAY, NIK_SERIAL, NUMBER, NUMBER_WHOLE, NUMBER_RANGE, MONEY, DATE, DATE_MISSING, DATE_PAST, DATE_FUTURE, TIME, PHONE, YES_NO, PLACE_UNKNOWN, PLACE_MANY, TICKET_NUMBER, CHOICE, RANGE
    }
}
