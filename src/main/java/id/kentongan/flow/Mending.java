package id.kentongan.flow;

import id.kentongan.flow.Wording.Phrase;
import java.util.List;

/** Mends an answer that was given before and comes back to where the person was. */
final class Mending {
    private final Turn turn;
    private final Draft draft;
    private final Asking asking;
    private final Walk walk;

    Mending(Turn turn, Asking asking, Walk walk) {
        this.turn = turn;
        this.draft = turn.draft();
        this.asking = asking;
        this.walk = walk;
    }

    /** Asks which answer is to be mended; with only one, mends it at once. */
    void begin() {
        outward();
        List<String> mendable = asking.mendable();
        if (mendable.isEmpty()) {
            turn.voice().say(Phrase.NOTHING_TO_CHANGE);
            asking.ask();
        } else if (mendable.size() == 1) {
            mend(mendable.getFirst(), draft.step());
        } else {
            draft.settle();
            draft.ask(new Question.Change(draft.step()));
            asking.ask();
        }
    }

    /** Mends the answer that is named; which one is asked where none is, or more than one. */
    void begin(String named) {
        outward();
        List<String> fitting = asking.changes().stream().filter(pick -> pick.isNamed(named)).map(Pick::key).toList();
        if (fitting.size() == 1) {
            mend(fitting.getFirst(), draft.step());
        } else {
            begin();
        }
    }

    /** A called flow in which nothing can be mended is called again when an answer before it has been. */
    private void outward() {
        List<String> mendable = asking.mendable();
        int calls = 0;
        while (mendable.isEmpty() && calls < draft.returns().size()) {
            Back back = Back.read(draft.returns().get(calls++));
            mendable = turn.parts().flow(back.flow(), back.version()).map(flow -> asking.mendable(flow, back.step()))
                    .orElse(List.of());
        }
        for (int i = 0; i < calls && !mendable.isEmpty(); i++) {
            Back back = Back.read(draft.returns().removeFirst());
            draft.stand(back.flow(), back.step());
            draft.pin(new Pin(back.version(), ""));
            stand(back.step());
        }
    }

    /** Asks again what the step asks. */
    void mend(String step, String back) {
        stand(step);
        draft.ask(new Question.Mend(back));
        asking.ask();
    }

    /** Leaves the answer as it was. */
    void leave(String back) {
        stand(back);
        if (turn.step().filter(step -> step.task() instanceof Task.Call).isPresent()) {
            walk.run();
            return;
        }
        reopen();
        asking.ask();
    }

    /** A category is chosen among some, which must be named again. */
    void reopen() {
        turn.step().filter(step -> step.task() instanceof Task.Classify).ifPresent(step -> draft
                .ask(new Question.Category(asking.suggested((Task.Classify) step.task()))));
    }

    void stand(String step) {
        draft.stand(draft.flow(), step);
        turn.flow().ifPresent(flow -> turn.step().ifPresent(at -> draft.pin(Pin.of(flow, at))));
    }

    /** What was said between the mended step and the one to come back to is not said again. */
    void mended(Step step, String back) {
        turn.flow().ifPresent(flow -> {
            var path = new Path(flow, draft.answers(), turn.values()::kept);
            if (path.leads(step.name(), back)) {
                walk.quiet(path.passed());
            }
        });
    }
}
