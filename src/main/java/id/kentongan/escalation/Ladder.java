package id.kentongan.escalation;

import id.kentongan.directory.Directory;
import id.kentongan.directory.Mandate;
import id.kentongan.place.Level;
import id.kentongan.place.PlaceCode;
import id.kentongan.ticket.Holder;
import id.kentongan.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds who holds a ticket: first, and after each time that ran out. */
public final class Ladder {
    /** SP4N-LAPOR closes after ten working days of silence. */
    private static final int SILENCE_BEFORE_CLOSING = 10;

    private final Directory directory;
    private final WorkingCalendar calendar;
    private final ZoneId zone;

    public Ladder(Directory directory, WorkingCalendar calendar, ZoneId zone) {
        this.directory = directory;
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * The first rung where somebody holds a mandate; where nobody does on any rung, the first rung's office with no
     * phone, so that the ticket is kept and shows up as held by nobody.
     */
    public Holder first(String code, PlaceCode village, Terms terms, Instant now) {
        return above(0, code, village, terms, now).orElseGet(() -> {
            PlaceCode place = village.at(terms.ladder().getFirst()).orElse(village);
            return new Holder(place, directory.fullName(place), List.of(), now, firstDue(terms, now));
        });
    }

    /** The next rung above the ticket's holder where somebody holds a mandate; empty at the top. */
    public Optional<Holder> next(Ticket ticket, Terms terms, Instant now) {
        int rung = terms.ladder().indexOf(ticket.holder().place().level());
        return above(rung + 1, ticket.code(), ticket.village(), terms, now);
    }

    /** When a holder who has answered must take the next step: never later than the whole time allows. */
    public Instant nextDue(Ticket ticket, Terms terms, Instant now) {
        Instant step = calendar.deadline(now, terms.nextStep(), zone);
        Instant whole = calendar.deadline(ticket.opened(), terms.whole(), zone);
        return step.isBefore(whole) || whole.isBefore(now) ? step : whole;
    }

    /** When the holder is to be reminded: at half of the office hours from now, or of the time where there are none. */
    public Instant nudge(Holder holder, Instant now) {
        Instant inOfficeHours = calendar.halfway(now, holder.due(), zone);
        return inOfficeHours.isBefore(holder.due())
                ? inOfficeHours
                : now.plus(Duration.between(now, holder.due())
                        .dividedBy(2));
    }

    /** When a ticket that was said to be done closes by the reporter's silence. */
    public Instant closing(Instant done) {
        return calendar.deadline(done, SILENCE_BEFORE_CLOSING, zone);
    }

    /** When the time for a first answer is over. */
    public Instant firstDue(Terms terms, Instant now) {
        return terms.urgent().map(now::plus).orElseGet(() -> calendar.deadline(now, terms.firstAnswer(), zone));
    }

    private Optional<Holder> above(int rung, String code, PlaceCode village, Terms terms, Instant now) {
        List<Level> ladder = terms.ladder();
        LocalDate today = now.atZone(zone).toLocalDate();
        for (Level level : ladder.subList(Math.min(rung, ladder.size()), ladder.size())) {
            PlaceCode place = village.at(level).orElse(village);
            List<Mandate> holders = directory.holders(place, code, today);
            if (!holders.isEmpty()) {
                return Optional.of(new Holder(place, name(holders), holders.stream().map(Mandate::phone).toList(), now,
                        firstDue(terms, now)));
            }
        }
        return Optional.empty();
    }

    private static String name(List<Mandate> holders) {
        return holders.stream().limit(2).map(Mandate::called).collect(Collectors.joining(", "));
    }
}
