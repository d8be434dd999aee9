package id.kentongan.flow;

import java.util.Optional;

/** What texts and conditions may ask about the world: {@code person.name}, {@code ticket.number}, {@code reach.sms}. */
@FunctionalInterface
public interface Facts {
    /** The fact as text ready for a message; empty when it is not known. */
    Optional<String> fact(String name);
}
