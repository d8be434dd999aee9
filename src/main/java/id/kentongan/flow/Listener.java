package id.kentongan.flow;

import id.kentongan.flow.Wording.Global;
import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.AnswerReader;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.flow.answer.Reading;
import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.message.Content;
import java.util.List;
import java.util.Optional;

/** Understands an utterance where the conversation stands: a global word, an answer, or the beginning of something. */
final class Listener {
    private final Turn turn;
    private final Draft draft;
    private final Asking asking;
    private final Walk walk;
    private final Beginning beginning;
    private final Globals globals;
    private final Mending mending;
    private final Carried carried;
    private final Interruption interruption;
    private final Agreement agreement;
    private final Outcry outcry;
    private final Telling telling;
    private final Tongue tongue;

    Listener(Turn turn) {
        this.turn = turn;
        this.draft = turn.draft();
        this.asking = new Asking(turn);
        this.walk = new Walk(turn, asking);
        this.beginning = new Beginning(turn, asking, walk);
        this.mending = new Mending(turn, asking, walk);
        this.carried = new Carried(turn, beginning);
        this.interruption = new Interruption(turn, asking, beginning);
        this.agreement = new Agreement(turn);
        this.outcry = new Outcry(turn, asking, walk, beginning, agreement);
        this.tongue = new Tongue(turn);
        this.globals = new Globals(turn, asking, walk, beginning, mending);
        this.telling = new Telling(turn, asking, walk, globals);
    }

    void hear(Utterance utterance) {
        tongue.hear(utterance, !draft.asking() || takesAnything());
        listen(utterance);
        beginning.goOn();
    }

    private void listen(Utterance utterance) {
        new Moving(turn).move();
        boolean moved = draft.asking() && !fits();
        draft.reminded(0);
        Optional<Global> global = Optional.ofNullable(wording().globals().get(utterance.folded()));
        if (moved) {
            globals.move();
        } else if (global.filter(Global.CHANGE::equals).isPresent() && draft.question() instanceof Question.Noted) {
            choose(Asking.NO);
        } else if (global.isPresent() && !isOwnWord(utterance)) {
            globals.hear(global.get());
        } else if (draft.asking() && sent(utterance)) {
            walk.run();
        } else if (utterance.folded().isEmpty() && !(utterance.content() instanceof Content.Choice)) {
            agreement.said(utterance).filter(_ -> agreement.takesSigns()).ifPresentOrElse(this::choose,
                    () -> unreadable(utterance.content()));
        } else if (!draft.asking()) {
            beginning.hear(utterance);
        } else if (!outcry.interrupts(utterance)) {
            answer(utterance);
        }
    }

    private Wording wording() {
        return turn.parts().flows().wording();
    }

    /** Whether the step where the person stands is still there, with the same kind of answer. */
    private boolean fits() {
        return asking.stands();
    }

    /** A choice that an author named like a global word means the choice where it is offered. */
    private boolean isOwnWord(Utterance utterance) {
        if (draft.asking()) {
            for (Pick pick : asking.picks()) {
                if (pick.words().contains(utterance.folded())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a photo, a pin or the like was sent where one is asked for; it is kept then. */
    private boolean sent(Utterance utterance) {
        Optional<Step> step = turn.step().filter(_ -> isOwn());
        if (step.isEmpty() || !(step.get().task() instanceof Task.Receive receive)) {
            return false;
        }
        Optional<String> kept = receive.kind().keep(utterance.content());
        kept.ifPresent(value -> {
            String caption = PlainText.clean(utterance.text());
            keep(step.get(), caption.isEmpty() || value.startsWith("geo:") ? value : value + " " + caption);
        });
        return kept.isPresent();
    }

    private boolean isOwn() {
        return draft.question() instanceof Question.Own || draft.question() instanceof Question.Mend;
    }

    private void unreadable(Content content) {
        turn.voice().say(switch (content) {
        case Content.Media media -> media.contentType().startsWith("audio/") ? Phrase.VOICE : Phrase.PHOTO;
        case Content.Location _ -> Phrase.LOCATION;
        case Content.Text _,Content.Choice _,Content.Part _,Content.Unsupported _ -> Phrase.UNSUPPORTED;
        });
        if (draft.asking()) {
            asking.ask();
        }
    }

    private void answer(Utterance utterance) {
        if (takesAnything() && (interruption.command(utterance) || telling.isNothing(utterance)
                || telling.isNowhere(utterance))) {
            return;
        }
        if (agreement.onlyGoesOn(utterance)) {
            asking.ask();
            return;
        }
        Optional<Step> at = turn.step();
        if (isOwn() && at.isPresent() && at.get().optional() && wording().skip().contains(utterance.folded())) {
            accept("");
            return;
        }
        List<Pick> picks = asking.picks();
        boolean several = isOwn() && at.isPresent() && at.get().task() instanceof Task.Choose many && many.several();
        Optional<String> chosen = several
                ? Pick.several(picks, utterance, wording().all())
                : Pick.chosen(picks, utterance);
        if (chosen.isEmpty() && agreement.isAsked() && changes(utterance)) {
            return;
        }
        chosen.or(() -> agreement.isAsked() ? agreement.said(utterance) : Optional.empty())
                .ifPresentOrElse(this::choose, () -> unchosen(utterance));
    }

    /** What is none of what was offered may be an answer in words, or something else. */
    private void unchosen(Utterance utterance) {
        switch (draft.question()) {
        case Question.Leave _,Question.Officer _ -> {
            draft.settle();
            answer(utterance);
        }
        case Question.Offer _ -> {
            draft.clear();
            beginning.hear(utterance);
        }
        case Question.Own _,Question.Mend _,Question.Which _,Question.Range _ -> read(utterance);
        case Question.Category _ -> Pick.named(asking.categories(), utterance).ifPresentOrElse(this::accept,
                () -> wrong(utterance, new Reading.Wrong(Reason.CHOICE)));
        case Question.Change _ -> wrong(utterance, new Reading.Wrong(Reason.CHOICE));
        case Question.Noted _ -> wrong(utterance, new Reading.Wrong(Reason.YES_NO));
        }
    }

    /** "Ubah dong", "ubah lokasi": what is to be mended may be named at once. */
    private boolean changes(Utterance utterance) {
        String said = utterance.folded();
        int blank = said.indexOf(' ');
        if (!agreement.confirms() || blank < 0 || wording().globals().get(said.substring(0, blank)) != Global.CHANGE) {
            return false;
        }
        String named = Pick.withoutCourtesies(said.substring(blank + 1));
        mending.begin(named);
        return true;
    }

    private boolean takesAnything() {
        return isOwn() && turn.step().filter(step -> step.task().reads().filter(AnswerKind::takesAnything).isPresent())
                .isPresent();
    }

    private void choose(String key) {
        switch (draft.question()) {
        case Question.Own _,Question.Mend _ -> turn.step().ifPresent(step -> choose(step, key));
        case Question.Which _,Question.Category _ -> accept(key);
        case Question.Change change -> mending.mend(key, change.back().isEmpty() ? draft.step() : change.back());
        case Question.Range range -> range(range, key);
        case Question.Noted noted -> {
            draft.settle();
            if (key.equals(Asking.NO)) {
                noted.steps().forEach(draft.answers()::remove);
            }
            walk.run();
        }
        case Question.Officer _ -> {
            draft.settle();
            if (key.equals(Asking.YES)) {
                globals.officer();
            } else {
                asking.ask();
            }
        }
        case Question.Leave leave when leave.urgent() -> urgent(leave.message(), key);
        case Question.Leave leave -> interruption.leave(leave.message(), key);
        case Question.Offer _ -> beginning.chosen(key);
        }
    }

    /** Who did not cry for help has answered the question. */
    private void urgent(String message, String key) {
        draft.settle();
        if (key.equals(Asking.YES)) {
            outcry.begin(message);
        } else {
            answer(Utterance.of(message));
        }
    }

    private void range(Question.Range range, String key) {
        if (key.equals(Asking.YES)) {
            accept(range.from() + "/" + range.until());
        } else {
            draft.settle();
            asking.ask();
        }
    }

    private void choose(Step step, String key) {
        if (!(step.task() instanceof Task.Confirm confirm)) {
            accept(key);
            return;
        }
        turn.flow().ifPresent(flow -> turn.parts().witness().answered(flow, step, key));
        if (key.equals(Asking.YES)) {
            draft.settle();
            turn.flow().ifPresent(flow -> walk.next(flow, step));
            walk.run();
        } else if (confirm.fix().isEmpty()) {
            globals.hear(Global.CANCEL);
        } else {
            mending.begin();
        }
    }

    private void read(Utterance utterance) {
        Optional<Step> step = turn.step();
        switch (step.map(Step::task).orElse(null)) {
        case Task.Ask ask -> read(utterance, ask.kind(), carried.take(step.orElseThrow(), utterance.text()));
        case Task.Receive receive when receive.reads().isPresent() -> read(utterance, receive.reads().get(),
                carried.take(step.orElseThrow(), utterance.text()));
        case Task.Confirm _ -> wrong(utterance, new Reading.Wrong(Reason.YES_NO));
        case null, default -> wrong(utterance, new Reading.Wrong(Reason.CHOICE));
        }
    }

    private void read(Utterance utterance, AnswerKind kind, String text) {
        AnswerReader reader = turn.parts().reader();
        switch (reader.read(kind, text, turn.now().atZone(turn.parts().zone()))) {
        // A misspelt answer beside those that were offered is none.
        case Reading.Value(String value) when draft.question() instanceof Question.Which which
                && !which.values().contains(value) && reader.isMisspelt(kind, text) ->
            wrong(utterance,
                    new Reading.Wrong(Reason.CHOICE));
        case Reading.Value value -> accept(turn.step().map(Step::task).map(task -> task.typed(value.value()))
                .orElse(value.value()));
        case Reading.Several several -> asking.ask(new Question.Which(several.values()));
        case Reading.Range range -> asking.ask(new Question.Range(range.from(), range.until()));
        case Reading.Wrong wrong -> wrong(utterance, wrong);
        }
    }

    private void accept(String value) {
        turn.step().ifPresent(step -> {
            keep(step, value);
            walk.run();
        });
    }

    private void keep(Step step, String value) {
        if (draft.question() instanceof Question.Mend mend) {
            mending.mended(step, mend.back());
        }
        beginning.keep(step, value);
        draft.settle();
    }

    private void wrong(Utterance utterance, Reading.Wrong wrong) {
        if (!interruption.command(utterance) && !globals.nearly(utterance) && !interruption.meant(utterance)) {
            asking.refuse(wrong);
        }
    }
}
