package id.kentongan.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was measured.
 *
 * @param memory
 *            of the service's process after all loads
 */
record BenchReport(Machine machine, List<Figures> sms, List<Figures> webhooks, Weight weight, Optional<Memory> memory,
        Starts starts) {

    /** Whether each message in all loads was answered exactly once. */
    boolean exact() {
        return weight.exact() && Stream.concat(sms.stream(), webhooks.stream()).allMatch(Figures::exact);
    }
}
