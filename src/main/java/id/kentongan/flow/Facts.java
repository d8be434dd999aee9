package id.kentongan.flow;

import java.util.Map;
import java.util.Optional;

/** What texts and conditions may ask about the world: {@code person.name}, {@code reach.sms}. */
public interface Facts {
    /** The fact as text ready for a message; empty when it is not known. */
    Optional<String> fact(String name);

    /**
     * What is known of a ticket as soon as a flow reaches its {@code ticket} step, for the placeholders
     * {@code ticket.number}, {@code ticket.holder} and {@code ticket.until} in the texts after it. The keys come
     * without {@code ticket.}.
     */
    Map<String, String> opening(Effect.OpenTicket ticket);
}
