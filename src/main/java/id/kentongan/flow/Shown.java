package id.kentongan.flow;

import id.kentongan.flow.Wording.Phrase;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.message.Medium;
import id.kentongan.place.PlaceCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Kept answers as people read them: a choice's label, a place's name, a day in words, a secret masked. */
final class Shown {
    private final Parts parts;
    private final Medium medium;
    private final Supplier<String> language;

    Shown(Parts parts, Medium medium, Supplier<String> language) {
        this.parts = parts;
        this.medium = medium;
        this.language = language;
    }

    String show(Task task, String value) {
        return switch (task) {
        case Task.Ask ask -> show(ask, value);
        case Task.Choose choose -> choose.several()
                ? Arrays.stream(value.split(",")).map(key -> label(choose, key)).collect(Collectors.joining(", "))
                : label(choose, value);
        case Task.Classify _ -> parts.flows().catalogue().category(value).map(category -> say(category.title()))
                .orElse(value);
        case Task.Receive _ ->
            Sent.of(value).map(Shown::phrase).map(this::phrase).orElseGet(() -> Formats.masked(value));
        case Task.Say _,Task.Confirm _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            value;
        };
    }

    private String label(Task.Choose choose, String key) {
        return choose.choice(key).map(choice -> say(choice.label())).orElse(key);
    }

    private static Phrase phrase(Sent sent) {
        return switch (sent) {
        case LOCATION -> Phrase.SENT_LOCATION;
        case PHOTO -> Phrase.SENT_PHOTO;
        case VOICE -> Phrase.SENT_VOICE;
        case DOCUMENT, ANYTHING -> Phrase.SENT_DOCUMENT;
        };
    }

    private String show(Task.Ask ask, String value) {
        return switch (ask.kind()) {
        case AnswerKind.Nik _ -> ask.secret() ? Formats.nik(value) : value;
        case AnswerKind.YesOrNo _ -> phrase(value.equals("yes") ? Phrase.YES : Phrase.NO);
        case AnswerKind.WholeNumber _ -> each(value, one -> Formats.number(Long.parseLong(one)));
        case AnswerKind.Money _ -> each(value, one -> Formats.rupiah(Long.parseLong(one)));
        case AnswerKind.Decimal _ -> each(value, one -> one.replace('.', ','));
        case AnswerKind.Date _ -> each(value, one -> Formats.date(LocalDate.parse(one), language.get()));
        case AnswerKind.Time _ -> each(value, one -> Formats.time(one, parts.zone()));
        case AnswerKind.PlaceAt _ -> place(value);
        case AnswerKind.FreeText _ -> ask.secret()
                ? "****"
                : Formats.masked(value);
        case AnswerKind.PersonName _,AnswerKind.Phone _,AnswerKind.Ticket _ -> ask.secret() ? "****" : value;
        };
    }

    /** One value, or from one to another. An earlier version of the step may have kept something else. */
    private static String each(String value, UnaryOperator<String> format) {
        try {
            return Arrays.stream(value.split("/")).map(format).collect(Collectors.joining(" - "));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return value;
        }
    }

    String place(String code) {
        return parts.places().place(new PlaceCode(code)).map(place -> place.name()).orElse(code);
    }

    String phrase(Phrase phrase) {
        return say(parts.flows().wording().phrases().getOrDefault(phrase, Text.NONE));
    }

    String say(Text text) {
        return text.in(language.get(), medium).fill(_ -> Optional.empty());
    }
}
