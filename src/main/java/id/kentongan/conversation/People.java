package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.directory.Person;
import id.kentongan.message.PhoneNumber;
import java.time.Duration;
import java.util.Optional;

/** Keeps a person's document, their village's group and the figures of who can be reached how in step. */
final class People {
    /** A person's last WhatsApp message is written down again only when it is this much newer. */
    private static final long STALE_SECONDS = 600;

    private final Draft draft;

    People(Draft draft) {
        this.draft = draft;
    }

    Optional<Person> find(PhoneNumber phone) {
        return draft.document(Kind.PERSON, phone.digits(), Person.class);
    }

    Person get(PhoneNumber phone) {
        return find(phone).orElseGet(() -> Person.of(phone));
    }

    /** Keeps a person who is not known yet. */
    void introduce(Person person) {
        if (find(person.number()).isEmpty()) {
            save(Optional.empty(), person);
        }
    }

    /** Writes the person when something worth a write has changed. */
    void save(Optional<Person> before, Person after) {
        if (before.filter(old -> same(old, after)).isPresent()) {
            return;
        }
        draft.put(Kind.PERSON, after.phone(), after, Duration.ZERO);
        String oldVillage = before.map(Person::village).orElse("");
        if (!oldVillage.equals(after.village())) {
            if (!oldVillage.isEmpty()) {
                draft.write(new Write.Leave(group(oldVillage), after.number()));
            }
            if (!after.village().isEmpty()) {
                draft.write(new Write.Join(group(after.village()), after.number()));
            }
        }
        Optional<String> oldReach = before.flatMap(People::reach);
        Optional<String> newReach = reach(after);
        if (!oldReach.equals(newReach)) {
            oldReach.ifPresent(figure -> draft.count(figure, -1));
            newReach.ifPresent(figure -> draft.count(figure, 1));
        }
    }

    /** The group of a village's people. */
    static String group(String village) {
        return "village:" + village;
    }

    /** The figure of a village's people who take announcements on a medium. */
    static String reach(String village, String medium) {
        return "reach:" + village + ":" + medium;
    }

    private static Optional<String> reach(Person person) {
        return person.village().isEmpty() || !person.announcements()
                ? Optional.empty()
                : Optional.of(reach(person.village(), person.lastMedium().isEmpty() ? "SMS" : person.lastMedium()));
    }

    private static boolean same(Person old, Person now) {
        long newer = now.whatsappAt() - old.whatsappAt();
        return newer < STALE_SECONDS && now.equals(old.withWhatsappAt(now.whatsappAt()));
    }
}
