package id.kentongan.conversation;

import id.kentongan.directory.Mandate;
import id.kentongan.directory.Role;
import id.kentongan.flow.Engine;
import id.kentongan.flow.Formats;
import id.kentongan.message.Attachment;
import id.kentongan.message.Origin;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.ticket.Status;
import id.kentongan.ticket.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who is told what when something happens to a ticket. */
final class TicketNews {
    /** Before the address of what was sent, which an officer can open as it stands. */
    private static final Pattern FILE = Pattern.compile("^(photo|voice|document):(?=https?://)");
    private static final Set<String> TOLD_ELSEWHERE = Set.of("category", "village", "check");

    private final World world;
    private final Notices notices;

    TicketNews(World world, Notices notices) {
        this.world = world;
        this.notices = notices;
    }

    void opened(Ticket ticket) {
        String notice = ticket.kind() == id.kentongan.ticket.Kind.REQUEST
                ? "ticket.request.officer"
                : "ticket.opened.officer";
        toHolder(ticket, notice, Entry.Task.Change.ADD, Map.of());
        if (ticket.holder().phones().isEmpty()) {
            operators(ticket).forEach(phone -> notices.send(phone, "ticket.nobody", values(ticket), Entry.Task.NONE));
        }
    }

    /** The operators of the village and of all that is above it. */
    private List<PhoneNumber> operators(Ticket ticket) {
        LocalDate day = world.day(ticket.opened());
        return Arrays.stream(Level.values()).flatMap(level -> ticket.village().at(level).stream()).flatMap(
                place -> world.directory().holders(place, Role.OPERATOR, day).stream()).map(Mandate::phone).distinct()
                .toList();
    }

    void status(Ticket ticket, PhoneNumber asker) {
        boolean over = !ticket.status().open();
        notices.answer(asker, over ? "ticket.status.closed" : "ticket.status", values(ticket));
    }

    void wrongState(Ticket ticket, PhoneNumber by) {
        notices.answer(by, "ticket.wrongstate", values(ticket));
    }

    /** Tells both sides what somebody did. */
    void changed(Ticket before, Ticket after, Entry.Acted acted, Optional<String> officer) {
        Map<String, String> values = values(after);
        values.put("words", acted.words());
        values.put("officer", officer.orElse(""));
        switch (acted.act()) {
        case STATUS, CATEGORY, WHY -> {
        }
        case ANSWER -> {
            if (officer.isPresent()) {
                toReporter(after, "ticket.answered", values, acted.by());
                notices.answer(acted.by(), "ticket.answered.officer", values);
            } else {
                toHolder(after, "ticket.more.officer", Entry.Task.Change.NONE, Map.of("words", acted.words()));
                notices.answer(acted.by(), "ticket.added", values);
            }
        }
        case READY -> officerDid(after, acted, "ticket.ready", values);
        case DONE -> officerDid(after, acted, "ticket.done", values);
        case REJECT -> officerDid(after, acted, "ticket.rejected", values);
        case CLOSE -> {
            notices.answer(acted.by(), "ticket.closed", values);
            toHolder(after, "ticket.closed.officer", Entry.Task.Change.REMOVE, Map.of());
        }
        case REOPEN -> {
            notices.answer(acted.by(), "ticket.reopened", values);
            toHolder(after, "ticket.reopened.officer", Entry.Task.Change.ADD, Map.of("words", acted.words()));
        }
        }
    }

    /** Tells the reporter who has it now, the new holder that they have it, and the old one that they lost it. */
    void escalated(Ticket before, Ticket after) {
        toReporter(after, "ticket.escalated", values(after));
        toHolder(after, "ticket.escalated.officer", Entry.Task.Change.ADD, Map.of("from", before.holder().name()));
        Map<String, String> lost = values(after);
        before.holder().phones().forEach(phone -> notices.send(phone, "ticket.released.officer", lost, new Entry.Task(
                Entry.Task.Change.REMOVE, after.number().toString())));
    }

    /**
     * Tells the reporter and the officer what the complaint is now and who has it, and those who lost it or have it new.
     */
    void recategorised(Ticket before, Ticket after, PhoneNumber by) {
        Map<String, String> values = values(after);
        toReporter(after, "ticket.recategorised", values);
        List<PhoneNumber> now = after.holder().phones();
        before.holder().phones().stream().filter(phone -> !now.contains(phone)).forEach(phone -> notices.send(phone,
                "ticket.recategorised.officer", values, new Entry.Task(Entry.Task.Change.REMOVE, after.number()
                        .toString())));
        if (now.contains(by) || !before.holder().phones().contains(by)) {
            notices.answer(by, "ticket.recategorised.officer", values);
        }
        now.stream().filter(phone -> !before.holder().phones().contains(phone)).forEach(phone -> notices.send(phone,
                "ticket.opened.officer", values, new Entry.Task(Entry.Task.Change.ADD, after.number().toString()),
                enclosures(after)));
        if (now.isEmpty()) {
            operators(after).forEach(phone -> notices.send(phone, "ticket.nobody", values, Entry.Task.NONE));
        }
    }

    void unknownCategory(Ticket ticket, Entry.Acted acted) {
        Map<String, String> values = values(ticket);
        values.put("words", acted.words());
        notices.answer(acted.by(), "ticket.category.unknown.officer", values);
    }

    /** Tells an officer the kind of a complaint and the words that spoke for it, unless it is secret. */
    void why(Ticket ticket, PhoneNumber by, Engine engine) {
        Map<String, String> values = values(ticket);
        List<String> words = secret(ticket)
                ? List.of()
                : engine.because(ticket.answers().getOrDefault("description", ""), ticket.code());
        values.put("words", String.join(", ", words));
        notices.answer(by, words.isEmpty() ? "ticket.category.officer" : "ticket.category.why.officer", values);
    }

    void nudge(Ticket ticket) {
        toHolder(ticket, "ticket.nudge.officer", Entry.Task.Change.NONE, Map.of());
    }

    void autoClosed(Ticket ticket) {
        toReporter(ticket, "ticket.autoclosed", values(ticket));
        toHolder(ticket, "ticket.closed.officer", Entry.Task.Change.REMOVE, Map.of());
    }

    /** A deadline in words: "Senin, 2 Maret 2026 16.00 WIB". */
    String time(Instant instant, String language) {
        return Formats.dateTime(instant, world.zone(), language);
    }

    private void officerDid(Ticket ticket, Entry.Acted acted, String notice, Map<String, String> values) {
        toReporter(ticket, notice, values, acted.by());
        notices.send(acted.by(), notice + ".officer", values, new Entry.Task(Entry.Task.Change.REMOVE, ticket.number()
                .toString()));
    }

    private void toReporter(Ticket ticket, String notice, Map<String, String> values) {
        notices.send(ticket.reporter(), notice, values, Entry.Task.NONE);
    }

    /** What an officer says: they hear of it when it does not arrive. */
    private void toReporter(Ticket ticket, String notice, Map<String, String> values, PhoneNumber officer) {
        notices.send(ticket.reporter(), notice, values, Entry.Task.NONE, Origin.of(officer, ticket.number()
                .toString()));
    }

    private void toHolder(Ticket ticket, String notice, Entry.Task.Change change, Map<String, String> more) {
        Map<String, String> values = values(ticket);
        values.putAll(more);
        var task = new Entry.Task(change, ticket.number().toString());
        List<Attachment> enclosed = change == Entry.Task.Change.ADD ? enclosures(ticket) : List.of();
        ticket.holder().phones().forEach(phone -> notices.send(phone, notice, values, task, enclosed));
    }

    /** What goes with a case to whoever is given it; what is secret stays out of messages. */
    private List<Attachment> enclosures(Ticket ticket) {
        return secret(ticket) ? List.of() : Enclosures.of(ticket);
    }

    private boolean secret(Ticket ticket) {
        return new CatalogueView(world.flows().catalogue()).secret(ticket.code());
    }

    /** What depends on the reader's language goes as code, state and instant: {@link Notices#tell} puts it in words. */
    private Map<String, String> values(Ticket ticket) {
        var values = new HashMap<String, String>();
        values.put("number", ticket.number().toString());
        values.put(Notices.CODE, ticket.code());
        values.put(Notices.STATE, statusWord(ticket));
        values.put(Notices.AT, ticket.holder().due().toString());
        values.put("village", world.directory().place(ticket.village()).map(Place::name).orElse(ticket.village()
                .value()));
        values.put("summary", secret(ticket) ? "" : summary(ticket));
        values.put("holder", ticket.holder().name());
        return values;
    }

    private static String statusWord(Ticket ticket) {
        Status status = ticket.status();
        boolean fetched = status == Status.CLOSED && ticket.kind() == id.kentongan.ticket.Kind.REQUEST;
        return fetched ? "fetched" : status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The answers in a line, for an officer's phone: without what the title says already, a NIK masked. */
    private static String summary(Ticket ticket) {
        return ticket.answers().entrySet().stream().filter(answer -> !TOLD_ELSEWHERE.contains(answer.getKey())).map(
                answer -> answer.getKey().equals("nik")
                        ? Formats.nik(answer.getValue())
                        : Formats.masked(FILE.matcher(answer.getValue()).replaceFirst("")))
                .filter(
                        words -> !words.isBlank())
                .collect(Collectors.joining("; "));
    }
}
