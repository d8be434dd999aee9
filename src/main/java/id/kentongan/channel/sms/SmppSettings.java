package id.kentongan.channel.sms;

import id.kentongan.message.Lane;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jsmpp.bean.BindType;

/**
 * How one route to an SMSC is bound and used.
 *
 * @param name
 *            the link's name, the {@code route} of its messages
 * @param number
 *            our short code or number, the source of what we send
 * @param serves
 *            the beginnings of numbers, digits in E.164 without the plus, that this route is for; all where it is empty
 */
public record SmppSettings(String name, Smsc smsc, SmppAddress number, List<String> serves, Binding binding,
        Sending sending, Writing writing, Times times) {

    /**
     * Who is at the other end, and as whom we come.
     *
     * @param tls
     *            empty for a connection in the clear
     * @param systemType
     *            mostly empty
     */
    public record Smsc(String host, int port, Optional<SmscTls> tls, String systemId, String password,
            String systemType) {
        public Smsc {
            // SMPP 3.4, 5.2.1 and 5.2.2: octets with the NUL.
            if (systemId.length() > 15 || password.length() > 8 || systemType.length() > 12) {
                throw new IllegalArgumentException(
                        "system_id has at most 15 characters, the password 8, system_type 12 (SMPP 3.4, 5.2)");
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return host + ":" + port + (tls.isPresent() ? " by TLS" : "");
        }
    }

    /**
     * How many binds there are, and how much goes through them.
     *
     * @param mode
     *            of each session
     * @param sessions
     *            from 1; a pair of receiver and transmitter counts as one
     * @param window
     *            submit_sm without an answer at once, on each bind
     * @param rate
     *            segments a second at most over all sessions, 0 for as many as the windows let through
     */
    public record Binding(Mode mode, int sessions, int window, int rate) {
        /** One transceiver with a window of 10. */
        public static final Binding USUAL = new Binding(Mode.TRANSCEIVER, 1, 10, 0);

        public Binding {
            if (sessions < 1 || window < 1 || rate < 0) {
                throw new IllegalArgumentException("a link needs a session, a window above 0 and no negative rate");
            }
        }

        /** Whether all that comes and goes does so over one connection. */
        boolean single() {
            return mode == Mode.TRANSCEIVER && sessions == 1;
        }
    }

    /** What a session is made of (SMPP 3.4, 2.2). */
    public enum Mode {
        /** One bind for both directions. */
        TRANSCEIVER(BindType.BIND_TRX),
        /** A receiver and a transmitter. */
        RECEIVER_AND_TRANSMITTER(BindType.BIND_TX, BindType.BIND_RX);

        /** The binds of a session, in the order in which they are made. */
        final List<BindType> binds;

        Mode(BindType... binds) {
            this.binds = List.of(binds);
        }
    }

    /**
     * What goes with each message.
     *
     * @param ton
     *            type of number of the person's number (SMPP 3.4, 5.2.5)
     * @param npi
     *            its numbering plan (5.2.6)
     * @param validity
     *            how long the SMSC keeps a message for a phone that is off, zero for as long as it likes
     * @param zone
     *            of the dates in its receipts
     */
    public record Sending(int ton, int npi, Duration validity, Asking receipts, ZoneId zone) {
        /** International numbers, the SMSC's own validity, receipts for what goes by itself. */
        public static final Sending USUAL = new Sending(1, 1, Duration.ZERO, Asking.NOTICES, ZoneId.of("Asia/Jakarta"));
    }

    /** For which messages a delivery receipt is asked. */
    public enum Asking {
        NONE,
        /** For what was not asked for by the person: nobody waits for its answer, so nobody else would notice. */
        NOTICES, ALL;

        boolean asks(Lane lane) {
            return this == ALL || this == NOTICES && lane != Lane.CONVERSATION;
        }
    }

    /**
     * How texts are written.
     *
     * @param alphabet
     *            what the SMSC takes data_coding 0 for
     * @param packed
     *            whether texts in GSM 7-bit come packed, eight septets in seven octets
     * @param transliterate
     *            whether typographic signs become plain ones where that saves the text from UCS-2
     */
    public record Writing(DefaultAlphabet alphabet, boolean packed, Joining joining, boolean transliterate) {
        /** What most SMSCs want. */
        public static final Writing USUAL = new Writing(DefaultAlphabet.GSM, false, Joining.UDH8, true);
    }

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
        serves = List.copyOf(serves);
        if (name.isEmpty() || smsc.host.isEmpty()) {
            throw new IllegalArgumentException("a link needs a name and a host");
        }
    }

    /** A transceiver in the clear, everything else as most SMSCs want it. */
    public static SmppSettings of(String name, String host, int port, String systemId, String password, String number) {
        return new SmppSettings(name, new Smsc(host, port, Optional.empty(), systemId, password, ""),
                SmppAddress.of(number), List.of(), Binding.USUAL, Sending.USUAL, Writing.USUAL, Times.USUAL);
    }

    public SmppSettings with(Smsc other) {
        return new SmppSettings(name, other, number, serves, binding, sending, writing, times);
    }

    public SmppSettings with(Binding other) {
        return new SmppSettings(name, smsc, number, serves, other, sending, writing, times);
    }

    public SmppSettings with(Sending other) {
        return new SmppSettings(name, smsc, number, serves, binding, other, writing, times);
    }

    public SmppSettings with(Writing other) {
        return new SmppSettings(name, smsc, number, serves, binding, sending, other, times);
    }

    public SmppSettings with(Times other) {
        return new SmppSettings(name, smsc, number, serves, binding, sending, writing, other);
    }

    public SmppSettings serving(List<String> prefixes) {
        return new SmppSettings(name, smsc, number, prefixes, binding, sending, writing, times);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name + " (" + smsc + ")";
    }
}
