package id.kentongan.channel.sms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.util.DefaultComposer;
import org.jsmpp.util.PDUComposer;

/** Writes segments as submit_sm (SMPP 3.4, 4.4.1). */
final class SubmitSm {
    private static final byte USER_DATA_HEADER = 0x40;
    /** SMSCs hold messages for days, not for months. */
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(30);
    private static final byte[] NOTHING = new byte[0];
    private final PDUComposer composer = new DefaultComposer();
    private final SmppSettings settings;

    SubmitSm(SmppSettings settings) {
        this.settings = settings;
    }

    byte[] compose(Submission message, int segment, int sequence) {
        SmsSegments text = message.text;
        boolean header = text.count() > 1 && text.joining() != Joining.SAR;
        boolean payload = text.inPayload(text.segments().get(segment));
        byte[] octets = userData(text, settings.writing().alphabet(), segment, message.reference);
        SmppAddress source = settings.number();
        try {
            return composer.submitSm(sequence, "", source.ton(), source.npi(), source.value(),
                    (byte) settings.sending().ton(), (byte) settings.sending().npi(), message.to.digits(),
                    header ? USER_DATA_HEADER : 0, (byte) 0, (byte) 0, "", message.validity,
                    (byte) (message.receipt ? 1 : 0), (byte) 0, text.coding().dataCoding(), (byte) 0,
                    payload ? NOTHING : octets, parameters(message, segment, payload ? octets : NOTHING));
        } catch (PDUStringException e) {
            throw new IllegalStateException("addresses and segments are short enough by construction", e);
        }
    }

    private static OptionalParameter[] parameters(Submission message, int segment, byte[] payload) {
        SmsSegments text = message.text;
        boolean sar = text.count() > 1 && text.joining() == Joining.SAR;
        if (!sar && payload.length == 0) {
            return OptionalParameters.EMPTY_OPTIONAL_PARAMETERS;
        }
        List<OptionalParameter> parameters = new ArrayList<>();
        if (sar) {
            parameters.add(new OptionalParameter.Sar_msg_ref_num((short) message.reference));
            parameters.add(new OptionalParameter.Sar_total_segments((byte) text.count()));
            parameters.add(new OptionalParameter.Sar_segment_seqnum((byte) (segment + 1)));
        }
        if (payload.length > 0) {
            parameters.add(new OptionalParameter.Message_payload(payload));
        }
        return parameters.toArray(OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
    }

    /** The octets of a segment, with its concatenation header where there is one. */
    static byte[] userData(SmsSegments text, DefaultAlphabet alphabet, int segment, int reference) {
        String words = text.segments().get(segment);
        byte[] octets = switch (text.coding()) {
        case GSM7 -> alphabet.encode(words);
        case UCS2 -> words.getBytes(StandardCharsets.UTF_16BE);
        };
        byte total = (byte) text.count();
        byte number = (byte) (segment + 1);
        if (text.count() == 1) {
            return octets;
        }
        return switch (text.joining()) {
        case UDH8 -> joined(octets, (byte) 5, (byte) 0, (byte) 3, (byte) reference, total, number);
        case UDH16 -> joined(octets, (byte) 6, (byte) 8, (byte) 4, (byte) (reference >>> 8), (byte) reference, total,
                number);
        case SAR, PAYLOAD -> octets;
        };
    }

    private static byte[] joined(byte[] words, byte... header) {
        byte[] octets = new byte[header.length + words.length];
        System.arraycopy(header, 0, octets, 0, header.length);
        System.arraycopy(words, 0, octets, header.length, words.length);
        return octets;
    }

    /** The relative time format (7.1.1.2), empty for the SMSC's own validity. */
    static String relative(Duration validity) {
        if (validity.isZero()) {
            return "";
        }
        Duration period = validity.compareTo(LONGEST_VALIDITY) > 0 ? LONGEST_VALIDITY : validity;
        return String.format("0000%02d%02d%02d%02d000R", period.toDays(), period.toHoursPart(),
                period.toMinutesPart(), period.toSecondsPart());
    }
}
