package id.kentongan.flow.answer;

import id.kentongan.flow.answer.AnswerKind.Date;
import id.kentongan.flow.answer.AnswerKind.Decimal;
import id.kentongan.flow.answer.AnswerKind.FreeText;
import id.kentongan.flow.answer.AnswerKind.Money;
import id.kentongan.flow.answer.AnswerKind.PersonName;
import id.kentongan.flow.answer.AnswerKind.Phone;
import id.kentongan.flow.answer.AnswerKind.PlaceAt;
import id.kentongan.flow.answer.AnswerKind.Ticket;
import id.kentongan.flow.answer.AnswerKind.Time;
import id.kentongan.flow.answer.AnswerKind.WholeNumber;
import id.kentongan.flow.answer.AnswerKind.YesOrNo;
import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Several;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.Places;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads answers of every kind. Safe for many threads when the places are. */
public final class AnswerReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M} .,'\u2019\\-]{1,59}");
    private static final Pattern NAME_OPENING = Pattern
            .compile("(?i)^(nama (lengkap )?(saya|sy|aku)|nama|saya|sy)( adalah)?[ :]+");
    /** The address that is written behind a name. */
    private static final Pattern NAME_END = Pattern.compile(
            "(?i)[\\s,;(]+(?:kp|kampung|dusun|dsn|desa|kec|kecamatan|kab|kabupaten|alamat|rt|rw|nik)(?!\\p{L}).*$");
    private static final int LONGEST = 300;
    private static final int MOST_CHOICES = 5;

    private final Places places;
    private final YesNo yesOrNo;

    /** {@code yes} and {@code no} are more words than are known here, as {@link PlainText#fold} leaves them. */
    public AnswerReader(Places places, Set<String> yes, Set<String> no) {
        this.places = places;
        this.yesOrNo = new YesNo(yes, no);
    }

    /**
     * Reads an answer, whatever was typed.
     *
     * @param now
     *            when it was typed, in the zone where the person is
     */
    public Reading read(AnswerKind kind, String text, ZonedDateTime now) {
        String whole = PlainText.clean(text);
        // Who writes more answers no such question, and a part of it would be a guess.
        String clean = kind.takesAnything() || kind instanceof AnswerKind.Nik || whole.length() <= LONGEST ? whole : "";
        return switch (kind) {
        case FreeText free -> freeText(free, clean);
        case PersonName _ -> name(clean);
        case AnswerKind.Nik _ -> Nik.read(clean, places);
        case WholeNumber number -> Numbers.read(number, clean);
        case YesOrNo _ -> yesOrNo.read(clean);
        case Decimal decimal -> Numbers.read(decimal, clean);
        case Money money -> Numbers.read(money, clean);
        case Date date -> Dates.read(date.when(), clean, now);
        case Time _ -> Times.read(clean, now);
        case Phone _ -> Phones.read(clean);
        case PlaceAt place -> place(place.level(), clean);
        case Ticket _ -> TicketNumbers.whole(clean).<Reading>map(Value::new)
                .orElseGet(() -> new Wrong(Reason.TICKET_NUMBER));
        };
    }

    /**
     * Whether a date, a time, a number or a place can only be read from this text with a letter put right; of the other
     * kinds never.
     */
    public boolean isMisspelt(AnswerKind kind, String text) {
        return switch (kind) {
        case Date _ -> anyWord(text, word -> !DateWords.FILLERS.contains(word) && DateWords.exact(word).isEmpty()
                && NumberWords.exact(word).isEmpty() && !DateWords.near(word).isEmpty());
        case Time _ -> anyWord(text, word -> !TimeWords.FILLERS.contains(word) && TimeWords.exact(word).isEmpty()
                && TimeWords.parts(word).isEmpty() && NumberWords.exact(word).isEmpty()
                && TimeWords.near(word).isPresent());
        case WholeNumber _,Decimal _,Money _ -> anyWord(text,
                word -> NumberWords.exact(word).isEmpty() && !NumberWords.near(word).isEmpty());
        case PlaceAt place -> places.find(place.level(), PlainText.clean(text)).stream()
                .noneMatch(one -> joined(text).contains(joined(one.name())));
        case FreeText _,PersonName _,AnswerKind.Nik _,Phone _,YesOrNo _,Ticket _ -> false;
        };
    }

    private static boolean anyWord(String text, Predicate<String> test) {
        return Piece.of(text).stream().anyMatch(piece -> piece.isWord() && test.test(piece.text()));
    }

    private static String joined(String name) {
        return PlainText.fold(name).replace(" ", "");
    }

    private static Reading freeText(FreeText kind, String text) {
        if (!PlainText.says(text)) {
            return new Wrong(Reason.TEXT_EMPTY);
        }
        return text.length() <= kind.most()
                ? new Value(text)
                : new Wrong(Reason.TEXT_LONG, Map.of("most", Integer.toString(kind.most())));
    }

    private static Reading name(String text) {
        String opened = NAME_OPENING.matcher(text).replaceFirst("").strip();
        String name = NAME_END.matcher(opened).replaceFirst("");
        return NAME.matcher(name).matches() ? new Value(PlainText.capitalised(name)) : new Wrong(Reason.NAME);
    }

    private Reading place(Level level, String text) {
        if (text.length() > 100) {
            return new Wrong(Reason.PLACE_UNKNOWN);
        }
        List<Place> found = places.find(level, text);
        if (found.isEmpty()) {
            return new Wrong(Reason.PLACE_UNKNOWN);
        }
        if (found.size() == 1) {
            return new Value(found.getFirst().code().value());
        }
        return found.size() <= MOST_CHOICES
                ? new Several(found.stream().map(one -> one.code().value()).toList())
                : new Wrong(Reason.PLACE_MANY, Map.of("count", Integer.toString(found.size())));
    }
}
