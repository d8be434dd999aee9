package id.kentongan.flow;

import id.kentongan.flow.answer.PlainText;
import id.kentongan.language.Spelling;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services that villages give and the categories of complaints, by their codes, in the order of the file. */
public record Catalogue(Map<String, Letter> services, Map<String, Category> categories) {
    /**
     * A letter or another service.
     *
     * @param slug
     *            its name in OpenSID
     * @param documents
     *            what to bring when it is fetched
     * @param days
     *            the working days that it may take; 0 for the same day
     */
    public record Letter(String code, String slug, Text title, List<String> words, Text documents, int days) {
        public Letter {
            words = List.copyOf(words);
        }
    }

    /**
     * A kind of complaint.
     *
     * @param pillar
     *            the pillar of the smart village that it counts for
     * @param ladder
     *            who holds it, one after the other: {@code village}, {@code district}, {@code regency}, {@code province}
     * @param secret
     *            whether its words are hidden from the village's staff and never repeated
     * @param emergency
     *            what the resident is told at once; {@link Text#NONE} where nothing is urgent
     * @param signs
     *            parts of words, folded, of which one stands in nearly every text of the category and few in any other
     */
    public record Category(String code, Text title, List<String> words, String pillar, List<String> ladder,
            Terms terms, boolean secret, Text emergency, List<String> signs) {
        public Category {
            words = List.copyOf(words);
            ladder = List.copyOf(ladder);
            signs = List.copyOf(signs);
        }

        /** Whether it can wait for no other question: an emergency, or a secret that nobody else is to read. */
        public boolean presses() {
            return secret || !emergency.isEmpty();
        }
    }

    /** How long a holder may take to look at a complaint, to act, and to be done. */
    public record Terms(Term verify, Term act, Term done) {
    }

    /** So many working days, or a length of time that runs day and night; the other one is zero. */
    public record Term(int workingDays, Duration time) {
    }

    /** The service with this code. */
    public Optional<Letter> service(String code) {
        return Optional.ofNullable(services.get(code));
    }

    /** The category with this code. */
    public Optional<Category> category(String code) {
        return Optional.ofNullable(categories.get(code));
    }

    /** The code of the category that is called so: by its code, a title or one of its words, nearly at least. */
    public Optional<String> named(String written) {
        String said = PlainText.fold(written);
        var codes = new LinkedHashMap<String, String>();
        categories.forEach((code, category) -> {
            codes.putIfAbsent(PlainText.fold(code), code);
            category.title().templates().forEach(title -> codes.putIfAbsent(
                    PlainText.fold(title.fill(_ -> Optional.empty())), code));
            category.words().forEach(word -> codes.putIfAbsent(PlainText.fold(word), code));
        });
        return Optional.ofNullable(codes.get(said)).or(() -> Spelling.nearest(said, codes.keySet()).map(codes::get));
    }
}
