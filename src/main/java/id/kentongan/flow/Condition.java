package id.kentongan.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

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

    /** {@code topics has farming}: one of several that were chosen. */
    record Has(String name, String value) implements Condition {
    }

    /** {@code quota > 30}, {@code since < 2020-01-01}: a number, an amount, a date or a time; an unknown one is neither. */
    record Compare(String name, Order order, String value) implements Condition {
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {
        @Override
        public String name() {
            return condition.name();
        }
    }

    /** How two values may stand to each other. */
    enum Order {
        /** Less. */
        BELOW("<"),
        /** Less or the same. */
        AT_MOST("<="),
        /** More. */
        ABOVE(">"),
        /** More or the same. */
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        /** As it is written in a flow file. */
        public String sign() {
            return sign;
        }

        /** Numbers by their size, dates and times by their canonical text. */
        boolean holds(String one, String other) {
            int compared = NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()
                    ? new BigDecimal(one).compareTo(new BigDecimal(other))
                    : one.compareTo(other);
            return switch (this) {
            case BELOW -> compared < 0;
            case AT_MOST -> compared <= 0;
            case ABOVE -> compared > 0;
            case AT_LEAST -> compared >= 0;
            };
        }

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,9})?");
    }

    /** Whether it holds, by values as they are kept, not as they are shown. */
    default boolean holds(Function<String, Optional<String>> values) {
        Optional<String> value = values.apply(name()).filter(text -> !text.isEmpty());
        return switch (this) {
        case Known known -> value.isPresent() == known.known();
        case Not not -> !not.condition().holds(values);
        case Has has -> value.filter(text -> List.of(text.split(",")).contains(has.value())).isPresent();
        case Compare compare -> value.filter(text -> compare.order().holds(text, compare.value())).isPresent();
        case Is is -> value.filter(is.values()::contains).isPresent() == is.is();
        };
    }
}
