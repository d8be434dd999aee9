package id.kentongan.flow;

import id.kentongan.flow.Wording.Global;
import id.kentongan.flow.Wording.Phrase;
import id.kentongan.language.Spelling;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the global words do, and what happens to a conversation whose step is gone. */
final class Globals {
    private static final int LONGEST_WORD = 24;

    private final Turn turn;
    private final Draft draft;
    private final Asking asking;
    private final Walk walk;
    private final Beginning beginning;
    private final Mending mending;

    Globals(Turn turn, Asking asking, Walk walk, Beginning beginning, Mending mending) {
        this.turn = turn;
        this.draft = turn.draft();
        this.asking = asking;
        this.walk = walk;
        this.beginning = beginning;
        this.mending = mending;
    }

    void hear(Global global) {
        switch (global) {
        case MENU -> menu();
        case CANCEL -> cancel();
        case BACK -> back();
        case CHANGE -> change();
        case OFFICER -> officer();
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
        turn.voice().say(Phrase.CANCELLED, wished());
        turn.later(draft.answers().getOrDefault(Beginning.LATER, ""));
        if (draft.parked().filter(parked -> !parked.resting()).isPresent()) {
            walk.finish();
        } else {
            draft.clear();
        }
    }

    /** The title of what the person asked for: a flow that nobody can begin is only a part of it. */
    private Map<String, String> wished() {
        Optional<Flow> wished = turn.flow();
        for (String back : draft.returns()) {
            if (wished.filter(flow -> flow.start().begins()).isPresent()) {
                break;
            }
            wished = turn.parts().flows().flow(Back.read(back).flow());
        }
        return wished.map(flow -> Map.of("flow", turn.voice().render(flow.title()))).orElse(Map.of());
    }

    private Map<String, String> title(String name) {
        return turn.flow().filter(flow -> flow.name().equals(name))
                .map(flow -> Map.of("flow", turn.voice().render(flow.title())))
                .orElse(Map.of());
    }

    /** To the question before, as far as nothing has been done since; out of mending an answer, to where it began. */
    private void back() {
        if (!draft.asking()) {
            turn.voice().say(Phrase.NOTHING_OPEN);
            return;
        }
        switch (draft.question()) {
        case Question.Mend(String back) -> mending.leave(back);
        case Question.Change(String back) -> mending.leave(back.isEmpty() ? draft.step() : back);
        case Question.Which _,Question.Range _,Question.Leave _,Question.Officer _,Question.Noted _ -> {
            draft.settle();
            asking.ask();
        }
        case Question.Own _,Question.Category _,Question.Offer _ -> backToAnswer();
        }
    }

    /** To the last answer, be it one of the flow that called this one. */
    private void backToAnswer() {
        Optional<Step> last = turn.flow().flatMap(this::last);
        int calls = 0;
        while (last.isEmpty() && calls < draft.returns().size()) {
            Back caller = Back.read(draft.returns().get(calls++));
            last = turn.parts().flow(caller.flow(), caller.version()).flatMap(this::last);
        }
        if (last.filter(step -> step.task().asks()).isEmpty()) {
            turn.voice().say(Phrase.FIRST_QUESTION);
        } else {
            for (int i = 0; i < calls; i++) {
                Back caller = Back.read(draft.returns().removeFirst());
                draft.stand(caller.flow(), caller.step());
                draft.pin(new Pin(caller.version(), ""));
            }
            draft.answers().remove(last.get().name());
            mending.stand(last.get().name());
            mending.reopen();
        }
        asking.ask();
    }

    private void change() {
        if (!draft.asking()) {
            turn.voice().say(Phrase.NOTHING_OPEN);
        } else if (draft.question() instanceof Question.Offer) {
            asking.ask();
        } else {
            mending.begin();
        }
    }

    /** An officer is fetched in between; what was going on comes back after it. */
    void officer() {
        String fetching = turn.parts().flows().wording().openings().getOrDefault(Global.OFFICER, "");
        if (turn.parts().flows().flow(fetching).isEmpty() || draft.flow().equals(fetching)) {
            help();
            return;
        }
        leave(!draft.asking());
        beginning.global(Global.OFFICER);
    }

    /** A global word with a typo, where nothing else could be meant; none that leaves or throws away. */
    boolean nearly(Utterance utterance) {
        String said = utterance.folded();
        int tolerance = said.length() > LONGEST_WORD ? 0 : Spelling.tolerance(said.length());
        var near = EnumSet.noneOf(Global.class);
        turn.parts().flows().wording().globals().forEach((word, global) -> {
            if (tolerance > 0 && Spelling.distance(said, word, tolerance) <= tolerance) {
                near.add(global);
            }
        });
        near.removeAll(EnumSet.of(Global.STOP, Global.START, Global.CANCEL));
        if (near.size() != 1) {
            return false;
        }
        hear(near.iterator().next());
        return true;
    }

    /** The step of a flow that asked or did something last. */
    private Optional<Step> last(Flow flow) {
        return List.copyOf(draft.answers().keySet()).reversed().stream().flatMap(name -> flow.step(name).stream())
                .filter(step -> step.task().acts() || step.task().asks()).findFirst();
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
        if (draft.parked().isPresent() && draft.answers().isEmpty() && draft.returns().isEmpty()) {
            // At the menu what was put aside is meant.
            draft.clear();
        }
        boolean idle = !draft.asking();
        if (idle && draft.flow().isEmpty()) {
            if (draft.parked().isEmpty()) {
                turn.voice().say(Phrase.NOTHING_OPEN);
                return;
            }
            draft.unpark();
        }
        draft.wake();
        if (idle) {
            turn.voice().say(Phrase.RESUMED, title(draft.flow()));
        }
        if (asking.stands()) {
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
