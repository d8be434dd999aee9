package id.kentongan.author;

import id.kentongan.flow.answer.Reading;
import id.kentongan.message.PhoneNumber;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a reading is worth beside what was expected. Except for a NIK, whose reasons are fixed, "ask" and "invalid" are
 * the same: nothing is kept and the person is asked again.
 */
enum AnswerVerdict {
    /** As expected. */
    RIGHT,
    /** A value was kept that was not said, or not clearly. */
    WRONG,
    /** A question although the value was said. */
    NEEDLESS,
    /** Refused as expected, for another reason. */
    OTHER_REASON;

    private static final Pattern QUESTION = Pattern.compile("ask(\\b.*)?|\\?");
    private static final Pattern REFUSAL = Pattern.compile("invalid(:.*)?");
    private static final Map<String, String> REASONS = Map.of("prefix", "province", "character", "characters", "digits",
            "characters", "district", "province", "date", "day");

    static AnswerVerdict of(AnswerRow row, Reading reading) {
        String expected = row.expected().toLowerCase(Locale.ROOT);
        boolean question = QUESTION.matcher(expected).matches() || REFUSAL.matcher(expected).matches();
        return switch (reading) {
        case Reading.Value value -> !question && same(row.kind(), expected, value.value()) ? RIGHT : WRONG;
        case Reading.Several _,Reading.Range _ -> !question
                ? NEEDLESS
                : row.kind().equals("nik") ? OTHER_REASON : RIGHT;
        case Reading.Wrong wrong -> !question
                ? NEEDLESS
                : row.kind().equals("nik") && !sameReason(expected, wrong.reason()) ? OTHER_REASON : RIGHT;
        };
    }

    private static boolean sameReason(String expected, Reading.Reason reason) {
        int colon = expected.indexOf(':');
        String wanted = colon < 0 ? "" : expected.substring(colon + 1).strip().replaceFirst("^nik[-_ ]", "");
        String given = reason(reason);
        return wanted.isEmpty() || REASONS.getOrDefault(wanted, wanted).equals(REASONS.getOrDefault(given, given));
    }

    /** {@code month} for {@code NIK_MONTH}. */
    static String reason(Reading.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("^nik-", "");
    }

    private static boolean same(String kind, String expected, String value) {
        return switch (kind) {
        case "number" -> sameNumber(expected.replace(',', '.'), value);
        case "money" -> sameNumber(expected.replaceAll("^rp\\.? *|(?<=\\d)[.,](?=\\d{3})", ""), value);
        case "time" -> time(expected).equals(value);
        case "yesno" ->
            (expected.matches("yes|ya|y|true") ? "yes" : expected.matches("no|tidak|n|false") ? "no" : expected)
                    .equals(value);
        case "phone" -> PhoneNumber.parse(expected).map(PhoneNumber::e164).filter(value::equals).isPresent();
        default -> expected.equals(value);
        };
    }

    private static boolean sameNumber(String expected, String value) {
        return expected.matches("-?\\d{1,18}(\\.\\d{1,9})?")
                && new BigDecimal(expected).compareTo(new BigDecimal(value)) == 0;
    }

    private static String time(String expected) {
        String time = expected.replace('.', ':').replaceFirst("^(\\d):", "0$1:");
        return time.matches("\\d{2}:\\d{2}:00") ? time.substring(0, 5) : time;
    }
}
