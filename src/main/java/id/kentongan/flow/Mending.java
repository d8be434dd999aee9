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

    /** Asks again what the step asks. */
    void mend(String step, String back) {
        stand(step);
        draft.ask(new Question.Mend(back));
        asking.ask();
    }

    /** Leaves the answer as it was. */
    void leave(String back) {
        stand(back);
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
