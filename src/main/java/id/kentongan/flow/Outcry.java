package id.kentongan.flow;

import id.kentongan.flow.Catalogue.Category;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.flow.answer.Reading;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hears an emergency or a secret matter at a question for something else. What is no answer there begins the report at
 * once; what might be one gets the emergency's number and is asked about. What was going on is put aside and comes back.
 */
final class Outcry {
    /** So long is no name, nor a yes. */
    private static final int NO_NAME = 3;
    /** As names are written: "Tsunami Putri". */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");
    private static final int MOST_KEPT = 1_000;
    private static final String RESIDENT = "resident";
    /** What an answer begins with that names a disaster as a thing: "untuk korban banjir", "jl. Banjir Kanal". */
    private static final Set<String> OPENERS = Set.of("untuk", "utk", "buat", "bwt", "guna", "kagem", "kanggo",
            "kangge",
            "nggo", "pikeun", "keur", "for", "jl", "jln", "jalan", "gang", "gg", "kp", "kampung", "dusun", "dsn");
    private static final Set<String> THINGS = Set.of("korban", "bantuan", "santunan", "pemadam", "damkar", "pos",
            "posko", "bekas", "pasca", "relokasi", "kanal", "victims", "station");
    private static final Set<String> CRIES = Set.of("tolong", "tolongin", "tulung", "tulungi", "tulungan", "help",
            "cepat",
            "cepet", "cpt", "segera", "darurat", "enggal", "gancang", "terjebak", "kejebak", "emergency");

    private enum Fit {
        ANSWER, PERHAPS, NONE
    }

    private final Turn turn;
    private final Draft draft;
    private final Asking asking;
    private final Walk walk;
    private final Beginning beginning;
    private final Agreement agreement;
    private final Alarm alarm;

    Outcry(Turn turn, Asking asking, Walk walk, Beginning beginning, Agreement agreement) {
        this.turn = turn;
        this.draft = turn.draft();
        this.asking = asking;
        this.walk = walk;
        this.beginning = beginning;
        this.agreement = agreement;
        this.alarm = new Alarm(turn);
    }

    /**
     * Whether the utterance was more than an answer here; a reply was given then. Few words of an answer can be of any
     * kind, so that a sign has to stand in it, unless the question is what it is about.
     */
    boolean interrupts(Utterance utterance) {
        if (draft.question() instanceof Question.Offer || utterance.folded().isEmpty()) {
            return false;
        }
        Optional<Category> heard = alarm.heard(utterance.text()).filter(category -> Alarm.isSigned(category, utterance
                .text()) || draft.question() instanceof Question.Category);
        Optional<Flow> reporting = turn.parts().openings().byIntent(Alarm.COMPLAINT, turn.situation().roles());
        if (heard.isEmpty() || reporting.isEmpty() || isKnown() || isOwn(utterance)) {
            return false;
        }
        if (draft.question() instanceof Question.Category
                && turn.step().map(Step::task).orElse(null) instanceof Task.Classify classify) {
            draft.answers().merge(classify.from(), utterance.text(), (told, more) -> told + "\n" + more);
            turn.step().ifPresent(step -> beginning.keep(step, heard.get().code()));
            walk.run();
            return true;
        }
        return switch (fit(utterance, heard.get())) {
        case ANSWER -> false;
        case PERHAPS -> {
            ask(utterance, heard.get());
            yield true;
        }
        case NONE -> {
            begin(kept() + utterance.text());
            yield true;
        }
        };
    }

    /** What the person wrote before, when they were asked whether it is urgent. */
    private String kept() {
        return draft.question() instanceof Question.Leave leave && leave.urgent() ? leave.message() + "\n" : "";
    }

    /** A matter of this kind is being told already, or the question is what the matter is. */
    private boolean isKnown() {
        Optional<Flow> flow = turn.flow();
        for (Step step : flow.<List<Step>>map(Flow::steps).orElse(List.of())) {
            if (step.task() instanceof Task.Classify classify && (classify.from().equals(draft.step())
                    || turn.parts().flows().catalogue().category(draft.answers().getOrDefault(step.name(), ""))
                            .filter(Category::presses).isPresent())) {
                return true;
            }
        }
        return false;
    }

    /** What the letter that is going on would itself begin with is an answer: "ikut suami" at a removal. */
    private boolean isOwn(Utterance utterance) {
        return turn.understand(utterance.text()).intents().stream().findFirst()
                .filter(guess -> !guess.label().equals(Alarm.COMPLAINT))
                .filter(guess -> turn.flow().filter(flow -> flow.start().intents().contains(guess.label())).isPresent())
                .isPresent();
    }

    private static boolean isThing(Utterance utterance) {
        List<String> words = List.of(utterance.folded().split(" "));
        boolean named = OPENERS.contains(words.getFirst()) || !Collections.disjoint(words, THINGS);
        return named && Collections.disjoint(words, CRIES);
    }

    /** Whoever warns of a flood by an announcement, or tells what was done about one, is not in it. */
    private boolean isDuty() {
        Set<String> roles = turn.situation().roles();
        return turn.flow().filter(flow -> !flow.roles().isEmpty() || flow.steps().stream()
                .anyMatch(step -> step.task() instanceof Task.Act)
                && roles.stream().anyMatch(role -> !role.equals(
                        RESIDENT)))
                .isPresent();
    }

    private Fit fit(Utterance utterance, Category category) {
        int words = utterance.folded().split(" ").length;
        boolean own = draft.question() instanceof Question.Own || draft.question() instanceof Question.Mend;
        if (!own || turn.step().isEmpty()) {
            return Pick.chosen(asking.picks(), utterance).isPresent() ? Fit.ANSWER : Fit.NONE;
        }
        Optional<AnswerKind> kind = turn.step().get().task().reads();
        return switch (kind.orElse(null)) {
        case AnswerKind.FreeText _ -> category.emergency().isEmpty() || isThing(utterance) || isDuty()
                ? Fit.ANSWER
                : Fit.PERHAPS;
        case AnswerKind.PersonName _ when !Alarm.isSigned(category, utterance.text()) -> Fit.ANSWER;
        case AnswerKind.PersonName _ when words < NO_NAME && NAME.matcher(utterance.text()).matches() -> Fit.ANSWER;
        case AnswerKind.PersonName _ when words < NO_NAME -> category.emergency().isEmpty()
                || !alarm.complains(utterance.text()) ? Fit.ANSWER : Fit.PERHAPS;
        case AnswerKind.PersonName _ -> Fit.NONE;
        case null -> chosen(utterance) && words < NO_NAME || isConfirmed(utterance) ? Fit.ANSWER : Fit.NONE;
        case AnswerKind.YesOrNo _ -> words < NO_NAME && agreement.said(utterance).isPresent() ? Fit.ANSWER : Fit.NONE;
        default -> turn.parts().reader().read(kind.get(), utterance.text(),
                turn.now().atZone(turn.parts().zone())) instanceof Reading.Wrong
                        ? Fit.NONE
                        : words < NO_NAME ? Fit.ANSWER : Fit.PERHAPS;
        };
    }

    /** "Ya benar, buat korban kebakaran" is a yes. */
    private boolean isConfirmed(Utterance utterance) {
        return agreement.isAsked() && isThing(utterance) && agreement.said(utterance).isPresent();
    }

    private boolean chosen(Utterance utterance) {
        return Pick.chosen(asking.picks(), utterance).isPresent();
    }

    private void ask(Utterance utterance, Category category) {
        String text = utterance.text();
        turn.voice().say(category.emergency());
        draft.settle();
        draft.ask(new Question.Leave(text.substring(0, Math.min(MOST_KEPT, text.length())), true));
        asking.ask();
    }

    /** Begins the report; what was going on comes back after it. */
    void begin(String text) {
        turn.parts().openings().byIntent(Alarm.COMPLAINT, turn.situation().roles()).ifPresent(flow -> {
            if (isMenu()) {
                draft.clear();
            } else {
                draft.park(turn.now(), false);
            }
            beginning.report(flow, Utterance.of(PlainText.clean(text)));
        });
    }

    /** Whoever writes something else at the menu need not come back to it. */
    private boolean isMenu() {
        return draft.flow().isEmpty() || draft.answers().isEmpty() && draft.returns().isEmpty()
                && draft.flow().equals(turn.parts().flows().wording().openings().get(Wording.Global.MENU));
    }
}
