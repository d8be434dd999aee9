package id.kentongan.flow.file;

import id.kentongan.flow.Condition;
import id.kentongan.yaml.YamlText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions: {@code person.village known}, {@code category is not BENCANA, LINDUNG}, {@code topics has farming},
 * {@code quota > 30}.
 */
final class ConditionReader {
    private static final Pattern SHAPE = Pattern
            .compile(
                    "([a-z][a-z0-9.\\-]*) *(?: (known|unknown)|(<=|>=|<|>) *(\\S+)| has +(\\S+)| is +(not +)?(\\S.*))");

    private ConditionReader() {
    }

    static Optional<Condition> read(YamlText text, TextReader.Names names) {
        var matcher = SHAPE.matcher(text.value().strip());
        if (!matcher.matches()) {
            text.fault("expected a condition such as \"person.village known\", \"category is BENCANA\", "
                    + "\"category is not BENCANA, LINDUNG\", \"topics has farming\" or \"quota > 30\", found \""
                    + text.value() + "\"");
            return Optional.empty();
        }
        names.placeholder(text, matcher.group(1));
        Condition condition = condition(matcher);
        names.condition(text, condition);
        return Optional.of(condition);
    }

    private static Condition condition(Matcher matcher) {
        String name = matcher.group(1);
        if (matcher.group(2) != null) {
            return new Condition.Known(name, matcher.group(2).equals("known"));
        }
        if (matcher.group(3) != null) {
            Condition.Order order = Arrays.stream(Condition.Order.values())
                    .filter(one -> one.sign().equals(matcher.group(3))).findFirst().orElseThrow();
            return new Condition.Compare(name, order, matcher.group(4));
        }
        if (matcher.group(5) != null) {
            return new Condition.Has(name, matcher.group(5));
        }
        Set<String> values = new LinkedHashSet<>(List.of(matcher.group(7).strip().split(" *, *")));
        return new Condition.Is(name, values, matcher.group(6) == null);
    }

    /** The opposite, for {@code unless}. */
    static Condition not(Condition condition) {
        return switch (condition) {
        case Condition.Known known -> new Condition.Known(known.name(), !known.known());
        case Condition.Is is -> new Condition.Is(is.name(), is.values(), !is.is());
        case Condition.Has _,Condition.Compare _,Condition.Not _ -> new Condition.Not(condition);
        };
    }
}
