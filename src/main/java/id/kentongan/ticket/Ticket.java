package id.kentongan.ticket;

import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request or complaint. It lives in its reporter's partition; what anybody does to it is an entry there.
 *
 * @param answers
 *            what the reporter answered, by the name of the flow's step, in the order of the questions
 * @param nudged
 *            whether the holder was reminded since they got it
 */
public record Ticket(TicketNumber number, Kind kind, String code, PlaceCode village, PhoneNumber reporter,
        Map<String, String> answers, Status status, Holder holder, boolean nudged, Instant opened,
        List<Event> history) {
    /** The event of a ticket that an officer gave another code. */
    public static final String RECATEGORISED = "recategorised";

    /** The event of a ticket that knows the hash of what was sent with it. */
    public static final String SEALED = "sealed";

    private static final int LONGEST_HISTORY = 200;
    private static final String CATEGORY = "category";

    public Ticket {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        history = List.copyOf(history);
    }

    /** What a step on a ticket comes to. */
    public sealed interface Step {
        /** The ticket as it is now. */
        record Changed(Ticket ticket) implements Step {
        }

        /** The ticket's status does not allow it; nothing changed. */
        record NotNow() implements Step {
        }
    }

    /** A new ticket, waiting for its first holder. */
    public static Ticket open(TicketNumber number, Kind kind, String code, PlaceCode village, PhoneNumber reporter,
            Map<String, String> answers, Holder holder, Instant now) {
        return new Ticket(number, kind, code, village, reporter, answers, Status.WAITING, holder, false, now,
                List.of(new Event(now, "opened", holder.name(), "")));
    }

    /** An officer answers; they have until {@code due} to go on. */
    public Step answer(String by, String words, Instant due, Instant now) {
        return status.open() || status == Status.DONE || status == Status.READY
                ? changed(status == Status.WAITING ? Status.IN_PROGRESS : status,
                        status.open() ? holder.until(due) : holder, now, "answered", by, words)
                : new Step.NotNow();
    }

    /** The reporter adds something; a ticket that is done is open again by that only when they say BELUM. */
    public Step add(String words, Instant now) {
        return status.open() ? changed(status, holder, now, "added", "", words) : new Step.NotNow();
    }

    /** A letter can be fetched. */
    public Step ready(String by, Instant now) {
        return kind == Kind.REQUEST && status.open()
                ? changed(Status.READY, holder, now, "ready", by, "")
                : new Step.NotNow();
    }

    /** An officer says that it is done; the reporter has the last word. */
    public Step done(String by, String words, Instant now) {
        return status.open() || status == Status.READY
                ? changed(Status.DONE, holder, now, "done", by, words)
                : new Step.NotNow();
    }

    /** An officer refuses, with a reason. */
    public Step reject(String by, String words, Instant now) {
        return status.open() ? changed(Status.REJECTED, holder, now, "rejected", by, words) : new Step.NotNow();
    }

    /**
     * An officer says that the complaint is of another kind, which may be somebody else's; its event tells the old and
     * the new code.
     */
    public Step recategorise(String by, String other, Holder next, Instant now) {
        if (kind != Kind.COMPLAINT || !status.open() || code.equals(other)) {
            return new Step.NotNow();
        }
        var told = new LinkedHashMap<>(answers);
        told.computeIfPresent(CATEGORY, (_, _) -> other);
        return new Step.Changed(new Ticket(number, kind, other, village, reporter, told, Status.WAITING, next, false,
                opened, with(new Event(now, RECATEGORISED, by, code + " " + other))));
    }

    /** The reporter is content, or has said nothing for long ({@code by} is empty then). */
    public Step close(String by, Instant now) {
        return status == Status.CLOSED ? new Step.NotNow() : changed(Status.CLOSED, holder, now, "closed", by, "");
    }

    /** The reporter says that it is not solved: always possible once somebody said that it was over. */
    public Step reopen(String words, Holder again, Instant now) {
        return status.open() ? new Step.NotNow() : changed(Status.WAITING, again, now, "reopened", "", words);
    }

    /** The holder let the time go by: somebody else has it now. */
    public Ticket escalate(Holder next, Instant now) {
        return ((Step.Changed) changed(Status.WAITING, next, now, "escalated", next.name(), "")).ticket();
    }

    /** The holder was reminded, or was not and gets more time because there is nobody above. */
    public Ticket remind(Holder same, Instant now) {
        return new Ticket(number, kind, code, village, reporter, answers, status, same, true, opened,
                with(new Event(now, "reminded", holder.name(), "")));
    }

    /**
     * What was sent with it is known by its octets; nothing else changes. The event tells {@code LINK/REFERENCE}, as in
     * the address among the answers, and the SHA-256.
     */
    public Ticket seal(String media, String hash, Instant now) {
        String words = media + " " + hash;
        boolean known = history.stream().anyMatch(event -> event.what().equals(SEALED) && event.words().equals(words));
        return known
                ? this
                : new Ticket(number, kind, code, village, reporter, answers, status, holder, nudged, opened,
                        with(new Event(now, SEALED, "", words)));
    }

    private Step changed(Status next, Holder nextHolder, Instant now, String what, String by, String words) {
        return new Step.Changed(new Ticket(number, kind, code, village, reporter, answers, next, nextHolder,
                nudged && nextHolder.equals(holder), opened, with(new Event(now, what, by, words))));
    }

    private List<Event> with(Event event) {
        var events = new ArrayList<>(history);
        if (events.size() >= LONGEST_HISTORY) {
            events.remove(events.stream().filter(old -> !old.what().equals(SEALED)).findFirst().orElse(events
                    .getFirst()));
        }
        events.add(event);
        return events;
    }
}
