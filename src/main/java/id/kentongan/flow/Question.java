package id.kentongan.flow;

import java.util.List;

/** What is asked beside or instead of a step's own question; kept in a conversation as a short text. */
sealed interface Question {
    /** The step's own question. */
    record Own() implements Question {
    }

    /** Whether to leave the flow for what this message begins. */
    record Leave(String message) implements Question {
    }

    /** Which of these values of the step's kind was meant. */
    record Which(List<String> values) implements Question {
    }

    /** Which answer is to be mended. */
    record Change() implements Question {
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
        case Leave leave -> "leave:" + leave.message();
        case Which which -> "which:" + String.join(",", which.values());
        case Change _ -> "change";
        case Category category -> "category:" + String.join(",", category.codes());
        case Offer offer -> "offer:" + String.join(",", offer.flows());
        };
    }

    /** Reads what {@link #written} wrote; anything else is the step's own question. */
    static Question read(String written) {
        int colon = written.indexOf(':');
        String rest = written.substring(colon + 1);
        return switch (colon < 0 ? written : written.substring(0, colon)) {
        case "leave" -> new Leave(rest);
        case "which" -> new Which(List.of(rest.split(",")));
        case "change" -> new Change();
        case "category" -> new Category(List.of(rest.split(",")));
        case "offer" -> new Offer(List.of(rest.split(",")));
        default -> new Own();
        };
    }
}
