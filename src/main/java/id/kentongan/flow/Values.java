package id.kentongan.flow;

import id.kentongan.flow.Catalogue.Category;
import id.kentongan.flow.Catalogue.Letter;
import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.place.PlaceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The values of placeholders and conditions in one turn: answers before facts. */
final class Values {
    private final Parts parts;
    private final Situation situation;
    private final Draft draft;

    Values(Parts parts, Situation situation, Draft draft) {
        this.parts = parts;
        this.situation = situation;
        this.draft = draft;
    }

    /** As kept: a choice's key, a place's code. */
    Optional<String> kept(String name) {
        String answer = draft.answers().get(name);
        if (answer != null) {
            return Optional.of(answer);
        }
        int dot = name.indexOf('.');
        return dot < 0 ? Optional.empty() : dotted(name, name.substring(0, dot), name.substring(dot + 1));
    }

    /** As people read it: a choice's label, a place's name, a secret masked. */
    Optional<String> shown(String name) {
        String answer = draft.answers().get(name);
        if (answer == null) {
            return kept(name);
        }
        return Optional.of(step(name).map(step -> show(step.task(), answer)).orElse(answer));
    }

    private Optional<Step> step(String name) {
        return parts.flows().flow(draft.flow()).flatMap(flow -> flow.step(name)).or(() -> draft.returns().stream()
                .map(back -> parts.flows().flow(back.substring(0, back.indexOf('/'))))
                .flatMap(Optional::stream).flatMap(flow -> flow.step(name).stream()).findFirst());
    }

    private Optional<String> dotted(String name, String head, String attribute) {
        return switch (head) {
        case "flow" -> parts.flows().flow(draft.flow()).map(flow -> say(flow.title()));
        case "service" -> parts.flows().flow(draft.flow()).flatMap(this::service)
                .flatMap(service -> attribute(service, attribute));
        case "person" -> saved(attribute).or(() -> situation.facts().fact(name));
        default -> {
            String code = draft.answers().get(head);
            yield code == null
                    ? situation.facts().fact(name)
                    : parts.flows().catalogue().category(code).flatMap(category -> attribute(category, attribute));
        }
        };
    }

    /** What this flow just learnt of the person, before it is a fact. */
    private Optional<String> saved(String attribute) {
        boolean byName = attribute.equals("village.name");
        String field = byName ? "village" : attribute;
        Optional<Flow> flow = parts.flows().flow(draft.flow());
        for (Step step : flow.map(Flow::steps).orElse(List.of())) {
            String answer = draft.answers().get(step.name());
            if (answer != null && step.task().saves().equals(field)) {
                return Optional.of(byName ? village(answer) : answer);
            }
        }
        return Optional.empty();
    }

    private Optional<Letter> service(Flow flow) {
        return flow.steps().stream().map(Step::task).filter(Task.Open.class::isInstance).map(Task.Open.class::cast)
                .filter(open -> open.kind() == Effect.TicketKind.REQUEST).findFirst()
                .flatMap(open -> parts.flows().catalogue().service(open.code().fill(this::kept)));
    }

    private Optional<String> attribute(Letter service, String attribute) {
        return switch (attribute) {
        case "title" -> Optional.of(say(service.title()));
        case "documents" -> Optional.of(say(service.documents()));
        case "days" -> Optional.of(Integer.toString(service.days()));
        default -> Optional.empty();
        };
    }

    /** What a secret complaint is about is never repeated, not even by its title. */
    private Optional<String> attribute(Category category, String attribute) {
        return switch (attribute) {
        case "title" -> category.secret() ? Optional.empty() : Optional.of(say(category.title()));
        case "pillar" -> Optional.of(category.pillar());
        case "secret" -> category.secret() ? Optional.of("yes") : Optional.empty();
        case "emergency" -> category.emergency().isEmpty() ? Optional.empty() : Optional.of(say(category.emergency()));
        default -> Optional.empty();
        };
    }

    private String show(Task task, String value) {
        return switch (task) {
        case Task.Ask ask -> show(ask, value);
        case Task.Choose choose -> choose.choices().stream().filter(choice -> choice.key().equals(value)).findFirst()
                .map(choice -> say(choice.label())).orElse(value);
        case Task.Classify _ -> parts.flows().catalogue().category(value).map(category -> say(category.title()))
                .orElse(value);
        case Task.Say _,Task.Confirm _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Announce _,Task.Offer _,Task.End _ ->
            value;
        };
    }

    private String show(Task.Ask ask, String value) {
        return switch (ask.kind()) {
        case AnswerKind.Nik _ -> ask.secret() ? Formats.nik(value) : value;
        case AnswerKind.WholeNumber _ -> Formats.number(Long.parseLong(value));
        case AnswerKind.YesOrNo _ -> phrase(value.equals("yes") ? Phrase.YES : Phrase.NO);
        case AnswerKind.Decimal _ -> value.replace('.', ',');
        case AnswerKind.Money _ -> Formats.rupiah(Long.parseLong(value));
        case AnswerKind.Date _ -> Formats.date(LocalDate.parse(value));
        case AnswerKind.Time _ -> value.replace(':', '.');
        case AnswerKind.PlaceAt _ -> village(value);
        case AnswerKind.FreeText _,AnswerKind.PersonName _,AnswerKind.Phone _,AnswerKind.Ticket _ ->
            ask.secret() ? "****" : value;
        };
    }

    private String village(String code) {
        return parts.places().place(new PlaceCode(code)).map(place -> place.name()).orElse(code);
    }

    private String phrase(Phrase phrase) {
        return say(parts.flows().wording().phrases().getOrDefault(phrase, Text.NONE));
    }

    private String say(Text text) {
        return text.in(situation.language(), situation.medium()).fill(_ -> Optional.empty());
    }
}
