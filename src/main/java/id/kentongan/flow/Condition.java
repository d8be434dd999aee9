package id.kentongan.flow;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A small question about one answer or fact. */
public sealed interface Condition {
    /** The answer's or fact's name. */
    String name();

    /** {@code person.village known}, {@code person.village unknown}. */
    record Known(String name, boolean known) implements Condition {
    }

    /** {@code category is BENCANA}, {@code category is not BENCANA, LINDUNG}; an unknown value is none of them. */
    record Is(String name, Set<String> values, boolean is) implements Condition {
        public Is {
            values = Set.copyOf(values);
        }
    }

    /** Whether it holds, by values as they are kept, not as they are shown. */
    default boolean holds(Function<String, Optional<String>> values) {
        Optional<String> value = values.apply(name()).filter(text -> !text.isEmpty());
        return switch (this) {
        case Known known -> value.isPresent() == known.known();
        case Is is -> value.filter(is.values()::contains).isPresent() == is.is();
        };
    }
}
