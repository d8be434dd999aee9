package id.kentongan.demo;

/**
 * How the service answered a webhook.
 *
 * @param status
 *            the last HTTP status, 0 when there was no answer
 * @param attempts
 *            how often it was asked
 */
public record WebhookOutcome(String messageSid, int status, int attempts) {
    /** Whether Twilio would take the message for delivered. */
    public boolean acknowledged() {
        return status / 100 == 2;
    }
}
