package id.kentongan.channel;

import id.kentongan.message.Lane;

/** Where the courier counts its work. */
public interface CourierFigures {
    void result(String link, Lane lane, SendResult result);

    /** A send of unknown outcome; also counted in the store under {@link Courier#UNKNOWN}. */
    void unknown(String link, String reason);

    /** Nothing gets through on a link: its messages wait, or go by another. */
    default void opened(String link) {
    }

    /** Something got through again. */
    default void closed(String link) {
    }

    /** A message was given up. */
    void undeliverable(String medium, String reason);
}
