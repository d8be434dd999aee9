package id.kentongan.author;

import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.AnswerKind.When;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A row of a table of answers.
 *
 * @param line
 *            where it stands, from 1
 * @param kind
 *            as it was written
 * @param text
 *            what somebody might answer
 * @param expected
 *            a value, {@code ask}, or {@code invalid} with perhaps a reason after a colon
 */
record AnswerRow(int line, String kind, ZonedDateTime now, String text, String expected) {
    private static final long MOST = 999_999_999_999_999L;
    private static final Map<String, AnswerKind> KINDS = new TreeMap<>(Map.of("number", new AnswerKind.Decimal(0, MOST),
            "money", new AnswerKind.Money(0, MOST), "date", new AnswerKind.Date(When.ANY), "date.past",
            new AnswerKind.Date(When.PAST), "date.future", new AnswerKind.Date(When.FUTURE), "time",
            new AnswerKind.Time(), "yesno", new AnswerKind.YesOrNo(), "phone", new AnswerKind.Phone(), "nik",
            new AnswerKind.Nik()));

    /** The kind of answer by its word in the table. */
    static Optional<AnswerKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(word));
    }

    /** The words for all kinds, in the order of the alphabet. */
    static String kinds() {
        return String.join(", ", KINDS.keySet());
    }
}
