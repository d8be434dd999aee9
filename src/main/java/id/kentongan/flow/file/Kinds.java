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
        case AnswerKind.WholeNumber _ -> new AnswerKind.WholeNumber(bound(map, "least", 0),
                bound(map, "most", Integer.MAX_VALUE));
        case AnswerKind.Decimal _ -> new AnswerKind.Decimal(bound(map, "least", 0),
                bound(map, "most", Integer.MAX_VALUE));
        case AnswerKind.Money _ -> new AnswerKind.Money(bound(map, "least", 0), bound(map, "most", MOST_RUPIAH));
        case AnswerKind.FreeText _ -> new AnswerKind.FreeText((int) bound(map, "most", LONGEST_TEXT));
        case AnswerKind.PersonName _,AnswerKind.Nik _,AnswerKind.Date _,AnswerKind.Time _,AnswerKind.Phone _,AnswerKind.YesOrNo _,AnswerKind.PlaceAt _,AnswerKind.Ticket _ ->
            kind;
        };
    }

    private static long bound(YamlMap map, String key, long otherwise) {
        return map.text(key).flatMap(text -> text.integer(0, 999_999_999)).map(Long::valueOf).orElse(otherwise);
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
}
