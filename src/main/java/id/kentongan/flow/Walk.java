package id.kentongan.flow;

import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.Reading;
import id.kentongan.language.Understanding.Guess;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through the steps of a flow until one of them waits for the person. */
final class Walk {
    /** A turn that takes more steps is caught in a loop of its author's. */
    static final int MOST_STEPS = 100;
    /** The category for what is none of the others. */
    static final String OTHER = "LAINNYA";

    private final Turn turn;
    private final Draft draft;
    private final Asking asking;
    private final Set<String> said = new HashSet<>();

    Walk(Turn turn, Asking asking) {
        this.turn = turn;
        this.draft = turn.draft();
        this.asking = asking;
    }

    /** Stands at the first step of a flow. */
    void enter(Flow flow) {
        draft.stand(flow.name(), flow.steps().getFirst().name());
        draft.pin(new Pin(flow.version(), ""));
    }

    /** What these steps say was said before and is not said again in this turn. */
    void quiet(Collection<String> steps) {
        said.addAll(steps);
    }

    /** Goes on from where the draft stands. */
    void run() {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<Flow> flow = turn.flow();
            Optional<Step> step = turn.step();
            if (flow.isEmpty() || step.isEmpty()) {
                if (goBack()) {
                    continue;
                }
                finish();
                return;
            }
            boolean passes = step.get().passes(turn.values()::kept);
            if (!passes) {
                next(flow.get(), step.get());
                continue;
            }
            turn.parts().witness().reached(flow.get(), step.get());
            if (waits(flow.get(), step.get())) {
                draft.pin(Pin.of(flow.get(), step.get()));
                return;
            }
        }
        turn.voice().say(Phrase.FAILED);
        draft.clear();
    }

    /** Out of a called flow, to the step after the call. */
    private boolean goBack() {
        if (draft.returns().isEmpty()) {
            return false;
        }
        Back back = Back.read(draft.returns().removeFirst());
        draft.stand(back.flow(), back.step());
        draft.pin(new Pin(back.version(), ""));
        turn.flow().ifPresent(flow -> turn.step().ifPresent(step -> next(flow, step)));
        return true;
    }

    /** Nothing is left to do here: back to what was going on before, where there is any. */
    void finish() {
        turn.later(draft.answers().getOrDefault(Beginning.LATER, ""));
        draft.clear();
        Optional<Conversation> parked = draft.parked();
        if (parked.isPresent() && !parked.get().resting()) {
            draft.unpark();
            draft.wake();
            asking.ask();
        } else if (parked.isPresent()) {
            turn.parts().flow(parked.get().flow(), Pin.read(parked.get().version()).version())
                    .ifPresent(flow -> turn.voice().say(Phrase.LEFT,
                            Map.of("flow", turn.voice().render(flow.title()))));
        }
    }

    /** Does the step; true when it waits for the person. */
    private boolean waits(Flow flow, Step step) {
        if (step.task().acts() && draft.answers().containsKey(step.name())) {
            next(flow, step);
            return false;
        }
        switch (step.task()) {
        case Task.Ask _,Task.Choose _,Task.Receive _,Task.Classify _ -> {
            return asks(flow, step);
        }
        case Task.Confirm _ -> {
            draft.settle();
            asking.ask();
            return true;
        }
        case Task.Branch branch -> branch(flow, step, branch);
        case Task.Call call -> call(flow, step, call);
        case Task.End _ -> draft.stand(draft.flow(), "");
        case Task.Say say -> {
            if (!said.contains(step.name())) {
                turn.voice().say(say.text());
            }
            next(flow, step);
        }
        case Task.Assign assign -> {
            assign.values().forEach((name, value) -> assign(name, value.fill(turn.values()::kept)));
            next(flow, step);
        }
        case Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _ -> {
            new Deeds(turn).act(flow, step.task());
            draft.answers().putIfAbsent(step.name(), "");
            next(flow, step);
        }
        }
        return false;
    }

    private void assign(String name, String value) {
        if (!value.isEmpty()) {
            draft.answers().put(name, value);
        }
    }

    private boolean asks(Flow flow, Step step, Task.Ask ask) {
        if (draft.answers().containsKey(step.name())) {
            next(flow, step);
            return false;
        }
        draft.settle();
        Reading.Wrong wrong = turn.refused().remove(step.name());
        if (wrong != null) {
            turn.voice().append(asking.reason(wrong));
            if (!ask.wrong().isEmpty()) {
                return true;
            }
        }
        asking.ask();
        return true;
    }

    private boolean asks(Flow flow, Step step) {
        return switch (step.task()) {
        case Task.Ask ask -> asks(flow, step, ask);
        case Task.Choose choose -> asks(flow, step, choose);
        case Task.Classify classify -> asks(flow, step, classify);
        case Task.Receive _ -> receives(flow, step);
        case Task.Confirm _,Task.Say _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            false;
        };
    }

    private boolean receives(Flow flow, Step step) {
        if (draft.answers().containsKey(step.name())) {
            next(flow, step);
            return false;
        }
        draft.settle();
        asking.ask();
        return true;
    }

    private boolean asks(Flow flow, Step step, Task.Choose choose) {
        String chosen = draft.answers().get(step.name());
        if (chosen == null) {
            draft.settle();
            asking.ask();
            return true;
        }
        follow(flow, step, choose, chosen);
        return false;
    }

    /** Goes the way of a chosen answer. */
    void follow(Flow flow, Step step, Task.Choose choose, String key) {
        String go = choose.way(key);
        if (go.isEmpty()) {
            next(flow, step);
        } else {
            jump(flow, step, go);
        }
    }

    private boolean asks(Flow flow, Step step, Task.Classify classify) {
        if (!draft.answers().containsKey(step.name()) && !classify.otherwise().isEmpty()) {
            String text = turn.values().kept(classify.from()).orElse("");
            draft.answers().put(step.name(), new Alarm(turn).told(text).map(Catalogue.Category::code)
                    .orElse(classify.otherwise()));
        }
        if (!draft.answers().containsKey(step.name())) {
            List<Guess> guesses = turn.values().kept(classify.from()).map(turn::understand)
                    .map(understanding -> understanding.categories()).orElse(List.of());
            var known = turn.parts().flows().catalogue().categories().keySet();
            if (!isClear(guesses) || !known.contains(guesses.getFirst().label())) {
                draft.settle();
                draft.ask(new Question.Category(asking.suggested(classify)));
                asking.ask();
                return true;
            }
            draft.answers().put(step.name(), guesses.getFirst().label());
            turn.parts().witness().answered(flow, step, guesses.getFirst().label());
        }
        next(flow, step);
        return false;
    }

    private boolean isClear(List<Guess> guesses) {
        return !guesses.isEmpty()
                && guesses.getFirst().confidence() >= turn.parts().flows().wording().limits().category()
                && (guesses.size() == 1 || guesses.getFirst().confidence() >= 2 * guesses.get(1).confidence());
    }

    private void branch(Flow flow, Step step, Task.Branch branch) {
        for (Task.Case one : branch.cases()) {
            if (one.condition().holds(turn.values()::kept)) {
                turn.parts().witness().went(flow, step, one);
                jump(flow, step, one.go());
                return;
            }
        }
        next(flow, step);
    }

    private void call(Flow flow, Step step, Task.Call call) {
        Optional<Flow> called = turn.parts().flows().flow(call.flow());
        boolean deep = draft.returns().size() >= MOST_STEPS / 10;
        if (called.isEmpty() || deep && !isLast(flow, step)) {
            next(flow, step);
            return;
        }
        if (!deep) {
            draft.returns().addFirst(new Back(flow.name(), step.name(), flow.version()).written());
        }
        enter(called.get());
    }

    private static boolean isLast(Flow flow, Step step) {
        int index = flow.index(step.name());
        return step.go().isEmpty()
                ? index == flow.steps().size() - 1 || flow.steps().get(index + 1).task() instanceof Task.End
                : flow.step(step.go()).filter(next -> next.task() instanceof Task.End).isPresent();
    }

    /** To the step that this one names, or to the next in the file. */
    void next(Flow flow, Step step) {
        if (!step.go().isEmpty()) {
            jump(flow, step, step.go());
            return;
        }
        int index = flow.index(step.name()) + 1;
        draft.stand(flow.name(), index < flow.steps().size() ? flow.steps().get(index).name() : "");
    }

    /** Backwards means that what lies between is asked again. */
    private void jump(Flow flow, Step step, String go) {
        int from = flow.index(go);
        for (int i = from; i >= 0 && i <= flow.index(step.name()); i++) {
            if (flow.steps().get(i).task().asks()) {
                draft.answers().remove(flow.steps().get(i).name());
            }
        }
        draft.stand(flow.name(), go);
    }
}
