package id.kentongan.flow.file;

import id.kentongan.flow.Condition;
import id.kentongan.flow.Task;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.language.Spelling;
import id.kentongan.yaml.YamlText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds fault with conditions that could never hold, because the answer that they look at is never such a value. */
final class ConditionCheck {
    private final Function<String, Optional<Task>> asked;
    private final Optional<Collection<String>> categories;

    /**
     * @param asked
     *            what asks for an answer, by its name
     * @param categories
     *            their codes; empty when they could not be read
     */
    ConditionCheck(Function<String, Optional<Task>> asked, Optional<Collection<String>> categories) {
        this.asked = asked;
        this.categories = categories;
    }

    void check(YamlText where, Condition condition) {
        Optional<Task> task = asked.apply(condition.name());
        switch (condition) {
        case Condition.Known _ -> {
            // Whether something is known can be asked of anything.
        }
        case Condition.Is is -> {
            if (task.filter(Task.Choose.class::isInstance).filter(one -> ((Task.Choose) one).several()).isPresent()) {
                where.fault("several may be chosen at \"" + is.name() + "\": write \"" + is.name() + " has …\"");
            } else {
                values(is.name(), task).ifPresent(known -> is.values().forEach(value -> known(where, value, known)));
                task.filter(Task.Ask.class::isInstance).map(Task.Ask.class::cast).ifPresent(ask -> is.values().forEach(
                        value -> possible(where, is.name(), value, ask.kind())));
            }
        }
        case Condition.Has has -> {
            if (task.isPresent() && task.get() instanceof Task.Choose choose && choose.several()) {
                known(where, has.value(), choose.choices().stream().map(Task.Choice::key).toList());
            } else {
                where.fault("\"has\" needs a step with several choices, \"" + has.name() + "\" is none");
            }
        }
        case Condition.Compare compare -> compare(where, compare, task);
        case Condition.Not not -> check(where, not.condition());
        }
    }

    private static void compare(YamlText where, Condition.Compare compare, Optional<Task> task) {
        if (task.isEmpty() || !(task.get() instanceof Task.Ask ask)) {
            where.fault("only numbers, amounts, dates and times can be compared, \"" + compare.name() + "\" is none");
            return;
        }
        Optional<String> shape = Kinds.compared(ask.kind());
        if (shape.isEmpty()) {
            where.fault("only numbers, amounts, dates and times can be compared, \"" + compare.name() + "\" is a "
                    + ask.kind().word());
        } else if (!compare.value().matches(shape.get())) {
            where.fault("\"" + compare.value() + "\" is no " + ask.kind().word() + " to compare with");
        } else {
            Kinds.bounds(ask.kind()).filter(bounds -> never(bounds, compare)).ifPresent(bounds -> where.fault("\""
                    + compare.name() + " " + compare.order().sign() + " " + compare.value() + "\" never holds: "
                    + between(compare.name(), bounds)));
        }
    }

    private static String between(String name, Kinds.Bounds bounds) {
        return "\"" + name + "\" lies between " + bounds.least() + " and " + bounds.most();
    }

    private static boolean never(Kinds.Bounds bounds, Condition.Compare compare) {
        int least = BigDecimal.valueOf(bounds.least()).compareTo(new BigDecimal(compare.value()));
        int most = BigDecimal.valueOf(bounds.most()).compareTo(new BigDecimal(compare.value()));
        return switch (compare.order()) {
        case BELOW -> least >= 0;
        case AT_MOST -> least > 0;
        case ABOVE -> most <= 0;
        case AT_LEAST -> most < 0;
        };
    }

    /** Whether an answer of this kind can be this value, as it is kept. */
    private static void possible(YamlText where, String name, String value, AnswerKind kind) {
        Optional<String> shape = Kinds.compared(kind);
        if (shape.isPresent() && !value.matches(shape.get())) {
            where.fault("\"" + value + "\" is never the answer there: \"" + name + "\" is a " + kind.word()
                    + ", kept as " + Kinds.example(kind));
        } else if (shape.isPresent()) {
            Kinds.bounds(kind).filter(bounds -> new BigDecimal(value).compareTo(BigDecimal.valueOf(bounds.least())) < 0
                    || new BigDecimal(value).compareTo(BigDecimal.valueOf(bounds.most())) > 0)
                    .ifPresent(bounds -> where.fault("\"" + value + "\" is never the answer there: " + between(name,
                            bounds)));
        }
    }

    private Optional<Collection<String>> values(String name, Optional<Task> task) {
        if (name.equals("channel")) {
            return Optional.of(List.of("sms", "whatsapp"));
        }
        if (name.equals("person.consent")) {
            return Optional.of(List.of("yes", "no"));
        }
        if (name.equals("language") || name.equals("person.language")) {
            return Optional.of(TextReader.LANGUAGES);
        }
        return task.flatMap(one -> switch (one) {
        case Task.Choose choose -> Optional.of(choose.choices().stream().map(Task.Choice::key).toList());
        case Task.Classify _ -> categories;
        case Task.Ask ask when ask.kind() instanceof AnswerKind.YesOrNo -> Optional.of(List.of("yes", "no"));
        case Task.Ask _,Task.Receive _,Task.Say _,Task.Confirm _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            Optional.empty();
        });
    }

    private static void known(YamlText where, String value, Collection<String> known) {
        if (!known.contains(value)) {
            where.fault("\"" + value + "\" is never the answer there, only " + String.join(", ", known)
                    + Spelling.nearest(value, known).map(near -> "; did you mean \"" + near + "\"?").orElse(""));
        }
    }
}
