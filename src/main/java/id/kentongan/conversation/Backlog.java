package id.kentongan.conversation;

import id.kentongan.message.MessageId;
import java.util.List;

/** All that waits in a partition when it is taken over, each list in its order. */
public record Backlog(List<InboxEntry> inbox, List<Waiting> outbox, List<Forwarding> forwards) {
    /** A message in the outbox; one that was {@code handed} to a courier now gone has an unknown outcome. */
    public record Waiting(MessageId id, String json, boolean handed) {
    }

    /** An entry on its way to another partition. */
    public record Forwarding(String id, int target, String json) {
    }
}
