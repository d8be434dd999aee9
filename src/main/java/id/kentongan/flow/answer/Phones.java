package id.kentongan.flow.answer;

import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Several;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import id.kentongan.message.PhoneNumber;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mobile numbers as people write them, with what they write around them: {@code WA 0812-3456-7890 (istri)}. */
final class Phones {
    private static final Pattern RUN = Pattern.compile("\\+?[0-9(][0-9 .()_\\-\u2010-\u2015]*");
    private static final Pattern BETWEEN = Pattern.compile("[ _\\-\\u2010-\\u2015]+");
    private static final Pattern INDONESIAN = Pattern.compile("(?:\\+?62|0062|0|\\+?620)?8[1-9][0-9]{7,10}");
    private static final Pattern FOREIGN = Pattern.compile("(?:\\+|00)[1-9][0-9]{7,14}");
    private static final Pattern GLUED = Pattern.compile("[0-9]\\p{L}|(?<!\\p{L})[oO][0-9]|[0-9][*xX#]+");
    private static final Set<String> DENIALS = Vocabulary
            .words("""
            bukan bkn jangan jgn tidak tdk gak ga nggak ndak salah lama mati hilang dulu belum mungkin atau dan kayaknya""");

    private Phones() {
    }

    static Reading read(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        var found = new LinkedHashSet<String>();
        int runs = 0;
        int read = 0;
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            for (String part : apart(run.group())) {
                String digits = digits(part);
                if (digits.length() > 2) {
                    runs++;
                    Optional<String> number = number(digits);
                    read += number.isPresent() ? 1 : 0;
                    number.ifPresent(found::add);
                }
            }
        }
        if (runs == 0) {
            return spelled(text).<Reading>map(Value::new).orElseGet(() -> new Wrong(Reason.PHONE));
        }
        boolean denied = Piece.of(text).stream().anyMatch(piece -> piece.isWord() && DENIALS.contains(piece.text()));
        if (found.isEmpty() || read < runs || found.size() == 1 && denied
                || GLUED.matcher(text).find()) {
            return new Wrong(Reason.PHONE);
        }
        return found.size() == 1 ? new Value(found.getFirst()) : new Several(List.copyOf(found));
    }

    /**
     * The numbers of a run that is none itself, where every part of it is one: "081234567890 081234567891", or the same
     * one stands in it twice.
     */
    private static List<String> apart(String run) {
        String digits = digits(run);
        if (number(digits).isPresent()) {
            return List.of(run);
        }
        String half = digits.substring(0, digits.length() / 2);
        if (digits.equals(half + half)) {
            return List.of(half);
        }
        List<String> parts = List.of(BETWEEN.split(run.strip()));
        return parts.stream().allMatch(part -> number(digits(part)).isPresent()) ? parts : List.of(run);
    }

    private static String digits(String run) {
        return run.replaceAll("[^0-9+]", "");
    }

    private static Optional<String> number(String digits) {
        boolean foreign = FOREIGN.matcher(digits).matches() && !digits.matches("(\\+|00)62.*");
        return INDONESIAN.matcher(digits).matches() || foreign
                ? PhoneNumber.parse(digits).map(PhoneNumber::e164)
                : Optional.empty();
    }

    /** "Nol delapan satu dua …", digit by digit. */
    private static Optional<String> spelled(String text) {
        var digits = new StringBuilder();
        for (Piece piece : Piece.of(text)) {
            List<NumberWords.Part> parts = piece.isWord() ? NumberWords.exact(piece.text()) : List.of();
            for (NumberWords.Part part : parts) {
                if (!(part instanceof NumberWords.Digit digit)) {
                    return Optional.empty();
                }
                digits.append(digit.value());
            }
            if (parts.isEmpty()) {
                return Optional.empty();
            }
        }
        return number(digits.toString());
    }
}
