package id.kentongan.flow;

import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.AnswerKind.PlaceAt;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.flow.answer.Reading;
import id.kentongan.language.Understanding.Guess;
import id.kentongan.place.PlaceCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the question that a turn ends with, and knows what can be chosen there. */
final class Asking {
    static final String YES = "yes";
    static final String NO = "no";
    static final String NONE = "none";

    private final Turn turn;

    Asking(Turn turn) {
        this.turn = turn;
    }

    /** Says the question with its options. */
    void ask() {
        say();
        turn.voice().offer(picks());
    }

    private void say() {
        Voice voice = turn.voice();
        switch (turn.draft().question()) {
        case Question.Own _,Question.Mend _,Question.Category _ -> turn.step().ifPresent(this::prompt);
        case Question.Leave _ -> voice.say(Phrase.LEAVE);
        case Question.Which _ -> voice.say(isPlace() ? Phrase.WHICH : Phrase.WHICH_VALUE);
        case Question.Range range -> voice.say(Phrase.RANGE,
                Map.of("from", shown(range.from()), "until", shown(range.until())));
        case Question.Officer _ -> voice.say(Phrase.LIMIT_OFFICER);
        case Question.Noted noted -> voice.say(Phrase.NOTED, Map.of("noted", noted(noted.steps())));
        case Question.Change _ -> voice.say(Phrase.WHICH_CHANGE);
        case Question.Offer _ -> voice.say(Phrase.OFFER);
        }
    }

    /** The answers with their titles; of what is done to a ticket also what that is, for nothing else will be asked. */
    private String noted(List<String> steps) {
        boolean ticket = turn.flow().stream().flatMap(flow -> flow.steps().stream()).anyMatch(
                step -> step.task() instanceof Task.Act);
        return turn.flow().filter(_ -> ticket).map(flow -> turn.voice().render(flow.title()) + ": ").orElse("")
                + turn.flow().stream().flatMap(flow -> steps.stream().flatMap(name -> flow.step(name).stream()))
                        .map(step -> turn.voice().render(step.title()) + " " + turn.values().show(step.task(),
                                turn.draft().answers().getOrDefault(step.name(), "")))
                        .collect(Collectors.joining(", "));
    }

    private boolean isPlace() {
        return turn.step().filter(step -> step.task() instanceof Task.Ask ask && ask.kind() instanceof PlaceAt)
                .isPresent();
    }

    private String shown(String value) {
        return turn.step().map(step -> turn.values().show(step.task(), value)).orElse(value);
    }

    private void prompt(Step step) {
        switch (step.task()) {
        case Task.Ask ask -> turn.voice().say(ask.prompt());
        case Task.Receive receive -> turn.voice().say(receive.prompt());
        case Task.Choose choose -> {
            turn.voice().say(choose.prompt());
            if (choose.several()) {
                turn.voice().say(Phrase.SEVERAL);
            }
        }
        case Task.Classify classify -> turn.voice().say(classify.prompt());
        case Task.Confirm confirm -> turn.voice().say(confirm.prompt());
        case Task.Say _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            throw new IllegalStateException(
                    "step " + step.name() + " asks nothing");
        }
        if (step.optional()) {
            turn.voice().say(Phrase.OPTIONAL);
        }
    }

    /** Asks something of ours in the place of the step's own question. */
    void ask(Question question) {
        turn.draft().settle();
        turn.draft().ask(question);
        ask();
    }

    /** Whether what is asked here can still be asked: the step is there, with the same kind of answer. */
    boolean stands() {
        return switch (turn.draft().question()) {
        case Question.Offer _ -> true;
        case Question.Change _ when turn.step().filter(step -> step.task() instanceof Task.Call).isPresent() -> true;
        case Question.Change _,Question.Own _,Question.Leave _,Question.Which _,Question.Mend _,Question.Range _,Question.Officer _,Question.Noted _,Question.Category _ ->
            turn.step().filter(step -> turn.draft().pin().fits(step)).isPresent();
        };
    }

    /** What can be chosen now; empty for an open question. */
    List<Pick> picks() {
        return switch (turn.draft().question()) {
        case Question.Own _ -> turn.step().map(this::own).orElse(List.of());
        case Question.Mend _ -> turn.step().map(this::mended).orElse(List.of());
        case Question.Range _ -> yesOrNo("range", Phrase.NO);
        case Question.Officer _ -> yesOrNo("officer", Phrase.NO);
        case Question.Noted _ -> yesOrNo("noted", Phrase.CHANGE);
        case Question.Category category -> category.codes().stream().map(this::category).toList();
        case Question.Leave _ -> yesOrNo("leave", Phrase.NO);
        case Question.Which which -> which.values().stream().map(isPlace() ? this::place : this::value).toList();
        case Question.Change _ -> changes();
        case Question.Offer offer -> offers(offer);
        };
    }

    private List<Pick> own(Step step) {
        return switch (step.task()) {
        case Task.Choose choose -> choices(step, choose);
        case Task.Confirm confirm -> yesOrNo(step.name(), confirm.fix().isEmpty() ? Phrase.NO : Phrase.CHANGE);
        case Task.Ask ask when ask.kind() instanceof AnswerKind.YesOrNo -> yesOrNo(step.name(),
                Phrase.NO);
        case Task.Ask _,Task.Receive _,Task.Classify _,Task.Say _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            List.of();
        };
    }

    private List<Pick> mended(Step step) {
        return step.task() instanceof Task.Classify classify
                ? suggested(classify).stream().map(this::category).toList()
                : own(step);
    }

    /** The codes of the categories to choose from. */
    List<String> suggested(Task.Classify classify) {
        List<String> guessed = turn.values().kept(classify.from()).map(turn::understand)
                .map(understanding -> understanding.categories().stream().map(Guess::label).toList()).orElse(List.of());
        return likeliest(guessed, turn.parts().flows().catalogue().categories().keySet(), Walk.OTHER);
    }

    private List<Pick> choices(Step step, Task.Choose choose) {
        var picks = new ArrayList<Pick>();
        for (Task.Choice choice : choose.choices()) {
            if (choice.roles().isEmpty() || !Collections.disjoint(choice.roles(), turn.situation().roles())) {
                picks.add(pick(step.name(), choice.key(), turn.voice().render(choice.label()), choice.words()));
            }
        }
        return picks;
    }

    private List<Pick> yesOrNo(String offer, Phrase no) {
        Wording wording = turn.parts().flows().wording();
        return List.of(pick(offer, YES, turn.voice().render(Phrase.YES), wording.yes()),
                pick(offer, NO, turn.voice().render(no), wording.no()));
    }

    /** Every category, for those who name one that was not offered. */
    List<Pick> categories() {
        return turn.parts().flows().catalogue().categories().keySet().stream().map(this::category).toList();
    }

    private Pick category(String code) {
        Optional<Catalogue.Category> category = turn.parts().flows().catalogue().category(code);
        return pick(turn.draft().step(), code, category.map(known -> turn.voice().render(known.title())).orElse(code),
                category.map(Catalogue.Category::words).orElse(List.of()));
    }

    private Pick value(String value) {
        String title = shown(value);
        return pick("which", value, title, List.of(PlainText.fold(value)));
    }

    private Pick place(String code) {
        String name = turn.parts().places().fullName(new PlaceCode(code));
        int comma = name.indexOf(',');
        return pick("which", code, name,
                comma < 0
                        ? List.of()
                        : List.of(PlainText.fold(name.substring(comma)),
                                PlainText.fold(name.substring(comma)).replaceFirst("^(kec|kecamatan) ", "")
                                        .replaceFirst(" (kab|kabupaten|kota) .*$", "")));
    }

    List<Pick> changes() {
        return mendable().stream().map(name -> pick("change", name, title(name), List.of(PlainText.fold(name))))
                .toList();
    }

    /** The steps whose answers may be mended: those that a confirmation names, else all since something was done. */
    List<String> mendable() {
        return turn.flow().map(flow -> mendable(flow, turn.draft().step())).orElse(List.of());
    }

    /** The same for somebody who stands at this step. */
    List<String> mendable(Flow flow, String at) {
        if (flow.step(at).map(Step::task).orElse(null) instanceof Task.Confirm confirm && !confirm.fix().isEmpty()) {
            return confirm.fix();
        }
        var names = new ArrayList<String>();
        for (String name : turn.draft().answers().keySet()) {
            Optional<Task> task = flow.step(name).map(Step::task);
            if (task.filter(Task::acts).isPresent()) {
                names.clear();
            } else if (task.filter(Task::asks).isPresent() && !name.equals(at)) {
                names.add(name);
            }
        }
        return names;
    }

    private String title(String step) {
        return turn.flow().flatMap(flow -> flow.step(step)).map(Step::title).filter(title -> !title.isEmpty())
                .map(turn.voice()::render).orElse(step);
    }

    private List<Pick> offers(Question.Offer offer) {
        var picks = new ArrayList<Pick>();
        for (String name : offer.flows()) {
            turn.parts().flows().flow(name).ifPresent(
                    flow -> picks.add(pick("offer", name, turn.voice().render(flow.title()), flow.start().words())));
        }
        picks.add(pick("offer", NONE, turn.voice().render(Phrase.OFFER_NONE),
                turn.parts().flows().wording().no()));
        return picks;
    }

    private static Pick pick(String offer, String key, String title, Collection<String> words) {
        return new Pick(key, offer + ":" + key, title, words);
    }

    /** The wrong answer's reason, then an example, then a person; with the options again where there are any. */
    void refuse(Reading.Wrong wrong) {
        Wording wording = turn.parts().flows().wording();
        int mistakes = turn.draft().mistake();
        turn.voice().append(reason(wrong));
        if (mistakes >= turn.patience().mistakes() && turn.patience().officer()) {
            turn.draft().ask(new Question.Officer());
            turn.voice().say(Phrase.LIMIT_OFFICER);
        } else if (mistakes >= turn.patience().mistakes()) {
            turn.voice().say(Phrase.LIMIT);
        } else if (mistakes > 1) {
            example(wording).ifPresent(example -> turn.voice().say(Phrase.EXAMPLE, Map.of("example", example)));
        }
        turn.voice().offer(picks());
    }

    /** Why an answer is refused, in the words of the step where it has any. */
    String reason(Reading.Wrong wrong) {
        Optional<Task> task = turn.step().map(Step::task);
        Text own = task.map(Task::wrongs).orElse(Text.NONE);
        if (own.isEmpty() && task.isPresent() && task.get() instanceof Task.Receive receive) {
            return turn.voice().render(switch (receive.kind()) {
            case LOCATION -> Phrase.SEND_LOCATION;
            case PHOTO -> Phrase.SEND_PHOTO;
            case DOCUMENT -> Phrase.SEND_DOCUMENT;
            case VOICE -> Phrase.SEND_VOICE;
            case ANYTHING -> Phrase.SEND_ANYTHING;
            });
        }
        Text reason = own.isEmpty()
                ? turn.parts().flows().wording().reasons().getOrDefault(wrong.reason(), Text.NONE)
                : own;
        return turn.voice().render(reason, wrong.values());
    }

    /** The first of what is offered, with its number; of an open question the example of its kind. */
    private Optional<String> example(Wording wording) {
        List<Pick> picks = picks();
        if (!picks.isEmpty()) {
            return Optional.of("1 (" + picks.getFirst().title() + ")");
        }
        return turn.step().map(Step::task)
                .flatMap(task -> task instanceof Task.Ask ask
                        ? Optional.ofNullable(wording.examples().get(ask.kind().word()))
                        : Optional.empty())
                .map(turn.voice()::render);
    }

    /** The codes to choose a category from: the likeliest, then the commonest, then none of them. */
    static List<String> likeliest(List<String> guessed, Set<String> all, String other) {
        var codes = new ArrayList<String>();
        guessed.stream().filter(all::contains).filter(code -> !code.equals(other)).limit(3).forEach(codes::add);
        all.stream().filter(code -> !codes.contains(code) && !code.equals(other)).limit(3 - codes.size())
                .forEach(codes::add);
        codes.add(other);
        return codes;
    }
}
