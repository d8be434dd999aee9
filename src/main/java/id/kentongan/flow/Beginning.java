package id.kentongan.flow;

import id.kentongan.flow.Wording.Global;
import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.flow.answer.Reading;
import id.kentongan.language.Understanding;
import id.kentongan.language.Understanding.Guess;
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

    private final Turn turn;
    private final Draft draft;
    private final Asking asking;
    private final Walk walk;

    Beginning(Turn turn, Asking asking, Walk walk) {
        this.turn = turn;
        this.draft = turn.draft();
        this.asking = asking;
        this.walk = walk;
    }

    /** Whatever the message is, something answers it. */
    void hear(Utterance utterance) {
        setAside();
        Openings openings = turn.parts().openings();
        Optional<Opening> opening = openings.find(utterance, turn.situation().roles());
        if (opening.isPresent() && (opening.get().certain() || isShort(utterance)
                || openings.isOrder(opening.get(), utterance))) {
            begin(opening.get());
        } else if (!understands(utterance)) {
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

    /** Begins the flow that the message surely means, if there is one. */
    boolean understands(Utterance utterance) {
        List<Matter> matters = turn.understand(utterance.text()).matters();
        if (!matters.isEmpty() && matters.stream().allMatch(matter -> flow(matter).isPresent())) {
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
        String words = found.map(Opening::words).filter(this::says).orElse(utterance.text());
        Map<String, String> fields = found.map(Opening::fields).filter(some -> !some.isEmpty())
                .orElseGet(() -> turn.understand(utterance.text()).entities().isEmpty()
                        ? nik(flow.get(), utterance.text())
                        : Map.of());
        begin(new Opening(flow.get(), fields, words, false));
        return true;
    }

    /** Begins with the first of some matters; the others come when it is done. */
    private void begin(List<Matter> matters) {
        List<String> later = matters.stream().skip(1).map(matter -> PlainText.clean(matter.text()).replace('\n', ' '))
                .toList();
        if (!later.isEmpty()) {
            draft.answers().put(LATER, String.join("\n", later));
        }
        flow(matters.getFirst())
                .ifPresent(flow -> begin(new Opening(flow, Map.of(), matters.getFirst().text(), false)));
    }

    private Optional<Flow> flow(Matter matter) {
        return turn.parts().openings().byIntent(matter.intent().label(), roles());
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
        String text = later.lines().findFirst().orElse("");
        Understanding understood = turn.understand(text);
        List<Matter> rest = later.lines().map(line -> new Matter(line, best(turn.understand(line).intents()),
                turn.understand(line).categories().stream().findFirst())).toList();
        flow(rest.getFirst()).ifPresent(flow -> {
            turn.voice().say(Phrase.NEXT_MATTER, Map.of("matter", matter(flow, understood)));
            draft.clear();
            begin(rest);
        });
    }

    private static Guess best(List<Guess> guesses) {
        return guesses.isEmpty() ? new Guess("", 0) : guesses.getFirst();
    }

    /** What it is about, in the words of the catalogue; of what is secret only that it is a report. */
    private String matter(Flow flow, Understanding understood) {
        boolean classifies = flow.steps().stream().anyMatch(step -> step.task() instanceof Task.Classify);
        return understood.categories().stream().findFirst().filter(_ -> classifies)
                .flatMap(guess -> turn.parts().flows().catalogue().category(guess.label()))
                .filter(category -> !category.secret()).map(category -> turn.voice().render(category.title()))
                .orElseGet(() -> turn.voice().render(flow.title()));
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
        List<Guess> intents = turn.understand(utterance.text()).intents();
        return intents.isEmpty() || intents.getFirst().confidence() < turn.parts().flows().wording().limits().act()
                ? Optional.empty()
                : turn.parts().openings().byIntent(intents.getFirst().label(), roles())
                        .filter(flow -> !flow.name().equals(draft.flow()));
    }

    private Set<String> roles() {
        return turn.situation().roles();
    }

    /** Offers what the message may mean, or the menu. */
    private void offer(Utterance utterance) {
        List<Guess> likeliest = Understanding.likeliest(turn.understand(utterance.text()).intents());
        boolean likely = Understanding.together(likeliest) >= turn.parts().flows().wording().limits().offer();
        List<String> names = likeliest.stream().filter(_ -> likely)
                .flatMap(guess -> turn.parts().openings().byIntent(guess.label(), roles()).stream()).map(Flow::name)
                .distinct().toList();
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
            begin(new Opening(flow.get(), Map.of(), message, false));
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
        Flow flow = opening.flow();
        walk.enter(flow);
        opening.fields().forEach((name, written) -> flow.step(name).ifPresent(step -> fill(step, written)));
        String keep = flow.start().keep();
        if (!keep.isEmpty() && says(opening.words())) {
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
    private boolean says(String words) {
        return Telling.says(words, turn.parts().flows().wording().fillers());
    }
}
