package id.kentongan.flow.answer;

import id.kentongan.flow.answer.AnswerKind.When;
import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as Indonesians write them, day first: {@code 17-8-2026}, {@code 17/08/2026}. */
final class Dates {
    private static final Pattern FIGURES = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");

    private Dates() {
    }

    static Reading read(When when, String text, LocalDate today) {
        Matcher figures = FIGURES.matcher(text);
        if (!figures.matches()) {
            return new Wrong(Reason.DATE);
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(figures.group(3)), Integer.parseInt(figures.group(2)),
                    Integer.parseInt(figures.group(1)));
            return switch (when) {
            case PAST -> date.isAfter(today) ? new Wrong(Reason.DATE_PAST) : new Value(date.toString());
            case FUTURE -> date.isBefore(today) ? new Wrong(Reason.DATE_FUTURE) : new Value(date.toString());
            case ANY -> new Value(date.toString());
            };
        } catch (DateTimeException e) {
            return new Wrong(Reason.DATE_MISSING);
        }
    }
}
