package id.kentongan.channel.sms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.util.DefaultComposer;
import org.jsmpp.util.PDUComposer;

/** Writes segments as submit_sm (SMPP 3.4, 4.4.1). */
final class SubmitSm {
    private static final byte USER_DATA_HEADER = 0x40;
    private final PDUComposer composer = new DefaultComposer();
    private final SmppAddress source;
    private final String validity;

    SubmitSm(SmppAddress source, Duration validity) {
        this.source = source;
        this.validity = relative(validity);
    }

    byte[] compose(Submission message, int segment, int sequence) {
        SmppAddress to = SmppAddress.of(message.to);
        SmsSegments text = message.text;
        byte esmClass = text.count() > 1 ? USER_DATA_HEADER : 0;
        try {
            return composer.submitSm(sequence, "", source.ton(), source.npi(), source.value(), to.ton(), to.npi(),
                    to.value(), esmClass, (byte) 0, (byte) 0, "", validity, (byte) 0, (byte) 0,
                    text.coding().dataCoding(), (byte) 0, userData(text, segment, message.reference),
                    OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
        } catch (PDUStringException e) {
            throw new IllegalStateException("addresses and segments are short enough by construction", e);
        }
    }

    /** The octets of a segment with its concatenation header (8-bit reference) where there is more than one. */
    static byte[] userData(SmsSegments text, int segment, int reference) {
        byte[] words = switch (text.coding()) {
        case GSM7 -> Gsm7.encode(text.segments().get(segment));
        case UCS2 -> text.segments().get(segment).getBytes(StandardCharsets.UTF_16BE);
        };
        if (text.count() == 1) {
            return words;
        }
        byte[] octets = new byte[6 + words.length];
        octets[0] = 5;
        octets[2] = 3;
        octets[3] = (byte) reference;
        octets[4] = (byte) text.count();
        octets[5] = (byte) (segment + 1);
        System.arraycopy(words, 0, octets, 6, words.length);
        return octets;
    }

    /** The relative time format (7.1.1.2), empty for the SMSC's own validity. */
    private static String relative(Duration validity) {
        if (validity.isZero()) {
            return "";
        }
        long days = Math.min(validity.toDays(), 99);
        return String.format("0000%02d%02d%02d%02d000R", days, validity.toHoursPart(), validity.toMinutesPart(),
                validity.toSecondsPart());
    }
}
