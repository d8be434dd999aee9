package id.kentongan.flow;

import id.kentongan.flow.Wording.Global;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.Reading;
import id.kentongan.language.Spelling;
import java.util.Optional;
import java.util.Set;

/** Hears yes and no where one of them is asked for, in more words than are offered. */
final class Agreement {
    /** What says that somebody is ready to go on, besides the words of {@link Global#RESUME}; it allows nothing. */
    private static final Set<String> GOING_ON = Set.of("kirim", "dikirim", "proses", "diproses", "sudah", "udah", "sdh",
            "udh", "dah", "wis", "uwis", "sampun", "atos", "parantos", "jadi", "jd", "terus", "terusin", "gas",
            "gaskeun",
            "ayo", "hayu", "next");

    private final Turn turn;

    Agreement(Turn turn) {
        this.turn = turn;
    }

    /** Whether the open question is one of yes or no that we or the step's confirmation ask. */
    boolean isAsked() {
        return switch (turn.draft().question()) {
        case Question.Own _,Question.Mend _ -> confirms();
        case Question.Leave _,Question.Officer _,Question.Range _,Question.Noted _ -> true;
        case Question.Which _,Question.Category _,Question.Change _,Question.Offer _ -> false;
        };
    }

    /** Whether a thumb or a tick would be an answer. */
    boolean takesSigns() {
        boolean asked = isOwn() && turn.step().filter(step -> step.task() instanceof Task.Ask ask
                && ask.kind() instanceof AnswerKind.YesOrNo).isPresent();
        return turn.draft().asking() && (isAsked() || asked);
    }

    /** Whether a step asks to confirm. */
    boolean confirms() {
        return isOwn() && turn.step().filter(step -> step.task() instanceof Task.Confirm).isPresent();
    }

    private boolean isOwn() {
        return turn.draft().question() instanceof Question.Own || turn.draft().question() instanceof Question.Mend;
    }

    /** {@link Asking#YES} or {@link Asking#NO}, where it was said clearly. */
    Optional<String> said(Utterance utterance) {
        return turn.parts().reader().read(new AnswerKind.YesOrNo(), utterance.text(),
                turn.now().atZone(turn.parts().zone())) instanceof Reading.Value(String value)
                        ? Optional.of(value)
                        : Optional.empty();
    }

    /**
     * Whether the person only wants to go on where their consent is asked for: that is no consent, which must be given
     * expressly (UU 27/2022, articles 20 and 22).
     */
    boolean onlyGoesOn(Utterance utterance) {
        if (!consents()) {
            return false;
        }
        boolean gone = false;
        for (String word : utterance.folded().split(" ")) {
            boolean goes = goesOn(word);
            gone |= goes;
            // "Ya, lanjut" allows; in "lanjut ya" it is a courtesy.
            if (!goes && !(Pick.isCourtesy(word) && (gone || !turn.parts().flows().wording().yes().contains(word)))) {
                return false;
            }
        }
        return gone;
    }

    private boolean consents() {
        return confirms() && turn.flow().stream().flatMap(flow -> flow.steps().stream())
                .anyMatch(step -> step.task() instanceof Task.Consent consent && consent.given());
    }

    private boolean goesOn(String word) {
        int tolerance = Spelling.tolerance(word.length());
        return GOING_ON.contains(word) || turn.parts().flows().wording().globals().entrySet().stream()
                .filter(global -> global.getValue() == Global.RESUME)
                .anyMatch(global -> Spelling.distance(word, global.getKey(), tolerance) <= tolerance);
    }
}
