package id.kentongan.flow.check;

import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/**
 * What texts cost by SMS.
 *
 * @param segments
 *            how many segments a text takes
 * @param cheap
 *            whether a character can be sent in the 7-bit alphabet, so that it does not more than double the price
 */
public record Prices(ToIntFunction<String> segments, IntPredicate cheap) {
}
