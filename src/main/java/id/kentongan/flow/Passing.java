package id.kentongan.flow;

import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.Reading;
import id.kentongan.language.Entity;
import id.kentongan.language.Entity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps what the first message says in passing as answers, so that it is only confirmed and not asked again. */
final class Passing {
    private static final Map<Kind, Predicate<AnswerKind>> ANSWERS = Map.of(Kind.NIK, AnswerKind.Nik.class::isInstance,
            Kind.NAME, AnswerKind.PersonName.class::isInstance, Kind.PHONE, AnswerKind.Phone.class::isInstance,
            Kind.MONEY, AnswerKind.Money.class::isInstance, Kind.DATE, AnswerKind.Date.class::isInstance, Kind.CLOCK,
            AnswerKind.Time.class::isInstance);

    private final Turn turn;

    Passing(Turn turn) {
        this.turn = turn;
    }

    /** Answers the steps of a flow that has just begun; says what was noted where no step shows it for confirmation. */
    void take(Flow flow, String text) {
        List<Entity> entities = turn.understand(text).entities();
        var noted = new ArrayList<String>();
        for (Kind kind : Kind.values()) {
            List<String> said = entities.stream().filter(entity -> entity.kind() == kind).map(Entity::text).toList();
            if (!said.isEmpty()) {
                taker(flow, kind).filter(step -> kind == Kind.PLACE || said.size() == 1)
                        .ifPresent(step -> keep(step, String.join(", ", said), noted));
            }
        }
        boolean confirms = flow.steps().stream().anyMatch(step -> step.task() instanceof Task.Confirm);
        if (!noted.isEmpty() && !confirms) {
            turn.voice().say(Wording.Phrase.NOTED, Map.of("noted", String.join(", ", noted)));
        }
    }

    /** The step that the flow names for it, else the only one that asks for its like. */
    private static Optional<Step> taker(Flow flow, Kind kind) {
        if (kind == Kind.PLACE) {
            return flow.step(flow.start().place());
        }
        if (kind == Kind.PURPOSE) {
            return flow.step(flow.start().purpose());
        }
        Predicate<AnswerKind> fits = ANSWERS.getOrDefault(kind, _ -> false);
        List<Step> steps = flow.steps().stream()
                .filter(step -> step.task() instanceof Task.Ask ask && fits.test(ask.kind())).collect(Collectors
                        .toList());
        return steps.size() == 1 ? Optional.of(steps.getFirst()) : Optional.empty();
    }

    /** Nothing is remembered of the person before they were asked whether it may be. */
    private void keep(Step step, String said, List<String> noted) {
        if (step.task() instanceof Task.Ask ask && !turn.draft().answers().containsKey(step.name())
                && step.passes(turn.values()::kept)
                && turn.parts().reader().read(ask.kind(), said, turn.now().atZone(turn.parts().zone()))
                        instanceof Reading.Value(String value)) {
            turn.draft().answers().put(step.name(), value);
            noted.add(turn.voice().render(step.title()) + " " + turn.values().show(step.task(), value));
        }
    }
}
