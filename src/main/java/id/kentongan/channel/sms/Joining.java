package id.kentongan.channel.sms;

/** How the segments of a long text say that they belong together, as the SMSC of a route wants it. */
public enum Joining {
    /** A user data header with a reference of 8 bits (3GPP TS 23.040, 9.2.3.24.1). */
    UDH8(153, 67),
    /** A user data header with a reference of 16 bits (9.2.3.24.8). */
    UDH16(152, 66),
    /** sar_msg_ref_num and its companions (SMPP 3.4, 5.3.2.22 to 24); the SMSC may make either header of them. */
    SAR(152, 66),
    /** The whole text as message_payload (5.3.2.32): the SMSC cuts it. */
    PAYLOAD(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final int septets;
    private final int units;

    Joining(int septets, int units) {
        this.septets = septets;
        this.units = units;
    }

    /** How much of a long text fits into one segment. */
    int room(SmsSegments.Coding coding) {
        return switch (coding) {
        case GSM7 -> septets;
        case UCS2 -> units;
        };
    }
}
