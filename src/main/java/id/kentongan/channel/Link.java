package id.kentongan.channel;

import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.util.concurrent.CompletableFuture;

/**
 * One way to a provider: an SMPP bind, a Twilio account. Safe for many threads. What comes in goes to the inbox that it
 * was built with, and is acknowledged only when that has accepted it.
 */
public interface Link extends AutoCloseable {
    /** The name in the settings, also the {@code route} of messages. */
    String name();

    Medium medium();

    /** How many messages may be under way at once. */
    int window();

    /** Whether a message can be sent now. */
    boolean ready();

    /**
     * Whether the provider can be reached, though there may be no room at this moment. What is for a link that is not
     * up may go by another; what is for one that is up waits for it, so that a person hears from the number that they
     * wrote to.
     */
    default boolean up() {
        return ready();
    }

    /**
     * How well this link serves a number: the length of the longest of its prefixes that the number begins with, 0
     * where it serves all numbers alike, -1 where it does not serve this one.
     */
    default int serves(PhoneNumber number) {
        return 0;
    }

    /** A word on the state for the health page: {@code bound}, {@code reconnecting}, {@code refused: invalid password}. */
    String state();

    /** Begins to work: binds or connects, again and again until closed. Returns at once. */
    void start();

    /** Sends a message; never blocks, never throws; the future always completes, within the link's time-outs. */
    CompletableFuture<SendResult> send(Outbound message);

    /** Called by the courier's wiring: told whenever the link becomes ready or gets room again. */
    void whenReady(Runnable listener);

    /** Takes nothing more in, waits for answers that are under way (at most 5 s), and leaves in order. */
    @Override
    void close();
}
