package id.kentongan.flow;

import id.kentongan.flow.Catalogue.Category;
import id.kentongan.flow.Catalogue.Letter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The values of placeholders and conditions in one turn: answers before facts. */
final class Values {
    private final Parts parts;
    private final Situation situation;
    private final Draft draft;
    private final Standing standing;
    private final Supplier<String> language;
    private final Shown shown;

    Values(Parts parts, Situation situation, Draft draft, Standing standing, Supplier<String> language) {
        this.parts = parts;
        this.situation = situation;
        this.draft = draft;
        this.standing = standing;
        this.language = language;
        this.shown = new Shown(parts, situation.medium(), language);
    }

    /** As kept: a choice's key, a place's code. */
    Optional<String> kept(String name) {
        String answer = draft.answers().get(name);
        if (answer != null && !answer.isEmpty()) {
            return Optional.of(answer);
        }
        int dot = name.indexOf('.');
        return dot < 0 ? bare(name) : dotted(name, name.substring(0, dot), name.substring(dot + 1));
    }

    private Optional<String> bare(String name) {
        return switch (name) {
        case "channel" -> Optional.of(situation.medium().name().toLowerCase(Locale.ROOT));
        case "language" -> Optional.of(language.get());
        default -> Optional.empty();
        };
    }

    /** As people read it. */
    Optional<String> shown(String name) {
        String answer = draft.answers().get(name);
        if (answer == null || answer.isEmpty()) {
            return kept(name);
        }
        return Optional.of(step(name).map(step -> shown.show(step.task(), answer)).orElse(answer));
    }

    /** A value that is no answer yet, as people read it. */
    String show(Task task, String value) {
        return shown.show(task, value);
    }

    private Optional<Flow> flow() {
        return standing.flow();
    }

    private Optional<Step> step(String name) {
        Optional<Step> own = flow().flatMap(flow -> flow.step(name));
        for (int i = 0; i < draft.returns().size() && own.isEmpty(); i++) {
            Back back = Back.read(draft.returns().get(i));
            own = parts.flow(back.flow(), back.version()).flatMap(flow -> flow.step(name));
        }
        return own;
    }

    private Optional<String> dotted(String name, String head, String attribute) {
        return switch (head) {
        case "flow" -> flow().map(flow -> shown.say(flow.title()));
        case "service" -> flow().flatMap(this::service)
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
        Optional<Flow> flow = flow();
        for (Step step : flow.<List<Step>>map(Flow::steps).orElse(List.of())) {
            String answer = step.task().saves().equals(field) ? draft.answers().get(step.name()) : null;
            if (answer != null) {
                return Optional.of(byName ? shown.place(answer) : answer);
            }
        }
        return Optional.empty();
    }

    private Optional<Letter> service(Flow flow) {
        for (Step step : flow.steps()) {
            if (step.task() instanceof Task.Open open && open.kind() == Effect.TicketKind.REQUEST) {
                return parts.flows().catalogue().service(open.code().fill(this::kept));
            }
        }
        return Optional.empty();
    }

    private Optional<String> attribute(Letter service, String attribute) {
        return switch (attribute) {
        case "title" -> Optional.of(shown.say(service.title()));
        case "documents" -> Optional.of(shown.say(service.documents()));
        case "days" -> Optional.of(Integer.toString(service.days()));
        default -> Optional.empty();
        };
    }

    /** What a secret complaint is about is never repeated, not even by its title. */
    private Optional<String> attribute(Category category, String attribute) {
        return switch (attribute) {
        case "title" -> category.secret() ? Optional.empty() : Optional.of(shown.say(category.title()));
        case "pillar" -> Optional.of(category.pillar());
        case "secret" -> category.secret() ? Optional.of("yes") : Optional.empty();
        case "emergency" ->
            category.emergency().isEmpty() ? Optional.empty() : Optional.of(shown.say(category.emergency()));
        default -> Optional.empty();
        };
    }
}
