package id.kentongan.channel.sms;

import java.time.Duration;

/**
 * How one bind is made and used.
 *
 * @param name
 *            the link's name, the {@code route} of its messages
 * @param systemType
 *            mostly empty
 * @param number
 *            our short code or number, the source of what we send
 * @param window
 *            submit_sm without an answer at once
 * @param rate
 *            segments a second at most, 0 for as many as the window lets through
 * @param validity
 *            how long the SMSC keeps a message for a phone that is off, zero for as long as it likes
 */
public record SmppSettings(String name, String host, int port, String systemId, String password, String systemType,
        SmppAddress number, int window, int rate, Duration validity, Times times) {

    /**
     * How long things may take.
     *
     * @param enquireLink
     *            between two enquire_link
     * @param enquireAnswer
     *            after which a link that says nothing is dead
     * @param connect
     *            for the TCP connection, and again for the bind
     * @param response
     *            for a submit_sm_resp; after it the outcome is unknown
     * @param firstPause
     *            before the second try to bind; it doubles from there
     * @param longestPause
     *            between two tries, also after a refused password
     */
    public record Times(Duration enquireLink, Duration enquireAnswer, Duration connect, Duration response,
            Duration firstPause, Duration longestPause) {
        /** What suits most SMSCs. */
        public static final Times USUAL = new Times(Duration.ofSeconds(30), Duration.ofSeconds(10),
                Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(60));

        public Times withEnquireLink(Duration interval) {
            return new Times(interval, enquireAnswer, connect, response, firstPause, longestPause);
        }
    }

    public SmppSettings {
        if (name.isEmpty() || host.isEmpty() || window < 1 || rate < 0) {
            throw new IllegalArgumentException("a link needs a name, a host, a window above 0 and no negative rate");
        }
        // SMPP 3.4, 5.2.1 and 5.2.2: octets with the NUL.
        if (systemId.length() > 15 || password.length() > 8 || systemType.length() > 12) {
            throw new IllegalArgumentException(
                    "system_id has at most 15 characters, the password 8, system_type 12 (SMPP 3.4, 5.2)");
        }
    }

    /** A transceiver with the usual times and a window of 10. */
    public static SmppSettings of(String name, String host, int port, String systemId, String password, String number) {
        return new SmppSettings(name, host, port, systemId, password, "", SmppAddress.of(number), 10, 0,
                Duration.ZERO, Times.USUAL);
    }

    public SmppSettings withWindow(int submits) {
        return new SmppSettings(name, host, port, systemId, password, systemType, number, submits, rate, validity,
                times);
    }

    public SmppSettings withRate(int segments) {
        return new SmppSettings(name, host, port, systemId, password, systemType, number, window, segments, validity,
                times);
    }

    public SmppSettings withTimes(Times other) {
        return new SmppSettings(name, host, port, systemId, password, systemType, number, window, rate, validity,
                other);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name + " (" + host + ":" + port + ")";
    }
}
