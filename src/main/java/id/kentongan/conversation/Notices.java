package id.kentongan.conversation;

import id.kentongan.directory.Person;
import id.kentongan.flow.Formats;
import id.kentongan.message.Attachment;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells people what they did not just ask for: in their language, on the medium that reaches them now. */
final class Notices {
    /** Among the values of a notice: the code of the case, from which come its title and documents. */
    static final String CODE = "code";
    /** Where the case stands, as the notices {@code status.…} are named. */
    static final String STATE = "state";
    /** Until when its holder has it, an instant in ISO 8601. */
    static final String AT = "at";
    /** Why a message did not arrive, as the notices {@code failure.…} are named. */
    static final String FAILURE = "failure";
    /** What nobody has to know in the night. */
    private static final Set<String> REMINDERS = Set.of("ticket.nudge.officer", "ticket.autoclosed",
            "ticket.undelivered.officer", "announcement.summary");

    private final World world;
    private final Draft draft;
    private final Instant now;

    Notices(World world, Draft draft, Instant now) {
        this.world = world;
        this.draft = draft;
        this.now = now;
    }

    /** Sends the notice to its person; this is their partition. */
    void tell(Entry.Notified notified) {
        var people = new People(draft);
        Optional<Person> before = people.find(notified.person());
        Person person = before.orElseGet(() -> Person.of(notified.person()));
        Optional<Instant> quiet = world.post().quiet().end(now, world.zone(person)).filter(_ -> canWait(notified));
        if (quiet.isPresent()) {
            new Deferral(notified, 1).until(quiet.get(), draft);
            return;
        }
        post(notified, person);
        people.save(before, changed(person, notified));
    }

    private void post(Entry.Notified notified, Person person) {
        Lane lane = notified.lane();
        World.Leaving leaving = world.leaving(lane, person, notified.notice(), now);
        Medium medium = leaving.medium();
        Map<String, String> values = worded(notified, person.language());
        String text = world.flows().notice(notified.notice(), person.language(), medium, values);
        Template template = medium == Medium.WHATSAPP
                ? new Template(notified.notice(), person.language(), values)
                : Template.NONE;
        Term term = world.term(lane, medium, person, now);
        var message = new Outbound(draft.nextId(), lane, medium, leaving.route(), notified.person(), text, List.of(),
                medium == Medium.WHATSAPP ? notified.attachments() : List.of(), template,
                canWait(notified) ? term.quietIn(world.zone(person).getId()) : term, notified.origin(), now);
        HeldPost.sendOrKeep(message, leaving.waits(), world, draft, now);
    }

    /** A reminder can wait until the morning, unless it is about what cannot. */
    private boolean canWait(Entry.Notified notified) {
        return REMINDERS.contains(notified.notice()) && Optional.ofNullable(notified.values().get(CODE)).filter(
                new CatalogueView(world.flows().catalogue())::urgent).isEmpty();
    }

    /** The values in the reader's language. Of a secret case only officers are told what it is about. */
    private Map<String, String> worded(Entry.Notified notified, String language) {
        var values = new HashMap<>(notified.values());
        String code = values.get(CODE);
        if (code != null) {
            var catalogue = new CatalogueView(world.flows().catalogue());
            boolean hidden = catalogue.secret(code) && !notified.notice().endsWith(".officer");
            values.put("title", hidden ? word("ticket.secret", language) : catalogue.title(code, language));
            values.put("documents", catalogue.documents(code, language));
        }
        String failure = values.get(FAILURE);
        if (failure != null) {
            values.put("why", word("failure." + failure, language));
        }
        String state = values.get(STATE);
        if (state != null) {
            values.put("status", word("status." + state, language));
        }
        String at = values.get(AT);
        if (at != null) {
            String until = Formats.dateTime(Instant.parse(at), world.zone(), language);
            values.put("due", until);
            values.put("until", until);
        }
        return values;
    }

    private String word(String notice, String language) {
        return world.flows().notice(notice, language, Medium.SMS, Map.of());
    }

    /** Has somebody told, whatever their partition. */
    void send(PhoneNumber person, String notice, Map<String, String> values, Entry.Task task) {
        send(person, notice, values, task, Origin.NONE);
    }

    /** Has somebody told what another person wants them to know. */
    void send(PhoneNumber person, String notice, Map<String, String> values, Entry.Task task, Origin origin) {
        send(new Entry.Notified(person, notice, values, Lane.NOTICE, task, origin, List.of()));
    }

    /** Has somebody told, with what belongs to it. */
    void send(PhoneNumber person, String notice, Map<String, String> values, Entry.Task task,
            List<Attachment> attachments) {
        send(new Entry.Notified(person, notice, values, Lane.NOTICE, task, Origin.NONE, attachments));
    }

    private void send(Entry.Notified notified) {
        draft.forward(world.partitionOf().applyAsInt(notified.person()), notified);
    }

    /** Answers somebody who asked for something that another partition knows. */
    void answer(PhoneNumber person, String notice, Map<String, String> values) {
        send(new Entry.Notified(person, notice, values, Lane.CONVERSATION, Entry.Task.NONE));
    }

    private static Person changed(Person person, Entry.Notified notified) {
        Entry.Task task = notified.task();
        Person after = switch (task.change()) {
        case NONE -> person;
        case ADD -> person.holdingAlso(task.ticket());
        case REMOVE -> person.noLongerHolding(task.ticket());
        };
        String number = notified.values().get("number");
        return number == null || task.change() == Entry.Task.Change.REMOVE ? after : after.withLatestTicket(number);
    }
}
