package id.kentongan.flow;

import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.AnswerReader;
import id.kentongan.language.Interpreter;
import id.kentongan.place.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Advances conversations through flows. Pure: the same situation and utterance give the same reaction. Safe for many
 * threads when the interpreter and the places are.
 */
public final class Engine {
    /** How long something is kept that belongs to no flow. */
    static final Flow.Patience IMPATIENT = new Flow.Patience(List.of(), Duration.ofDays(1), 3, false);

    private static final Duration ECHO = Duration.ofHours(1);
    /** Nobody is reminded at night. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Parts parts;

    /** {@code versions} are those that somebody may still be in. */
    public Engine(Flows flows, Versions versions, Interpreter interpreter, Places places, ZoneId zone) {
        this(flows, versions, interpreter, places, zone, Witness.NOBODY);
    }

    /** The same under the eyes of a witness. */
    public Engine(Flows flows, Versions versions, Interpreter interpreter, Places places, ZoneId zone,
            Witness witness) {
        Wording wording = flows.wording();
        this.parts = new Parts(flows, versions, new Openings(flows),
                new AnswerReader(places, wording.yes(), wording.no()),
                interpreter, places, zone, witness);
        witness.speaks(flows);
    }

    /** What follows from something that a person said. */
    public Reaction react(Situation situation, Utterance utterance) {
        var turn = new Turn(parts, situation);
        new Listener(turn).hear(utterance);
        List<Effect> effects = turn.effects();
        int echo = echo(utterance, effects);
        int repeats = situation.conversation().filter(before -> before.echo() == echo && !asked(utterance)
                && before.heard().plus(ECHO).isAfter(situation.now())).map(before -> before.repeats() + 1).orElse(0);
        if (repeats >= parts.flows().wording().limits().repeats()) {
            return new Reaction(situation.conversation().map(before -> echoed(before, situation.now(), repeats, echo)),
                    List.of(), Optional.empty());
        }
        Conversation after = turn.draft().conversation(situation.now(), repeats, echo);
        return new Reaction(Optional.of(after), effects, wake(turn));
    }

    /** The words of a text that speak most for its being a complaint of this code, the weightiest first. */
    public List<String> because(String text, String code) {
        return parts.interpreter().because(text, code);
    }

    /** What follows from nothing having been said until the instant that the last reaction asked for. */
    public Reaction silence(Situation situation) {
        var turn = new Turn(parts, situation);
        Draft draft = turn.draft();
        if (situation.conversation().isEmpty() || !draft.asking()) {
            return new Reaction(situation.conversation(), List.of(), Optional.empty());
        }
        Conversation before = situation.conversation().get();
        Flow.Patience patience = turn.patience();
        Duration silent = Duration.between(before.heard(), situation.now());
        if (silent.compareTo(patience.keep()) >= 0) {
            draft.rest();
        } else {
            int due = (int) patience.remind().stream().filter(after -> after.compareTo(silent) <= 0).count();
            if (due > draft.reminders()) {
                draft.reminded(due);
                remind(turn);
            }
        }
        return new Reaction(Optional.of(draft.conversation(before.heard())),
                turn.effects(), wake(turn, before.heard()));
    }

    private static void remind(Turn turn) {
        turn.voice().say(Phrase.REMINDER,
                turn.flow().map(flow -> Map.of("flow", turn.voice().render(flow.title()))).orElse(Map.of()));
        new Asking(turn).ask();
    }

    private Optional<Instant> wake(Turn turn) {
        return wake(turn, turn.now());
    }

    /** The next reminder, by day, or when the conversation is put aside. */
    private Optional<Instant> wake(Turn turn, Instant heard) {
        if (!turn.draft().asking()) {
            return Optional.empty();
        }
        Flow.Patience patience = turn.patience();
        Instant end = heard.plus(patience.keep());
        int reminders = turn.draft().reminders();
        if (reminders >= patience.remind().size()) {
            return Optional.of(end);
        }
        Instant reminder = byDay(heard.plus(patience.remind().get(reminders)));
        return Optional.of(reminder.isBefore(end) ? reminder : end);
    }

    private Instant byDay(Instant instant) {
        LocalTime time = LocalTime.ofInstant(instant, parts.zone());
        if (time.isBefore(MORNING)) {
            return instant.atZone(parts.zone()).with(MORNING).toInstant();
        }
        return time.isBefore(EVENING)
                ? instant
                : instant.atZone(parts.zone()).plusDays(1).with(MORNING).toInstant();
    }

    /** Whether the message is a word that people are told to send: they may as often as they like, machines do not. */
    private boolean asked(Utterance utterance) {
        return parts.flows().wording().globals().containsKey(utterance.folded())
                || parts.openings().isKeyword(utterance.folded());
    }

    /** What was said and what was done, the same in every process. */
    private static int echo(Utterance utterance, List<Effect> effects) {
        int echo = utterance.folded().hashCode();
        for (Effect effect : effects) {
            echo = 31 * echo + (effect instanceof Effect.Say say ? say.text() : effect.getClass().getName()).hashCode();
        }
        return echo;
    }

    private static Conversation echoed(Conversation before, Instant heard, int repeats, int echo) {
        return new Conversation(before.flow(), before.version(), before.step(), before.question(), before.answers(),
                before.returns(), before.mistakes(), before.reminders(), repeats, echo, before.resting(),
                before.parked(), heard);
    }
}
