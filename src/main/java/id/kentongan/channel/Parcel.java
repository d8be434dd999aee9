package id.kentongan.channel;

import id.kentongan.message.Delivery;
import id.kentongan.message.Lane;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A message on its way, with what the courier remembers of its tries. */
final class Parcel {
    /** Messages to one person in one lane go one after the other. */
    record Recipient(PhoneNumber person, Lane lane) {
    }

    private static final double GROWTH = 1.5;
    private static final int MOST_GROWTHS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Outbound message;
    private final Optional<Delivery> answers;
    private final Set<String> refusedBy = new HashSet<>();
    private int sendings;
    private int refusals;
    private int unknown;
    private long began;
    private Optional<Instant> handed = Optional.empty();

    Parcel(Outbound message) {
        this(message, Optional.empty());
    }

    /**
     * @param answers
     *            the delivery that the message answers
     */
    Parcel(Outbound message, Optional<Delivery> answers) {
        this.message = message;
        this.answers = answers;
    }

    /** The delivery that it answers, when that came in this session. */
    Optional<Delivery> answers(String session) {
        return answers.filter(delivery -> delivery.session().equals(session));
    }

    Outbound message() {
        return message;
    }

    int partition() {
        return message.id().partition();
    }

    Recipient recipient() {
        return new Recipient(message.to(), message.lane());
    }

    /** Whether it is not worth sending any more. */
    boolean expired(Instant now) {
        return !now.isBefore(message.term().worth());
    }

    /** The provider at this link will never take it. */
    synchronized void refused(String link) {
        refusedBy.add(link);
    }

    synchronized boolean refusedBy(String link) {
        return refusedBy.contains(link);
    }

    /** It goes to a provider now. */
    synchronized void goes(Instant now, long nanos) {
        sendings++;
        began = nanos;
        handed = handed.or(() -> Optional.of(now));
    }

    /** Goes by a link. A bug in that must not keep it, and its person's next ones, for ever. */
    CompletableFuture<SendResult> sendBy(Link link) {
        try {
            return link.send(message);
        } catch (RuntimeException bug) {
            return CompletableFuture.failedFuture(bug);
        }
    }

    /** When it last went to a provider, in nanoseconds. */
    synchronized long began() {
        return began;
    }

    /** How many times it went to a provider. */
    synchronized int sendings() {
        return sendings;
    }

    /** When it first went to a provider, or else what is given. */
    synchronized Instant handed(Instant otherwise) {
        return handed.orElse(otherwise);
    }

    /** Counts a refusal for now, and returns the pause after it: what the provider asked for, and growing. */
    synchronized Duration pause(Duration asked) {
        double growth = Math.pow(GROWTH, Math.min(refusals++, MOST_GROWTHS));
        long grown = Math.min((long) (asked.toNanos() * growth), LONGEST.toNanos());
        return Duration.ofNanos(Math.max(asked.toNanos(), grown));
    }

    /** Counts an unknown outcome; true while another copy may be sent. */
    synchronized boolean maySendAgain(int most) {
        unknown++;
        return unknown < most;
    }
}
