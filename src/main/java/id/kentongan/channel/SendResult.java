package id.kentongan.channel;

import java.time.Duration;

/** What is known of a message that was given to a provider. */
public sealed interface SendResult {
    /**
     * The provider took it (all of its parts), under this id.
     *
     * @param session
     *            the session in which it did: whatever we had answered it there before, it has; "" where that is not
     *            known
     */
    record Accepted(String providerId, String session) implements SendResult {
        public Accepted(String providerId) {
            this(providerId, "");
        }
    }

    /** The provider did not take it and asks for a pause, or the link was not up: try again, nothing was sent. */
    record Later(String reason, Duration pause) implements SendResult {
    }

    /** The provider will never take it. */
    record Refused(String reason) implements SendResult {
    }

    /** Nobody knows whether it was taken: no answer, or the connection broke (promise P4). */
    record Unknown(String reason) implements SendResult {
    }
}
