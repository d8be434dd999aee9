package id.kentongan.flow;

import id.kentongan.flow.Effect.TicketAct;
import id.kentongan.flow.Effect.TicketKind;
import id.kentongan.flow.answer.AnswerKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a step does. */
public sealed interface Task {
    /** Says a text and goes on. */
    record Say(Text text) implements Task {
    }

    /**
     * Asks for an answer that is not known yet.
     *
     * @param wrong
     *            said instead of the engine's own reason when an answer cannot be taken
     * @param save
     *            the field of the person that remembers the answer, {@code name} or {@code village}; empty for none
     * @param secret
     *            whether the answer is masked wherever it is shown
     */
    record Ask(Text prompt, AnswerKind kind, Text wrong, String save, boolean secret) implements Task {
    }

    /**
     * Asks to choose one of a few, or several of them, which are kept as their keys with commas between; {@code save} as
     * in {@link Ask}, also {@code language}.
     */
    record Choose(Text prompt, List<Choice> choices, String save, boolean several) implements Task {
        public Choose {
            choices = List.copyOf(choices);
        }

        /** The step that an answer leads to; empty for the next. */
        String way(String key) {
            return choice(key).map(Choice::go).orElse("");
        }

        /** The choice with this key. */
        Optional<Choice> choice(String key) {
            for (Choice choice : choices) {
                if (choice.key().equals(key)) {
                    return Optional.of(choice);
                }
            }
            return Optional.empty();
        }
    }

    /** Asks for something that may be more than words: a photo, a pin; {@code wrong} as in {@link Ask}. */
    record Receive(Text prompt, Sent kind, Text wrong) implements Task {
    }

    /**
     * Finds the category of a complaint in the answer of the step {@code from}, and asks when it is not clear. With
     * {@code otherwise}, a category's code, only an emergency and a secret matter are found, everything else is that
     * category, and nothing is asked.
     */
    record Classify(Text prompt, String from, String otherwise) implements Task {
    }

    /** Asks whether all is right; when it is not, which of the given steps is to be mended, and comes back here. */
    record Confirm(Text prompt, List<String> fix) implements Task {
        public Confirm {
            fix = List.copyOf(fix);
        }
    }

    /** Sets answers without asking, in this order: a later one may use an earlier one. */
    record Assign(Map<String, Template> values) implements Task {
        public Assign {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Goes to the first case that holds, else on. */
    record Branch(List<Case> cases) implements Task {
        public Branch {
            cases = List.copyOf(cases);
        }
    }

    /** One way of a branch. */
    record Case(Condition condition, String go) {
    }

    /** Goes through another flow and comes back; answers are shared. */
    record Call(String flow) implements Task {
    }

    /** Opens a ticket for the service or category that {@code code} names. */
    record Open(TicketKind kind, Template code) implements Task {
    }

    /** Does something to a ticket. */
    record Act(TicketAct act, Template number, Template words) implements Task {
    }

    /** Registers for a training; an empty code is the one last announced to the person. */
    record Enrol(Template training) implements Task {
    }

    /** Wants announcements, or no more. */
    record Subscribe(boolean announcements) implements Task {
    }

    /** The person allows that their data are used for what they ask, or takes that back. */
    record Consent(boolean given) implements Task {
    }

    /** Announces a text to the kader's village. */
    record Announce(Text text) implements Task {
    }

    /** Opens a training and announces it. */
    record Offer(Template title, Text text, Template quota) implements Task {
    }

    /** Ends the flow here. */
    record End() implements Task {
    }

    /**
     * One of the answers to choose from.
     *
     * @param words
     *            what people may write for it besides its number, folded, the labels of all languages among them
     * @param go
     *            the step to go to; empty for the next
     * @param roles
     *            who is offered it; empty for everybody
     */
    record Choice(String key, Text label, List<String> words, String go, Set<String> roles) {
        public Choice {
            words = List.copyOf(words);
            roles = Set.copyOf(roles);
        }
    }

    /** The field of the person that remembers the step's answer; empty for none. */
    default String saves() {
        return switch (this) {
        case Ask ask -> ask.save();
        case Choose choose -> choose.save();
        case Receive _,Classify _,Say _,Confirm _,Assign _,Branch _,Call _,Open _,Act _,Enrol _,Subscribe _,Consent _,Announce _,Offer _,End _ ->
            "";
        };
    }

    /** What is said instead of the engine's own reason when an answer cannot be taken; {@link Text#NONE} for nothing. */
    default Text wrongs() {
        return switch (this) {
        case Ask ask -> ask.wrong();
        case Receive receive -> receive.wrong();
        case Choose _,Classify _,Say _,Confirm _,Assign _,Branch _,Call _,Open _,Act _,Enrol _,Subscribe _,Consent _,Announce _,Offer _,End _ ->
            Text.NONE;
        };
    }

    /** As what the words of an answer are read; empty where no words answer, or those of a list. */
    default Optional<AnswerKind> reads() {
        return switch (this) {
        case Ask ask -> Optional.of(ask.kind());
        case Receive receive -> receive.kind().reads();
        case Choose _,Classify _,Say _,Confirm _,Assign _,Branch _,Call _,Open _,Act _,Enrol _,Subscribe _,Consent _,Announce _,Offer _,End _ ->
            Optional.empty();
        };
    }

    /** A value that was read from words, so written that it is not taken for something that was sent. */
    default String typed(String value) {
        return this instanceof Receive ? Sent.typed(value) : value;
    }

    /** Whether the step waits for an answer that is kept under its name. */
    default boolean asks() {
        return switch (this) {
        case Ask _,Choose _,Receive _,Classify _ -> true;
        case Say _,Confirm _,Assign _,Branch _,Call _,Open _,Act _,Enrol _,Subscribe _,Consent _,Announce _,Offer _,End _ ->
            false;
        };
    }

    /** Whether the step changes something outside of the conversation, so that it must not be done again. */
    default boolean acts() {
        return switch (this) {
        case Open _,Act _,Enrol _,Subscribe _,Consent _,Announce _,Offer _ -> true;
        case Ask _,Choose _,Receive _,Classify _,Say _,Confirm _,Assign _,Branch _,Call _,End _ -> false;
        };
    }
}
