package id.kentongan.flow.file;

import id.kentongan.flow.Sent;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.AnswerKind.When;
import id.kentongan.place.Level;
import id.kentongan.yaml.YamlMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of answers by their words in a flow file, and what may be said about each. */
final class Kinds {
    /** A text may have as many characters unless its step says otherwise. */
    static final int LONGEST_TEXT = 2_000;
    private static final long MOST_RUPIAH = 999_999_999_999_999L;
    /** What is read from words. */
    static final Map<String, AnswerKind> READ = read();
    /** What may be sent besides words. */
    static final Map<String, Sent> SENT = sent();

    private Kinds() {
    }

    private static Map<String, AnswerKind> read() {
        var kinds = new LinkedHashMap<String, AnswerKind>();
        List.of(new AnswerKind.FreeText(LONGEST_TEXT), new AnswerKind.PersonName(),
                new AnswerKind.WholeNumber(0, Integer.MAX_VALUE), new AnswerKind.Decimal(0, Integer.MAX_VALUE),
                new AnswerKind.Money(0, MOST_RUPIAH), new AnswerKind.Time(), new AnswerKind.YesOrNo(),
                new AnswerKind.Phone(), new AnswerKind.Nik(), new AnswerKind.Ticket())
                .forEach(kind -> kinds.put(kind.word(), kind));
        Arrays.stream(When.values()).map(AnswerKind.Date::new).forEach(kind -> kinds.put(kind.word(), kind));
        Arrays.stream(Level.values()).map(AnswerKind.PlaceAt::new).forEach(kind -> kinds.put(kind.word(), kind));
        return Collections.unmodifiableMap(kinds);
    }

    private static Map<String, Sent> sent() {
        var kinds = new LinkedHashMap<String, Sent>();
        for (Sent kind : Sent.values()) {
            kinds.put(kind.word(), kind);
        }
        return Collections.unmodifiableMap(kinds);
    }

    /** The kind with the bounds that its step gives. */
    static AnswerKind bounded(YamlMap map, AnswerKind kind) {
        return switch (kind) {
        case AnswerKind.WholeNumber(long least, long most) -> {
            Bounds bounds = bounds(map, least, most);
            yield new AnswerKind.WholeNumber(bounds.least(), bounds.most());
        }
        case AnswerKind.Decimal(long least, long most) -> {
            Bounds bounds = bounds(map, least, most);
            yield new AnswerKind.Decimal(bounds.least(), bounds.most());
        }
        case AnswerKind.Money(long least, long most) -> {
            Bounds bounds = bounds(map, least, most);
            yield new AnswerKind.Money(bounds.least(), bounds.most());
        }
        case AnswerKind.FreeText(int most) -> new AnswerKind.FreeText((int) bound(map, "most", 1, most));
        case AnswerKind.PersonName _,AnswerKind.Nik _,AnswerKind.Date _,AnswerKind.Time _,AnswerKind.Phone _,AnswerKind.YesOrNo _,AnswerKind.PlaceAt _,AnswerKind.Ticket _ ->
            kind;
        };
    }

    /** Between them, both included, lies what may be answered. */
    record Bounds(long least, long most) {
    }

    /** The bounds of what may be answered; empty where there are none. */
    static Optional<Bounds> bounds(AnswerKind kind) {
        return switch (kind) {
        case AnswerKind.WholeNumber(long least, long most) -> Optional.of(new Bounds(least, most));
        case AnswerKind.Decimal(long least, long most) -> Optional.of(new Bounds(least, most));
        case AnswerKind.Money(long least, long most) -> Optional.of(new Bounds(least, most));
        case AnswerKind.FreeText _,AnswerKind.PersonName _,AnswerKind.Nik _,AnswerKind.Date _,AnswerKind.Time _,AnswerKind.Phone _,AnswerKind.YesOrNo _,AnswerKind.PlaceAt _,AnswerKind.Ticket _ ->
            Optional.empty();
        };
    }

    private static Bounds bounds(YamlMap map, long least, long most) {
        var bounds = new Bounds(bound(map, "least", 0, least), bound(map, "most", 0, most));
        if (bounds.least() > bounds.most()) {
            map.text("most").ifPresent(text -> text.fault("no answer lies between \"least\" " + bounds.least()
                    + " and \"most\" " + bounds.most() + ": expected " + bounds.least() + " or more"));
        }
        return bounds;
    }

    private static long bound(YamlMap map, String key, int least, long otherwise) {
        return map.text(key).flatMap(text -> text.integer(least, 999_999_999)).map(Long::valueOf).orElse(otherwise);
    }

    /** How a value looks that an answer of this kind can be compared with; empty when there is no more and less of it. */
    static Optional<String> compared(AnswerKind kind) {
        return switch (kind) {
        case AnswerKind.WholeNumber _,AnswerKind.Money _ -> Optional.of("[0-9]{1,15}");
        case AnswerKind.Decimal _ -> Optional.of("[0-9]{1,15}(\\.[0-9]{1,6})?");
        case AnswerKind.Date _ -> Optional.of("[0-9]{4}-[01][0-9]-[0-3][0-9]");
        case AnswerKind.Time _ -> Optional.of("[0-2][0-9]:[0-5][0-9]");
        case AnswerKind.FreeText _,AnswerKind.PersonName _,AnswerKind.Nik _,AnswerKind.Phone _,AnswerKind.YesOrNo _,AnswerKind.PlaceAt _,AnswerKind.Ticket _ ->
            Optional.empty();
        };
    }

    /** A value of the kind as it is kept, for kinds that can be compared. */
    static String example(AnswerKind kind) {
        return switch (kind) {
        case AnswerKind.Date _ -> "2026-08-17";
        case AnswerKind.Time _ -> "08:10";
        case AnswerKind.Decimal _ -> "2.5";
        case AnswerKind.WholeNumber _,AnswerKind.Money _,AnswerKind.FreeText _,AnswerKind.PersonName _,AnswerKind.Nik _,AnswerKind.Phone _,AnswerKind.YesOrNo _,AnswerKind.PlaceAt _,AnswerKind.Ticket _ ->
            "25";
        };
    }
}
