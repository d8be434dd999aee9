package id.kentongan.flow;

import java.util.List;

/** What is asked beside or instead of a step's own question; kept in a conversation as a short text. */
sealed interface Question {
    /** The step's own question. */
    record Own() implements Question {
    }

    /**
     * Whether to leave the flow for what this message begins.
     *
     * @param urgent
     *            whether it is an emergency, if it is not the answer to the step's own question
     */
    record Leave(String message, boolean urgent) implements Question {
    }

    /** Which of these values of the step's kind was meant. */
    record Which(List<String> values) implements Question {
    }

    /** Which answer is to be mended; {@code back} is the step to come back to. */
    record Change(String back) implements Question {
    }

    /** The step's own question for an answer that is being mended; {@code back} is the step to come back to. */
    record Mend(String back) implements Question {
    }

    /** Whether anything from the one value to the other was meant. */
    record Range(String from, String until) implements Question {
    }

    /** Whether an officer is to be fetched. */
    record Officer() implements Question {
    }

    /** Whether the answers to these steps, taken from what the first message said in passing, are right. */
    record Noted(List<String> steps) implements Question {
    }

    /** Which of these categories it is. */
    record Category(List<String> codes) implements Question {
    }

    /** Which of these flows was meant by a message. */
    record Offer(List<String> flows) implements Question {
    }

    /** As it is kept. */
    default String written() {
        return switch (this) {
        case Own _ -> "";
        case Leave leave -> (leave.urgent() ? "urgent:" : "leave:") + leave.message();
        case Which which -> "which:" + String.join(",", which.values());
        case Change change -> change.back().isEmpty() ? "change" : "change:" + change.back();
        case Mend mend -> "mend:" + mend.back();
        case Range range -> "range:" + range.from() + "," + range.until();
        case Officer _ -> "officer";
        case Noted noted -> "noted:" + String.join(",", noted.steps());
        case Category category -> "category:" + String.join(",", category.codes());
        case Offer offer -> "offer:" + String.join(",", offer.flows());
        };
    }

    /** Reads what {@link #written} wrote; anything else is the step's own question. */
    static Question read(String written) {
        if (written.isEmpty()) {
            return new Own();
        }
        int colon = written.indexOf(':');
        String rest = written.substring(colon + 1);
        return switch (colon < 0 ? written : written.substring(0, colon)) {
        case "leave" -> new Leave(rest, false);
        case "urgent" -> new Leave(rest, true);
        case "which" -> new Which(List.of(rest.split(",")));
        case "change" -> new Change(colon < 0 ? "" : rest);
        case "mend" -> new Mend(rest);
        case "range" -> new Range(rest.substring(0, rest.indexOf(',')), rest.substring(rest.indexOf(',') + 1));
        case "officer" -> new Officer();
        case "noted" -> new Noted(List.of(rest.split(",")));
        case "category" -> new Category(List.of(rest.split(",")));
        case "offer" -> new Offer(List.of(rest.split(",")));
        default -> new Own();
        };
    }
}
