package id.kentongan.channel.whatsapp;

import java.util.Locale;
import java.util.Set;

/**
 * What Twilio says later about a message that it took (twilio.com/docs/messaging/guides/track-outbound-message-status).
 * Callbacks come late, twice and out of order.
 *
 * @param status
 *            Twilio's word, {@code other} when we do not know it
 * @param error
 *            the name of a known {@link TwilioError}, {@code none} or {@code other}
 */
record StatusCallback(String status, String error) {
    private static final Set<String> STATUSES = Set.of("accepted", "scheduled", "queued", "sending", "sent",
            "delivered", "read", "failed", "undelivered", "canceled");

    static StatusCallback of(WebhookForm form) {
        String status = form.first("MessageStatus");
        return new StatusCallback(STATUSES.contains(status) ? status : "other", error(form.first("ErrorCode")));
    }

    private static String error(String code) {
        if (code.isEmpty() || "0".equals(code)) {
            return "none";
        }
        return code.matches("\\d{1,9}")
                ? TwilioError.of(Integer.parseInt(code)).map(error -> error.name().toLowerCase(Locale.ROOT))
                        .orElse("other")
                : "other";
    }
}
