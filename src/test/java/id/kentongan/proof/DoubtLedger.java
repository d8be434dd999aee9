package id.kentongan.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Outbound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The harness's own count of sends of unknown outcome: what stood in {@code handed} after each kill. A service that is
 * killed while it settles them leaves some for the next one, which are counted once.
 */
final class DoubtLedger {
    private final List<Outbound> doubtful = new ArrayList<>();
    private Map<String, Outbound> last = Map.of();
    private long reported;
    private long count;

    /** Takes down what a killed service left. */
    void afterKill(StoredState state) {
        Map<String, Outbound> handed = state.handed();
        long settled = state.unknown() - reported;
        long left = last.size() - settled;
        Set<String> still = last.keySet().stream().filter(handed::containsKey).collect(Collectors.toSet());
        assertTrue(left >= 0 && left <= still.size(), () -> "of " + last.size() + " messages in doubt " + settled
                + " were counted, and " + still.size() + " are in doubt still");
        count += handed.size() - left;
        doubtful.addAll(handed.values());
        reported = state.unknown();
        last = handed;
    }

    /** How many sends of unknown outcome there were. */
    long count() {
        return count;
    }

    /** The messages that may have been shown twice. */
    Collection<Outbound> doubtful() {
        return List.copyOf(doubtful);
    }
}
