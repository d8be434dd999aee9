package id.kentongan.flow;

import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.place.Level;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Asks for what a step wants done outside of the conversation. */
final class Deeds {
    private static final AnswerKind VILLAGE = new AnswerKind.PlaceAt(Level.VILLAGE);

    private final Turn turn;
    private final Draft draft;

    Deeds(Turn turn) {
        this.turn = turn;
        this.draft = turn.draft();
    }

    void act(Flow flow, Task task) {
        switch (task) {
        case Task.Open open -> open(flow, open);
        case Task.Act act -> turn.cause(new Effect.ActOnTicket(act.act(), act.number().fill(turn.values()::kept),
                act.words().fill(turn.values()::kept)));
        case Task.Enrol enrol -> turn.cause(new Effect.Register(enrol.training().fill(turn.values()::kept)));
        case Task.Subscribe subscribe -> turn.cause(new Effect.Subscribe(subscribe.announcements()));
        case Task.Consent(boolean given) -> {
            draft.answers().put("person.consent", given ? "yes" : "no");
            turn.cause(new Effect.Consent(flow.version(), given));
        }
        case Task.Announce announce -> turn.cause(new Effect.Announce(turn.voice().render(announce.text())));
        case Task.Offer offer -> turn.cause(new Effect.OfferTraining(offer.title().fill(turn.values()::kept),
                turn.voice().render(offer.text()), Integer.parseInt(offer.quota().fill(turn.values()::kept))));
        case Task.Ask _,Task.Choose _,Task.Receive _,Task.Classify _,Task.Confirm _,Task.Say _,Task.Assign _,Task.Branch _,Task.Call _,Task.End _ ->
            throw new IllegalStateException("nothing to do outside of the conversation");
        }
    }

    /** The village that the flow asked for. */
    private Optional<String> answered(Flow flow) {
        for (Step step : flow.steps()) {
            String answer = step.task() instanceof Task.Ask ask && ask.kind().equals(VILLAGE)
                    ? draft.answers().get(step.name())
                    : null;
            if (answer != null) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    private void open(Flow flow, Task.Open open) {
        String code = open.code().fill(turn.values()::kept);
        String village = answered(flow).or(() -> turn.values().kept("person.village")).orElse("");
        var answers = new LinkedHashMap<String, String>();
        var path = new Path(flow, draft.answers(), turn.values()::kept);
        boolean led = path.leads(flow.steps().getFirst().name(), draft.step());
        draft.answers().forEach((name, value) -> {
            boolean astray = led && flow.step(name).isPresent() && !path.passed().contains(name);
            if (!value.isEmpty() && !astray && name.indexOf('.') < 0) {
                answers.put(name, value);
            }
        });
        var ticket = new Effect.OpenTicket(open.kind(), code, village, answers);
        turn.situation().facts().opening(ticket).forEach((name, value) -> draft.answers().put("ticket." + name, value));
        turn.cause(ticket);
    }
}
