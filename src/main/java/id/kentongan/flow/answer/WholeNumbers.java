package id.kentongan.flow.answer;

import id.kentongan.flow.answer.AnswerKind.WholeNumber;
import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Whole numbers as Indonesians write them: {@code 25}, {@code 1.500}, {@code 25 orang}, {@code dua puluh lima}. */
final class WholeNumbers {
    private static final Pattern DIGITS = Pattern
            .compile("([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,15})(?: ?(?:orang|org|peserta|kursi|buah))?\\.?");
    private static final Map<String, Integer> ONES = Map.ofEntries(Map.entry("nol", 0), Map.entry("satu", 1),
            Map.entry("dua", 2), Map.entry("tiga", 3), Map.entry("empat", 4), Map.entry("lima", 5),
            Map.entry("enam", 6), Map.entry("tujuh", 7), Map.entry("delapan", 8), Map.entry("sembilan", 9));

    private WholeNumbers() {
    }

    static Reading read(WholeNumber kind, String text) {
        OptionalLong number = number(text.strip());
        if (number.isEmpty()) {
            return new Wrong(Reason.NUMBER);
        }
        long value = number.getAsLong();
        return value >= kind.least() && value <= kind.most()
                ? new Value(Long.toString(value))
                : new Wrong(Reason.NUMBER_RANGE,
                        Map.of("least", Long.toString(kind.least()), "most", Long.toString(kind.most())));
    }

    private static OptionalLong number(String text) {
        var digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return OptionalLong.of(Long.parseLong(digits.group(1).replace(".", "")));
        }
        return spoken(PlainText.fold(text).replaceFirst(" (orang|org|peserta|kursi|buah)$", ""));
    }

    /** From nol to sembilan ratus sembilan puluh sembilan. */
    private static OptionalLong spoken(String text) {
        String words = text.replace("sepuluh", "satu puluh").replace("sebelas", "satu belas")
                .replace("seratus", "satu ratus");
        long total = 0;
        int last = -1;
        int ceiling = 1_000;
        for (String word : words.split(" ")) {
            int unit = switch (word) {
            case "ratus" -> 100;
            case "puluh" -> 10;
            case "belas" -> 1;
            default -> 0;
            };
            if (unit > 0 && last > 0 && unit < ceiling) {
                total += word.equals("belas") ? 10 + last : (long) last * unit;
                ceiling = unit;
                last = -1;
            } else if (unit == 0 && last < 0 && ceiling > 1 && ONES.containsKey(word)) {
                last = ONES.get(word);
            } else {
                return OptionalLong.empty();
            }
        }
        return total == 0 && last < 0 ? OptionalLong.empty() : OptionalLong.of(total + Math.max(last, 0));
    }
}
