package id.kentongan.flow.answer;

import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the day as Indonesians write them: {@code 14.30}. */
final class Times {
    private static final Pattern FIGURES = Pattern.compile("(1[3-9]|2[0-3])[.:]([0-5][0-9])");

    private Times() {
    }

    static Reading read(String text) {
        Matcher figures = FIGURES.matcher(text);
        return figures.matches() ? new Value(figures.group(1) + ":" + figures.group(2)) : new Wrong(Reason.TIME);
    }
}
