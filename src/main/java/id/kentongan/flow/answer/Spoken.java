package id.kentongan.flow.answer;

import id.kentongan.flow.answer.NumberWords.Digit;
import id.kentongan.flow.answer.NumberWords.First;
import id.kentongan.flow.answer.NumberWords.Part;
import id.kentongan.flow.answer.NumberWords.Point;
import id.kentongan.flow.answer.NumberWords.Scale;
import id.kentongan.flow.answer.NumberWords.Share;
import id.kentongan.flow.answer.NumberWords.Teen;
import id.kentongan.flow.answer.NumberWords.Times;
import id.kentongan.flow.answer.NumberWords.Whole;
import java.math.BigDecimal;
import java.util.List;

/**
 * Adds up one number as it is said: hundreds before tens before ones, thousands after them, each scale smaller than the
 * one before. Every step tells whether the number can go on so.
 */
final class Spoken {
    private static final BigDecimal NONE = BigDecimal.ONE.negate();

    private BigDecimal total = BigDecimal.ZERO;
    private int scale = 99;
    private BigDecimal group = BigDecimal.ZERO;
    /** What the next part of the group must stay below: 1000 at its beginning, 1 when nothing can follow. */
    private int room = 1000;
    private int digit = -1;
    private boolean said;
    private boolean open;
    private final StringBuilder decimals = new StringBuilder();

    boolean add(Part part) {
        boolean fits = open && !(part instanceof Scale) ? decimal(part) : switch (part) {
        case Digit one -> digit(one.value());
        case Whole whole -> room >= 100 && digit < 0 && into(whole.value(), whole.value() % 10 == 0 ? 10 : 1);
        case Teen _ -> digit > 0 && room >= 100 && into(10 + digit, 1);
        case Times times -> digit > 0 && room >= times.value() * 10 && into(digit * times.value(), times.value());
        case Scale by -> scale(by.noughts());
        case Share share -> share(share.hundredths());
        case Point _ -> point();
        case First _ -> room == 1000 && digit < 0;
        };
        said |= fits;
        return fits;
    }

    /** Figures stand for a group, or what is left of it ("7 ratus 50"); one figure may be followed by "puluh" and the like. */
    boolean add(BigDecimal figures) {
        if (open && figures.scale() <= 0 && figures.compareTo(BigDecimal.TEN) < 0) {
            return decimal(new Digit(figures.intValue()));
        }
        boolean rest = room < 1000 && figures.scale() <= 0 && figures.signum() > 0
                && figures.compareTo(BigDecimal.valueOf(room)) < 0;
        if (open || digit >= 0 || room < 1000 && !rest
                || scale < 99 && figures.compareTo(BigDecimal.TEN.pow(scale)) >= 0) {
            return false;
        }
        said = true;
        if (figures.scale() <= 0 && figures.compareTo(BigDecimal.TEN) < 0 && figures.signum() > 0) {
            digit = figures.intValue();
        } else {
            group = group.add(figures);
            room = 1;
        }
        return true;
    }

    private boolean digit(int value) {
        if (digit >= 0 || room == 1) {
            return false;
        }
        digit = value;
        return true;
    }

    private boolean into(int value, int left) {
        group = group.add(BigDecimal.valueOf(value));
        room = left;
        digit = -1;
        return true;
    }

    private void close() {
        group = group.add(BigDecimal.valueOf(Math.max(digit, 0)));
        if (!decimals.isEmpty()) {
            group = group.add(new BigDecimal("0." + decimals));
            decimals.setLength(0);
        }
        digit = -1;
        open = false;
    }

    private boolean scale(int noughts) {
        boolean empty = !said || digit < 0 && room == 1000;
        close();
        if (empty || noughts >= scale || group.signum() == 0) {
            return false;
        }
        total = total.add(group.scaleByPowerOfTen(noughts));
        scale = noughts;
        group = BigDecimal.ZERO;
        room = 1000;
        return true;
    }

    private boolean share(int hundredths) {
        if (hundredths == 0) {
            return digit == 3 && group.signum() == 0 && room == 1000 && replace();
        }
        boolean afterScale = scale < 99 && group.signum() == 0 && digit < 0 && room == 1000;
        if (afterScale && hundredths != 50) {
            return false;
        }
        if (afterScale) {
            total = total.add(BigDecimal.valueOf(5).scaleByPowerOfTen(scale - 1));
            scale = 0;
        } else {
            if (group.scale() > 0 || room > 1 && room < 10) {
                return false;
            }
            close();
            group = group.add(BigDecimal.valueOf(hundredths, 2));
        }
        room = 1;
        return true;
    }

    /** "Tiga perempat". */
    private boolean replace() {
        digit = -1;
        return into(0, 1) && setGroup(new BigDecimal("0.75"));
    }

    private boolean setGroup(BigDecimal value) {
        group = value;
        return true;
    }

    private boolean point() {
        open = digit >= 0 || room < 1000;
        return open;
    }

    private boolean decimal(Part part) {
        if (part instanceof Digit one && decimals.length() < 6) {
            decimals.append(one.value());
            return true;
        }
        return false;
    }

    /** Whether no part was added yet. */
    boolean isEmpty() {
        return !said;
    }

    /** All that the number may be, likeliest first: "sejuta lima ratus" is 1,500,000 or 1,000,500. */
    List<BigDecimal> values() {
        if (open && decimals.isEmpty()) {
            return List.of();
        }
        close();
        BigDecimal literal = plain(total.add(group));
        BigDecimal left = scale >= 6 && scale < 99 ? group : NONE;
        if (left.signum() > 0 && left.compareTo(BigDecimal.valueOf(1000)) < 0) {
            int noughts = left.compareTo(BigDecimal.TEN) < 0 ? scale - 1 : scale - 3;
            return List.of(plain(total.add(left.scaleByPowerOfTen(noughts))), literal);
        }
        return List.of(literal);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
