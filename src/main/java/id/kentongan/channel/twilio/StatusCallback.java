package id.kentongan.channel.twilio;

import id.kentongan.message.Failure;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipt.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Twilio says later about a message that it took (twilio.com/docs/messaging/guides/track-outbound-message-status).
 * Callbacks come late, twice and out of order.
 *
 * @param sid
 *            of the message; "" where it is none
 * @param status
 *            Twilio's word, {@code other} when we do not know it
 * @param error
 *            the name of a known {@link TwilioError}, {@code none} or {@code other}
 * @param failure
 *            what the error means, {@link Failure#PROVIDER} where we do not know it
 * @param to
 *            whom the message went to; empty where that is no number
 */
record StatusCallback(String sid, String status, String error, Failure failure, Optional<PhoneNumber> to) {
    private static final Set<String> STATUSES = Set.of("accepted", "scheduled", "queued", "sending", "sent",
            "delivered", "read", "failed", "undelivered", "canceled");

    static StatusCallback of(WebhookForm form) {
        String status = form.first("MessageStatus");
        String code = form.first("ErrorCode");
        Optional<TwilioError> known = code.matches("\\d{1,9}")
                ? TwilioError.of(Integer.parseInt(code))
                : Optional.empty();
        String other = code.isEmpty() || "0".equals(code) ? "none" : "other";
        String sid = form.first("MessageSid");
        return new StatusCallback(sid.matches("[0-9A-Za-z]{1,64}") ? sid : "",
                STATUSES.contains(status) ? status : "other",
                known.map(error -> error.name().toLowerCase(Locale.ROOT)).orElse(other),
                known.map(TwilioError::failure).orElse(Failure.PROVIDER),
                PhoneNumber.parse(TwilioWebhook.number(form.first("To"))));
    }

    /** What it tells of the message; empty where it tells nothing of any. */
    Optional<Receipt> receipt(String link, Instant now) {
        return state().flatMap(state -> to.filter(_ -> !sid.isEmpty()).map(person -> new Receipt(link, List.of(sid),
                person, state, state == State.FAILED ? failure : Failure.NONE, now)));
    }

    private Optional<State> state() {
        return switch (status) {
        case "accepted", "scheduled", "queued", "sending", "sent" -> Optional.of(State.SENT);
        case "delivered" -> Optional.of(State.DELIVERED);
        case "read" -> Optional.of(State.READ);
        case "failed", "undelivered", "canceled" -> Optional.of(State.FAILED);
        default -> Optional.empty();
        };
    }
}
