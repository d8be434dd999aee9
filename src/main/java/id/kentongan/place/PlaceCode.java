package id.kentongan.place;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Kemendagri place code, {@code PP}, {@code PP.KK}, {@code PP.KK.CC} or {@code PP.KK.CC.VVVV}. BPS codes use the same
 * digits for other places and must not be mixed with these.
 */
public record PlaceCode(String value) implements Comparable<PlaceCode> {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

    public PlaceCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a place code (PP.KK.CC.VVVV): " + value);
        }
    }

    /** The level, told by the code's length. */
    public Level level() {
        return switch (value.length()) {
        case 2 -> Level.PROVINCE;
        case 5 -> Level.REGENCY;
        case 8 -> Level.DISTRICT;
        default -> Level.VILLAGE;
        };
    }

    /** The place that contains this one; empty for a province. */
    public Optional<PlaceCode> parent() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new PlaceCode(value.substring(0, dot)));
    }

    /** This place's ancestor, or itself, at the given level; empty when the level is narrower than this place. */
    public Optional<PlaceCode> at(Level level) {
        int length = switch (level) {
        case PROVINCE -> 2;
        case REGENCY -> 5;
        case DISTRICT -> 8;
        case VILLAGE -> 13;
        };
        return value.length() < length ? Optional.empty() : Optional.of(new PlaceCode(value.substring(0, length)));
    }

    /** Whether the other place is this one or lies within it. */
    public boolean contains(PlaceCode other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    @Override
    public int compareTo(PlaceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
