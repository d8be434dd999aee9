package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import id.kentongan.language.Understanding.Matter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds two or more matters in one message: its parts are understood by themselves and surely differ. */
final class Matters {
    private static final List<String> LINKS = List.of("dan", "sama", "trus", "terus", "lalu", "sekalian", "sekaligus",
            "selain itu", "satu lagi", "oh ya", "kalih", "sareng", "jeung", "karo", "samo");
    private static final String STOPS = ".;?!\n";
    private static final double SURE = 0.6;
    private static final int FEWEST_LETTERS = 10;
    private static final int MOST_PARTS = 4;
    /** Who writes more tells one story in many sentences. */
    private static final int MOST_LETTERS = 300;
    private static final Set<String> NO_MATTER = Set.of("greeting", "thanks", "off.topic", "test.message", "insult",
            "promotion", "optout", "human", "language.change");
    private static final Set<String> NO_COMPLAINT = Set.of("LAINNYA", "APRESIASI", "ASPIRASI");

    /** Made when the first message needs it. */
    private static final class Parting {
        /** Where a message may go on to another matter. */
        static final Pattern GOES_ON = Pattern.compile("(?i)[" + STOPS + "]+\\s+|,?\\s+(?:(?:"
                + String.join("|", LINKS) + ")\\s+)+(?:juga\\s+|jg\\s+)?");
    }

    private final Function<String, List<Guess>> intents;
    private final Function<String, List<Guess>> categories;

    Matters(Function<String, List<Guess>> intents, Function<String, List<Guess>> categories) {
        this.intents = intents;
        this.categories = categories;
    }

    /** At least two, or none. */
    List<Matter> in(String text) {
        if (text.length() > MOST_LETTERS || !mayGoOn(text)) {
            return List.of();
        }
        String[] parts = Parting.GOES_ON.split(text);
        if (parts.length < 2 || parts.length > MOST_PARTS) {
            return List.of();
        }
        var matters = new ArrayList<Matter>();
        var seen = new HashSet<String>();
        for (String part : parts) {
            matter(part.strip()).filter(matter -> seen.add(matter.intent().label()
                    + matter.category().map(Guess::label).orElse(""))).ifPresent(matters::add);
        }
        return matters.size() < 2 ? List.of() : List.copyOf(matters);
    }

    /** Most messages hold nothing that could part them, and the pattern is dear. */
    private static boolean mayGoOn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)) && linked(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean linked(String text, int index) {
        for (String link : LINKS) {
            if (text.regionMatches(true, index, link, 0, link.length())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Matter> matter(String part) {
        if (part.length() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        Optional<Guess> intent = sure(intents.apply(part)).filter(guess -> !NO_MATTER.contains(guess.label()));
        if (intent.isEmpty() || !intent.get().label().equals("complaint")) {
            return intent.map(guess -> new Matter(part, guess, Optional.empty()));
        }
        return sure(categories.apply(part)).filter(guess -> !NO_COMPLAINT.contains(guess.label()))
                .map(category -> new Matter(part, intent.get(), Optional.of(category)));
    }

    private static Optional<Guess> sure(List<Guess> guesses) {
        return guesses.stream().findFirst().filter(guess -> guess.confidence() >= SURE);
    }
}
