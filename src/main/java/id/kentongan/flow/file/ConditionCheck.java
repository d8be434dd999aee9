package id.kentongan.flow.file;

import id.kentongan.flow.Condition;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.language.Spelling;
import id.kentongan.yaml.YamlText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds fault with conditions that could never hold, because the answer that they look at is never such a value. */
final class ConditionCheck {
    private final Flow flow;
    private final Collection<String> categories;

    ConditionCheck(Flow flow, Collection<String> categories) {
        this.flow = flow;
        this.categories = categories;
    }

    void check(YamlText where, Condition condition) {
        Optional<Task> task = flow.step(condition.name()).map(Step::task);
        switch (condition) {
        case Condition.Known _ -> {
            // Whether something is known can be asked of anything.
        }
        case Condition.Is is -> {
            if (task.filter(Task.Choose.class::isInstance).filter(one -> ((Task.Choose) one).several()).isPresent()) {
                where.fault("several may be chosen at \"" + is.name() + "\": write \"" + is.name() + " has …\"");
            } else {
                values(is.name(), task).ifPresent(known -> is.values().forEach(value -> known(where, value, known)));
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
        }
    }

    private Optional<Collection<String>> values(String name, Optional<Task> task) {
        if (name.equals("channel")) {
            return Optional.of(List.of("sms", "whatsapp"));
        }
        if (name.equals("language")) {
            return Optional.of(TextReader.LANGUAGES);
        }
        return task.flatMap(one -> switch (one) {
        case Task.Choose choose -> Optional.of(choose.choices().stream().map(Task.Choice::key).toList());
        case Task.Classify _ -> Optional.of(categories);
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
