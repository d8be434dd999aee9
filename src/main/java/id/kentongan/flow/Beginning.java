package id.kentongan.flow;

import id.kentongan.flow.Wording.Global;
import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.flow.answer.Reading;
import id.kentongan.language.Entity;
import id.kentongan.language.Understanding.Matter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Begins a flow with what the first message tells: by its words, else by what it is understood to mean. */
final class Beginning {
    /** Under this name the message is kept while the person says which flow they meant. */
    private static final String MESSAGE = "message";
    /** Under this name, which no step has, further matters of a message are kept, one a line. */
    static final String LATER = "later.matters";
    private static final int FEWEST_WORDS = 2;
    /** Whoever has chosen what they meant by a word has told it with the word. */
    private static final int FEWEST_CHOSEN = 1;

    private final Turn turn;
    private final Draft draft;
    private final Asking asking;
    private final Walk walk;
    private final Alarm alarm;
    private final Several several;
    private final Meaning meaning;

    Beginning(Turn turn, Asking asking, Walk walk) {
        this.turn = turn;
        this.draft = turn.draft();
        this.asking = asking;
        this.walk = walk;
        this.alarm = new Alarm(turn);
        this.several = new Several(turn);
        this.meaning = new Meaning(turn);
    }

    /** Whatever the message is, something answers it. */
    void hear(Utterance utterance) {
        setAside();
        Openings openings = turn.parts().openings();
        Optional<Opening> opening = openings.find(utterance, turn.situation().roles());
        if (opening.isPresent() && (opening.get().certain() || isShort(utterance)
                || openings.isOrder(opening.get(), utterance))) {
            begin(opening.get());
        } else if (!presses(utterance) && !understands(utterance)) {
            opening.ifPresentOrElse(this::begin, () -> offer(utterance));
        }
    }

    /** A few words say too little to overrule a keyword among them: "laporan saya kok belum ada kabar" is not few. */
    private static boolean isShort(Utterance utterance) {
        return utterance.folded().chars().filter(character -> character == ' ').count() < FEWEST_WORDS;
    }

    /** A conversation that rests is kept for later. */
    private void setAside() {
        if (draft.resting() && !draft.flow().isEmpty()) {
            draft.park(turn.now(), true);
        } else if (draft.resting()) {
            draft.clear();
        }
    }

    /** Begins the report of an emergency or a secret matter, if the message tells of one; the others come after it. */
    private boolean presses(Utterance utterance) {
        Optional<Flow> flow = !several.in(utterance.text()).isEmpty() || alarm.heard(utterance.text()).isEmpty()
                ? Optional.empty()
                : turn.parts().openings().byIntent(Alarm.COMPLAINT, roles());
        flow.ifPresent(reporting -> {
            draft.clear();
            report(reporting, utterance);
        });
        return flow.isPresent();
    }

    /** Begins a report with all that was written, be it a form, "lapor …" or free words. */
    void report(Flow flow, Utterance utterance) {
        begin(turn.parts().openings().find(utterance, roles()).filter(one -> one.flow().equals(flow))
                .filter(one -> !one.fields().isEmpty() || alarm.heard(one.words()).isPresent())
                .orElseGet(() -> new Opening(flow, Map.of(), utterance.text(), false)));
    }

    /** Begins the flow that the message surely means, if there is one. */
    boolean understands(Utterance utterance) {
        List<Matter> matters = several.in(utterance.text());
        if (!matters.isEmpty()) {
            draft.clear();
            begin(matters);
            return true;
        }
        Optional<Flow> flow = meant(utterance);
        if (flow.isEmpty()) {
            return false;
        }
        draft.clear();
        Optional<Opening> found = turn.parts().openings().find(utterance, roles())
                .filter(one -> one.flow().equals(flow.get()));
        String kept = found.map(Opening::words).filter(words -> says(words, Telling.FEWEST_WORDS))
                .orElse(utterance.text());
        Map<String, String> fields = found.map(Opening::fields).filter(some -> !some.isEmpty())
                .orElseGet(() -> named(flow.get(), utterance));
        begin(new Opening(flow.get(), fields, kept, false));
        return true;
    }

    /** What the flow needs and the message names without being a form of it. */
    private Map<String, String> named(Flow flow, Utterance utterance) {
        List<Entity> entities = turn.understand(utterance.text()).entities();
        Map<String, String> choice = Forms.choice(flow, utterance.folded());
        Map<String, String> ticket = Forms.ticket(flow, entities);
        if (!choice.isEmpty() || !ticket.isEmpty()) {
            return choice.isEmpty() ? ticket : choice;
        }
        return entities.isEmpty() ? nik(flow, utterance.text()) : Map.of();
    }

    /** Begins with the first of some matters; the others come when it is done. */
    private void begin(List<Matter> matters) {
        List<String> later = matters.stream().skip(1).map(matter -> PlainText.clean(matter.text()).replace('\n', ' '))
                .toList();
        if (!later.isEmpty()) {
            draft.answers().put(LATER, String.join("\n", later));
        }
        several.flow(matters.getFirst())
                .ifPresent(flow -> begin(new Opening(flow, Map.of(), matters.getFirst().text(), false)));
    }

    /** Goes on with a matter of an earlier message, now that nothing else is going on. */
    void goOn() {
        String later = turn.later();
        turn.later("");
        if (later.isEmpty()) {
            return;
        }
        if (draft.asking()) {
            draft.answers().put(LATER, later);
            return;
        }
        List<Matter> rest = several.kept(later);
        several.flow(rest.getFirst()).ifPresent(flow -> {
            turn.voice().say(Phrase.NEXT_MATTER, Map.of("matter", several.title(flow, rest.getFirst())));
            draft.clear();
            begin(rest);
        });
    }

    /** The NIK of a message that is no form and tells nothing else in passing: "mau bikin sktm nik 36… buat sekolah anak". */
    private Map<String, String> nik(Flow flow, String text) {
        return Forms.nik(flow).flatMap(step -> turn.parts().reader().read(new AnswerKind.Nik(), text,
                turn.now().atZone(turn.parts().zone())) instanceof Reading.Value(String nik)
                        ? Optional.of(Map.of(step.name(), nik))
                        : Optional.<Map<String, String>>empty())
                .orElseGet(Map::of);
    }

    /** Whether the message surely means another flow. */
    boolean means(Utterance utterance) {
        return meant(utterance).isPresent();
    }

    private Optional<Flow> meant(Utterance utterance) {
        return meaning.sure(utterance.text()).filter(flow -> !flow.name().equals(draft.flow()));
    }

    private Set<String> roles() {
        return turn.situation().roles();
    }

    /** Offers what the message may mean, or the menu. */
    private void offer(Utterance utterance) {
        List<String> names = meaning.likely(utterance.text()).stream().map(Flow::name).toList();
        if (names.isEmpty()) {
            turn.voice().say(Phrase.UNCLEAR);
            menu();
            return;
        }
        draft.clear();
        draft.answers().put(MESSAGE, PlainText.clean(utterance.text()));
        draft.ask(new Question.Offer(names));
        asking.ask();
    }

    /** What the person says that they meant. */
    void chosen(String key) {
        String message = draft.answers().getOrDefault(MESSAGE, "");
        draft.clear();
        Optional<Flow> flow = turn.parts().flows().flow(key);
        if (key.equals(Asking.NONE) || flow.isEmpty()) {
            menu();
        } else {
            begin(new Opening(flow.get(), Map.of(), message, false), FEWEST_CHOSEN);
        }
    }

    /** Begins the flow that the menu is. */
    void menu() {
        global(Global.MENU);
    }

    /** Begins the flow that a global word names. */
    void global(Global word) {
        String name = turn.parts().flows().wording().openings().getOrDefault(word, "");
        draft.clear();
        turn.parts().flows().flow(name).ifPresent(flow -> {
            walk.enter(flow);
            walk.run();
        });
    }

    /** Begins a flow with what is known from the message. */
    void begin(Opening opening) {
        begin(opening, Telling.FEWEST_WORDS);
    }

    /** The words of the message are kept when so many of them tell something, or an emergency is in them. */
    private void begin(Opening opening, int telling) {
        Flow flow = opening.flow();
        walk.enter(flow);
        opening.fields().forEach((name, written) -> flow.step(name).ifPresent(step -> fill(step, written)));
        String keep = flow.start().keep();
        if (!keep.isEmpty() && (says(opening.words(), telling) || alarm.told(opening.words()).isPresent())) {
            flow.step(keep).ifPresent(step -> fill(step, opening.words()));
        }
        if (opening.fields().isEmpty() && !opening.words().isEmpty()) {
            List<String> noted = new Passing(turn).take(flow, opening.words());
            if (!noted.isEmpty()) {
                draft.pin(Pin.of(flow, flow.steps().getFirst()));
                draft.ask(new Question.Noted(noted));
                asking.ask();
                return;
            }
        }
        walk.run();
    }

    private void fill(Step step, String written) {
        switch (step.task()) {
        case Task.Ask _,Task.Receive _ -> step.task().reads().ifPresent(kind -> fill(step, kind, written));
        case Task.Choose choose -> {
            String folded = PlainText.fold(written);
            choose.choices().stream().filter(choice -> choice.words().contains(folded)).findFirst()
                    .ifPresent(choice -> keep(step, choice.key()));
        }
        case Task.Classify _,Task.Say _,Task.Confirm _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            throw new IllegalStateException(
                    "step " + step.name() + " takes no answer");
        }
    }

    private void fill(Step step, AnswerKind kind, String written) {
        switch (turn.parts().reader().read(kind, written, turn.now().atZone(turn.parts().zone()))) {
        case Reading.Value value -> keep(step, step.task().typed(value.value()));
        case Reading.Wrong wrong -> turn.refused().put(step.name(), wrong);
        case Reading.Several _,Reading.Range _ -> {
            // It is asked like a part that is missing; the reader offers the several then.
        }
        }
    }

    /** Keeps an answer, also for the person where the step says so. */
    void keep(Step step, String value) {
        draft.answers().put(step.name(), value);
        turn.flow().ifPresent(flow -> turn.parts().witness().answered(flow, step, value));
        String save = step.task().saves();
        if (!save.isEmpty() && !value.isEmpty()) {
            turn.cause(new Effect.Remember(save, value));
        }
    }

    /** "Mau lapor pak" keeps nothing. */
    private boolean says(String words, int telling) {
        return Telling.says(words, telling, turn.parts().flows().wording().fillers());
    }
}
