package id.kentongan.message;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Who knows whether a provider has our acknowledgement of a delivery that came to this node; another node asks when the
 * same id comes there (src/adr/0002).
 */
@FunctionalInterface
public interface Acknowledgements {
    /** Of a node without links: it knows of nothing. */
    Acknowledgements NONE = _ -> Optional.empty();

    /**
     * Must not block.
     *
     * @param delivery
     *            the id, and the session in which it came last
     * @return empty when the session is none of this node's; else whether the provider has surely got the
     *         acknowledgement in time, and so will not send it again. It completes soon, with false in doubt
     */
    Optional<CompletableFuture<Boolean>> arrived(Delivery delivery);
}
