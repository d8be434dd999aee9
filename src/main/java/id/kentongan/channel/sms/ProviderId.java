package id.kentongan.channel.sms;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An SMSC's id of a message. It may stand in the submit_sm_resp in hexadecimal and in the receipt in decimal or the
 * other way round, in capitals in one of them, and with leading zeros.
 */
final class ProviderId {
    /** Longer numbers are no counters. */
    private static final int LONGEST_NUMBER = 32;

    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]+");

    private ProviderId() {
    }

    /** In small letters, without leading zeros and blanks around. */
    static String normal(String id) {
        String plain = id.strip().toLowerCase(Locale.ROOT);
        int from = 0;
        while (from < plain.length() - 1 && plain.charAt(from) == '0') {
            from++;
        }
        return plain.substring(from);
    }

    /** What was perhaps given for a message whose receipt says this, normal, the likeliest first; empty for nothing. */
    static List<String> candidates(String id) {
        String plain = normal(id);
        if (plain.isEmpty()) {
            return List.of();
        }
        var candidates = new LinkedHashSet<String>();
        candidates.add(plain);
        if (plain.length() <= LONGEST_NUMBER) {
            if (DECIMAL.matcher(plain).matches()) {
                candidates.add(new BigInteger(plain).toString(16));
            }
            if (HEXADECIMAL.matcher(plain).matches()) {
                candidates.add(new BigInteger(plain, 16).toString());
            }
        }
        return new ArrayList<>(candidates);
    }
}
