package id.kentongan.channel.sms;

import java.util.Optional;

/** Which part of which long message a segment is (3GPP TS 23.040, 9.2.3.24.1 and .8; SMPP 3.4, 5.3.2.22 to 24). */
record Concatenation(Kind kind, int reference, int total, int number) {
    /** Where the reference stands: two messages with the same reference of different kinds are not the same. */
    enum Kind {
        UDH8, UDH16, TLV
    }

    /** Empty where the numbers make no sense (the receiver then ignores them) or there is only one part. */
    static Optional<Concatenation> of(Kind kind, int reference, int total, int number) {
        return total < 2 || total > 255 || number < 1 || number > total
                ? Optional.empty()
                : Optional.of(new Concatenation(kind, reference, total, number));
    }

    /** What the parts of one message from one person have in common. */
    String name(String destination) {
        return kind + ":" + reference + "/" + total + ":" + destination;
    }
}
