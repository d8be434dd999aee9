package id.kentongan.conversation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Shares what a provider permits among all nodes. */
@FunctionalInterface
public interface Rations {
    /**
     * Takes some of what may be sent by a link now.
     *
     * @param link
     *            the name of the link
     * @param perSecond
     *            how many parts a second the provider takes from the whole service
     * @param wanted
     *            how many at the most
     * @return what was granted; fails with a {@link StoreAwayException} when the store is away
     */
    CompletableFuture<Ration> take(String link, int perSecond, int wanted);

    /**
     * What was granted, perhaps nothing.
     *
     * @param next
     *            after which it is worth asking again
     */
    record Ration(int granted, Duration next) {
    }
}
