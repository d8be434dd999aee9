package id.kentongan.flow;

import id.kentongan.flow.Wording.Global;
import id.kentongan.flow.Wording.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the global words do, and what happens to a conversation whose step is gone. */
final class Globals {
    private final Turn turn;
    private final Draft draft;
    private final Asking asking;
    private final Walk walk;
    private final Beginning beginning;

    Globals(Turn turn, Asking asking, Walk walk, Beginning beginning) {
        this.turn = turn;
        this.draft = turn.draft();
        this.asking = asking;
        this.walk = walk;
        this.beginning = beginning;
    }

    void hear(Global global) {
        switch (global) {
        case MENU -> menu();
        case CANCEL -> cancel();
        case BACK -> back();
        case REPEAT -> repeat();
        case HELP -> help();
        case RESUME -> resume();
        case LANGUAGE -> language();
        case STOP -> subscribe(false, Phrase.STOPPED);
        case START -> subscribe(true, Phrase.STARTED);
        }
    }

    private void menu() {
        leave(true);
        beginning.menu();
    }

    private void language() {
        leave(!draft.asking());
        beginning.global(Global.LANGUAGE);
    }

    /** Puts aside what has answers in it; the rest is not worth keeping. */
    private void leave(boolean rest) {
        if (!draft.flow().isEmpty() && !draft.answers().isEmpty()) {
            draft.park(turn.now(), rest);
        } else {
            draft.clear();
        }
    }

    private void cancel() {
        if (!draft.asking()) {
            turn.voice().say(Phrase.NOTHING_OPEN);
            return;
        }
        turn.voice().say(Phrase.CANCELLED, title(draft.flow()));
        draft.clear();
    }

    private Map<String, String> title(String name) {
        return turn.parts().flows().flow(name).map(flow -> Map.of("flow", turn.voice().render(flow.title())))
                .orElse(Map.of());
    }

    /** To the question before, as far as nothing has been done since. */
    private void back() {
        Optional<String> before = before();
        if (!draft.asking()) {
            turn.voice().say(Phrase.NOTHING_OPEN);
            return;
        }
        if (before.isEmpty()) {
            turn.voice().say(Phrase.FIRST_QUESTION);
        } else {
            draft.answers().remove(before.get());
            draft.stand(draft.flow(), before.get());
            turn.flow().ifPresent(flow -> turn.step().ifPresent(step -> draft.version(Pin.of(flow, step))));
            reopen();
        }
        asking.ask();
    }

    /** A category is chosen among some, which must be named again. */
    private void reopen() {
        if (turn.step().filter(step -> step.task() instanceof Task.Classify).isPresent()) {
            draft.ask(new Question.Category(Asking.likeliest(List.of(),
                    turn.parts().flows().catalogue().categories().keySet(), Walk.OTHER)));
        }
    }

    private Optional<String> before() {
        Optional<Flow> flow = turn.flow();
        var names = new ArrayList<>(draft.answers().keySet());
        for (int i = names.size() - 1; i >= 0 && flow.isPresent(); i--) {
            Optional<Step> step = flow.get().step(names.get(i));
            if (step.filter(one -> one.task().acts()).isPresent()) {
                return Optional.empty();
            }
            if (step.filter(one -> one.task().asks()).isPresent()) {
                return Optional.of(names.get(i));
            }
        }
        return Optional.empty();
    }

    private void repeat() {
        if (draft.asking()) {
            asking.ask();
        } else {
            menu();
        }
    }

    private void help() {
        if (draft.asking()) {
            turn.voice().say(Phrase.HELP);
            asking.ask();
        } else {
            turn.voice().say(Phrase.HELP_IDLE);
        }
    }

    private void resume() {
        boolean idle = !draft.asking();
        if (idle && draft.flow().isEmpty()) {
            Optional<Conversation> left = draft.unpark();
            if (left.isEmpty()) {
                turn.voice().say(Phrase.NOTHING_OPEN);
                return;
            }
            draft.become(left.get());
        }
        draft.wake();
        if (idle) {
            turn.voice().say(Phrase.RESUMED, title(draft.flow()));
        }
        if (turn.step().filter(step -> Pin.fits(draft.version(), step)).isPresent()
                || draft.question() instanceof Question.Offer) {
            asking.ask();
        } else {
            move();
        }
    }

    private void subscribe(boolean announcements, Phrase phrase) {
        turn.cause(new Effect.Subscribe(announcements));
        turn.voice().say(phrase);
    }

    /** The step is gone: on with the first question that is not answered yet, or the menu when the flow is gone too. */
    void move() {
        turn.voice().say(Phrase.MOVED);
        Optional<Flow> flow = turn.flow();
        if (flow.isEmpty()) {
            beginning.menu();
            return;
        }
        draft.answers().keySet().removeIf(name -> name.indexOf('.') < 0
                && flow.get().step(name).filter(step -> step.task().asks() || step.task().acts()).isEmpty());
        walk.enter(flow.get());
        walk.run();
    }
}
