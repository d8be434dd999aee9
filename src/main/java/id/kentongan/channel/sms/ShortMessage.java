package id.kentongan.channel.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** What a {@code deliver_sm} or {@code data_sm} says (SMPP 3.4, 4.6.1 and 4.7.1), not yet decoded. */
final class ShortMessage {
    static final int ALPHANUMERIC = 5;
    private static final int RECEIPT_TYPES = 0x3c;
    private static final int INTERMEDIATE = 0x20;
    private static final int USER_DATA_HEADER = 0x40;

    private final int sourceType;
    private final String source;
    private final String destination;
    private final int esmClass;
    private final int dataCoding;
    private final byte[] octets;
    private final Parameters parameters;

    /**
     * What stands in the optional parameters beside the text.
     *
     * @param receiptedId
     *            receipted_message_id (5.3.2.12)
     * @param state
     *            message_state (5.3.2.35)
     */
    record Parameters(Optional<Concatenation> sar, Optional<String> receiptedId, OptionalInt state) {
        static final Parameters NONE = new Parameters(Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    ShortMessage(int sourceType, String source, String destination, int esmClass, int dataCoding, byte[] octets,
            Parameters parameters) {
        this.sourceType = sourceType;
        this.source = source;
        this.destination = destination;
        this.esmClass = esmClass;
        this.dataCoding = dataCoding;
        this.octets = octets;
        this.parameters = parameters;
    }

    /** A PDU that ends before its fields do. */
    static final class TruncatedException extends Exception {
        private static final long serialVersionUID = 1L;

        TruncatedException() {
            super("the PDU ends before its fields do", null, false, false);
        }
    }

    /** Type of number of the source, {@link #ALPHANUMERIC} for a name. */
    int sourceType() {
        return sourceType;
    }

    String source() {
        return source;
    }

    String destination() {
        return destination;
    }

    int esmClass() {
        return esmClass;
    }

    int dataCoding() {
        return dataCoding;
    }

    /** The short_message, or the message_payload where there is one. */
    byte[] octets() {
        return octets;
    }

    /** The concatenation by TLV, if any. */
    Optional<Concatenation> sar() {
        return parameters.sar;
    }

    /** The id of the message that this is a receipt for, where it stands in a parameter of its own. */
    Optional<String> receiptedId() {
        return parameters.receiptedId;
    }

    /** What became of that message, where it stands in a parameter of its own. */
    OptionalInt state() {
        return parameters.state;
    }

    /**
     * Whether this is word of one of our own messages and not from a person: esm_class says so (5.2.12; bits, since
     * others may be set as well), or it names the message.
     */
    boolean receipt() {
        return (esmClass & RECEIPT_TYPES) != 0 || parameters.receiptedId.isPresent();
    }

    /** Whether it is no final word. */
    boolean intermediate() {
        return (esmClass & RECEIPT_TYPES) == INTERMEDIATE;
    }

    boolean hasUserDataHeader() {
        return (esmClass & USER_DATA_HEADER) != 0;
    }

    static ShortMessage ofDeliverSm(Frame frame) throws TruncatedException {
        var fields = new Fields(frame);
        fields.skipText();
        int sourceType = fields.octet();
        fields.skip(1);
        String source = fields.text();
        fields.skip(2);
        String destination = fields.text();
        int esmClass = fields.octet();
        fields.skip(2);
        fields.skipText();
        fields.skipText();
        fields.skip(2);
        int dataCoding = fields.octet();
        fields.skip(1);
        byte[] octets = fields.octets(fields.octet());
        return withTlvs(fields,
                new ShortMessage(sourceType, source, destination, esmClass, dataCoding, octets, Parameters.NONE));
    }

    static ShortMessage ofDataSm(Frame frame) throws TruncatedException {
        var fields = new Fields(frame);
        fields.skipText();
        int sourceType = fields.octet();
        fields.skip(1);
        String source = fields.text();
        fields.skip(2);
        String destination = fields.text();
        int esmClass = fields.octet();
        fields.skip(1);
        int dataCoding = fields.octet();
        return withTlvs(fields,
                new ShortMessage(sourceType, source, destination, esmClass, dataCoding, new byte[0],
                        Parameters.NONE));
    }

    /** Optional parameters (5.3); what is cut off at the end is left out, as an SMSC may pad. */
    private static ShortMessage withTlvs(Fields fields, ShortMessage bare) throws TruncatedException {
        if (fields.left() < 4) {
            return bare;
        }
        byte[] octets = bare.octets;
        int reference = -1;
        int total = 0;
        int number = 0;
        Optional<String> receiptedId = Optional.empty();
        OptionalInt state = OptionalInt.empty();
        while (fields.left() >= 4) {
            int tag = fields.octet() << 8 | fields.octet();
            int length = fields.octet() << 8 | fields.octet();
            if (length > fields.left()) {
                break;
            }
            byte[] value = fields.octets(length);
            switch (tag) {
            case 0x0424 -> octets = value.length > 0 ? value : octets;
            case 0x020c -> reference = number(value);
            case 0x020e -> total = number(value);
            case 0x020f -> number = number(value);
            case 0x001e -> receiptedId = text(value);
            case 0x0427 -> state = length == 1 ? OptionalInt.of(value[0] & 0xff) : state;
            // Every other parameter says nothing about the text.
            default -> {
            }
            }
        }
        Optional<Concatenation> sar = reference < 0
                ? Optional.empty()
                : Concatenation.of(Concatenation.Kind.TLV, reference, total, number);
        return new ShortMessage(bare.sourceType, bare.source, bare.destination, bare.esmClass, bare.dataCoding, octets,
                new Parameters(sar, receiptedId, state));
    }

    /** Up to the NUL, which some leave out. */
    private static Optional<String> text(byte[] value) {
        int end = 0;
        while (end < value.length && value[end] != 0) {
            end++;
        }
        String text = new String(value, 0, end, StandardCharsets.ISO_8859_1).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static int number(byte[] value) {
        int number = 0;
        for (byte octet : value) {
            number = number << 8 | octet & 0xff;
        }
        return number;
    }

    /** Never the text or the whole number. */
    @Override
    public String toString() {
        return "short message of " + octets.length + " octets";
    }

    /** Walks through the fields of a PDU. */
    private static final class Fields {
        private final byte[] buffer;
        private final int end;
        private int at;

        Fields(Frame frame) {
            buffer = frame.buffer();
            at = frame.start() + Frame.HEADER;
            end = frame.start() + frame.length();
        }

        int left() {
            return end - at;
        }

        void skip(int count) throws TruncatedException {
            if (count > left()) {
                throw new TruncatedException();
            }
            at += count;
        }

        int octet() throws TruncatedException {
            skip(1);
            return buffer[at - 1] & 0xff;
        }

        byte[] octets(int count) throws TruncatedException {
            skip(count);
            return Arrays.copyOfRange(buffer, at - count, at);
        }

        void skipText() throws TruncatedException {
            while (octet() != 0) {
                // to the NUL
            }
        }

        String text() throws TruncatedException {
            int from = at;
            skipText();
            return new String(buffer, from, at - 1 - from, StandardCharsets.ISO_8859_1);
        }
    }
}
