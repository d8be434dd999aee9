package id.kentongan.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was measured.
 *
 * @param windows
 *            SMS in to reply out, by the window of the SMS link
 * @param memory
 *            of the service's process after all loads
 */
record BenchReport(Machine machine, List<Figures> sms, List<Figures> webhooks, List<Figures> windows,
        Broadcast announcement, Weight weight, Optional<Memory> memory,
        Starts starts) {

    /** Whether each message in all loads was answered exactly once. */
    boolean exact() {
        return weight.exact() && announcement.exact()
                && Stream.of(sms, webhooks, windows).flatMap(List::stream).allMatch(
                        Figures::exact);
    }
}
