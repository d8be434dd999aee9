package id.kentongan.conversation;

import id.kentongan.escalation.Terms;
import id.kentongan.flow.Catalogue;
import id.kentongan.flow.Text;
import id.kentongan.message.Medium;
import id.kentongan.place.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue as the tickets' desk asks it: by a code that may be a service's or a complaint's. */
final class CatalogueView {
    /** A letter that lies too long in the village goes to the sub-district, and on from there. */
    private static final List<Level> SERVICE_LADDER = List.of(Level.VILLAGE, Level.DISTRICT, Level.REGENCY);

    private final Catalogue catalogue;

    CatalogueView(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The time and the ladder of a code. A code that is no longer in the catalogue gets a letter's, of three days. */
    Terms terms(String code) {
        return catalogue.category(code).map(CatalogueView::terms).orElseGet(() -> service(catalogue.service(code).map(
                Catalogue.Letter::days).orElse(3)));
    }

    /** Whether minutes count. */
    boolean urgent(String code) {
        return terms(code).urgent().isPresent();
    }

    boolean secret(String code) {
        return catalogue.category(code).filter(Catalogue.Category::secret).isPresent();
    }

    String title(String code, String language) {
        Optional<Text> title = catalogue.category(code).map(Catalogue.Category::title).or(() -> catalogue.service(code)
                .map(Catalogue.Letter::title));
        return title.map(text -> plain(text, language)).orElse(code);
    }

    /** What to bring when a letter is fetched; "" for a complaint. */
    String documents(String code, String language) {
        return catalogue.service(code).map(service -> plain(service.documents(), language)).orElse("");
    }

    private static String plain(Text text, String language) {
        return text.in(language, Medium.SMS).fill(_ -> Optional.empty());
    }

    private static Terms service(int days) {
        return new Terms(SERVICE_LADDER, days, days, days, Optional.empty());
    }

    private static Terms terms(Catalogue.Category category) {
        List<Level> ladder = category.ladder().stream().map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
                .toList();
        Catalogue.Terms terms = category.terms();
        Optional<Duration> urgent = Optional.of(terms.verify().time()).filter(time -> !time.isZero());
        return new Terms(ladder, terms.verify().workingDays(), terms.act().workingDays(), terms.done().workingDays(),
                urgent);
    }
}
