package id.kentongan.message;

import java.time.Instant;

/**
 * A whole message from a person, decoded and joined.
 *
 * @param route
 *            the name of the link that it came by, so that the reply can leave by it
 * @param to
 *            our number or short code that was written to
 */
public record Inbound(Delivery delivery, Medium medium, String route, PhoneNumber from, String to, Content content,
        Instant at) {
}
