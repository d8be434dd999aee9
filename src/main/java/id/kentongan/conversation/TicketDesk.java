package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.directory.Mandate;
import id.kentongan.directory.Person;
import id.kentongan.directory.Role;
import id.kentongan.escalation.Terms;
import id.kentongan.flow.Effect;
import id.kentongan.flow.Effect.TicketAct;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.ticket.Holder;
import id.kentongan.ticket.Status;
import id.kentongan.ticket.Ticket;
import id.kentongan.ticket.Ticket.Step;
import id.kentongan.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Opens tickets and decides what people and time may do to them, in the ticket's partition. */
final class TicketDesk {
    private final World world;
    private final Draft draft;
    private final Instant now;
    private final Notices notices;
    private final TicketNews news;

    TicketDesk(World world, Draft draft, Instant now) {
        this.world = world;
        this.draft = draft;
        this.now = now;
        this.notices = new Notices(world, draft, now);
        this.news = new TicketNews(world, notices);
    }

    /** The document's id of a number as somebody wrote it. */
    static Optional<String> body(String number) {
        return TicketNumber.parse(number).map(TicketNumber::body);
    }

    /** What is told at once about a ticket that is opened in this very turn. */
    Map<String, String> opening(Effect.OpenTicket wish, String language) {
        Holder holder = firstHolder(wish);
        return Map.of("number", number(wish, draft.counter("tickets") + 1).toString(), "holder", holder.name(), "until",
                news.time(holder.due(), language));
    }

    /** Opens a ticket in this, its reporter's, partition and returns its number. */
    String open(Effect.OpenTicket wish, PhoneNumber reporter) {
        TicketNumber number = number(wish, draft.next("tickets"));
        var kind = switch (wish.kind()) {
        case REQUEST -> id.kentongan.ticket.Kind.REQUEST;
        case COMPLAINT -> id.kentongan.ticket.Kind.COMPLAINT;
        };
        Ticket ticket = Ticket.open(number, kind, wish.code(), new PlaceCode(wish.village()), reporter, wish.answers(),
                firstHolder(wish), now);
        draft.count(figure(ticket, "opened"), 1);
        keep(ticket);
        ticket.answers().values().forEach(answer -> file(ticket, answer));
        news.opened(ticket);
        return number.toString();
    }

    /** Sends what somebody wants to do to the ticket's partition; without a number it is the last one they heard of. */
    void ask(Effect.ActOnTicket act, Person person) {
        String written = act.number().isBlank() ? person.latestTicket() : act.number();
        Optional<TicketNumber> number = TicketNumber.parse(written);
        if (number.isEmpty()) {
            notices.answer(person.number(), "ticket.unknown", Map.of("number", written));
        } else {
            draft.forward(number.get().partition(world.partitions()), new Entry.Acted(act.act(), written, person
                    .number(), act.words()));
        }
    }

    void acted(Entry.Acted acted) {
        Optional<Ticket> found = body(acted.number()).flatMap(body -> draft.document(Kind.TICKET, body, Ticket.class));
        if (found.isEmpty()) {
            notices.answer(acted.by(), "ticket.unknown", Map.of("number", acted.number()));
            return;
        }
        Ticket ticket = found.get();
        if (acted.act() == TicketAct.STATUS) {
            news.status(ticket, acted.by());
            return;
        }
        Optional<String> officer = officer(ticket, acted.by());
        boolean reporter = ticket.reporter().equals(acted.by());
        boolean allowed = switch (acted.act()) {
        case STATUS -> true;
        case ANSWER -> reporter || officer.isPresent();
        case READY, DONE, REJECT, CATEGORY, WHY -> officer.isPresent();
        case CLOSE, REOPEN -> reporter;
        };
        if (!allowed) {
            notices.answer(acted.by(), "ticket.notyours", Map.of("number", ticket.number().toString()));
            return;
        }
        if (acted.act() == TicketAct.WHY) {
            news.why(ticket, acted.by(), world.engine());
            return;
        }
        if (acted.act() == TicketAct.CATEGORY) {
            recategorise(ticket, acted, officer.orElse(""));
            return;
        }
        switch (step(ticket, acted, officer)) {
        case Step.Changed(Ticket changed) -> {
            keep(changed);
            file(changed, acted.words());
            news.changed(ticket, changed, acted, officer);
        }
        case Step.NotNow() -> news.wrongState(ticket, acted.by());
        }
    }

    /** From now on the case tells by which octets that was which somebody sent with it. */
    void seal(Entry.Sealed sealed) {
        body(sealed.ticket()).flatMap(body -> draft.document(Kind.TICKET, body, Ticket.class)).ifPresent(
                ticket -> draft.put(Kind.TICKET, ticket.number().body(), ticket.seal(sealed.media(), sealed.hash(),
                        now), Duration.ZERO));
    }

    /** Asks for the hash of what was sent with the case. */
    private void file(Ticket ticket, String words) {
        SentMedia.in(words).forEach(media -> draft.forward(media.partition(world.partitions()), new Entry.Filed(media
                .name(), ticket.number().toString())));
    }

    /** A ticket's timer: reminds its holder, passes it on, or closes it after the reporter's long silence. */
    void due(String body) {
        Optional<Ticket> found = draft.document(Kind.TICKET, body, Ticket.class);
        if (found.isEmpty()) {
            return;
        }
        Ticket ticket = found.get();
        if (ticket.status() == Status.DONE) {
            autoClose(ticket);
        } else if (ticket.status().open()) {
            if (now.isBefore(ticket.holder().due())) {
                remind(ticket, ticket.holder());
            } else {
                lapse(ticket);
            }
        }
    }

    private Step step(Ticket ticket, Entry.Acted acted, Optional<String> officer) {
        String by = officer.orElse("");
        return switch (acted.act()) {
        case STATUS, CATEGORY, WHY -> new Step.NotNow();
        case ANSWER -> officer.isPresent()
                ? ticket.answer(by, acted.words(), world.ladder().nextDue(ticket, terms(
                        ticket.code()), now), now)
                : ticket.add(acted.words(), now);
        case READY -> ticket.ready(by, now);
        case DONE -> ticket.done(by, acted.words(), now);
        case REJECT -> ticket.reject(by, acted.words(), now);
        case CLOSE -> ticket.close("", now);
        case REOPEN -> ticket.reopen(acted.words(), again(ticket), now);
        };
    }

    /** Gives the complaint to whoever holds that kind first. */
    private void recategorise(Ticket ticket, Entry.Acted acted, String officer) {
        Optional<String> code = world.flows().catalogue().named(acted.words());
        if (code.isEmpty()) {
            news.unknownCategory(ticket, acted);
            return;
        }
        Holder next = world.ladder().first(code.get(), ticket.village(), terms(code.get()), now);
        switch (ticket.recategorise(officer, code.get(), next, now)) {
        case Step.Changed(Ticket changed) -> {
            draft.count(figure(ticket, "corrected"), 1);
            keep(changed);
            news.recategorised(ticket, changed, acted.by());
        }
        case Step.NotNow() -> news.wrongState(ticket, acted.by());
        }
    }

    private void lapse(Ticket ticket) {
        Optional<Holder> next = world.ladder().next(ticket, terms(ticket.code()), now);
        if (next.isEmpty()) {
            Holder same = ticket.holder();
            remind(ticket, new Holder(same.place(), same.name(), same.phones(), now, world.ladder().firstDue(terms(
                    ticket.code()), now)));
            return;
        }
        Ticket escalated = ticket.escalate(next.get(), now);
        draft.count(figure(ticket, "escalated"), 1);
        keep(escalated);
        news.escalated(ticket, escalated);
    }

    private void remind(Ticket ticket, Holder holder) {
        Ticket reminded = ticket.remind(holder, now);
        keep(reminded);
        news.nudge(reminded);
    }

    private void autoClose(Ticket ticket) {
        if (ticket.close("", now) instanceof Step.Changed(Ticket closed)) {
            keep(closed);
            news.autoClosed(closed);
        }
    }

    private void keep(Ticket ticket) {
        draft.put(Kind.TICKET, ticket.number().body(), ticket, Duration.ZERO);
        String timer = Timers.ticket(ticket.number().body());
        Holder holder = ticket.holder();
        if (ticket.status().open()) {
            draft.write(new Write.SetTimer(timer, ticket.nudged() ? holder.due() : world.ladder().nudge(holder, now)));
        } else if (ticket.status() == Status.DONE) {
            draft.write(new Write.SetTimer(timer, world.ladder().closing(now)));
        } else {
            draft.write(new Write.CancelTimer(timer));
        }
    }

    /** The same office again, with a fresh first deadline: somebody who lost the ticket by escalation stays rid of it. */
    private Holder again(Ticket ticket) {
        Holder holder = ticket.holder();
        return new Holder(holder.place(), holder.name(), holder.phones(), now, world.ladder().firstDue(terms(ticket
                .code()), now));
    }

    /** How the person is called to the reporter when they may act as an officer on this ticket. */
    private Optional<String> officer(Ticket ticket, PhoneNumber phone) {
        return world.directory().mandates(phone, world.day(now)).stream().filter(mandate -> mandate
                .role() == Role.OFFICER && mandate.place().contains(ticket.village()) && mandate.covers(ticket.code()))
                .map(Mandate::called).findFirst();
    }

    private Holder firstHolder(Effect.OpenTicket wish) {
        return world.ladder().first(wish.code(), new PlaceCode(wish.village()), terms(wish.code()), now);
    }

    private TicketNumber number(Effect.OpenTicket wish, long count) {
        String area = world.directory().place(new PlaceCode(wish.village())).map(Place::area).orElse("XXX");
        return TicketNumber.of(area, draft.partition(), world.partitions(), count);
    }

    private Terms terms(String code) {
        return new CatalogueView(world.flows().catalogue()).terms(code);
    }

    private static String figure(Ticket ticket, String what) {
        return "tickets:" + ticket.village() + ":" + ticket.code() + ":" + what;
    }
}
