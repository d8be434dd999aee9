package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.ticket.Ticket;
import id.kentongan.ticket.TicketNumber;
import java.util.List;
import java.util.Optional;

/** Looks tickets up from outside of a turn, for people who watch over the service. */
public final class TicketShelf {
    private final PartitionStore store;

    public TicketShelf(PartitionStore store) {
        this.store = store;
    }

    /** The ticket with this number as somebody wrote it. */
    public Optional<Ticket> find(String number) {
        return TicketNumber.parse(number).flatMap(parsed -> {
            var key = new DocumentKey(Kind.TICKET, parsed.partition(store.partitions()), parsed.body());
            String json = store.read(List.of(new Need.Document(key))).join().documents().get(key);
            return Optional.ofNullable(json).map(text -> Documents.read(text, Ticket.class));
        });
    }
}
