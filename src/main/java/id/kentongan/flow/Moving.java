package id.kentongan.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Takes a conversation over into a newer version of its flow, where it stands as well there. */
final class Moving {
    private final Turn turn;
    private final Draft draft;

    Moving(Turn turn) {
        this.turn = turn;
        this.draft = turn.draft();
    }

    /**
     * Moves the conversation when the step still awaits the same kind of answer and the answers so far lead to it, past no
     * question that was not asked. Else it stays in the version that it began.
     */
    void move() {
        Optional<Flow> newest = turn.parts().flows().flow(draft.flow());
        if (newest.isEmpty() || newest.get().version().equals(draft.pin().version())
                || !(draft.question() instanceof Question.Own) || draft.step().isEmpty()) {
            return;
        }
        Flow flow = newest.get();
        String name = flow.moved().getOrDefault(draft.step(), draft.step());
        Optional<Step> step = flow.step(name).filter(draft.pin()::fits);
        if (step.isEmpty()) {
            return;
        }
        Map<String, String> answers = renamed(flow, draft.answers());
        var values = new Values(turn.parts(), turn.situation(), draft, turn.standing(), turn.situation()::language);
        var path = new Path(flow, answers, asked -> answers.containsKey(asked)
                ? Optional.of(answers.get(asked))
                : values.kept(asked));
        if (path.leads(flow.steps().getFirst().name(), name)) {
            draft.answers().clear();
            draft.answers().putAll(answers);
            draft.stay(name);
            draft.pin(Pin.of(flow, step.get()));
        }
    }

    private static Map<String, String> renamed(Flow flow, Map<String, String> before) {
        var answers = new LinkedHashMap<String, String>();
        before.forEach((name, value) -> {
            int dot = name.indexOf('.');
            String head = dot < 0 ? name : name.substring(0, dot);
            answers.put(flow.moved().getOrDefault(head, head) + (dot < 0 ? "" : name.substring(dot)), value);
        });
        return answers;
    }
}
