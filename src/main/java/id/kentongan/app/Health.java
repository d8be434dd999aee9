package id.kentongan.app;

import id.kentongan.channel.Link;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the service is, for people and for whoever restarts it.
 *
 * @param live
 *            it works at all; if not, a restart may help
 * @param ready
 *            it can take messages now
 * @param store
 *            the store answers
 * @param partitionsOwned
 *            of {@code partitions}, those that this node looks after
 */
public record Health(boolean live, boolean ready, boolean store, int partitionsOwned, int partitions,
        List<LinkHealth> links) {
    public Health {
        links = List.copyOf(links);
    }

    /**
     * One way to a provider.
     *
     * @param circuit
     *            {@code closed} while messages get through, else {@code open} and when the next one tries
     */
    public record LinkHealth(String name, String medium, boolean ready, String state, String circuit) {
        /** As the link sees itself, and the courier sees it. */
        static LinkHealth of(Link link, Optional<Duration> open) {
            return new LinkHealth(link.name(), link.medium().name(), link.ready(), link.state(), open.map(
                    next -> "open, tried again in " + next.toSeconds() + " s").orElse("closed"));
        }
    }
}
