package id.kentongan.channel.sms;

import id.kentongan.message.PhoneNumber;

/**
 * A number or name with its type and numbering plan (SMPP 3.4, 5.2.5 and 5.2.6).
 *
 * @param ton
 *            0 unknown, 1 international, 5 alphanumeric
 * @param npi
 *            0 unknown, 1 ISDN (E.164)
 */
public record SmppAddress(String value, byte ton, byte npi) {
    public SmppAddress {
        if (value.length() > 20 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an SMPP address has at most 20 characters");
        }
    }

    /** Type and plan by what is written: an E.164 number with or without plus, a short code, a name. */
    public static SmppAddress of(String written) {
        if (!written.matches("\\+?\\d*")) {
            return new SmppAddress(written, (byte) 5, (byte) 0);
        }
        String digits = written.startsWith("+") ? written.substring(1) : written;
        boolean international = written.startsWith("+") || digits.length() > 9 && !digits.startsWith("0");
        return new SmppAddress(digits, (byte) (international ? 1 : 0), (byte) 1);
    }

    static SmppAddress of(PhoneNumber number) {
        return new SmppAddress(number.digits(), (byte) 1, (byte) 1);
    }
}
