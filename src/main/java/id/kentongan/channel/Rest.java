package id.kentongan.channel;

import id.kentongan.conversation.QuietHours;
import id.kentongan.message.Outbound;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * What was decided while people could be written to, and could not go before the quiet hours began: it rests until they
 * end. In the store it waits in the outbox, so that it does after a restart as well.
 */
final class Rest {
    private final QuietHours hours;
    private final InstantSource clock;
    private final Queue<Resting> resting = new ConcurrentLinkedQueue<>();

    private record Resting(Parcel parcel, Instant until) {
    }

    /**
     * @param clock
     *            by which it is day or night
     */
    Rest(QuietHours hours, InstantSource clock) {
        this.hours = hours;
        this.clock = clock;
    }

    /** Whether a message may go at this hour. */
    boolean lets(Outbound message) {
        return end(message).isEmpty();
    }

    private Optional<Instant> end(Outbound message) {
        String zone = message.term().quiet();
        return zone.isEmpty() ? Optional.empty() : hours.end(clock.instant(), ZoneId.of(zone));
    }

    /** Takes those from the route that may not go at this hour, and returns the others; nothing waits behind them. */
    List<Parcel> lay(Route route, List<Parcel> parcels) {
        var going = new ArrayList<Parcel>();
        for (Parcel parcel : parcels) {
            end(parcel.message()).ifPresentOrElse(until -> {
                resting.add(new Resting(parcel, until));
                route.finish(parcel);
            }, () -> going.add(parcel));
        }
        return going;
    }

    /** Tells of those whose rest is over. */
    void wake(Consumer<Parcel> over) {
        Instant now = clock.instant();
        List<Resting> rested = resting.stream().filter(one -> !now.isBefore(one.until)).toList();
        resting.removeAll(rested);
        rested.forEach(one -> over.accept(one.parcel));
    }
}
