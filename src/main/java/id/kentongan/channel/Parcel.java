package id.kentongan.channel;

import id.kentongan.message.Delivery;
import id.kentongan.message.Lane;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.util.Optional;

/** A message on its way, with what the courier remembers of its tries. */
final class Parcel {
    /** Messages to one person in one lane go one after the other. */
    record Recipient(PhoneNumber person, Lane lane) {
    }

    private final Outbound message;
    private final Optional<Delivery> answers;
    private int tries;
    private int unknown;

    Parcel(Outbound message) {
        this(message, Optional.empty());
    }

    /**
     * @param answers
     *            the delivery that the message answers
     */
    Parcel(Outbound message, Optional<Delivery> answers) {
        this.message = message;
        this.answers = answers;
    }

    /** The delivery that it answers, when that came in this session. */
    Optional<Delivery> answers(String session) {
        return answers.filter(delivery -> delivery.session().equals(session));
    }

    Outbound message() {
        return message;
    }

    int partition() {
        return message.id().partition();
    }

    Recipient recipient() {
        return new Recipient(message.to(), message.lane());
    }

    /** Counts a try; true while more are allowed. */
    boolean mayTryAgain(int most) {
        tries++;
        return tries < most;
    }

    /** Counts an unknown outcome; true while another copy may be sent. */
    boolean maySendAgain(int most) {
        unknown++;
        return unknown < most;
    }
}
