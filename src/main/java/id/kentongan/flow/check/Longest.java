package id.kentongan.flow.check;

import id.kentongan.flow.Catalogue;
import id.kentongan.flow.Effect.TicketKind;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Formats;
import id.kentongan.flow.Sent;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.Text;
import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.message.Medium;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts with the longest values that are to be expected: names of 30 letters, places of 20, holders of 25, and of free
 * words as many as 60 letters, since whoever writes more may read more.
 */
final class Longest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final int FREE = 60;
    private static final int NAME = 30;
    private static final int PLACE = 20;

    private final Flows flows;
    private final Flow flow;
    private final String language;
    private final Medium medium;

    Longest(Flows flows, Flow flow, String language, Medium medium) {
        this.flows = flows;
        this.flow = flow;
        this.language = language;
        this.medium = medium;
    }

    String fill(Text text) {
        return text.in(language, medium).fill(name -> Optional.of(value(name)));
    }

    String fill(Phrase phrase) {
        return fill(flows.wording().phrases().getOrDefault(phrase, Text.NONE));
    }

    private static String letters(int count) {
        return "kampung ".repeat(count / 8 + 1).substring(0, count);
    }

    private String value(String name) {
        Optional<Step> step = flow.step(name).or(() -> flows.flows().values().stream()
                .flatMap(other -> other.step(name).stream()).filter(other -> other.task().asks()).findFirst());
        return step.map(this::value).orElseGet(() -> fact(name));
    }

    private String fact(String name) {
        return switch (name) {
        case "person.name" -> letters(NAME);
        case "person.village.name", "kader.village.name" -> letters(PLACE);
        case "ticket.number", "ticket.latest" -> "TJT-0001HN";
        case "ticket.holder" -> letters(25);
        case "ticket.until" -> Formats.date(DAY, language) + " 16.00 WIB";
        case "reach.total", "reach.sms", "reach.whatsapp" -> "1.000";
        case "flow.title" -> fill(flow.title());
        case "service.title" -> service(Catalogue.Letter::title);
        case "service.documents" -> service(Catalogue.Letter::documents);
        case "service.days" -> "10";
        default -> {
            String attribute = name.substring(name.indexOf('.') + 1);
            yield switch (attribute) {
            case "title" -> longest(categories().map(Catalogue.Category::title));
            case "emergency" -> longest(categories().map(Catalogue.Category::emergency));
            case "pillar" -> "mobilitas";
            default -> letters(PLACE);
            };
        }
        };
    }

    private Stream<Catalogue.Category> categories() {
        return flows.catalogue().categories().values().stream();
    }

    private String service(java.util.function.Function<Catalogue.Letter, Text> part) {
        List<Catalogue.Letter> own = flow.steps().stream().map(Step::task).filter(Task.Open.class::isInstance)
                .map(Task.Open.class::cast).filter(open -> open.kind() == TicketKind.REQUEST)
                .flatMap(open -> flows.catalogue().service(open.code().fill(_ -> Optional.empty())).stream()).toList();
        return longest((own.isEmpty() ? flows.catalogue().services().values() : own).stream().map(part));
    }

    private String longest(Stream<Text> texts) {
        return texts.map(this::fill).max(Comparator.comparingInt(String::length)).orElse("");
    }

    private String value(Step step) {
        return switch (step.task()) {
        case Task.Ask ask -> value(ask.kind());
        case Task.Choose choose -> choose.several()
                ? choose.choices().stream().map(choice -> fill(choice.label())).collect(Collectors.joining(", "))
                : longest(choose.choices().stream().map(Task.Choice::label));
        case Task.Classify _ -> longest(categories().map(Catalogue.Category::title));
        case Task.Receive receive -> receive.kind() == Sent.LOCATION ? letters(FREE) : fill(Phrase.SENT_DOCUMENT);
        case Task.Say _,Task.Confirm _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            "";
        };
    }

    private String value(AnswerKind kind) {
        return switch (kind) {
        case AnswerKind.FreeText text -> letters(Math.min(FREE, text.most()));
        case AnswerKind.PersonName _ -> letters(NAME);
        case AnswerKind.WholeNumber number -> Formats.number(Math.min(number.most(), 999_999));
        case AnswerKind.Decimal _ -> "9.999,5";
        case AnswerKind.Money money -> Formats.rupiah(Math.min(money.most(), 999_999_999));
        case AnswerKind.Date _ -> Formats.date(DAY, language);
        case AnswerKind.Time _ -> "08.00 - 10.30 WIB";
        case AnswerKind.Phone _ -> "+6281234567890";
        case AnswerKind.YesOrNo _ -> fill(Phrase.NO);
        case AnswerKind.Nik _ -> "3602044107850003";
        case AnswerKind.PlaceAt _ -> letters(PLACE);
        case AnswerKind.Ticket _ -> "TJT-0001HN";
        };
    }

    /** The question of a step with its options as numbered lines, also those that only some roles are offered. */
    String question(Step step, boolean everybody) {
        var text = new StringBuilder(Variables.spoken(step.task()).stream().map(this::fill)
                .collect(Collectors.joining("\n")));
        if (step.task() instanceof Task.Choose choose && choose.several()) {
            text.append('\n').append(fill(Phrase.SEVERAL));
        }
        if (step.optional()) {
            text.append('\n').append(fill(Phrase.OPTIONAL));
        }
        List<String> options = options(step, everybody);
        for (int i = 0; i < options.size(); i++) {
            text.append('\n').append(i + 1).append(". ").append(options.get(i));
        }
        return text.toString();
    }

    /** What is offered with the question, the longest where it depends. */
    List<String> options(Step step, boolean everybody) {
        return switch (step.task()) {
        case Task.Choose choose -> choose.choices().stream()
                .filter(choice -> everybody || choice.roles().isEmpty()).map(choice -> fill(choice.label())).toList();
        case Task.Confirm confirm -> List.of(fill(Phrase.YES), fill(confirm.fix().isEmpty()
                ? Phrase.NO
                : Phrase.CHANGE));
        case Task.Ask ask when ask.kind() instanceof AnswerKind.YesOrNo -> List.of(fill(Phrase.YES), fill(Phrase.NO));
        case Task.Classify _ -> categories().map(category -> fill(category.title()))
                .sorted(Comparator.comparingInt(String::length).reversed()).limit(4).toList();
        case Task.Ask _,Task.Receive _,Task.Say _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            List.of();
        };
    }
}
