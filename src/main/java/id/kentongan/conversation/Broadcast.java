package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.directory.Person;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
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

    private final World world;
    private final Draft draft;
    private final Instant now;

    Broadcast(World world, Draft draft, Instant now) {
        this.world = world;
        this.draft = draft;
        this.now = now;
    }

    /** Begins an announcement in all partitions. {@code training} is the code of one to register for, or "". */
    void begin(PlaceCode village, String text, String training) {
        String announcement = draft.partition() + "-" + draft.entry();
        for (int partition = 0; partition < world.partitions(); partition++) {
            draft.forward(partition, new Entry.Slice(announcement, village, text, training, ""));
        }
    }

    /** The page of people that a slice goes to. */
    static Need.Members page(Entry.Slice slice, int partition) {
        return new Need.Members(partition, People.group(slice.village().value()), slice.after(), SLICE);
    }

    void send(Entry.Slice slice) {
        Need.Members page = page(slice, draft.partition());
        List<PhoneNumber> members = draft.members(page.group(), page.after(), page.limit());
        draft.require(members.stream().map(member -> Turn.document(Kind.PERSON, draft.partition(), member.digits()))
                .toList());
        var people = new People(draft);
        for (PhoneNumber member : members) {
            people.find(member).filter(Person::announcements).ifPresent(person -> announce(people, person, slice));
        }
        if (members.size() == SLICE) {
            draft.forward(draft.partition(), new Entry.Slice(slice.announcement(), slice.village(), slice.text(), slice
                    .training(), members.getLast().digits()));
        }
    }

    private void announce(People people, Person person, Entry.Slice slice) {
        Medium medium = world.medium(person, now);
        String footer = world.flows().notice("announcement.footer", person.language(), medium, Map.of());
        String route = person.medium().filter(last -> last == medium).isPresent() ? person.lastRoute() : "";
        draft.send(Lane.ANNOUNCEMENT, medium, route, person.number(), slice.text() + "\n" + footer, List.of(), now);
        if (!slice.training().isEmpty()) {
            people.save(Optional.of(person), person.withLatestTraining(slice.training()));
        }
    }
}
