package id.kentongan.channel.sms;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a delivery receipt, {@code id:… sub:001 dlvrd:001 submit date:… done date:… stat:DELIVRD err:000 text:…}
 * (SMPP 3.4, appendix B, which calls it an example, and so do SMSCs): in any order and case, with any field missing.
 */
record ReceiptText(Map<Field, String> fields) {
    /** What may stand in it. */
    enum Field {
        ID, SUBMITTED, DELIVERED, SUBMIT_DATE, DONE_DATE, STATE, ERROR, TEXT
    }

    private static final Pattern NAMES = Pattern.compile("(?<![a-z0-9])(?:(?<id>(?:message[ _-]?|msg[ _-]?)?id)"
            + "|(?<sub>sub)|(?<dlvrd>dlvrd)|(?<submitdate>submit[ _-]?date)|(?<donedate>done[ _-]?date)"
            + "|(?<stat>stat(?:us|e)?)|(?<err>err(?:or)?)|(?<text>text)) ?[:=]", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern WORD = Pattern.compile("[\"'\\[]*([^\\s,;|]*?)[\"'\\]]*(?:[\\s,;|].*)?",
            Pattern.DOTALL);
    private static final Pattern SOME = Pattern.compile("0*[1-9]\\d{0,2}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    static ReceiptText of(String text) {
        var fields = new EnumMap<Field, String>(Field.class);
        Matcher names = NAMES.matcher(text);
        boolean more = names.find();
        while (more) {
            Field field = field(names);
            int from = names.end();
            // What follows "text:" is ours, and may look like anything.
            more = field != Field.TEXT && names.find();
            int to = more ? names.start() : text.length();
            fields.putIfAbsent(field, text.substring(from, to).strip());
        }
        return new ReceiptText(fields);
    }

    private static Field field(Matcher names) {
        if (names.group("id") != null) {
            return Field.ID;
        } else if (names.group("sub") != null) {
            return Field.SUBMITTED;
        } else if (names.group("dlvrd") != null) {
            return Field.DELIVERED;
        } else if (names.group("submitdate") != null) {
            return Field.SUBMIT_DATE;
        } else if (names.group("donedate") != null) {
            return Field.DONE_DATE;
        } else if (names.group("stat") != null) {
            return Field.STATE;
        }
        return names.group("err") != null ? Field.ERROR : Field.TEXT;
    }

    /** Whether it can be nothing else, though nothing but the text says so: nobody writes all this about a message. */
    boolean unmistakable() {
        return fields.keySet().containsAll(List.of(Field.ID, Field.STATE, Field.SUBMIT_DATE, Field.DONE_DATE));
    }

    /** The id as it is written; no SMSC has longer ones (SMPP 3.4, 5.2.23). */
    Optional<String> id() {
        return word(Field.ID).filter(id -> id.length() <= 64);
    }

    /** The word for the state, in capitals. */
    Optional<String> state() {
        return word(Field.STATE).map(word -> word.toUpperCase(Locale.ROOT));
    }

    /** The digits of the date when it was so. */
    Optional<String> done() {
        return Optional.ofNullable(fields.get(Field.DONE_DATE)).map(date -> NO_DIGITS.matcher(date).replaceAll(""))
                .filter(digits -> !digits.isEmpty());
    }

    /** Whether as many parts were delivered as were submitted, where that is said. */
    boolean allDelivered() {
        return word(Field.DELIVERED).filter(count -> SOME.matcher(count).matches())
                .filter(count -> number(count) >= word(Field.SUBMITTED).map(ReceiptText::number).orElse(1))
                .isPresent();
    }

    private static int number(String digits) {
        return COUNT.matcher(digits).matches() ? Integer.parseInt(digits) : 1;
    }

    private Optional<String> word(Field field) {
        return Optional.ofNullable(fields.get(field)).map(WORD::matcher).filter(Matcher::matches)
                .map(matcher -> matcher.group(1)).filter(word -> !word.isEmpty());
    }
}
