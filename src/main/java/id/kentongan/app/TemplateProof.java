package id.kentongan.app;

import id.kentongan.channel.ApprovedTemplate;
import id.kentongan.channel.TemplateBook;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Text;
import id.kentongan.language.Spelling;
import id.kentongan.yaml.Fault;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.Mark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the approved templates fit the notices that they stand for.
 *
 * @param faults
 *            templates of notices that are not there, with other values than the notice has, or without a language that
 *            is offered
 * @param warnings
 *            what goes by SMS outside of WhatsApp's 24 hours, for want of a template
 */
public record TemplateProof(List<Fault> faults, List<String> warnings) {
    /** Nobody asked for templates. */
    public static final TemplateProof NONE = new TemplateProof(List.of(), List.of());
    /** What announcements go by, which have no text of their own in the flows. */
    private static final String ANNOUNCEMENT = "announcement";
    private static final Set<String> OF_ANNOUNCEMENT = Set.of("text");
    /** WhatsApp's window. */
    private static final Duration WINDOW = Duration.ofHours(24);
    /** Said to somebody who has just written, or within another notice: never outside of the window. */
    static final Set<String> WITHIN_WINDOW = Set.of("ticket.answered.officer", "ticket.ready.officer",
            "ticket.done.officer", "ticket.rejected.officer", "ticket.category.officer", "ticket.category.why.officer",
            "ticket.category.unknown.officer", "ticket.added", "ticket.status", "ticket.status.closed",
            "ticket.unknown", "ticket.notyours", "ticket.wrongstate", "ticket.closed", "ticket.reopened",
            "ticket.secret", "training.registered", "training.waiting", "training.already", "training.unknown",
            "announcement.footer", "failed");

    public TemplateProof {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** Templates, and where a notice or {@code notice/language} stands among them. */
    private record Located(TemplateBook book, Function<String, Mark> place) {
    }

    /** The proof of the files that the settings name, or of one. */
    public static TemplateProof of(Flows flows, List<TemplateSource> sources) {
        var faults = new Faults();
        var books = new ArrayList<Located>();
        for (TemplateSource source : sources) {
            var file = new TemplatesFile(source.provider(), faults);
            TemplateBook book = file.read(source.file(), source.name());
            books.add(new Located(book, place -> file.marks().getOrDefault(place, Mark.whole(source.name()))));
        }
        return of(flows, books, faults);
    }

    /** The proof of the templates that a running service has. */
    static TemplateProof of(Flows flows, Settings settings) {
        Stream<Located> books = Stream.concat(settings.whatsapp().stream().map(link -> new Located(link.dressing()
                .templates(), _ -> Mark.whole("templates of " + link.name()))), settings.meta().stream().map(
                        link -> new Located(link.templates(), _ -> Mark.whole("templates of " + link.name()))));
        return of(flows, books.toList(), new Faults());
    }

    private static TemplateProof of(Flows flows, List<Located> books, Faults faults) {
        var languages = new TreeSet<>(flows.wording().claims().languages());
        books.forEach(book -> new TreeMap<>(book.book().templates()).forEach((name, templates) -> {
            Mark mark = book.place().apply(name);
            if (!name.equals(ANNOUNCEMENT) && !flows.notices().containsKey(name)) {
                faults.add(mark, "there is no notice \"" + name + "\"" + didYouMean(name, names(flows)));
                return;
            }
            var missing = new TreeSet<>(languages);
            missing.removeAll(templates.keySet());
            if (!missing.isEmpty()) {
                faults.add(mark, name + ": a template is missing in " + String.join(", ", missing));
            }
            templates.forEach((language, template) -> {
                Mark at = book.place().apply(name + "/" + language);
                if (!languages.contains(language)) {
                    faults.add(at, name + ": nobody is offered the language \"" + language + "\", expected one of "
                            + String.join(", ", languages));
                } else {
                    variables(name + " (" + language + ")", values(flows, name, language), template, at, faults);
                }
            });
        }));
        return new TemplateProof(faults.list(), books.isEmpty() ? List.of() : warnings(flows, books));
    }

    private static Set<String> names(Flows flows) {
        var names = new TreeSet<>(flows.notices().keySet());
        names.add(ANNOUNCEMENT);
        return names;
    }

    private static String didYouMean(String word, Set<String> words) {
        return Spelling.nearest(word, words).map(near -> "; did you mean \"" + near + "\"?").orElse("");
    }

    /** The values that the notice tells in a language. */
    private static Set<String> values(Flows flows, String name, String language) {
        if (name.equals(ANNOUNCEMENT)) {
            return OF_ANNOUNCEMENT;
        }
        Map<String, id.kentongan.flow.Template> texts = flows.notices().getOrDefault(name, Text.NONE).languages();
        return texts.containsKey(language) ? texts.get(language).names() : Set.of();
    }

    private static void variables(String name, Set<String> values, ApprovedTemplate template, Mark at, Faults faults) {
        new LinkedHashSet<>(template.variables()).stream().filter(variable -> !values.contains(variable)).forEach(
                variable -> faults.add(at, name + ": the notice has no value \"" + variable + "\"" + didYouMean(
                        variable, values)));
        var missing = new LinkedHashSet<>(values);
        missing.removeAll(template.variables());
        if (!missing.isEmpty()) {
            faults.add(at, name + ": the template has " + new LinkedHashSet<>(template.variables()).size()
                    + " variables, the notice " + values.size() + ": expected also " + String.join(", ", missing));
        }
    }

    private static List<String> warnings(Flows flows, List<Located> books) {
        var warnings = new ArrayList<String>();
        String bare = names(flows).stream().filter(name -> !WITHIN_WINDOW.contains(name) && !name.startsWith("failure.")
                && !name.startsWith("status.")).filter(name -> books.stream().anyMatch(
                        book -> !book.book().templates()
                                .containsKey(name)))
                .collect(Collectors.joining(", "));
        if (!bare.isEmpty()) {
            warnings.add("without a template, and so by SMS outside of WhatsApp's 24 hours: " + bare);
        }
        for (Flow flow : flows.flows().values()) {
            if (flow.patience().remind().stream().anyMatch(after -> after.compareTo(WINDOW) >= 0)) {
                warnings.add(
                        flow.name() + ".yaml: reminders later than 24 hours go by SMS, there is no template for them");
            }
        }
        return warnings;
    }

    /** One fault a line, as compilers print them. */
    public String report() {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
