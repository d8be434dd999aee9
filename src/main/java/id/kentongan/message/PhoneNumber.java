package id.kentongan.message;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in E.164, as digits without the plus (ITU-T E.164: at most 15 digits). Its {@code toString} is
 * masked, so that it can stand in a log.
 */
public record PhoneNumber(String digits) {
    private static final Pattern E164 = Pattern.compile("[1-9]\\d{6,14}");
    private static final Pattern INDONESIAN_MOBILE = Pattern.compile("628[1-9]\\d{7,10}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    public PhoneNumber {
        if (!E164.matcher(digits).matches()) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    /**
     * Reads a number as people and gateways write it: {@code 0812…}, {@code 812…}, {@code +62812…}, {@code 0062812…},
     * {@code 62812…}, {@code 620812…}, with spaces, dots and dashes. Short codes and alphanumeric senders are not
     * numbers: empty.
     */
    public static Optional<PhoneNumber> parse(String written) {
        if (INDONESIAN_MOBILE.matcher(written).matches()) {
            return Optional.of(new PhoneNumber(written));
        }
        if (written.length() > 40) {
            return Optional.empty();
        }
        String plain = written.replaceAll("[\\s.()\\-\\u00a0]", "");
        if (!plain.matches("\\+?\\d{7,17}")) {
            return Optional.empty();
        }
        String digits = plain.replaceFirst("^(\\+|00)", "").replaceFirst("^620", "62");
        if (digits.startsWith("0")) {
            digits = "62" + digits.substring(1);
        } else if (digits.startsWith("8") && digits.length() <= 12 && !plain.startsWith("+")) {
            digits = "62" + digits;
        }
        return INDONESIAN_MOBILE.matcher(digits).matches() ? Optional.of(new PhoneNumber(digits)) : foreign(digits);
    }

    private static Optional<PhoneNumber> foreign(String digits) {
        try {
            var number = NUMBERS.parse("+" + digits, "ID");
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164).substring(1)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** With the plus, as WhatsApp and Twilio want it. */
    public String e164() {
        return "+" + digits;
    }

    /** Country code and the last two digits only. */
    @Override
    public String toString() {
        return "+" + digits.substring(0, 2) + "…" + digits.substring(digits.length() - 2);
    }
}
