package id.kentongan.flow;

import id.kentongan.flow.Catalogue.Category;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.language.Understanding.Guess;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells an emergency and a secret matter from everything else. The category alone tells too little, for it knows no text
 * that is about nothing: a sign of the category has to stand in the text, or the text has to be surely a complaint.
 */
final class Alarm {
    /** What reports are understood to mean. */
    static final String COMPLAINT = "complaint";

    /** What is meant so surely is no report, whatever it is about. */
    private static final double CERTAIN = 0.98;
    /** These say little about what the matter is: a person is asked for, somebody is angry, something is tried. */
    private static final Set<String> IDLE = Set.of("human", "training.ask", "data.rights", "insult", "test.message",
            "language.change");
    private static final String LETTER = "request.";
    private static final Set<String> WISHES = Set.of("surat", "srt", "serat", "keterangan", "minta", "mohon", "nyuwun",
            "nyuhunkeun", "bikin", "buat", "bikinin", "urus", "ngurus", "damel", "gawe", "data", "info", "informasi",
            "salinan", "rincian", "dokumen", "letter", "certificate", "hilang", "ilang", "pengantar");
    private static final Set<String> PAPERS = Set.of("surat", "srt", "serat", "keterangan", "letter", "certificate");
    private static final Pattern DEMANDED = Pattern.compile("\\b(?:dimintain|dimintai|dimintak|dimintaken|dipungut"
            + "|dipalak|dipalakin|disuruh bayar|suruh bayar|harus bayar|kudu bayar|kon mbayar|dikon mbayar|dijaluki"
            + "|dijalukin|dipentaan|dipenta duit|dipenta artos|diminta duit|diminta uang|minta duit|minta uang|mintak duit"
            + "|njaluk duit|menta duit|asked me for money|asks for money|asked for money)\\b");

    private final Turn turn;

    Alarm(Turn turn) {
        this.turn = turn;
    }

    /**
     * The emergency or the secret matter that a text surely tells of, unless it surely means something else. One word
     * alone tells of none but by a sign.
     */
    Optional<Category> heard(String text) {
        String folded = PlainText.fold(text);
        if (folded.indexOf(' ') < 0 && turn.parts().flows().catalogue().categories().values().stream()
                .noneMatch(category -> category.presses() && isSigned(category, folded))) {
            return Optional.empty();
        }
        return pressing(text, limits().urgent()).filter(category -> isSigned(category, text) || complains(text))
                .filter(category -> !isElse(category, text));
    }

    /** The same in words that are already known to be a report, where a sign makes up for doubt. */
    Optional<Category> told(String text) {
        return pressing(text, limits().category())
                .filter(category -> isSigned(category, text) || surely(text) && complains(text));
    }

    /** Whether a sign of the category stands in the text. */
    static boolean isSigned(Category category, String text) {
        String folded = PlainText.fold(text);
        return category.signs().stream().anyMatch(folded::contains);
    }

    /** Whether money was demanded of the person by those who run the village, at a letter for example. */
    boolean isDemand(String text) {
        return DEMANDED.matcher(PlainText.fold(text)).find()
                && turn.understand(text).categories().stream().filter(guess -> isRunning(guess.label()))
                        .mapToDouble(Guess::confidence).sum() >= limits().urgent();
    }

    /** Whether a category is about how the village is run, as its secret one is that is no emergency. */
    private boolean isRunning(String code) {
        var categories = turn.parts().flows().catalogue().categories();
        String pillar = Optional.ofNullable(categories.get(code)).map(Category::pillar).orElse("");
        return categories.values().stream().anyMatch(
                one -> one.secret() && one.emergency().isEmpty() && one.pillar().equals(pillar));
    }

    /** Whether what a text is about is sure, be it anything. */
    boolean surely(String text) {
        List<Guess> guesses = turn.understand(text).categories();
        return !guesses.isEmpty() && guesses.getFirst().confidence() >= limits().urgent();
    }

    private Optional<Category> best(String text) {
        return turn.understand(text).categories().stream().findFirst()
                .flatMap(guess -> turn.parts().flows().catalogue().category(guess.label()));
    }

    private Optional<Category> pressing(String text, double limit) {
        List<Guess> guesses = turn.understand(text).categories();
        return guesses.isEmpty() || guesses.getFirst().confidence() < limit
                ? Optional.empty()
                : best(text).filter(Category::presses);
    }

    private Wording.Limits limits() {
        return turn.parts().flows().wording().limits();
    }

    /** Whether the text is surely meant as a complaint. */
    boolean complains(String text) {
        return turn.understand(text).intents().stream().findFirst()
                .filter(guess -> guess.label().equals(COMPLAINT) && guess.confidence() >= limits().act()).isPresent();
    }

    /** A letter in its own words, and whatever else is certain: "surat keterangan korban banjir", "gempa itu apa". */
    private boolean isElse(Category category, String text) {
        Optional<Guess> best = turn.understand(text).intents().stream().findFirst()
                .filter(guess -> !guess.label().equals(COMPLAINT) && !IDLE.contains(guess.label()));
        if (best.isEmpty()) {
            return false;
        }
        boolean duty = turn.parts().openings().byIntent(best.get().label(), turn.situation().roles())
                .filter(flow -> !flow.roles().isEmpty()).isPresent();
        if (duty && best.get().confidence() >= limits().act()) {
            return true;
        }
        return best.get().label().startsWith(LETTER)
                ? best.get().confidence() >= (isPaper(text) ? limits().offer() : limits().act())
                        && isWish(category, best.get().label(), text)
                : best.get().confidence() >= CERTAIN;
    }

    private static boolean isPaper(String text) {
        return !Collections.disjoint(List.of(PlainText.fold(text).split(" ")), PAPERS);
    }

    private boolean isWish(Category category, String intent, String text) {
        String folded = " " + PlainText.fold(text) + " ";
        return WISHES.stream().anyMatch(word -> folded.contains(" " + word + " "))
                || !category.emergency().isEmpty()
                        && turn.parts().openings().byIntent(intent, turn.situation().roles()).stream()
                                .flatMap(flow -> flow.start().words().stream())
                                .anyMatch(words -> folded.contains(" " + PlainText.fold(words) + " "));
    }
}
