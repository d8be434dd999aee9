package id.kentongan.flow.check;

import id.kentongan.flow.Catalogue;
import id.kentongan.flow.Condition;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of the answers and facts at one point of a way through a flow. A value is {@link #ANY} where it may be
 * any; what is not there is unknown.
 */
final class Known {
    /** Known, but any value. */
    static final String ANY = "?";
    /** After a ticket was opened its number, holder and term are known. */
    static final String TICKET = "ticket";

    private static final Set<String> OF_TICKET = Set.of("ticket.number", "ticket.holder", "ticket.until");
    private static final Set<String> ALWAYS = Set.of("flow.title", "channel", "language", "service.title",
            "service.documents", "service.days");

    private final Flow flow;
    private final Catalogue catalogue;
    private final Map<String, String> values;

    Known(Flow flow, Catalogue catalogue, Map<String, String> values) {
        this.flow = flow;
        this.catalogue = catalogue;
        this.values = values;
    }

    /** How far a condition is decided. */
    enum Verdict {
        YES, NO, BOTH
    }

    /** The variable that a placeholder or condition depends on; empty when it depends on none. */
    static Optional<String> variable(String name) {
        if (ALWAYS.contains(name) && !name.equals("channel") && !name.equals("language")) {
            return Optional.empty();
        }
        if (OF_TICKET.contains(name)) {
            return Optional.of(TICKET);
        }
        if (name.startsWith("person.village")) {
            return Optional.of("person.village");
        }
        int dot = name.indexOf('.');
        boolean fact = name.startsWith("person.") || name.startsWith("ticket.") || name.startsWith("training.")
                || name.startsWith("kader.") || name.startsWith("reach.");
        return Optional.of(dot < 0 || fact ? name : name.substring(0, dot));
    }

    private Optional<String> value(String name) {
        if (ALWAYS.contains(name)) {
            return Optional.of(values.getOrDefault(name, ANY));
        }
        if (name.startsWith("kader.") || name.startsWith("reach.")) {
            return flow.roles().equals(Set.of("kader")) ? Optional.of(ANY) : Optional.empty();
        }
        Optional<String> value = variable(name).map(values::get);
        int dot = name.indexOf('.');
        boolean attribute = dot > 0 && variable(name).filter(name.substring(0, dot)::equals).isPresent()
                && !name.startsWith("ticket.");
        return attribute ? value.flatMap(code -> attribute(code, name.substring(dot + 1))) : value;
    }

    private Optional<String> attribute(String code, String attribute) {
        Optional<Catalogue.Category> category = catalogue.category(code);
        if (category.isEmpty()) {
            return Optional.of(ANY);
        }
        return switch (attribute) {
        case "title" -> category.get().secret() ? Optional.empty() : Optional.of(ANY);
        case "secret" -> category.get().secret() ? Optional.of("yes") : Optional.empty();
        case "emergency" -> category.get().emergency().isEmpty() ? Optional.empty() : Optional.of(ANY);
        default -> Optional.of(ANY);
        };
    }

    boolean knows(String name) {
        return value(name).isPresent();
    }

    Verdict judge(Condition condition) {
        Optional<String> value = value(condition.name());
        return switch (condition) {
        case Condition.Known known -> verdict(value.isPresent() == known.known());
        case Condition.Is is -> value.filter(ANY::equals).isPresent()
                ? Verdict.BOTH
                : verdict(value.filter(is.values()::contains).isPresent() == is.is());
        case Condition.Has _,Condition.Compare _ -> value.isPresent() ? Verdict.BOTH : Verdict.NO;
        case Condition.Not not -> switch (judge(not.condition())) {
        case YES -> Verdict.NO;
        case NO -> Verdict.YES;
        case BOTH -> Verdict.BOTH;
        };
        };
    }

    Verdict judge(List<Condition> guards) {
        Verdict all = Verdict.YES;
        for (Condition guard : guards) {
            Verdict one = judge(guard);
            if (one == Verdict.NO) {
                return Verdict.NO;
            }
            all = one == Verdict.BOTH ? one : all;
        }
        return all;
    }

    private static Verdict verdict(boolean holds) {
        return holds ? Verdict.YES : Verdict.NO;
    }

    /** What a template is filled to: its words where it has no placeholders, {@link #ANY}, or nothing. */
    Optional<String> filled(Template template) {
        if (template.names().isEmpty()) {
            String words = template.fill(_ -> Optional.empty());
            return words.isEmpty() ? Optional.empty() : Optional.of(words);
        }
        boolean something = template.parts().stream().anyMatch(part -> switch (part) {
        case Template.Part.Words words -> !words.words().isEmpty();
        case Template.Part.Slot slot -> !slot.otherwise().isEmpty() || knows(slot.name());
        });
        return something ? Optional.of(ANY) : Optional.empty();
    }

    /** The values with one more. */
    Map<String, String> with(String name, Optional<String> value) {
        var more = new TreeMap<>(values);
        value.ifPresentOrElse(known -> more.put(name, known), () -> more.remove(name));
        return more;
    }
}
