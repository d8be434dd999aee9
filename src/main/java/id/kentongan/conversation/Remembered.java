package id.kentongan.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that were used last, as they stand in the store. Only the owner of a partition writes its documents, and
 * a commit is refused to whoever owns it no longer, so a copy holds for as long as the partition does. Not safe for
 * several threads.
 */
final class Remembered {
    private final Map<DocumentKey, Copy> copies;
    private final InstantSource clock;

    /**
     * What stands in the store.
     *
     * @param value
     *            empty when it has no such document
     * @param until
     *            when the store forgets it
     */
    record Copy(Optional<Object> value, Instant until) {
    }

    /**
     * @param most
     *            how many documents are kept at the most
     */
    Remembered(int most, InstantSource clock) {
        this.clock = clock;
        copies = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<DocumentKey, Copy> eldest) {
                return size() > most;
            }
        };
    }

    /** The copy of a document, if it is remembered. */
    Optional<Copy> find(DocumentKey key) {
        return Optional.ofNullable(copies.get(key)).filter(copy -> clock.instant().isBefore(copy.until));
    }

    /** A document as it was committed; the store forgets it after {@code keep}, or never when that is zero. */
    void keep(DocumentKey key, Optional<Object> value, Duration keep) {
        copies.put(key, new Copy(value, keep.isZero() ? Instant.MAX : clock.instant().plus(keep)));
    }

    void forget(int partition) {
        copies.keySet().removeIf(key -> key.partition() == partition);
    }
}
