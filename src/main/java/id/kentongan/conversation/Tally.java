package id.kentongan.conversation;

import id.kentongan.message.Failure;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What became of one partition's part of an announcement.
 *
 * @param sender
 *            the digits of the kader who is told the sum, in their own partition; "" in the others
 * @param people
 *            to how many it went
 * @param delivered
 *            on how many phones it has arrived, as far as providers tell
 * @param failed
 *            how many it will not reach, by who has to change something
 */
record Tally(String sender, int people, int delivered, Map<Failure.Fault, Integer> failed) {
    static final Tally NONE = new Tally("", 0, 0, Map.of());

    Tally {
        sender = Objects.requireNonNullElse(sender, "");
        failed = Map.copyOf(failed);
    }

    /** Both together. */
    Tally plus(Tally other) {
        var sum = new EnumMap<Failure.Fault, Integer>(Failure.Fault.class);
        failed.forEach((fault, count) -> sum.merge(fault, count, Integer::sum));
        other.failed.forEach((fault, count) -> sum.merge(fault, count, Integer::sum));
        return new Tally(sender.isEmpty() ? other.sender : sender, people + other.people, delivered + other.delivered,
                sum);
    }

    int failures() {
        return failed.values().stream().mapToInt(Integer::intValue).sum();
    }

    int failures(Failure.Fault fault) {
        return failed.getOrDefault(fault, 0);
    }
}
