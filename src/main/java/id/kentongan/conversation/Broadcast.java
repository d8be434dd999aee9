package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.directory.Person;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.TimeZones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spreads an announcement: every partition goes through its own people of the village slice by slice, messages and the
 * place of the next slice in one commit, so that a crash neither skips nor repeats anybody.
 */
final class Broadcast {
    private static final int SLICE = 50;
    /** The name of the template for announcements; its value is {@code text}. */
    private static final String TEMPLATE = "announcement";

    private final World world;
    private final Draft draft;
    private final Instant now;

    Broadcast(World world, Draft draft, Instant now) {
        this.world = world;
        this.draft = draft;
        this.now = now;
    }

    /**
     * Begins an announcement in all partitions; this is the kader's.
     *
     * @param training
     *            the code of one to register for, or ""
     */
    void begin(PlaceCode village, String text, String training, PhoneNumber kader) {
        String announcement = draft.partition() + "-" + draft.entry();
        new Tallies(draft).begin(announcement, kader, now.plus(world.post().summary()));
        for (int partition = 0; partition < world.partitions(); partition++) {
            draft.forward(partition, new Entry.Slice(announcement, village, text, training, ""));
        }
    }

    /** The page of people that a slice goes to. */
    static Need.Members page(Entry.Slice slice, int partition) {
        return new Need.Members(partition, People.group(slice.village().value()), slice.after(), SLICE);
    }

    void send(Entry.Slice slice) {
        Optional<Instant> quiet = world.post().quiet().end(now, TimeZones.of(slice.village()));
        if (quiet.isPresent()) {
            new Deferral(slice, 1).until(quiet.get(), draft);
            return;
        }
        Need.Members page = page(slice, draft.partition());
        List<PhoneNumber> members = draft.members(page.group(), page.after(), page.limit());
        draft.require(members.stream().map(member -> Turn.document(Kind.PERSON, draft.partition(), member.digits()))
                .toList());
        var people = new People(draft);
        List<Person> reached = members.stream().flatMap(member -> people.find(member).filter(Person::announcements)
                .stream()).toList();
        reached.forEach(person -> announce(people, person, slice));
        if (!reached.isEmpty()) {
            new Tallies(draft).sent(slice.announcement(), reached.size());
        }
        if (members.size() == SLICE) {
            draft.forward(draft.partition(), new Entry.Slice(slice.announcement(), slice.village(), slice.text(), slice
                    .training(), members.getLast().digits()));
        }
    }

    private void announce(People people, Person person, Entry.Slice slice) {
        World.Leaving leaving = world.leaving(Lane.ANNOUNCEMENT, person, TEMPLATE, now);
        Medium medium = leaving.medium();
        String footer = world.flows().notice("announcement.footer", person.language(), medium, Map.of());
        Template template = medium == Medium.WHATSAPP
                ? new Template(TEMPLATE, person.language(), Map.of("text", slice.text()))
                : Template.NONE;
        var message = new Outbound(draft.nextId(), Lane.ANNOUNCEMENT, medium, leaving.route(), person.number(), slice
                .text() + "\n" + footer, List.of(), template,
                world.term(Lane.ANNOUNCEMENT, medium, person, now).quietIn(
                        TimeZones.of(slice.village()).getId()),
                Origin.announcement(slice.announcement()), now);
        HeldPost.sendOrKeep(message, leaving.waits(), world, draft, now);
        if (!slice.training().isEmpty()) {
            people.save(Optional.of(person), person.withLatestTraining(slice.training()));
        }
    }
}
