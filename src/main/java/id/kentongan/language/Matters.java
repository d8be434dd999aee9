package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import id.kentongan.language.Understanding.Matter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds two or more matters in one message: its parts are understood by themselves and surely differ. */
final class Matters {
    private static final String LINKS = "(?:(?:dan|sama|trus|terus|lalu|sekalian|sekaligus|selain itu|satu lagi|oh i?ya|"
            + "plus|and|also|kalih|sareng|jeung|karo|samo|lan)\\s+)";
    /** Where a message may go on to another matter. */
    private static final Pattern GOES_ON = Pattern
            .compile("(?i)(?:[.;?!\\n]+\\s+|;|\\n)(?:[-*\u2022]\\s+)?" + LINKS + "*"
                    + "|,?\\s+" + LINKS + "+(?:juga\\s+|jg\\s+)?|\\s*[&+]\\s*");
    private static final Pattern NUMBERED = Pattern.compile("(?:^|\\s+)\\d[.)]\\s+");
    private static final Pattern COMMA = Pattern.compile(",\\s+");
    private static final Pattern STOP = Pattern.compile("[.;?!\\n]+\\s+");
    private static final String SIGNS = ".;?!\n,&+";
    /** What a clause after a comma must speak of, for "motor jatuh" and "nama Sri" are no matters of their own. */
    private static final Set<String> THINGS = Lexicon.words("matters.txt");
    private static final double SURE = 0.6;
    /** Of the kind of a complaint: half a sentence has one too. */
    private static final double RATHER_SURE = 0.8;
    /** A comma rather parts what belongs together; and of a complaint that no intent tells. */
    private static final double VERY_SURE = 0.9;
    private static final int FEWEST_LETTERS = 7;
    private static final int MOST_PARTS = 5;
    /** Who writes more tells one story in many sentences, unless they ask for a letter too. */
    private static final int MOST_LETTERS = 300;
    private static final int MOST_SENTENCES = 12;
    private static final Set<String> NO_MATTER = Set.of("greeting", "thanks", "off.topic", "test.message", "insult",
            "promotion", "optout", "human", "language.change");
    private static final Set<String> NO_COMPLAINT = Set.of("LAINNYA", "APRESIASI", "ASPIRASI");

    private final Function<String, List<Guess>> intents;
    private final Function<String, List<Guess>> categories;

    Matters(Function<String, List<Guess>> intents, Function<String, List<Guess>> categories) {
        this.intents = intents;
        this.categories = categories;
    }

    /** At least two, or none. */
    List<Matter> in(String text) {
        if (!mayGoOn(text)) {
            return List.of();
        }
        if (text.length() > MOST_LETTERS) {
            return ofAStory(text);
        }
        boolean numbered = text.startsWith("1.") || text.startsWith("1)");
        List<String> parts = parts(numbered ? NUMBERED : GOES_ON, text);
        if (parts.size() > MOST_PARTS || parts.size() == 1 && text.indexOf(',') < 0) {
            return List.of();
        }
        var matters = new ArrayList<Matter>();
        for (String part : parts) {
            List<Matter> clauses = clauses(part);
            if (clauses.isEmpty() && parts.size() > 1) {
                matter(part, SURE).ifPresent(matters::add);
            }
            matters.addAll(clauses);
        }
        return different(matters);
    }

    /** Most messages hold nothing that could part them, and the pattern is dear. */
    private static boolean mayGoOn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == ' '
                    ? i + 2 < text.length() && mayLink(text.charAt(i + 1), text.charAt(i + 2))
                    : sign < 'A' && SIGNS.indexOf(sign) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayLink(char first, char second) {
        return switch (first | ' ') {
        case 'd', 's', 'l', 'k', 'j' -> (second | ' ') == 'a' || (second | ' ') == 'e';
        case 't' -> (second | ' ') == 'r' || (second | ' ') == 'e';
        case 'o' -> (second | ' ') == 'h';
        case 'p' -> (second | ' ') == 'l';
        case 'a' -> (second | ' ') == 'n' || (second | ' ') == 'l';
        default -> false;
        };
    }

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static List<Matter> different(List<Matter> matters) {
        var seen = new HashSet<String>();
        List<Matter> different = matters.stream().filter(matter -> seen.add(matter.intent().label()
                + matter.category().map(Guess::label).orElse(""))).toList();
        return different.size() < 2 ? List.of() : different;
    }

    /** The matters of clauses that only commas part. */
    private List<Matter> clauses(String part) {
        if (part.indexOf(',') < 0) {
            return List.of();
        }
        List<String> clauses = parts(COMMA, part).stream().filter(Matters::speaksOfAThing).toList();
        return clauses.size() < 2 || clauses.size() > MOST_PARTS
                ? List.of()
                : different(clauses.stream().flatMap(clause -> matter(clause, VERY_SURE).stream()).toList());
    }

    private static boolean speaksOfAThing(String clause) {
        for (String word : clause.toLowerCase(Locale.ROOT).split(" ")) {
            if (THINGS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** A wish for a letter or the like among the sentences of a long message about something else. */
    private List<Matter> ofAStory(String text) {
        List<String> sentences = parts(STOP, text);
        if (sentences.size() > MOST_SENTENCES) {
            return List.of();
        }
        List<Matter> matters = different(
                sentences.stream().flatMap(sentence -> matter(sentence, VERY_SURE).stream()).toList());
        List<Matter> wishes = matters.stream().filter(matter -> matter.category().isEmpty()).toList();
        return wishes.size() == matters.size() - 1 ? matters : List.of();
    }

    private Optional<Matter> matter(String part, double sure) {
        if (part.length() < FEWEST_LETTERS || part.indexOf(' ') < 0) {
            return Optional.empty();
        }
        Optional<Guess> intent = intents.apply(part).stream().findFirst();
        if (intent.filter(guess -> guess.confidence() >= sure && !guess.label().equals("complaint")
                && !NO_MATTER.contains(guess.label())).isPresent()) {
            return intent.map(guess -> new Matter(part, guess, Optional.empty()));
        }
        boolean complaint = intent.filter(guess -> guess.label().equals("complaint") && guess.confidence() >= sure)
                .isPresent();
        boolean other = intent.filter(guess -> guess.confidence() >= VERY_SURE).isPresent();
        return categories.apply(part).stream().findFirst()
                .filter(guess -> guess.confidence() >= (complaint ? Math.max(sure, RATHER_SURE) : VERY_SURE))
                .filter(guess -> (complaint || !other) && !NO_COMPLAINT.contains(guess.label()))
                .map(category -> new Matter(part,
                        complaint ? intent.orElseThrow() : new Guess("complaint", category.confidence()),
                        Optional.of(category)));
    }
}
