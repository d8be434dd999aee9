package id.kentongan.flow.answer;

import id.kentongan.flow.answer.TimeWords.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What was written for a time: words, and figures as hours with minutes. */
final class TimeSentence {
    private static final Pattern HOURS_MINUTES = Pattern.compile("[0-9]{1,2}[.,][0-9]{2}([.,][0-9]{2})?");
    private static final Pattern TOGETHER = Pattern.compile("[0-9]{3,4}");
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern MINUTES = Pattern.compile("[0-9]{2}([.][0-9]{2})?");
    private static final Set<String> DAY = Vocabulary.words("hari ari poe dinten siang");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{2}");
    /**
     * Hours with minutes; without them {@code minutes} is -1.
     *
     * @param written
     *            whether in figures
     */
    record Clock(int hours, int minutes, boolean written) implements Item {
    }

    /** A word that counts. */
    record Said(Word word) implements Item {
    }

    /** A part of the sentence. */
    sealed interface Item {
    }

    private TimeSentence() {
    }

    /** Empty where something has no place in a time. */
    static Optional<List<Item>> of(String text) {
        List<Piece> pieces = Piece.of(text);
        var items = new ArrayList<Item>();
        for (int i = 0; i < pieces.size();) {
            int read = add(pieces, i, items);
            if (read == 0) {
                return Optional.empty();
            }
            i += read;
        }
        return Optional.of(items);
    }

    private static int add(List<Piece> pieces, int at, List<Item> items) {
        Piece piece = pieces.get(at);
        if (isHalf(pieces, at)) {
            items.add(new Said(TimeWords.Sign.HALF_TO));
            return 3;
        }
        if (piece.isFigures()) {
            return figures(pieces, at, items);
        }
        if (!piece.isWord()) {
            return sign(piece, items);
        }
        if (TimeWords.FILLERS.contains(piece.text())) {
            return 1;
        }
        int together = together(pieces, at, items);
        if (together > 0) {
            return together;
        }
        Optional<Word> exact = TimeWords.exact(piece.text());
        if (exact.isPresent()) {
            items.add(new Said(exact.get()));
            return 1;
        }
        int number = number(pieces, at, items);
        if (number > 0) {
            return number;
        }
        List<Word> parts = TimeWords.parts(piece.text());
        if (parts.isEmpty()) {
            Optional<Word> near = TimeWords.near(piece.text());
            near.ifPresent(word -> items.add(new Said(word)));
            return near.isPresent() ? 1 : 0;
        }
        parts.forEach(word -> items.add(new Said(word)));
        return 1;
    }

    /** Words that mean one thing together: "p.m.", "dini hari", "tengah hari"; returns how many pieces they are. */
    private static int together(List<Piece> pieces, int at, List<Item> items) {
        String text = pieces.get(at).text();
        if (isMeridian(pieces, at)) {
            items.add(new Said(text.equals("a") ? TimeWords.Part.AM : TimeWords.Part.PM));
            return 3;
        }
        String next = at + 1 < pieces.size() ? pieces.get(at + 1).text() : "";
        if (text.equals("dini") && next.equals("hari")) {
            items.add(new Said(TimeWords.Part.DAWN));
            return 2;
        }
        if (text.equals("tengah") && DAY.contains(next)) {
            items.add(new Said(TimeWords.Sign.MIDDLE));
            items.add(new Said(TimeWords.Part.NOON));
            return 2;
        }
        return 0;
    }

    /** The "1/2" of "1/2 8": half an hour before what follows. */
    private static boolean isHalf(List<Piece> pieces, int at) {
        if (at + 3 >= pieces.size() || !pieces.get(at).text().equals("1") || !pieces.get(at + 2).text().equals("2")
                || !pieces.get(at + 1).isSign('/') && !pieces.get(at + 1).isSign('\u2044')) {
            return false;
        }
        Piece hour = pieces.get(at + 3);
        return hour.apart() && (HOURS.matcher(hour.text()).matches()
                || hour.isWord()
                        && NumberWords.exact(hour.text()).stream().anyMatch(NumberWords.Digit.class::isInstance));
    }

    /** "p.m." */
    private static boolean isMeridian(List<Piece> pieces, int at) {
        String first = pieces.get(at).text();
        return (first.equals("a") || first.equals("p")) && at + 2 < pieces.size() && pieces.get(at + 1).isSign('.')
                && pieces.get(at + 2).text().equals("m");
    }

    private static int sign(Piece piece, List<Item> items) {
        switch (piece.text().charAt(0)) {
        case '-' -> items.add(new Said(TimeWords.Sign.UNTIL));
        case '/' -> items.add(new Said(TimeWords.Sign.OR));
        case '?', '~', '<', '>', '+', '\u00b1', '\u2248', '%' -> items.add(new Said(TimeWords.Sign.ABOUT));
        default -> {
            // Full stops and commas at the end say nothing.
        }
        }
        return 1;
    }

    private static int figures(List<Piece> pieces, int at, List<Item> items) {
        String text = pieces.get(at).text();
        if (HOURS_MINUTES.matcher(text).matches()) {
            String[] parts = text.split("[.,]");
            items.add(clock(parts[0], parts[1]));
            return 1;
        }
        if (TOGETHER.matcher(text).matches()) {
            int split = text.length() - 2;
            items.add(clock(text.substring(0, split), text.substring(split)));
            return 1;
        }
        if (!HOURS.matcher(text).matches()) {
            return 0;
        }
        boolean colon = at + 2 < pieces.size() && pieces.get(at + 1).isSign(':')
                && MINUTES.matcher(pieces.get(at + 2).text()).matches();
        if (!colon) {
            items.add(new Clock(Integer.parseInt(text), -1, true));
            return 1;
        }
        items.add(clock(text, pieces.get(at + 2).text().substring(0, 2)));
        boolean seconds = at + 4 < pieces.size() && pieces.get(at + 3).isSign(':')
                && SECONDS.matcher(pieces.get(at + 4).text()).matches();
        return seconds ? 5 : 3;
    }

    private static Clock clock(String hours, String minutes) {
        return new Clock(Integer.parseInt(hours), Integer.parseInt(minutes), true);
    }

    private static int number(List<Piece> pieces, int from, List<Item> items) {
        var spoken = new Spoken();
        int at = from;
        while (at < pieces.size() && pieces.get(at).isWord()) {
            List<NumberWords.Part> parts = NumberWords.exact(pieces.get(at).text());
            boolean clock = parts.stream().noneMatch(part -> part instanceof NumberWords.Share
                    || part instanceof NumberWords.Scale || part instanceof NumberWords.Point);
            if (parts.isEmpty() || !clock || !parts.stream().allMatch(spoken::add)) {
                break;
            }
            at++;
        }
        List<BigDecimal> values = spoken.isEmpty() ? List.of() : spoken.values();
        if (values.size() != 1 || values.getFirst().intValue() > 59) {
            return 0;
        }
        items.add(new Clock(values.getFirst().intValue(), -1, false));
        return at - from;
    }
}
