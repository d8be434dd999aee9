package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.directory.Person;
import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that wait until their person writes, since they cannot be sent before; the oldest first. */
record HeldPost(PhoneNumber person, List<Outbound> messages) {
    private static final int MOST = 10;

    HeldPost {
        messages = List.copyOf(messages);
    }

    static HeldPost of(Draft draft, PhoneNumber person) {
        return draft.document(Kind.HELD, person.digits(), HeldPost.class).orElseGet(() -> new HeldPost(person, List
                .of()));
    }

    /** With one more; of too many the oldest are given up, and what is not worth sending any more. */
    HeldPost with(Outbound message, Instant now) {
        var more = new ArrayList<>(messages.stream().filter(held -> now.isBefore(held.term().worth())).toList());
        more.add(message);
        return new HeldPost(person, more.subList(Math.max(0, more.size() - MOST), more.size()));
    }

    void keep(Draft draft) {
        draft.put(Kind.HELD, person.digits(), this, Duration.ZERO);
    }

    /** Sends a message, or keeps it until its person writes. */
    static void sendOrKeep(Outbound message, boolean waits, World world, Draft draft, Instant now) {
        if (waits) {
            of(draft, message.to()).with(message, now).keep(draft);
            draft.put(Kind.MESSAGE, message.id().toString(), Waybill.waiting(message, false).followedBy(Detours.HELD),
                    world.post().trace());
        } else {
            draft.send(message);
        }
    }

    /** The person writes: what waits goes to them by the way that they came. */
    static void release(World world, Draft draft, Person person, String route, Instant now) {
        Optional<HeldPost> held = draft.document(Kind.HELD, person.phone(), HeldPost.class);
        if (held.isEmpty()) {
            return;
        }
        draft.remove(Kind.HELD, person.phone());
        Medium medium = person.medium().orElse(Medium.SMS);
        for (Outbound message : held.get().messages) {
            if (now.isBefore(message.term().worth())) {
                var id = draft.send(own -> new Outbound(own, message.lane(), medium, route, message.to(), message
                        .text(), message.options(), message.attachments(), Template.NONE,
                        world.term(message.lane(), medium, person, now),
                        message.origin(), message.created()));
                draft.document(Kind.MESSAGE, message.id().toString(), Waybill.class).ifPresent(
                        waybill -> draft.put(Kind.MESSAGE, message.id().toString(), waybill.followedBy(id.toString()),
                                world.post().trace()));
            }
        }
    }
}
