package id.kentongan.demo.talk;

import id.kentongan.flow.Flows;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.answer.AnswerKind;
import java.util.List;
import java.util.stream.IntStream;

/** The ways on from a step that a person or a condition chooses among. */
final class Choices {
    private static final List<String> YES_AND_NO = List.of("yes", "no");

    private Choices() {
    }

    /** All of them, as {@link #answer} and {@link #way} name them; empty where there is nothing to choose. */
    static List<String> of(Step step, Flows flows) {
        return switch (step.task()) {
        case Task.Choose choose -> choose.choices().stream().map(choice -> answer(step, choice.key())).toList();
        case Task.Classify _ -> flows.catalogue().categories().keySet().stream().map(code -> answer(step, code))
                .toList();
        case Task.Confirm _ -> YES_AND_NO.stream().map(word -> answer(step, word)).toList();
        case Task.Ask ask when ask.kind() instanceof AnswerKind.YesOrNo -> YES_AND_NO.stream().map(
                word -> answer(step, word)).toList();
        case Task.Branch branch -> IntStream.range(0, branch.cases().size()).mapToObj(index -> way(step, index, branch
                .cases().get(index))).toList();
        case Task.Ask _,Task.Receive _,Task.Say _,Task.Assign _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            List.of();
        };
    }

    static String answer(Step step, String key) {
        return step.name() + ": " + key;
    }

    static String way(Step step, int index, Task.Case way) {
        return step.name() + ": case " + (index + 1) + ", to " + way.go();
    }
}
