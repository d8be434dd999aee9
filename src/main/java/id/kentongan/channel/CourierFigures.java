package id.kentongan.channel;

import id.kentongan.message.Lane;

/** Where the courier counts its work. */
public interface CourierFigures {
    void result(String link, Lane lane, SendResult result);

    /** A send of unknown outcome; also counted in the store under {@link Courier#UNKNOWN}. */
    void unknown(String link, String reason);

    /** A message was given up. */
    void undeliverable(String medium, String reason);
}
