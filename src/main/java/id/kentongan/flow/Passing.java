package id.kentongan.flow;

import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.Reading;
import id.kentongan.language.Entity;
import id.kentongan.language.Entity.Kind;
import id.kentongan.place.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Keeps what the first message says in passing as answers, so that it is only confirmed and not asked again. */
final class Passing {
    private static final Map<Kind, Predicate<AnswerKind>> ANSWERS = Map.of(Kind.NIK, AnswerKind.Nik.class::isInstance,
            Kind.NAME, AnswerKind.PersonName.class::isInstance, Kind.PHONE, AnswerKind.Phone.class::isInstance,
            Kind.MONEY, AnswerKind.Money.class::isInstance, Kind.DATE, AnswerKind.Date.class::isInstance, Kind.CLOCK,
            AnswerKind.Time.class::isInstance, Kind.TICKET, AnswerKind.Ticket.class::isInstance);

    /** What only tells the village is no answer to where in the village. */
    private static final Pattern VILLAGE = Pattern.compile("(?i)(?:desa|ds|kelurahan|kel|nagari|pekon|tiyuh)\\b.*");
    private static final Pattern WIDER = Pattern
            .compile("(?i)(?:desa|ds|kelurahan|kel|nagari|pekon|tiyuh|kecamatan|kec)\\b.*");

    private final Turn turn;

    Passing(Turn turn) {
        this.turn = turn;
    }

    /**
     * Answers the steps of a flow that has just begun; returns those that are still to be confirmed, for the flow itself
     * shows no answers before it ends.
     */
    List<String> take(Flow flow, String text) {
        List<Entity> entities = turn.understand(text).entities();
        var noted = new ArrayList<String>();
        for (Kind kind : Kind.values()) {
            List<String> said = said(entities, kind);
            if (!said.isEmpty()) {
                taker(flow, kind).filter(step -> kind == Kind.PLACE || said.size() == 1)
                        .filter(step -> kept(step, String.join(", ", said)))
                        .ifPresent(step -> noted.add(step.name()));
            }
        }
        village(flow, entities);
        boolean confirms = flow.steps().stream().anyMatch(step -> step.task() instanceof Task.Confirm);
        return confirms ? List.of() : noted;
    }

    private static List<String> said(List<Entity> entities, Kind kind) {
        return entities.stream().filter(entity -> entity.kind() == kind).map(Entity::text)
                .filter(text -> kind != Kind.PLACE || !WIDER.matcher(text).matches()).toList();
    }

    /** The village that the message names need not be asked for, if it is one that we know. */
    private void village(Flow flow, List<Entity> entities) {
        List<String> villages = entities.stream().filter(entity -> entity.kind() == Kind.PLACE).map(Entity::text)
                .filter(text -> VILLAGE.matcher(text).matches()).toList();
        List<Step> steps = flow.steps().stream().filter(step -> step.task() instanceof Task.Ask ask
                && ask.kind() instanceof AnswerKind.PlaceAt place && place.level() == Level.VILLAGE).toList();
        if (villages.size() == 1 && steps.size() == 1) {
            kept(steps.getFirst(), villages.getFirst());
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
                .filter(step -> step.task() instanceof Task.Ask ask && fits.test(ask.kind())).toList();
        return steps.size() == 1 ? Optional.of(steps.getFirst()) : Optional.empty();
    }

    /** Nothing is remembered of the person before they were asked whether it may be. */
    private boolean kept(Step step, String said) {
        Optional<AnswerKind> words = step.task().reads();
        if (words.isEmpty() || turn.draft().answers().containsKey(step.name())
                || !step.passes(turn.values()::kept)) {
            return false;
        }
        Reading reading = turn.parts().reader().read(words.get(), said, turn.now().atZone(turn.parts().zone()));
        if (reading instanceof Reading.Value(String value)) {
            turn.draft().answers().put(step.name(), step.task().typed(value));
            return true;
        }
        return false;
    }
}
