package id.kentongan.conversation;

import id.kentongan.message.Failure;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The way of one message, without its text: written when its sending is over, and continued with what the provider
 * tells later. Kept for some days.
 *
 * @param link
 *            the link that it left by; "" when it never left
 * @param state
 *            how far it has come
 * @param fault
 *            who has to change something where it failed
 * @param reason
 *            for operators, from a closed list; "" unless it failed
 * @param created
 *            when the message was decided
 * @param handed
 *            when it first went to a provider; when it was given up, if it never did
 * @param settled
 *            when the sending was over
 * @param told
 *            the time of the provider's last news, or {@code settled} where there was none
 * @param tries
 *            how many times it went to a provider, by the courier that settled it
 * @param parts
 *            what is known of each part; empty where no receipt will come
 * @param kept
 *            the message itself where it may still have to go another way; else empty
 * @param next
 *            the id of the message that went in its place, or ""
 */
public record Waybill(MessageId id, Lane lane, Medium medium, String link, PhoneNumber to, State state,
        Failure failure, Failure.Fault fault, String reason, Instant created, Instant handed, Instant settled,
        Instant told, int tries, List<Part> parts, Origin origin, List<Outbound> kept, String next) {
    /** How far a message has come. */
    public enum State {
        /** In the outbox. */
        WAITING,
        /** With a provider that has not answered. */
        HANDED,
        /** A provider took it. */
        SENT,
        /** All of its parts are on the phone. */
        DELIVERED,
        /** It was read. */
        READ,
        /** It will not arrive. */
        FAILED;

        /** Whether nothing more can become of it. */
        public boolean over() {
            return this == DELIVERED || this == READ || this == FAILED;
        }
    }

    /** What the provider called a part, and how far that has come. */
    public record Part(String providerId, Receipt.State state) {
    }

    public Waybill {
        reason = Objects.requireNonNullElse(reason, "");
        origin = Objects.requireNonNullElse(origin, Origin.NONE);
        parts = List.copyOf(parts);
        kept = List.copyOf(kept);
    }

    /** A message that is still in the outbox. */
    public static Waybill waiting(Outbound message, boolean handed) {
        return new Waybill(message.id(), message.lane(), message.medium(), message.route(), message.to(), handed
                ? State.HANDED
                : State.WAITING, Failure.NONE, Failure.Fault.NOBODY, "", message.created(), message.created(),
                message
                        .created(),
                message.created(), 0, List.of(), message.origin(), List.of(), "");
    }

    /**
     * A message that a provider took.
     *
     * @param providerIds
     *            of the parts for which receipts will come
     */
    public static Waybill sent(Outbound message, String link, Instant handed, Instant now, int tries,
            List<String> providerIds) {
        List<Outbound> kept = message.medium() == Medium.WHATSAPP && !providerIds.isEmpty()
                ? List.of(message)
                : List.of();
        return new Waybill(message.id(), message.lane(), message.medium(), link, message.to(), State.SENT,
                Failure.NONE, Failure.Fault.NOBODY, "", message.created(), handed, now, now, tries, providerIds.stream()
                        .map(id -> new Part(id, Receipt.State.SENT)).toList(),
                message.origin(), kept, "");
    }

    /** A message that was not sent. */
    public static Waybill failed(Outbound message, String link, Instant handed, Instant now, int tries,
            Failure failure, Failure.Fault fault, String reason) {
        return new Waybill(message.id(), message.lane(), message.medium(), link, message.to(), State.FAILED, failure,
                fault, reason, message.created(), handed, now, now, tries, List.of(), message.origin(), List.of(), "");
    }

    /**
     * With what the provider tells of one part; the same when that is not news. A part goes forward only, and one that
     * arrived does not fail any more; the message has arrived when all of its parts have, and fails with the first.
     */
    public Waybill told(int part, Receipt receipt) {
        if (part >= parts.size() || !further(parts.get(part).state(), receipt.state())) {
            return this;
        }
        var after = new ArrayList<>(parts);
        after.set(part, new Part(parts.get(part).providerId(), receipt.state()));
        boolean fails = state != State.FAILED && receipt.state() == Receipt.State.FAILED;
        State reached = state == State.FAILED || fails ? State.FAILED : slowest(after);
        return new Waybill(id, lane, medium, link, to, reached, fails ? receipt.failure() : failure, fails
                ? receipt.failure().fault()
                : fault, fails ? "told by the provider" : reason, created, handed, settled, receipt.at(), tries, after,
                origin, reached.over() ? List.of() : kept, next);
    }

    /** Another message went in its place, or will when its person writes. */
    public Waybill followedBy(String other) {
        return new Waybill(id, lane, medium, link, to, state, failure, fault, reason, created, handed, settled, told,
                tries, parts, origin, kept, other);
    }

    private static boolean further(Receipt.State before, Receipt.State now) {
        return switch (before) {
        case FAILED, READ -> false;
        case DELIVERED -> now == Receipt.State.READ;
        case SENT -> now != Receipt.State.SENT;
        };
    }

    private static State slowest(List<Part> parts) {
        Receipt.State least = Collections.min(parts.stream().map(Part::state).toList());
        return switch (least) {
        case SENT -> State.SENT;
        case DELIVERED -> State.DELIVERED;
        case READ -> State.READ;
        case FAILED -> State.FAILED;
        };
    }
}
