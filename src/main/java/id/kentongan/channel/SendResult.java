package id.kentongan.channel;

import id.kentongan.message.Failure;
import java.time.Duration;
import java.util.List;

/** What is known of a message that was given to a provider. */
public sealed interface SendResult {
    /**
     * The provider took it (all of its parts).
     *
     * @param providerIds
     *            its ids for the parts, in their order; where it gives one for the whole, only that
     * @param session
     *            the session in which it did: whatever we had answered it there before, it has; "" where that is not
     *            known
     */
    record Accepted(List<String> providerIds, String session) implements SendResult {
        public Accepted {
            providerIds = List.copyOf(providerIds);
        }
    }

    /** The provider did not take it and asks for a pause, or the link was not up: try again, nothing was sent. */
    record Later(String reason, Duration pause) implements SendResult {
    }

    /** The provider will never take it; {@code reason} is for operators, from a closed list. */
    record Refused(Failure failure, String reason) implements SendResult {
        /** Whether another link may take it: what is wrong is between us and this provider, not in the message. */
        public boolean elsewhere() {
            return failure == Failure.SETTINGS || failure == Failure.PROVIDER;
        }
    }

    /** Nobody knows whether it was taken: no answer, or the connection broke (promise P4). */
    record Unknown(String reason) implements SendResult {
    }
}
