package id.kentongan.flow;

import id.kentongan.flow.answer.AnswerKind;
import java.util.Optional;

/** Another matter in the middle of a question: no answer is thrown away for it without asking. */
final class Interruption {
    private static final int MOST_KEPT = 1_000;

    private final Turn turn;
    private final Draft draft;
    private final Asking asking;
    private final Beginning beginning;

    Interruption(Turn turn, Asking asking, Beginning beginning) {
        this.turn = turn;
        this.draft = turn.draft();
        this.asking = asking;
        this.beginning = beginning;
    }

    /**
     * Whether the message was the beginning of another flow: at once when nothing is lost by it, in between when it is
     * complete in itself, else after asking.
     */
    boolean command(Utterance utterance) {
        Openings openings = turn.parts().openings();
        boolean loosely = nothingToLose() && !isFree();
        Optional<Opening> opening = (loosely
                ? openings.find(utterance, turn.situation().roles())
                : openings.findCertain(utterance, turn.situation().roles()))
                .filter(found -> !found.flow().name().equals(draft.flow()) || !found.fields().isEmpty());
        if (opening.isEmpty()) {
            return false;
        }
        if (nothingToLose()) {
            draft.clear();
            beginning.begin(opening.get());
        } else if (isComplete(opening.get())) {
            draft.park(turn.now(), false);
            beginning.begin(opening.get());
        } else {
            askToLeave(utterance);
        }
        return true;
    }

    private boolean isFree() {
        return turn.step().filter(step -> step.task().reads().orElse(null) instanceof AnswerKind.FreeText).isPresent();
    }

    /** A form that leaves no question open is answered in between. */
    private static boolean isComplete(Opening opening) {
        for (Step step : opening.flow().steps()) {
            boolean waits = step.task().asks() || step.task() instanceof Task.Confirm;
            if (waits && !opening.fields().containsKey(step.name())) {
                return false;
            }
        }
        return !opening.fields().isEmpty();
    }

    /** At a menu what is understood begins at once; at a question, which was perhaps answered wrongly, after asking. */
    boolean meant(Utterance utterance) {
        if (!nothingToLose()) {
            return false;
        }
        if (turn.step().filter(step -> step.task() instanceof Task.Choose).isPresent()) {
            return beginning.understands(utterance);
        }
        boolean means = beginning.means(utterance);
        if (means) {
            askToLeave(utterance);
        }
        return means;
    }

    private void askToLeave(Utterance utterance) {
        String text = utterance.text();
        draft.settle();
        draft.ask(new Question.Leave(text.substring(0, Math.min(MOST_KEPT, text.length())), false));
        asking.ask();
    }

    /** What the person says to leaving. */
    void leave(String message, String key) {
        draft.settle();
        if (key.equals(Asking.YES)) {
            draft.park(turn.now(), true);
            beginning.hear(Utterance.of(message));
        } else {
            asking.ask();
        }
    }

    /** The menu and the like: whoever writes something else there is not kept. */
    private boolean nothingToLose() {
        return draft.answers().isEmpty() && draft.returns().isEmpty();
    }
}
