package id.kentongan.flow.file;

import id.kentongan.flow.Condition;
import id.kentongan.yaml.YamlText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads conditions: {@code person.village known}, {@code category is not BENCANA, LINDUNG}. */
final class ConditionReader {
    private static final Pattern SHAPE = Pattern
            .compile("([a-z][a-z0-9.\\-]*) +(?:(known|unknown)|is +(not +)?(\\S.*))");

    private ConditionReader() {
    }

    static Optional<Condition> read(YamlText text, TextReader.Names names) {
        var matcher = SHAPE.matcher(text.value().strip());
        if (!matcher.matches()) {
            text.fault("expected a condition such as \"person.village known\", \"category is BENCANA\" or "
                    + "\"category is not BENCANA, LINDUNG\", found \"" + text.value() + "\"");
            return Optional.empty();
        }
        String name = matcher.group(1);
        names.placeholder(text, name);
        if (matcher.group(2) != null) {
            return Optional.of(new Condition.Known(name, matcher.group(2).equals("known")));
        }
        Set<String> values = new LinkedHashSet<>(List.of(matcher.group(4).strip().split(" *, *")));
        return Optional.of(new Condition.Is(name, values, matcher.group(3) == null));
    }

    /** The opposite, for {@code unless}. */
    static Condition not(Condition condition) {
        return switch (condition) {
        case Condition.Known known -> new Condition.Known(known.name(), !known.known());
        case Condition.Is is -> new Condition.Is(is.name(), is.values(), !is.is());
        };
    }
}
