package id.kentongan.message;

import java.math.BigDecimal;

/**
 * What goes with the words of a message where the medium can show it. The words tell where to find it as well, so that
 * nobody misses anything where it cannot.
 */
public sealed interface Attachment {
    /** The words beside it, such as the number of a case; maybe empty. */
    String label();

    /** A pin; degrees, WGS 84. */
    record Pin(double latitude, double longitude, String label) implements Attachment {
        public Pin {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("not on earth");
            }
        }

        /** The latitude without an exponent, which a place at the equator would have. */
        public String north() {
            return decimal(latitude);
        }

        /** The longitude, as {@link #north}. */
        public String east() {
            return decimal(longitude);
        }

        /** As RFC 5870 writes it: {@code geo:-6.1,106.2}. */
        public String geo() {
            return "geo:" + north() + "," + east();
        }

        private static String decimal(double degrees) {
            return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A photo, voice note or document.
     *
     * @param url
     *            where whoever has it can fetch the file
     */
    record File(Kind kind, String url, String label) implements Attachment {
    }

    /** What a file is to those who get it. */
    enum Kind {
        /** Shown in the conversation. */
        PHOTO,
        /** Played there; it has no words beside it. */
        VOICE,
        /** Opened from there. */
        DOCUMENT
    }
}
