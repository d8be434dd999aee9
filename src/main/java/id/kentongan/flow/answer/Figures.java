package id.kentongan.flow.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in figures. Dots stand between thousands and a comma before the fraction, as Indonesians write; the other way
 * round where it can mean nothing else.
 *
 * @param values
 *            all that it may be, likeliest first; none when it is no number
 * @param grouped
 *            whether its thousands are set apart
 * @param hundredths
 *            whether it is two figures after a dot, which is a fraction only before "juta" and the like
 */
record Figures(List<BigDecimal> values, boolean grouped, boolean hundredths) {
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}");
    private static final Pattern DOTS = Pattern.compile("([1-9][0-9]{0,2}(?:[.'][0-9]{3})+)(?:,([0-9]{1,2}))?");
    private static final Pattern COMMAS = Pattern.compile("([1-9][0-9]{0,2}(?:,[0-9]{3}){2,})(?:\\.([0-9]{1,2}))?");
    private static final Pattern ONE_COMMA = Pattern.compile("([1-9][0-9]{0,2}),([0-9]{3})");
    private static final Pattern ENGLISH = Pattern.compile("([1-9][0-9]{0,2},[0-9]{3})\\.([0-9]{2})");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,12}),([0-9]{1,6})");
    private static final Pattern POINT = Pattern.compile("([0-9]{1,12})\\.([0-9]{1,2})");
    private static final Figures NONE = new Figures(List.of(), false, false);

    static Figures of(String written) {
        if (PLAIN.matcher(written).matches()) {
            return certain(written, "", false);
        }
        for (Pattern pattern : List.of(DOTS, COMMAS, ENGLISH)) {
            Matcher groups = pattern.matcher(written);
            if (groups.matches()) {
                return certain(groups.group(1), groups.group(2) == null ? "" : groups.group(2), true);
            }
        }
        Matcher comma = ONE_COMMA.matcher(written);
        if (comma.matches()) {
            return new Figures(List.of(number(comma.group(1) + comma.group(2), ""),
                    number(comma.group(1), comma.group(2))), true, false);
        }
        Matcher fraction = FRACTION.matcher(written);
        if (fraction.matches()) {
            return certain(fraction.group(1), fraction.group(2), false);
        }
        Matcher point = POINT.matcher(written);
        return point.matches()
                ? new Figures(List.of(number(point.group(1), point.group(2))), false, point.group(2).length() == 2)
                : NONE;
    }

    private static Figures certain(String whole, String fraction, boolean grouped) {
        String digits = whole.replaceAll("[.,']", "");
        return digits.length() > 15 ? NONE : new Figures(List.of(number(digits, fraction)), grouped, false);
    }

    private static BigDecimal number(String whole, String fraction) {
        BigDecimal number = new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
