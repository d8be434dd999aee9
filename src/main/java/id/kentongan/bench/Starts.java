package id.kentongan.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long the service takes from the start of its process until it is ready.
 *
 * @param first
 *            in an empty folder, where Redis has to be unpacked as well
 * @param others
 *            later ones in the same folder
 */
record Starts(Duration first, List<Duration> others) {
    Duration median() {
        return others.stream().sorted().toList().get(others.size() / 2);
    }
}
