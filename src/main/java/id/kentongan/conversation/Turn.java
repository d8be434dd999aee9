package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.directory.Person;
import id.kentongan.message.Content;
import id.kentongan.message.Inbound;
import id.kentongan.message.Lane;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The turn: what one inbox entry makes of its partition's state. It reads and writes through its {@link Draft} only, so
 * that deciding again gives the same again.
 */
public final class Turn {
    private final Supplier<World> world;
    private final InstantSource clock;

    public Turn(Supplier<World> world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    /** What the entry is known to need before it is decided. */
    List<Need> needs(int partition, Entry entry) {
        return switch (entry) {
        case Entry.Received(Inbound inbound) -> received(partition, inbound);
        case Entry.Due(String name, long _) -> Timers.needs(name, partition);
        case Entry.Acted acted -> TicketDesk.body(acted.number()).map(body -> document(Kind.TICKET, partition, body))
                .stream().toList();
        case Entry.Notified notified -> person(partition, notified.person());
        case Entry.Introduced(Person person) -> person(partition, person.number());
        case Entry.Enlisted enlisted -> List.of(document(Kind.TRAINING, partition, enlisted.code()));
        case Entry.Slice slice -> List.of(Broadcast.page(slice, partition));
        case Entry.Told(Receipt receipt) -> ReceiptDesk.needs(receipt, partition);
        case Entry.Kept kept -> List.of(MediaDesk.need(kept.media(), partition));
        case Entry.Filed filed -> List.of(MediaDesk.need(filed.media(), partition));
        case Entry.Sealed sealed -> TicketDesk.body(sealed.ticket()).map(body -> document(Kind.TICKET, partition, body))
                .stream().toList();
        case Entry.Undelivered undelivered -> person(partition, undelivered.waybill().to());
        };
    }

    /** Decides the entry. */
    void decide(Entry entry, Draft draft) {
        decide(entry, 0, world.get(), draft, clock.instant());
    }

    private static void decide(Entry entry, int deferred, World now, Draft draft, Instant instant) {
        switch (entry) {
        case Entry.Received(Inbound inbound) -> new Talk(now, draft, instant).received(inbound);
        case Entry.Due(String name, long _) -> {
            if (Deferral.isTimer(name)) {
                Deferral.take(name, draft).ifPresent(back -> decide(back.entry(), back.times(), now, draft, instant));
            } else {
                Timers.due(name, now, draft, instant);
            }
        }
        case Entry.Acted acted -> new TicketDesk(now, draft, instant).acted(acted);
        case Entry.Notified notified -> new Notices(now, draft, instant).tell(notified);
        case Entry.Introduced(Person person) -> new People(draft).introduce(person);
        case Entry.Enlisted enlisted -> new TrainingDesk(now, draft, instant).enlist(enlisted);
        case Entry.Slice slice -> new Broadcast(now, draft, instant).send(slice);
        case Entry.Told(Receipt receipt) -> new ReceiptDesk(now, draft, instant).told(receipt, deferred);
        case Entry.Kept kept -> new MediaDesk(now, draft).kept(kept);
        case Entry.Filed filed -> new MediaDesk(now, draft).filed(filed);
        case Entry.Sealed sealed -> new TicketDesk(now, draft, instant).seal(sealed);
        case Entry.Undelivered(Waybill waybill, Outbound message) -> new Detours(now, draft, instant).notSent(waybill,
                message);
        }
    }

    /** Answers a person whose message met a bug: better an apology than silence. */
    void apologise(Entry entry, Draft draft) {
        if (entry instanceof Entry.Received(Inbound inbound) && !(inbound.content() instanceof Content.Part)) {
            String text = world.get().flows().notice("failed", "id", inbound.medium(), Map.of());
            draft.send(Lane.CONVERSATION, inbound.medium(), inbound.route(), inbound.from(), text, List.of(), clock
                    .instant());
        }
    }

    private static List<Need> received(int partition, Inbound inbound) {
        var needs = new ArrayList<>(person(partition, inbound.from()));
        needs.add(document(Kind.CONVERSATION, partition, inbound.from().digits()));
        needs.add(document(Kind.HELD, partition, inbound.from().digits()));
        if (inbound.content() instanceof Content.Part part) {
            needs.add(document(Kind.PARTS, partition, LongMessage.id(inbound, part)));
        }
        return needs;
    }

    static List<Need> person(int partition, PhoneNumber phone) {
        return List.of(document(Kind.PERSON, partition, phone.digits()));
    }

    static Need document(Kind kind, int partition, String id) {
        return new Need.Document(new DocumentKey(kind, partition, id));
    }
}
