package id.kentongan.message;

/**
 * The identity of one delivery by a provider. An {@code id} that was accepted before counts as a repeat unless it came
 * in the same {@code session}: Twilio gives each message an id and each webhook is a session of its own, SMPP gives a
 * {@code deliver_sm} none, so its id is a fingerprint and its session the bind (src/adr/0002).
 */
public record Delivery(String id, String session) {
    public Delivery {
        if (id.isEmpty() || session.isEmpty()) {
            throw new IllegalArgumentException("a delivery needs an id and a session");
        }
    }
}
