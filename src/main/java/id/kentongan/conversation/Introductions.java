package id.kentongan.conversation;

import id.kentongan.directory.Person;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Delivery;
import java.util.Collection;
import java.util.UUID;

/** Makes residents of an operator's list known, so that announcements reach them before they have ever written. */
public final class Introductions {
    private final PartitionStore store;

    public Introductions(PartitionStore store) {
        this.store = store;
    }

    /** Puts each person in their partition's inbox and waits until all are durable; returns how many were refused. */
    public long introduce(Collection<Person> people) {
        // Known people stay as they are, so that a list can be given at every start.
        String session = UUID.randomUUID().toString();
        return people.stream().map(person -> store.append(store.partition(person.number()), new Delivery("introduced:"
                + session + person.phone(), session), Documents.write(new Entry.Introduced(person)))).toList().stream()
                .filter(accepted -> accepted.join() == Acceptance.REFUSED).count();
    }
}
