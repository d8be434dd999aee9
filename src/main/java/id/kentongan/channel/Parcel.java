package id.kentongan.channel;

import id.kentongan.message.Lane;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;

/** A message on its way, with what the courier remembers of its tries. */
final class Parcel {
    /** Messages to one person in one lane go one after the other. */
    record Recipient(PhoneNumber person, Lane lane) {
    }

    private final Outbound message;
    private int tries;
    private int unknown;

    Parcel(Outbound message) {
        this.message = message;
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
