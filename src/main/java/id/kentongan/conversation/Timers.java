package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.message.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of timers, and what each does when it is due: {@code talk:62812…} the silence of a conversation,
 * {@code ticket:4821K} the next step of a ticket, {@code parts:62812…/<reference>} the parts of a long SMS that are
 * missing, {@code summary:17-4821} the sum of an announcement, {@code deferred:4821} an entry that was put off.
 */
final class Timers {
    private static final String TALK = "talk:";
    private static final String TICKET = "ticket:";
    private static final String PARTS = "parts:";

    private Timers() {
    }

    static String talk(PhoneNumber person) {
        return TALK + person.digits();
    }

    static String ticket(String body) {
        return TICKET + body;
    }

    static String parts(String longMessage) {
        return PARTS + longMessage;
    }

    static List<Need> needs(String name, int partition) {
        String id = name.substring(name.indexOf(':') + 1);
        if (Deferral.isTimer(name)) {
            return List.of(Deferral.need(name, partition));
        }
        if (Tallies.isTimer(name)) {
            return List.of();
        }
        if (name.startsWith(TALK)) {
            var needs = new ArrayList<>(Turn.person(partition, new PhoneNumber(id)));
            needs.add(Turn.document(Kind.CONVERSATION, partition, id));
            return needs;
        }
        Kind kind = name.startsWith(TICKET) ? Kind.TICKET : Kind.PARTS;
        return List.of(Turn.document(kind, partition, id));
    }

    static void due(String name, World world, Draft draft, Instant now) {
        String id = name.substring(name.indexOf(':') + 1);
        if (name.startsWith(TALK)) {
            new Talk(world, draft, now).silent(new PhoneNumber(id));
        } else if (name.startsWith(TICKET)) {
            new TicketDesk(world, draft, now).due(id);
        } else if (Tallies.isTimer(name)) {
            new Tallies(draft).summary(name, world, new Notices(world, draft, now));
        } else if (name.startsWith(PARTS)) {
            new Talk(world, draft, now).incomplete(id);
        } else {
            throw new IllegalStateException("a timer of an unknown kind");
        }
    }
}
