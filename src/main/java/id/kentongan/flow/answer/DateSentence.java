package id.kentongan.flow.answer;

import id.kentongan.flow.answer.DateWords.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was written for a day, as marks: the words that count, in their order. */
final class DateSentence {
    private static final Pattern EIGHT = Pattern.compile("[0-9]{8}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(19|20)[0-9]{2}(0[1-9]|1[0-2])[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("0[1-9]|1[0-2]");
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,4}([.,][0-9]{1,4}){0,2}");
    /** The most words that the name of a place has, with what stands before it. */
    private static final int LONGEST_NAME = 5;
    private static final Pattern WHOLE_DATE = Pattern.compile("D?(N([-/.])N\\2N|NMN|NNN)");
    /** Marks of some shape that are the same as others, or say nothing where they stand. */
    private record Rule(Pattern pattern, Function<List<Mark>, List<Mark>> by) {
        Rule(String pattern, Function<List<Mark>, List<Mark>> by) {
            this(Pattern.compile(pattern), by);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("J(N([.]N)?)?[Pe]?V?", found -> List.of()), //
            new Rule("^e$", found -> List.of(new Mark('R', 1))), //
            new Rule("e", found -> List.of(new Mark('P', 0))), //
            new Rule("(?<=^N)-M-(?=N$)", found -> found.subList(1, 2)), //
            new Rule("(?<=N)B(?=M)", found -> List.of()), //
            new Rule("dH(?=I)", found -> found.subList(1, found.size())), //
            new Rule("HI", found -> List.of(new Mark('T', 0))), //
            new Rule("HG", found -> List.of(new Mark('W', 7))), //
            new Rule("G(?=DN|N[-/.M])|(?<=M|MN)G$", found -> List.of(new Mark('W', 7))), //
            new Rule("H(?=[WRYTFND])", found -> List.of()), //
            new Rule("[PV][In]|Pt|[nt]P|nV", found -> List.of(new Mark('T', 0))), //
            new Rule("(?<=[WMRYTFNG])P", found -> List.of()), //
            new Rule("(?<=[WRYTFMNQ])V$", found -> List.of()), //
            new Rule("P(?=[WRYTFND])", found -> List.of()), //
            new Rule("n(?=[DNWRTF])", found -> List.of()), //
            new Rule("(?<=[RT])H$|(?<=[MNW])n$|(?<=N)C(?=M)", found -> List.of()), //
            new Rule("t$", found -> List.of(new Mark('T', 0))), //
            new Rule("(?<=N)BN", found -> named(found.get(1))), //
            new Rule("(?<=[MN])C(?=N)", found -> List.of()));

    private final List<Mark> marks = new ArrayList<>();

    private DateSentence() {
    }

    /** Empty where a word is none that days are named with. */
    static Optional<DateSentence> of(String text) {
        List<Piece> pieces = Piece.of(text);
        int comma = named(pieces);
        boolean placed = comma > 0 && comma < pieces.size() - 1 && pieces.get(comma).isSign(',');
        return placed ? whole(pieces.subList(comma + 1, pieces.size())) : of(pieces);
    }

    /** The date of somebody's birth, which the place may stand before as on an identity card: "Lebak 4 Juli 1985". */
    static Optional<DateSentence> ofBirth(String text) {
        List<Piece> pieces = Piece.of(text);
        int end = named(pieces);
        boolean placed = end > 0 && end <= LONGEST_NAME && end < pieces.size()
                && pieces.subList(0, end).stream().noneMatch(piece -> DateWords.DENIALS.contains(piece.text()));
        return placed ? whole(pieces.subList(end, pieces.size())) : Optional.empty();
    }

    /** How many words stand before the date that say nothing of one. */
    private static int named(List<Piece> pieces) {
        int end = 0;
        while (end < pieces.size() && (end > 0 && pieces.get(end).isSign('.')
                || pieces.get(end).isWord() && DateWords.exact(pieces.get(end).text()).isEmpty())) {
            end++;
        }
        return end;
    }

    private static Optional<DateSentence> whole(List<Piece> pieces) {
        return of(pieces).filter(date -> WHOLE_DATE.matcher(date.shape()).matches());
    }

    private static Optional<DateSentence> of(List<Piece> pieces) {
        var sentence = new DateSentence();
        for (int i = 0; i < pieces.size();) {
            int read = sentence.add(pieces, i);
            if (read == 0) {
                return Optional.empty();
            }
            i += read;
        }
        sentence.tidy();
        return Optional.of(sentence);
    }

    /** How many pieces were taken from there; 0 when the piece has no place in a date. */
    private int add(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        if (piece.isFigures()) {
            return figures(pieces, at);
        }
        if (!piece.isWord()) {
            return sign(piece);
        }
        if (DateWords.JUST.contains(piece.text())) {
            return just(pieces, at);
        }
        if (DateWords.FROM.contains(piece.text()) && at + 1 < pieces.size()
                && DateWords.exact(pieces.get(at + 1).text()).equals(List.of(new Mark('T', 0)))) {
            marks.add(new Mark('A', 0));
            return 2;
        }
        // A sum of number words first where they begin with one that is no word of dates: "tujuh belas".
        List<Mark> exact = DateWords.exact(piece.text());
        if (!exact.isEmpty()) {
            marks.addAll(exact);
            return 1;
        }
        if (DateWords.FILLERS.contains(piece.text())) {
            return 1;
        }
        int said = number(pieces, at);
        if (said > 0) {
            return said;
        }
        marks.addAll(DateWords.near(piece.text()));
        return DateWords.near(piece.text()).isEmpty() ? 0 : 1;
    }

    /** "Baru saja" is today, "baru kemarin" yesterday. */
    private int just(List<Piece> pieces, int at) {
        if (at + 1 >= pieces.size()) {
            return 0;
        }
        boolean now = DateWords.ONLY.contains(pieces.get(at + 1).text());
        if (now) {
            marks.add(new Mark('T', 0));
        }
        return now ? 2 : 1;
    }

    private int sign(Piece piece) {
        char sign = piece.text().charAt(0);
        switch (sign) {
        case '-' -> marks.add(new Mark('-', 0));
        case '/' -> marks.add(new Mark('/', 0));
        case '?', '~', '<', '>', '+', '\u00b1', '\u2248' -> marks.add(new Mark('?', 0));
        default -> {
            // Full stops, commas and colons say nothing here.
        }
        }
        return 1;
    }

    private int number(List<Piece> pieces, int from) {
        var spoken = new Spoken();
        int at = from;
        while (at < pieces.size() && pieces.get(at).isWord()) {
            List<NumberWords.Part> parts = NumberWords.exact(pieces.get(at).text());
            if (parts.isEmpty() || !parts.stream().allMatch(spoken::add)) {
                break;
            }
            at++;
        }
        List<BigDecimal> values = spoken.isEmpty() ? List.of() : spoken.values();
        if (values.size() != 1 || values.getFirst().scale() > 0 || values.getFirst().intValue() > 9_999) {
            return 0;
        }
        marks.add(new Mark('N', values.getFirst().intValue(), values.getFirst().toPlainString(), LocalDate.EPOCH));
        return at - from;
    }

    private int figures(List<Piece> pieces, int at) {
        String text = pieces.get(at).text();
        if (EIGHT.matcher(text).matches()) {
            boolean yearFirst = YEAR_FIRST.matcher(text).matches()
                    && !MONTH.matcher(text.substring(2, 4)).matches();
            List<String> parts = yearFirst
                    ? List.of(text.substring(0, 4), text.substring(4, 6), text.substring(6))
                    : List.of(text.substring(0, 2), text.substring(2, 4), text.substring(4));
            join(parts, '-');
            return 1;
        }
        if (!FIGURES.matcher(text).matches()) {
            return 0;
        }
        boolean one = text.length() <= 4 && text.chars().allMatch(Character::isDigit);
        if (one) {
            marks.add(number(text));
        } else {
            join(List.of(text.split("[.,]")), '.');
        }
        return 1;
    }

    private void join(List<String> parts, char sign) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                marks.add(new Mark(sign, 0));
            }
            marks.add(number(parts.get(i)));
        }
    }

    private static Mark number(String figures) {
        return new Mark('N', Integer.parseInt(figures), figures, LocalDate.EPOCH);
    }

    /** One letter for each mark. */
    String shape() {
        var shape = new StringBuilder();
        marks.forEach(mark -> shape.append(mark.shape()));
        return shape.toString();
    }

    Mark mark(int at) {
        return marks.get(at);
    }

    boolean has(char shape) {
        return shape().indexOf(shape) >= 0;
    }

    /** The marks from one place to another, as a sentence of its own. */
    DateSentence part(int from, int until) {
        var part = new DateSentence();
        part.marks.addAll(marks.subList(from, until));
        return part;
    }

    DateSentence with(DateSentence more) {
        var longer = part(0, marks.size());
        longer.marks.addAll(more.marks);
        return longer;
    }

    /** The sentence without the one mark of this shape. */
    DateSentence without(char shape) {
        var shorter = part(0, marks.size());
        shorter.marks.removeIf(mark -> mark.shape() == shape);
        return shorter;
    }

    private void tidy() {
        RULES.forEach(this::change);
    }

    private static List<Mark> named(Mark month) {
        return month.value() >= 1 && month.value() <= 12
                ? List.of(new Mark('M', month.value()))
                : List.of(new Mark('?', 0));
    }

    private void change(Rule rule) {
        Matcher matcher = rule.pattern().matcher(shape());
        while (matcher.find()) {
            List<Mark> replaced = marks.subList(matcher.start(), matcher.end());
            List<Mark> instead = rule.by().apply(List.copyOf(replaced));
            replaced.clear();
            replaced.addAll(instead);
            matcher = rule.pattern().matcher(shape());
        }
    }
}
