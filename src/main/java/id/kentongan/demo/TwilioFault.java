package id.kentongan.demo;

/** What {@link LocalTwilio} can be told to do with a create instead of answering it properly. */
public sealed interface TwilioFault {
    /**
     * An answer with an error in Twilio's shape; nothing is created.
     *
     * @param code
     *            Twilio's error code; 0 for an answer in HTML, as proxies give it
     * @param retryAfter
     *            seconds for the header {@code Retry-After}; 0 for none
     */
    record Answer(int status, int code, int retryAfter) implements TwilioFault {
    }

    /** The message is created, but the connection is reset before the answer. */
    record CreateThenReset() implements TwilioFault {
    }

    /** The message is created, but the answer never comes. */
    record CreateThenHang() implements TwilioFault {
    }

    /** The message is created, and the answer is not JSON. */
    record CreateThenGarble() implements TwilioFault {
    }

    /** The message is created and answered as it should be, but never reaches the phone: a callback says why. */
    record CreateThenFail(int code) implements TwilioFault {
    }
}
